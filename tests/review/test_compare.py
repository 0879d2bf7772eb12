"""Comparing packages that are written down in the test, and the generated one with itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright.errors import InputError
from sdkwright.review.compare import compare

GROQ = Path(__file__).parents[2] / "generated" / "groq"


def test_a_package_compared_with_itself_has_no_changes() -> None:
    report = compare(GROQ, GROQ)
    assert (report.verdict, report.next_version, report.changes, report.wire) == ("none", report.old_version, (), ())


def test_packages_of_equal_text_are_not_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sdkwright.review.rows.read_modules", lambda *_: pytest.fail("griffe reads the modules"))
    assert compare(GROQ, GROQ / "src" / "groq").changes == ()


def test_a_folder_without_a_package_is_an_error_and_not_no_changes(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="holds no Python package"):
        compare(GROQ, tmp_path)


def test_a_module_that_is_no_python_is_an_error_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "acme").mkdir()
    (tmp_path / "acme" / "__init__.py").write_text("x = 1\ndef (:\n")
    with pytest.raises(InputError, match=r"acme/__init__.py:2: is not Python"):
        compare(tmp_path, tmp_path)
