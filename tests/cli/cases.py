"""Cases of the command line as folders: ``command.txt`` and input files beside ``expected.txt``.

``expected.txt`` holds the exit status, then what goes to stdout and stderr.  `make goldens` rewrites them.
"""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import sys
from pathlib import Path
from unittest import mock

from sdkwright.cli import main

CASES = Path(__file__).parent / "cases"


def names() -> list[str]:
    return sorted(folder.name for folder in CASES.iterdir() if folder.is_dir())


def run(name: str, folder: Path) -> str:
    """Run the case in ``folder``, a copy of it that is the working directory meanwhile; returns what it showed."""
    shutil.copytree(CASES / name, folder)
    arguments = (folder / "command.txt").read_text().split()
    stdout, stderr = io.StringIO(), io.StringIO()
    before = Path.cwd()
    os.chdir(folder)
    try:
        with (
            contextlib.redirect_stdout(stdout),
            contextlib.redirect_stderr(stderr),
            mock.patch.object(sys, "argv", ["sdkwright", *arguments]),
        ):
            status = _status(main)
    finally:
        os.chdir(before)
    return "".join(
        (f"exit status {status}\n", _section("stdout", stdout.getvalue()), _section("stderr", stderr.getvalue()))
    )


def update() -> None:
    """Rewrite the expected output of every case."""
    import tempfile

    for name in names():
        with tempfile.TemporaryDirectory() as folder:
            (CASES / name / "expected.txt").write_text(run(name, Path(folder) / name), encoding="utf-8")


def _status(command: object) -> object:
    try:
        command()  # type: ignore[operator]
    except SystemExit as stop:
        return stop.code or 0
    return 0


def _section(title: str, text: str) -> str:
    return f"--- {title}\n{text}" if text else ""
