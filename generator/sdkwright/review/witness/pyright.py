"""Runs pyright once over all programs of a side, and sorts what it reports by program."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sdkwright.review.sides import Side

_SECONDS = 600
_PLACE = re.compile(r"side_(\d{4})[\\/]witness_(\d{4})\.py$")
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


@dataclass(frozen=True)
class Batch:
    """Programs that are checked against the same side."""

    programs: Sequence[str]
    side: Side


def check_programs(batches: Sequence[Batch], python: Path, runs: int = 2) -> list[list[str]]:
    """Type-check each batch against its side, in ``runs`` runs of pyright beside each other.

    Returns for each batch the first error of each program, empty where it is accepted.  Raises Unchecked.
    """
    command = [*find_pyright(), "--outputjson", "--pythonpath", str(python), "-p"]
    with tempfile.TemporaryDirectory(prefix="sdkwright-witness-") as scratch:
        started: list[tuple[subprocess.Popen[str], Sequence[Batch]]] = []
        for number in range(runs):
            share = batches[number::runs]
            if share:
                folder = Path(scratch).resolve() / str(number)
                _write_project(folder, share)
                started.append((_start([*command, str(folder)], folder), share))
        results = [_read(run, share) for run, share in started]
    return [results[index % runs][index // runs] for index in range(len(batches))]


def _write_project(folder: Path, batches: Sequence[Batch]) -> None:
    roots: list[Mapping[str, object]] = []
    for number, batch in enumerate(batches):
        target = folder / f"side_{number:04}"
        target.mkdir(parents=True)
        for index, program in enumerate(batch.programs):
            (target / f"witness_{index:04}.py").write_text(program, encoding="utf-8")
        roots.append({"root": target.name, "extraPaths": [str(batch.side.search_path)]})
    settings: Mapping[str, object] = {
        "include": ["side_*"],
        "executionEnvironments": roots,
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


def _read(run: subprocess.Popen[str], batches: Sequence[Batch]) -> list[list[str]]:
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
    count = sum(len(batch.programs) for batch in batches)
    if report["summary"]["filesAnalyzed"] < count:
        raise Unchecked(f"pyright read {report['summary']['filesAnalyzed']} of {count} programs")
    texts = [[""] * len(batch.programs) for batch in batches]
    for diagnostic in report["generalDiagnostics"]:
        place = _PLACE.search(diagnostic["file"])
        if place is None or diagnostic["severity"] != "error":
            continue
        errors_of_side, index = texts[int(place[1])], int(place[2])
        if not errors_of_side[index]:
            line = diagnostic["range"]["start"]["line"] + 1
            rule = f" ({diagnostic['rule']})" if "rule" in diagnostic else ""
            errors_of_side[index] = f"line {line}: {diagnostic['message']}{rule}"
    return texts
