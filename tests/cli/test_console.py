"""What reaches the terminal."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from sdkwright import console
from sdkwright.errors import InputError, Problem, printable
from sdkwright.write import Difference
from tests.cli.test_flow import sdkwright
from tests.shared import ROOT

EVIL = "a\x1b[31mb\x07\r\nc\u202e\u2028\ud800\x9b"
ESCAPED = "a\\x1b[31mb\\x07\\x0d\\x0ac\\u202e\\u2028\\ud800\\x9b"


def warning(number: int, message: str = "the thing 'x' is wrong", hint: str | None = "mend it") -> Problem:
    return Problem("warning", "a.yaml", f"/p/{number}", number, message, hint)


def test_control_characters_are_escaped_everywhere(capsys: pytest.CaptureFixture[str]) -> None:
    console.report([Problem("error", EVIL, f"/{EVIL}", 1, EVIL, EVIL)])
    console.report([Problem("error", EVIL, f"/{number}{EVIL}", 1, EVIL, EVIL) for number in range(9)])
    console.show([Difference(EVIL, "changed", f"-{EVIL}\n")])
    console.say(EVIL)
    console.tell(EVIL)
    output = capsys.readouterr()
    assert not {"\x1b", "\x07", "\r", "\u202e", "\u2028", "\ud800", "\x9b"} & set(output.out + output.err)
    assert f"error: {ESCAPED}:1: #/{ESCAPED}: {ESCAPED} ({ESCAPED})\n" in output.err
    assert printable("naïve 日本 🙂\n", keep="\n") == "naïve 日本 🙂\n"
    assert str(InputError(Problem("error", "f", "", None, EVIL))) == f"f: {ESCAPED}"


def test_a_document_full_of_control_characters_reaches_no_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SDKWRIGHT_CACHE", str(tmp_path / "cache"))
    key = "k\x1b[2J\u202e"
    spec = {
        "openapi": "3.1.0",
        "info": {"title": key, "version": key},
        key: 1,
        "paths": {
            f"/{key}": {"get": {"operationId": key, key: 1, "parameters": [{"$ref": f"#/{key}"}], "responses": {}}}
        },
    }
    Path("spec.json").write_text(json.dumps(spec))
    for arguments in (
        ["generate", "spec.json", "-o", "out"],
        ["init", "spec.json"],
        ["check", "spec.json", "-o", "out"],
    ):
        assert sdkwright(*arguments) in (0, 1, 2)
    output = capsys.readouterr()
    assert not {"\x1b", "\u202e"} & set(output.out + output.err)


def test_problems_of_one_kind_are_counted(capsys: pytest.CaptureFixture[str]) -> None:
    problems = [warning(number) for number in range(40)] + [warning(1), warning(7, "another kind", None)]
    console.report(problems)
    assert capsys.readouterr().err.splitlines() == [
        "warning: 40 times: the thing 'x' is wrong (mend it)",
        *(f"    a.yaml:{number}: #/p/{number}" for number in range(5)),
        "    and 35 more (--verbose lists them)",
        "warning: a.yaml:7: #/p/7: another kind",
        "together 41 warnings",
    ]
    console.report(problems, verbose=True)
    assert len(capsys.readouterr().err.splitlines()) == 41


def test_a_few_problems_have_a_line_each(capsys: pytest.CaptureFixture[str]) -> None:
    console.report([warning(1), warning(2)])
    assert capsys.readouterr().err.splitlines() == [
        f"warning: a.yaml:{number}: #/p/{number}: the thing 'x' is wrong (mend it)" for number in (1, 2)
    ]


@pytest.mark.parametrize(
    ("environment", "is_terminal", "is_coloured"),
    [
        ({}, True, True),
        ({}, False, False),
        ({"NO_COLOR": "1"}, True, False),
        ({"FORCE_COLOR": "1"}, False, True),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
        ({"NO_COLOR": ""}, True, True),
        ({"TERM": "dumb"}, True, False),
    ],
)
def test_colour_follows_the_environment(
    environment: dict[str, str], is_terminal: bool, is_coloured: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    stream = io.StringIO()
    monkeypatch.setattr(stream, "isatty", lambda: is_terminal)
    monkeypatch.setattr(sys, "stderr", stream)
    console.report([warning(1)])
    assert ("\x1b[33mwarning\x1b[0m: " in stream.getvalue()) == is_coloured


def test_the_clock_of_the_bar_goes_on_within_a_phase(monkeypatch: pytest.MonkeyPatch) -> None:
    import time

    stream = io.StringIO()
    monkeypatch.setattr(stream, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(console, "_TICK_SECONDS", 0.05)
    monkeypatch.setenv("FORCE_COLOR", "1")
    with console.progress() as progress:
        progress.phase("read")
        before = len(stream.getvalue())
        until = time.monotonic() + 10
        while len(stream.getvalue()) == before and time.monotonic() < until:
            time.sleep(0.02)
        assert len(stream.getvalue()) > before
        progress.phase("plan")
    assert "2/4 plan" in stream.getvalue()


def test_the_clock_does_not_go_on_while_the_bar_is_drawn() -> None:
    class Bar:
        """A bar whose drawing takes so long that the clock ticks in its middle."""

        drawings = 0

        def add_task(self, _description: str, total: object) -> int:
            return 0

        def update(self, _task: int, **_changes: object) -> None:
            self.drawings += 1
            progress.tick()

    bar = Bar()
    progress = console.Progress(bar)
    progress.phase("read")
    progress.tick()
    assert bar.drawings == 2


def run(*arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "generator"), **more}
    command = [sys.executable, "-m", "sdkwright", *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_help_is_short_and_in_whole_sentences() -> None:
    done = run("-h")
    assert done.returncode == 0 and "..." not in done.stdout.partition("Commands:")[2]
    for line in done.stdout.partition("Commands:")[2].strip().splitlines():
        assert line.endswith("."), line
    assert run("generate", "-h").returncode == 0
    assert "--install-completion" in done.stdout


def test_an_unexpected_error_is_a_line_and_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from sdkwright import pipeline

    def fail(*arguments: object, **more: object) -> None:
        raise RuntimeError(EVIL)

    monkeypatch.setattr(pipeline, "propose", fail)
    assert sdkwright("init", "a.yaml") == 2
    message = capsys.readouterr().err
    assert message.startswith(f"error: sdkwright itself failed: RuntimeError: {ESCAPED} (test_console.py:")
    assert "Traceback" not in message
    monkeypatch.setenv("SDKWRIGHT_DEBUG", "1")
    with pytest.raises(RuntimeError):
        sdkwright("init", "a.yaml")
