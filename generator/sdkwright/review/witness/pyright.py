"""Runs pyright once over the programs of one side, and sorts what it reports by program."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from sdkwright.review.sides import Side

_SECONDS = 300
MISSING = "pyright is not installed: pip install 'sdkwright[review]', or put pyright on PATH"


class Unchecked(Exception):
    """The programs cannot be checked, and why."""


def find_pyright() -> list[str]:
    """Return the command that runs pyright: the one installed beside sdkwright, else the one on PATH.

    Raises Unchecked when there is neither.
    """
    if importlib.util.find_spec("pyright") is not None:
        return [sys.executable, "-m", "pyright"]
    command = shutil.which("pyright")
    if command is None:
        raise Unchecked(MISSING)
    return [command]


def check_programs(programs: Sequence[str], sides: Sequence[Side], python: Path) -> list[list[str]]:
    """Type-check all ``programs`` against each side, the sides side by side, one run each.

    Returns for each side and program the first error, empty where it is accepted.  Raises Unchecked.
    """
    command = find_pyright()
    with tempfile.TemporaryDirectory(prefix="sdkwright-witness-") as scratch:
        runs: list[subprocess.Popen[str]] = []
        for number, side in enumerate(sides):
            folder = Path(scratch).resolve() / str(number)
            _write_project(folder, programs, side)
            runs.append(_start([*command, "--outputjson", "--pythonpath", str(python), "-p", str(folder)], folder))
        return [_read(run, len(programs)) for run in runs]


def _write_project(folder: Path, programs: Sequence[str], side: Side) -> None:
    folder.mkdir()
    for index, program in enumerate(programs):
        (folder / _file(index)).write_text(program, encoding="utf-8")
    settings: Mapping[str, object] = {
        "include": ["*.py"],
        "extraPaths": [str(side.search_path)],
        "typeCheckingMode": "standard",
        "reportMissingModuleSource": "none",
    }
    (folder / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")


def _start(command: Sequence[str], folder: Path) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1"}
    try:
        return subprocess.Popen(
            command,
            cwd=folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
    except OSError as error:
        raise Unchecked(f"pyright cannot be started: {error}") from error


def _read(run: subprocess.Popen[str], count: int) -> list[str]:
    try:
        output, errors = run.communicate(timeout=_SECONDS)
    except subprocess.TimeoutExpired as error:
        run.kill()
        raise Unchecked(f"pyright takes more than {_SECONDS} s") from error
    try:
        report = json.loads(output)
    except ValueError as error:
        reason = (errors or output).strip().splitlines() or ["no output"]
        raise Unchecked(f"pyright failed: {reason[-1]}") from error
    if report["summary"]["filesAnalyzed"] < count:
        raise Unchecked(f"pyright read {report['summary']['filesAnalyzed']} of {count} programs")
    found = [""] * count
    indices = {_file(index): index for index in range(count)}
    for diagnostic in report["generalDiagnostics"]:
        index = indices.get(Path(diagnostic["file"]).name)
        if index is not None and diagnostic["severity"] == "error" and not found[index]:
            place = diagnostic["range"]["start"]["line"] + 1
            rule = f" ({diagnostic['rule']})" if "rule" in diagnostic else ""
            found[index] = f"line {place}: {diagnostic['message']}{rule}"
    return found


def _file(index: int) -> str:
    return f"witness_{index:04}.py"
