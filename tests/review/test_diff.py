"""The command as a whole: sides in, rows with proof out, exit status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sdkwright import cli
from tests.review.packages import write_package


def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    monkeypatch.setattr("sys.argv", ["sdkwright", "diff", *arguments])
    with pytest.raises(SystemExit) as end:
        cli.main()
    printed = capsys.readouterr()
    return int(end.value.code or 0), printed.out, printed.err


def _find_nothing(name: str) -> None:
    return None


@pytest.fixture
def sides(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setenv("SDKWRIGHT_CACHE", str(tmp_path / "cache"))
    changes = {
        "resources/pets.py": ('kind: Literal["cat", "dog"]', 'kind: Literal["cat"]'),
        "types/pet.py": ("name", "title"),
    }
    return [str(write_package(tmp_path / "old")), str(write_package(tmp_path / "new", changes))]


def test_breaking_rows_come_with_a_witness_that_holds(
    sides: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    report, page = tmp_path / "report.json", tmp_path / "pages" / "report.html"
    options = ["--format", "markdown", "--out", str(report), "--out", str(page), "--fail-on", "breaking"]
    status, output, _ = run(monkeypatch, capsys, *sides, *options)
    assert status == 1
    assert "### zoo: major, 1.2.3 → 2.0.0" in output
    result = json.loads(report.read_text())
    breaking = [change for change in result["changes"] if change["severity"] == "breaking"]
    assert {change["id"] for change in breaking} >= {"param-enum-value-removed"}
    assert [change["name"] for change in breaking if not change["witness"]["proven"]] == []
    assert result["wire_methods"] == 2
    assert page.read_text().startswith("<!doctype html>")


def test_equal_sides_fail_at_nothing(
    sides: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    status, output, _ = run(monkeypatch, capsys, sides[0], sides[0], "--fail-on", "any")
    assert status == 0
    assert output.startswith("zoo: nothing changed for callers\n")


def test_rows_are_unproven_where_pyright_is_missing(
    sides: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", _find_nothing)
    monkeypatch.setattr("shutil.which", _find_nothing)
    status, output, _ = run(monkeypatch, capsys, *sides, "--format", "json", "--no-wire")
    witnesses = [change["witness"] for change in json.loads(output)["changes"] if change["severity"] == "breaking"]
    assert status == 0
    assert witnesses and not any(witness["proven"] for witness in witnesses)
    assert "pip install 'sdkwright[review]'" in witnesses[0]["old"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nowhere"], "error: nowhere: there is no such folder, file or git revision"),
        (["OLD", "--fail-on", "docs"], "error: --fail-on: there is no 'docs' (give one of breaking, risky, any)"),
        (["OLD", "--format", "xml"], "error: --format: there is no 'xml'"),
        (["OLD", "--out", "report.pdf"], "error: --out report.pdf: no format has the suffix .pdf"),
    ],
)
def test_what_cannot_be_compared_is_bad_input(
    sides: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    message: str,
) -> None:
    texts = [sides[0] if argument == "OLD" else argument for argument in arguments]
    status, output, errors = run(monkeypatch, capsys, sides[0], *texts)
    assert (status, output) == (2, "")
    assert errors.startswith(message)
