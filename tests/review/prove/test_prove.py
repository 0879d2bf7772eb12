"""The command `prove` as a whole, and its parts that need no package index."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright import cli
from sdkwright.review.prove.published import is_requirement
from sdkwright.review.prove.suite import read_result
from tests.review.packages import write_package


def prove(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr("sys.argv", ["sdkwright", "prove", *arguments])
    with pytest.raises(SystemExit) as end:
        cli.main()
    return int(end.value.code or 0)


@pytest.fixture
def sides(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str]:
    monkeypatch.setenv("SDKWRIGHT_CACHE", str(tmp_path / "cache"))
    changes = {"types/pet.py": ("name: str", "name: int"), "resources/pets.py": ("/pets/{pet_id}", "/pet/{pet_id}")}
    return str(write_package(tmp_path / "published")), str(write_package(tmp_path / "generated", changes))


def test_equal_packages_replace_each_other(
    sides: tuple[str, str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert prove(monkeypatch, sides[0], sides[0]) == 0
    line = capsys.readouterr().out.splitlines()[-1]
    assert line.startswith("zoo: names ") and "wire 2/2 identical; published: import " in line
    assert line.endswith("; 0 listed, 0 not")


def test_differences_are_listed_with_both_sides(
    sides: tuple[str, str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert prove(monkeypatch, *sides) == 1
    output = capsys.readouterr().out
    assert "differs  zoo.types.pet.Pet.name\n    published str\n    generated int\n" in output
    assert (
        "sends    client.pets.retrieve\n    - GET https://zoo.test/pets/pet_id\n    + GET https://zoo.test/pet/pet_id\n"
        in output
    )


def test_differences_with_reasons_are_no_failure(
    sides: tuple[str, str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    reasons = tmp_path / "reasons.yaml"
    reasons.write_text("- {name: zoo.types.pet.Pet.name, reason: r}\n- {wire: client.pets.retrieve, reason: r}\n")
    assert prove(monkeypatch, *sides, "--reasons", str(reasons)) == 0
    assert capsys.readouterr().out.endswith("; 1 listed, 0 not\n")
    assert prove(monkeypatch, sides[0], sides[0], "--reasons", str(reasons)) == 1
    assert "unused   zoo.types.pet.Pet.name: there is a reason for it, but no difference" in capsys.readouterr().out


def test_counts_are_read_from_the_last_line() -> None:
    result = read_result("tests/a.py:3: 9 failed calls\n2 failed, 745 passed, 49 skipped, 1 error in 3.21s\n")
    assert result.line == "745 passed, 3 failed, 49 skipped"
    assert read_result("Traceback\nSyntaxError: no\n").failed == 1


@pytest.mark.parametrize(
    ("text", "pins"), [("groq==1.7.0", True), ("groq", False), ("groq>=1", False), ("-r==1", False)]
)
def test_a_requirement_pins_a_version(text: str, pins: bool) -> None:
    assert is_requirement(text) is pins
