"""Commands in the order people give them."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from unittest import mock

import pytest

from sdkwright.cli import main
from tests.golden import cases


def sdkwright(*arguments: object) -> int:
    """Run the command in this process; returns its exit status."""
    with mock.patch.object(sys, "argv", ["sdkwright", *map(str, arguments)]):
        try:
            main()
        except SystemExit as stop:
            return int(stop.code or 0)
    return 0


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working directory with a cache of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SDKWRIGHT_CACHE", str(tmp_path / "cache"))
    return tmp_path


def test_what_was_generated_is_up_to_date_until_it_is_edited(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = (cases.CASES / "chat/openapi.yaml", "-c", cases.CASES / "chat/sdk.yml", "-o", "out", "--jobs", 1)
    assert sdkwright("check", *arguments) == 1
    assert "missing: src/parley/_client.py" in capsys.readouterr().out
    assert sdkwright("generate", *arguments) == 0
    assert "files created, 0 updated, 0 removed" in capsys.readouterr().err
    assert sdkwright("check", *arguments) == 0
    assert capsys.readouterr().out == ""

    client = Path("out/src/parley/_client.py")
    text = client.read_text()
    client.write_text(text.replace("class Parley(", "class Palaver("))
    assert sdkwright("check", *arguments) == 1
    output = capsys.readouterr()
    assert "edited: src/parley/_client.py\n" in output.out
    assert "+class Palaver(" in output.out
    assert "out: not what sdkwright would write: 1 of " in output.err
    assert sdkwright("generate", *arguments) == 0
    assert "hand edits stored as patches: src/parley/_client.py" in capsys.readouterr().err
    assert "class Palaver(" in client.read_text()
    assert sdkwright("check", *arguments) == 0
    assert sdkwright("generate", *arguments, "--force") == 0
    assert client.read_text() == text


def test_a_config_that_was_inferred_gives_the_same_package_as_none(folder: Path) -> None:
    spec = cases.CASES / "tasks/openapi.yaml"
    assert sdkwright("init", spec, "-c", "sdk.yml") == 0
    assert sdkwright("generate", "-c", "sdk.yml", "-o", "configured", "--jobs", 1) == 0
    assert sdkwright("generate", spec, "--jobs", 1) == 0
    configured, inferred = (
        {path.relative_to(top): path.read_bytes() for path in top.rglob("*") if path.is_file()}
        for top in (folder / "configured", folder / "generated/chores")
    )
    assert configured.keys() == inferred.keys()
    # What may differ is the name of the config that starts the tests' server, and the hash of the file with it.
    changed = {path.as_posix() for path, content in configured.items() if inferred[path] != content}
    assert changed <= {"tests/conftest.py", ".sdkwright.json"}
    assert [path.name for path in (folder / "generated").iterdir()] == ["chores"]


def test_a_folder_that_cannot_be_written_is_a_report(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "file").write_text("")
    arguments = (cases.CASES / "chat/openapi.yaml", "-c", cases.CASES / "chat/sdk.yml", "--jobs", 1)
    assert sdkwright("generate", *arguments, "-o", os.path.join("file", "out")) == 2
    assert capsys.readouterr().err.startswith("error: file")
