"""The Python that packages under review are run with."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from sdkwright.review import environment
from sdkwright.review.environment import Unavailable, find_python, make_environment
from sdkwright.review.sides import open_side
from tests.review.packages import write_package


class Commands:
    """Stands for `subprocess.run`: notes commands, and ends the one with ``failing`` in it with an error."""

    def __init__(self, failing: str = "") -> None:
        self.commands: list[list[str]] = []
        self.failing = failing

    def run(self, command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        self.commands.append(command)
        if command[1:3] == ["-m", "venv"]:
            Path(command[3]).mkdir(parents=True)
        failed = bool(self.failing) and self.failing in command
        return subprocess.CompletedProcess(command, int(failed), "", "hint\nno such version\n" if failed else "")


def replace_subprocess(monkeypatch: pytest.MonkeyPatch, run: Callable[..., object]) -> None:
    """Let nothing but the module under test run commands so."""
    names = SimpleNamespace(run=run, TimeoutExpired=subprocess.TimeoutExpired)
    monkeypatch.setattr(environment, "subprocess", names)


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> Commands:
    result = Commands()
    replace_subprocess(monkeypatch, result.run)
    return result


def test_this_python_serves_where_it_has_everything(tmp_path: Path, commands: Commands) -> None:
    with open_side(str(write_package(tmp_path))) as side:
        assert find_python([side], tmp_path, ["pydantic>=2", "nothing; python_version < '3'"]) == Path(sys.executable)
    assert commands.commands == []


def test_an_environment_is_made_once_for_what_is_missing(tmp_path: Path, commands: Commands) -> None:
    with open_side(str(write_package(tmp_path))) as side:
        python = find_python([side], tmp_path / "cache", ["no-such-package==1"])
        assert find_python([side], tmp_path / "cache", ["no-such-package==1"]) == python
    venv, install = commands.commands
    assert Path(venv[3]) in python.parents
    assert install[-2:] == ["httpx", "no-such-package==1"]


def test_what_cannot_be_installed_is_said_by_pip(tmp_path: Path, commands: Commands) -> None:
    commands.failing = "pip"
    with pytest.raises(Unavailable, match="a, b cannot be installed: no such version"):
        make_environment(["b", "a"], tmp_path)


def test_a_python_that_does_not_start_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError("no memory")

    replace_subprocess(monkeypatch, fail)
    with pytest.raises(Unavailable, match="a cannot be installed: no memory"):
        make_environment(["a"], tmp_path)
