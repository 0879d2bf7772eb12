"""The whole comparison.

Open the sides, judge, prove, record the wire, find the causes, accept what the config accepts.
"""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from sdkwright.quantity import count_of

from . import environment
from .acceptance import accept_changes, check_ids
from .compare import compare, conclude
from .model import Change
from .outcome import Endpoint, Outcome
from .places import find_place
from .provenance import Unknown, find_causes
from .sides import Side, open_side, work_tree
from .wire import NotRecorded, Wire, compare_wire
from .witness.prove import Pair, Setting, prove_changes


@dataclass(frozen=True)
class Options:
    """Choices of a comparison beside judging.

    ``config`` is the package's config: for acceptance and causes.  ``link`` is what paths of NEW's files are appended
    to.  ``cache`` is the folder for environments.
    """

    cache: Path
    config: Path | None = None
    inside: str | None = None
    has_witnesses: bool = True
    has_wire: bool = True
    has_causes: bool = True
    link: str = ""


def review(old: str, new: str, options: Options) -> Outcome:
    """Compare the sides that ``old`` and ``new`` name.  Raises InputError when one cannot be read."""
    with open_side(old, inside=options.inside) as before, open_side(new, inside=options.inside) as after:
        notes: list[str] = []
        is_run = options.has_wire or options.has_witnesses
        python = _find_python(before, after, options, notes) if is_run else None
        with ThreadPoolExecutor(1) as pool:  # records while packages are read and programs are checked
            recording = pool.submit(_record, before, after, python, options)
            report = compare(before.distribution, after.distribution)
            changes = report.changes
            if options.has_witnesses and python is not None:
                setting = Setting(python, lambda: recording.result().wire.options)
                changes = prove_changes(Pair(changes, before, after), setting)
            recorded = recording.result()
        notes += recorded.notes
        is_explained = options.has_causes and before.checkout is not None and after.checkout is not None
        if options.config is not None and is_explained:
            changes = _explain(changes, before, after, options.config, notes)
        if options.config is not None:
            changes = _accept(changes, options.config, notes)
        addresses = tuple(item for item in report.wire if not item.method.startswith("client"))
        requests = (*recorded.wire.changes, *addresses) if recorded.is_complete else report.wire
        report = conclude(changes, requests, report.old_version)
        return Outcome(
            before.name,
            _endpoint(before, options),
            _endpoint(after, options),
            report,
            wire_methods=len(recorded.wire.methods) if recorded.is_complete else None,
            notes=tuple(notes),
            places=tuple(
                (find_place(item.subject, before), find_place(item.subject, after)) for item in report.changes
            ),
        )


def fails(outcome: Outcome, threshold: str) -> bool:
    """Return whether a row that nobody accepted is as bad as ``threshold``: ``breaking``, ``risky`` or ``any``.

    An acceptance that has expired fails at every threshold.
    """
    if any(change.accepted is not None and change.accepted.expired for change in outcome.report.changes):
        return True
    severities = {change.severity for change in outcome.open_changes()}
    if threshold == "any":
        return bool(severities)
    return "breaking" in severities or (threshold == "risky" and "risky" in severities)


def _find_python(before: Side, after: Side, options: Options, notes: list[str]) -> Path | None:
    try:
        return environment.find_python((before, after), options.cache)
    except environment.Unavailable as error:
        notes.append(f"neither witnesses nor the wire: {error}")
        return None


@dataclass(frozen=True)
class _Recording:
    """The recorded requests, whether there are any, and notes."""

    wire: Wire = field(default_factory=lambda: Wire((), ()))
    is_complete: bool = False
    notes: tuple[str, ...] = ()


def _record(before: Side, after: Side, python: Path | None, options: Options) -> _Recording:
    if python is None or not options.has_wire:
        return _Recording()
    try:
        wire = compare_wire(before, after, python)
    except NotRecorded as error:
        return _Recording(notes=(f"the wire is not compared: {error}",))
    if not wire.unrecorded:
        return _Recording(wire, True)
    listing = ", ".join(wire.unrecorded[:5]) + (" …" if len(wire.unrecorded) > 5 else "")
    return _Recording(
        wire, True, (f"no request is recorded for {count_of(len(wire.unrecorded), 'method')}: {listing}",)
    )


def _explain(
    changes: tuple[Change, ...], before: Side, after: Side, config: Path, notes: list[str]
) -> tuple[Change, ...]:
    def rows(old: Path, new: Path) -> Iterable[Change]:
        return compare(old, new).changes

    try:
        return find_causes(changes, before, after, _inside_repository(config), rows)
    except Unknown as error:
        notes.append(f"causes are not known: {error}")
        return changes


def _inside_repository(config: Path) -> str:
    """Return the path of ``config`` below the top of its working tree: its path in every revision."""
    top = work_tree(config)
    if top is None:
        raise Unknown(f"{config} is in no git repository")
    return config.resolve().relative_to(top.resolve()).as_posix()


def _accept(changes: tuple[Change, ...], config: Path, notes: list[str]) -> tuple[Change, ...]:
    from sdkwright.config import load_config

    settings = load_config(config)
    check_ids(settings)
    accepted, unused = accept_changes(changes, settings.sdkwright.accept, date.today())
    notes.extend(f"sdkwright.accept names {entry.id} of {entry.name}, which is no row here" for entry in unused)
    return accepted


def _endpoint(side: Side, options: Options) -> Endpoint:
    link = options.link or (side.distribution.as_uri() if side.commit is None and side.checkout is not None else "")
    return Endpoint(side.label, environment.version(side) or "unknown", link)
