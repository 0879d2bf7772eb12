"""Gives every breaking row its witness: checked by pyright first, run where the types do not show the break."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sdkwright.review.model import Change, Witness
from sdkwright.review.recorder.record import transport_library
from sdkwright.review.sides import Side

from .programs import write_programs
from .pyright import Batch, Unchecked, check_programs
from .runs import run_programs, write_run

_ACCEPTED = "accepted by pyright"


@dataclass(frozen=True)
class Setting:
    """The setting of programs that are run: the Python, and a function for the credentials that a client takes."""

    python: Path
    options: Callable[[], Mapping[str, str]] = dict[str, str]


@dataclass(frozen=True)
class Pair:
    """Two packages with the rows between them."""

    changes: Sequence[Change]
    old: Side
    new: Side


def prove_changes(pair: Pair, setting: Setting) -> tuple[Change, ...]:
    """Return the rows with a witness on each breaking one; one that does not hold on both sides is unproven."""
    return prove_pairs([pair], setting)[0]


def prove_pairs(pairs: Sequence[Pair], setting: Setting) -> list[tuple[Change, ...]]:
    """Do as `prove_changes` does for several pairs, with as few runs of the type checker as for one."""
    breaking = [[index for index, change in enumerate(pair.changes) if change.severity == "breaking"] for pair in pairs]
    checked = _check(
        [Pair([pair.changes[i] for i in rows], pair.old, pair.new) for pair, rows in zip(pairs, breaking, strict=True)],
        setting.python,
    )
    result: list[tuple[Change, ...]] = []
    for pair, rows, witnesses in zip(pairs, breaking, checked, strict=True):
        unproven = [number for number, witness in enumerate(witnesses) if not witness.proven]
        runs = _run([pair.changes[rows[number]] for number in unproven], pair.old, pair.new, setting)
        for number, witness in zip(unproven, runs, strict=True):
            witnesses[number] = witness or witnesses[number]
        proven = dict(zip(rows, witnesses, strict=True))
        result.append(tuple(replace(change, witness=proven.get(index)) for index, change in enumerate(pair.changes)))
    return result


def _check(pairs: Sequence[Pair], python: Path) -> list[list[Witness]]:
    """Return the witnesses of all rows, as the type checker judges them."""
    programs = [[write_programs(change.subject) for change in pair.changes] for pair in pairs]
    distinct = [list(dict.fromkeys(text for row in rows for text in row)) for rows in programs]
    batches = [Batch(texts, side) for texts, pair in zip(distinct, pairs, strict=True) for side in (pair.old, pair.new)]
    if not any(distinct):
        return [[] for _ in pairs]
    try:
        results = check_programs(batches, python)
    except Unchecked as error:
        reason = f"not checked: {error}"
        return [[Witness(row[0], reason, reason, False) for row in rows] for rows in programs]
    result: list[list[Witness]] = []
    for number, rows in enumerate(programs):
        before, after = (dict(zip(distinct[number], results[2 * number + side], strict=True)) for side in (0, 1))
        result.append([_choose([_judge(text, before[text], after[text]) for text in row]) for row in rows])
    return result


def _judge(program: str, old_error: str, new_error: str) -> Witness:
    return Witness(program, old_error or _ACCEPTED, new_error or _ACCEPTED, not old_error and bool(new_error))


def _choose(witnesses: Sequence[Witness]) -> Witness:
    """Return the first that holds on both sides, else the first."""
    return next((witness for witness in witnesses if witness.proven), witnesses[0])


def _run(changes: Sequence[Change], old: Side, new: Side, setting: Setting) -> list[Witness | None]:
    """Return the witnesses of runs; None for a row that no run shows."""
    library = transport_library(old.package)
    if not changes:
        return []
    options = setting.options()
    programs = [write_run(change.subject, options, library, _variable(change)) for change in changes]
    runnable = [program for program in programs if program is not None]
    if not runnable:
        return [None] * len(programs)
    before, after = (iter(side) for side in run_programs(runnable, (old, new), setting.python))
    result: list[Witness | None] = []
    for program in programs:
        if program is None:
            result.append(None)
            continue
        (was_well, was), (is_well, now) = next(before), next(after)
        proven = was_well and (not is_well or was != now)
        states = (("runs: " if was_well else "fails: ") + was, ("runs: " if is_well else "fails: ") + now)
        result.append(Witness(program, *states, True) if proven else None)
    return result


def _variable(change: Change) -> str:
    """Return the environment variable that the row's option was read from, if the row is about that."""
    is_name = re.fullmatch(r"[A-Z][A-Z0-9_]*", change.old or "") is not None
    return change.old or "" if is_name and change.subject.kind == "option" else ""
