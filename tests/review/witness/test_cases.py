"""For every check that breaks callers, the programs of a labelled case hold on both sides: all in two runs of pyright."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from sdkwright.review.checks import CHECKS
from sdkwright.review.sides import open_side
from sdkwright.review.witness.prove import Pair, Setting, prove_pairs
from tests.review import cases

pytestmark = pytest.mark.long


def few_cases() -> Iterator[str]:
    """Yield cases that together have a row of every check that breaks callers, as few as a greedy choice finds."""
    missing = {check.id for check in CHECKS.values() if check.severity == "breaking"}
    ids = {name: {row["id"] for row in cases.expected(name)["changes"]} for name in cases.names()}
    while missing:
        name = max(ids, key=lambda name: (len(ids[name] & missing), -len(ids[name]), name))
        yield name
        missing -= ids[name]


def write_side(folder: Path, name: str, which: str) -> str:
    """Write one of the case's packages; returns its folder."""
    for path, text in cases.package_files(name, which).items():
        if path.startswith("src/"):
            place = folder / name / which / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, encoding="utf-8")
    return str(folder / name / which)


def test_every_kind_of_break_is_proven(tmp_path: Path) -> None:
    with ExitStack() as stack:
        pairs: list[Pair] = []
        for name in few_cases():
            sides = (stack.enter_context(open_side(write_side(tmp_path, name, which))) for which in ("old", "new"))
            pairs.append(Pair(cases.report(name).changes, *sides))
        rows = [row for proven in prove_pairs(pairs, Setting(Path(sys.executable))) for row in proven]
    breaking = [row for row in rows if row.severity == "breaking"]
    assert {row.id for row in breaking} == {check.id for check in CHECKS.values() if check.severity == "breaking"}
    assert [(row.id, row.name, row.witness) for row in breaking if row.witness is None or not row.witness.proven] == []
