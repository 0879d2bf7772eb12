"""Compare two packages: read both, judge, and put the rows in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from sdkwright.review.changelog import entry
from sdkwright.review.distributions import Distribution, read_distribution
from sdkwright.review.judge.asynchronous import async_rows
from sdkwright.review.judge.classes import class_rows
from sdkwright.review.judge.clients import client_rows
from sdkwright.review.judge.context import Context
from sdkwright.review.judge.methods import method_rows, wire_changes
from sdkwright.review.judge.names import name_rows
from sdkwright.review.model import SEVERITIES, Change, Report, WireChange
from sdkwright.review.surface.read import read_modules
from sdkwright.review.surface.surface import Surface
from sdkwright.review.verdict import judge, next_version


def compare(old: Path, new: Path, jobs: int | None = None) -> Report:
    """Return what changed for callers between the packages ``old`` and ``new``: folders, wheels or sdists.

    The report has no witnesses and no causes, and of the wire only what the code of methods shows.  Raises InputError
    when a side cannot be read.
    """
    return report_on(read_context(old, new, jobs))


def read_context(old: Path, new: Path, jobs: int | None = None) -> Context:
    """Return both packages, read.  Raises InputError when a side cannot be read."""
    return read_sides(read_distribution(old), read_distribution(new), jobs)


def read_sides(old: Distribution, new: Distribution, jobs: int | None = None) -> Context:
    """Return two packages whose files are known.  Raises InputError when a module is no Python."""
    before, after = read_modules((old, new), jobs)
    return Context(Surface(old.package, old.version, before), Surface(new.package, new.version, after))


def report_on(context: Context) -> Report:
    """Return the report on two packages that were read."""
    return conclude(changes_of(context), tuple(wire_changes(context)), context.old.version)


def changes_of(context: Context) -> tuple[Change, ...]:
    """Return every change, worst first, without repetitions."""
    if (context.old.package, context.old.modules) == (context.new.package, context.new.modules):
        return ()
    calls = [*client_rows(context), *method_rows(context)]
    rows = [*calls, *async_rows(context, calls), *class_rows(context), *name_rows(context)]
    return sort_changes(_without_twins(_without_inherited(context, _without_params_twins(context, _unique(rows)))))


def conclude(changes: tuple[Change, ...], wire: tuple[WireChange, ...], version: str) -> Report:
    """Return the report on the changes: verdict, next version and changelog entry."""
    verdict = judge(changes, wire, version)
    following = next_version(version, verdict)
    return Report(verdict, version, following, entry(changes, wire, following), changes, wire)


def sort_changes(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return the changes, worst first, then by name."""
    return tuple(sorted(changes, key=lambda change: (SEVERITIES.index(change.severity), change.name, change.id)))


def _unique(rows: Iterable[Change]) -> Iterator[Change]:
    seen: set[tuple[str, str, str | None, str | None]] = set()
    for row in rows:
        key = (row.id, row.name, row.old, row.new)
        if key not in seen:
            seen.add(key)
            yield row


def _without_params_twins(context: Context, rows: Iterable[Change]) -> list[Change]:
    """Drop rows about keys of a method's own params class where the method's row says the same."""
    rows = list(rows)
    owners: dict[str, set[str]] = {}
    for call in context.old_tree.methods:
        for cls in context.old_uses.params_class(call):
            owners.setdefault(context.old.display(cls.path), set()).add(call)
    at_methods = {(row.id, row.name) for row in rows}

    def is_twin(row: Change) -> bool:
        owner, _, member = row.name.rpartition(".")
        return any((row.id, f"client.{call}({member})") in at_methods for call in owners.get(owner, ()))

    def is_words_twin(row: Change) -> bool:
        owner = row.name.rpartition(".")[0]
        if row.id != "docs-changed":
            return False
        return any((row.id, f"client.{call}") in at_methods for call in owners.get(owner, ()))

    return [row for row in rows if not is_twin(row) and not is_words_twin(row)]


def _without_inherited(context: Context, rows: list[Change]) -> list[Change]:
    """Drop rows about a member that a class inherits where the row of its base says the same."""
    known = {(row.id, row.name, row.old, row.new) for row in rows}
    bases: dict[str, list[str]] = {}
    for path in context.old.import_paths:
        if context.old.find_class(path) is not None:
            ancestors = [base for base in context.old.ancestors(path) if base in context.old.import_paths]
            bases[context.old.display(path)] = [context.old.display(base) for base in ancestors]

    def is_inherited(row: Change) -> bool:
        owner, _, member = row.name.rpartition(".")
        return any((row.id, f"{base}.{member}", row.old, row.new) in known for base in bases.get(owner, ()))

    return [row for row in rows if not is_inherited(row)]


def _without_twins(rows: list[Change]) -> list[Change]:
    """Drop rows about the async twin of a class or page whose sync one has the same row."""
    keys = {(row.id, row.name) for row in rows}

    def is_twin(row: Change) -> bool:
        if "Async" not in row.name:
            return False
        return any((row.id, row.name.replace("Async", sync, 1)) in keys for sync in ("", "Sync"))

    return [row for row in rows if not is_twin(row)]
