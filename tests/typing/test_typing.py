"""The programs in this folder, as type checkers see them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.shared import ROOT
from tests.tools.typecheck import mypy, pyright

HERE = Path(__file__).parent
PACKAGE = ROOT / "generated/groq/src"
FINE = [HERE / "streaming.py", HERE / "calls.py", HERE / "answers.py"]
WRONG = HERE / "wrong.py"


def wrong_lines() -> set[str]:
    return {str(number) for number, line in enumerate(WRONG.read_text().splitlines(), 1) if line.endswith("# wrong")}


@pytest.mark.parametrize("checker", [pyright, mypy])
def test_callers_get_the_types_they_expect(checker: Callable[[list[Path], list[Path]], list[str]]) -> None:
    assert checker(FINE, [PACKAGE]) == []


@pytest.mark.parametrize("checker", [pyright, mypy])
def test_wrong_calls_are_refused(checker: Callable[[list[Path], list[Path]], list[str]]) -> None:
    result = [complaint for complaint in checker([WRONG], [PACKAGE]) if WRONG.name in complaint]
    assert {complaint.split(".py:", 1)[1].split(":")[0] for complaint in result} == wrong_lines()
