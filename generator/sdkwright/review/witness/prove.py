"""Gives every breaking row its witness: checked by pyright first, run where the types do not show the break."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sdkwright.review.model import Change, Witness
from sdkwright.review.recorder.record import transport_library
from sdkwright.review.sides import Side

from .programs import write_program
from .pyright import Unchecked, check_programs
from .runs import run_programs, write_run

_ACCEPTED = "accepted by pyright"


@dataclass(frozen=True)
class Setting:
    """What programs are checked and run with: the Python, and a function for the credentials that a client takes."""

    python: Path
    options: Callable[[], Mapping[str, str]] = dict[str, str]


def prove_changes(changes: Sequence[Change], old: Side, new: Side, setting: Setting) -> tuple[Change, ...]:
    """Return ``changes`` with a witness on every breaking row; one that does not hold on both sides is unproven."""
    breaking = [index for index, change in enumerate(changes) if change.severity == "breaking"]
    witnesses = _check([changes[index] for index in breaking], old, new, setting.python)
    open_ones = [n for n, witness in enumerate(witnesses) if not witness.proven]
    for number, witness in zip(
        open_ones, _run([changes[breaking[n]] for n in open_ones], old, new, setting), strict=True
    ):
        if witness is not None:
            witnesses[number] = witness
    proven = dict(zip(breaking, witnesses, strict=True))
    return tuple(replace(change, witness=proven.get(index)) for index, change in enumerate(changes))


def _check(changes: Sequence[Change], old: Side, new: Side, python: Path) -> list[Witness]:
    programs = [write_program(change.subject) for change in changes]
    distinct = list(dict.fromkeys(programs))
    if not distinct:
        return []
    try:
        before, after = check_programs(distinct, (old, new), python)
    except Unchecked as error:
        return [Witness(program, f"not checked: {error}", f"not checked: {error}", False) for program in programs]
    found: list[Witness] = []
    for program in programs:
        was, now = before[distinct.index(program)], after[distinct.index(program)]
        found.append(Witness(program, was or _ACCEPTED, now or _ACCEPTED, not was and bool(now)))
    return found


def _run(changes: Sequence[Change], old: Side, new: Side, setting: Setting) -> list[Witness | None]:
    """Return the witnesses of runs; None for a row that no run shows."""
    library = transport_library(old.package)
    if not changes:
        return []
    options = setting.options()
    programs = [write_run(change.subject, options, library) for change in changes]
    runnable = [program for program in programs if program is not None]
    if not runnable:
        return [None] * len(programs)
    before, after = (iter(side) for side in run_programs(runnable, (old, new), setting.python))
    found: list[Witness | None] = []
    for program in programs:
        if program is None:
            found.append(None)
            continue
        (was_well, was), (is_well, now) = next(before), next(after)
        proven = was_well and (not is_well or was != now)
        states = (("runs: " if was_well else "fails: ") + was, ("runs: " if is_well else "fails: ") + now)
        found.append(Witness(program, *states, True) if proven else None)
    return found
