"""Judge two packages that were read: every row once, in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sdkwright.review.distributions import Distribution
from sdkwright.review.judge.asynchronous import async_rows
from sdkwright.review.judge.classes import class_rows
from sdkwright.review.judge.clients import client_rows
from sdkwright.review.judge.context import Context
from sdkwright.review.judge.methods import method_rows, wire_changes
from sdkwright.review.judge.names import name_rows
from sdkwright.review.model import SEVERITIES, Change, WireChange
from sdkwright.review.surface.read import read_modules
from sdkwright.review.surface.surface import Surface


def judge_packages(
    old: Distribution, new: Distribution, jobs: int | None = None
) -> tuple[tuple[Change, ...], tuple[WireChange, ...]]:
    """Return the rows between two packages, and what their code shows of the requests that differ.

    Raises InputError when a module is no Python.
    """
    before, after = read_modules((old, new), jobs)
    context = Context(Surface(old.package, old.version, before), Surface(new.package, new.version, after))
    return changes_of(context), tuple(wire_changes(context))


def changes_of(context: Context) -> tuple[Change, ...]:
    """Return every change, worst first, without repetitions."""
    if (context.old.package, context.old.modules) == (context.new.package, context.new.modules):
        return ()
    calls = [*client_rows(context), *method_rows(context)]
    rows = [*calls, *async_rows(context, calls), *class_rows(context), *name_rows(context)]
    return sort_changes(_without_twins(_without_inherited(context, _without_params_twins(context, _unique(rows)))))


def sort_changes(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return the changes, worst first, then by name."""
    return tuple(sorted(changes, key=lambda change: (SEVERITIES.index(change.severity), change.name, change.id)))


def _unique(rows: Iterable[Change]) -> Iterator[Change]:
    visited: set[tuple[str, str, str | None, str | None]] = set()
    for row in rows:
        key = (row.id, row.name, row.old, row.new)
        if key not in visited:
            visited.add(key)
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
    keys = {(row.id, row.name, row.old, row.new) for row in rows}
    bases: dict[str, list[str]] = {}
    for path in context.old.import_paths:
        if context.old.find_class(path) is not None:
            ancestors = [base for base in context.old.ancestors(path) if base in context.old.import_paths]
            bases[context.old.display(path)] = [context.old.display(base) for base in ancestors]

    def is_inherited(row: Change) -> bool:
        owner, _, member = row.name.rpartition(".")
        return any((row.id, f"{base}.{member}", row.old, row.new) in keys for base in bases.get(owner, ()))

    return [row for row in rows if not is_inherited(row)]


def _without_twins(rows: list[Change]) -> list[Change]:
    """Drop rows about the async twin of a class or page whose sync one has the same row."""
    keys = {(row.id, row.name) for row in rows}

    def is_twin(row: Change) -> bool:
        if "Async" not in row.name:
            return False
        return any((row.id, row.name.replace("Async", sync, 1)) in keys for sync in ("", "Sync"))

    return [row for row in rows if not is_twin(row)]
