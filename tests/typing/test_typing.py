"""The programs in this folder and those of callers, as type checkers see them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TypeAlias

import pytest

from tests.callers.conftest import PACKAGE, PROGRAMS
from tests.tools.typecheck import mypy, pyright

pytestmark = pytest.mark.long

HERE = Path(__file__).parent
FINE = [HERE / "streaming.py", HERE / "calls.py", HERE / "answers.py"]
WRONG = HERE / "wrong.py"
Checker: TypeAlias = Callable[[list[Path], list[Path]], list[str]]


def wrong_lines() -> set[str]:
    return {str(number) for number, line in enumerate(WRONG.read_text().splitlines(), 1) if line.endswith("# wrong")}


@cache
def complaints(checker: Checker) -> list[str]:
    """Return what a checker has to say against the programs, those of callers too, which it reads at once."""
    return checker([*FINE, WRONG, *PROGRAMS], [PACKAGE])


def is_about_wrong(complaint: str) -> bool:
    return f"{WRONG.name}:" in complaint


@pytest.mark.parametrize("checker", [pyright, mypy])
def test_callers_get_the_types_they_expect(checker: Checker) -> None:
    assert [complaint for complaint in complaints(checker) if not is_about_wrong(complaint)] == []


@pytest.mark.parametrize("checker", [pyright, mypy])
def test_wrong_calls_are_refused(checker: Checker) -> None:
    result = filter(is_about_wrong, complaints(checker))
    assert {complaint.split(".py:", 1)[1].split(":")[0] for complaint in result} == wrong_lines()
