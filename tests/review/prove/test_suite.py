"""The published package's tests, run on the generated one."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from sdkwright.mock import Options
from sdkwright.review.prove import suite
from sdkwright.review.sides import open_side
from tests.plan.tiny import document
from tests.review.packages import write_package

TEST = """
import os, urllib.request, zoo
def test_the_generated_package_is_imported(): assert "generated" in zoo.__file__
def test_a_mock_answers():
    with urllib.request.urlopen(os.environ["TEST_API_BASE_URL"] + "/pets") as answer: assert answer.status == 200
def test_that_fails(): assert False
"""


def test_its_tests_run_on_the_generated_package_against_a_mock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(suite, "make_environment", lambda packages, cache: Path(sys.executable))
    monkeypatch.setattr(suite, "_WORKERS", 0)
    published, generated = write_package(tmp_path / "published"), write_package(tmp_path / "generated")
    for folder in ("tests", "tests/lib"):
        (published / folder).mkdir()
        (published / folder / "test_it.py").write_text(TEST)
    spec = document(
        {"/pets": {"get": {"responses": {"200": {"description": "", "content": {"application/json": {}}}}}}}
    )
    with open_side(str(published)) as old, open_side(str(generated)) as new:
        result = suite.run_suite(old, new, spec, Options(), tmp_path)
        assert suite.run_suite(new, old, spec, Options(), tmp_path) is None
    assert result is not None
    assert (result.passed, result.failed, result.skipped) == (2, 1, 0), result.output
