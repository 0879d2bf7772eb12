"""Mark the rows that the config accepts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Protocol

from sdkwright.config import Config, locate_findings
from sdkwright.config.findings import Finding, suggest_name
from sdkwright.errors import InputError
from sdkwright.review.checks import CHECKS
from sdkwright.review.model import Acceptance, Change

_SEE = "docs/changes.md lists the checks"


class Entry(Protocol):
    """An entry of `sdkwright.accept`: which row, why, and the last day it holds."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def reason(self) -> str: ...
    @property
    def until(self) -> date: ...


def check_ids(config: Config) -> None:
    """Raise InputError where an entry of `sdkwright.accept` names a check that there is not."""
    findings = [
        Finding(("sdkwright", "accept", index, "id"), f"{entry.id!r} is no check", suggest_name(entry.id, CHECKS, _SEE))
        for index, entry in enumerate(config.sdkwright.accept)
        if entry.id not in CHECKS
    ]
    if findings:
        raise InputError(locate_findings(config, findings))


def accept_changes(
    changes: Iterable[Change], entries: Iterable[Entry], today: date
) -> tuple[tuple[Change, ...], tuple[Entry, ...]]:
    """Return the rows with the acceptances that the entries give them, and the entries that no row matches."""
    entries = tuple(entries)
    by_row = {(entry.id, entry.name): entry for entry in entries}
    matches: set[tuple[str, str]] = set()
    marked: list[Change] = []
    for change in changes:
        entry = by_row.get((change.id, change.name))
        if entry is not None:
            matches.add((entry.id, entry.name))
            change = replace(change, accepted=Acceptance(entry.reason, entry.until, expired=today > entry.until))
        marked.append(change)
    return tuple(marked), tuple(entry for entry in entries if (entry.id, entry.name) not in matches)
