"""Findings of the checks of a config, before they have a line."""

from __future__ import annotations

import difflib
from collections.abc import Collection
from dataclasses import dataclass
from typing import TypeAlias

from sdkwright.errors import Severity

_MAX_NAMES = 8
"""Names that a hint lists."""
_MIN_LIKENESS, _MIN_SLIP_LIKENESS = 0.6, 0.75
"""How like another a name is that may be meant by it, and that must be (difflib's ratio, of 1)."""

Place: TypeAlias = "tuple[str | int, ...]"


@dataclass(frozen=True)
class Finding:
    """A value that cannot be used, where the file has it, and what to write instead."""

    place: Place
    message: str
    hint: str | None
    severity: Severity = "error"


def nearest_name(name: str, candidates: Collection[str], likeness: float = _MIN_LIKENESS) -> str | None:
    """Return the known name that is most like ``name``; None where none is like it."""
    folded = {candidate.lower(): candidate for candidate in sorted(candidates)}
    near = difflib.get_close_matches(name.lower(), folded, n=1, cutoff=likeness)
    return folded[near[0]] if near else None


def suggest_name(name: str, candidates: Collection[str], otherwise: str | None = None) -> str | None:
    """Return a hint: the name that is meant, else the few there are."""
    nearest = nearest_name(name, candidates)
    if nearest is not None:
        return f"did you mean {nearest!r}?"
    if candidates and len(candidates) <= _MAX_NAMES:
        return f"there are: {', '.join(sorted(candidates))}"
    return otherwise


def severity_of(name: str, candidates: Collection[str]) -> Severity:
    """Return ``error`` for a slip of the pen.

    A name like no other may be meant for a later document or another target.
    """
    return "warning" if nearest_name(name, candidates, _MIN_SLIP_LIKENESS) is None else "error"
