"""Run pyright and mypy, both strict, on code that uses packages lying somewhere in the checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PYTHON_VERSION = "3.10"


def pyright(files: Iterable[Path], search: Iterable[Path] = (), *, mode: str = "strict") -> list[str]:
    """What pyright has to say against ``files`` (or folders), one complaint an item; ``search`` holds their imports.

    Raises RuntimeError when pyright looked at nothing.
    """
    with tempfile.TemporaryDirectory() as folder:
        report = _pyright(Path(folder), list(files), list(search), mode)
    if not report["summary"]["filesAnalyzed"]:
        raise RuntimeError(f"pyright found no files: {[str(path) for path in files]}")
    return [_pyright_line(item) for item in report["generalDiagnostics"] if item["severity"] == "error"]


def mypy(files: Iterable[Path], search: Iterable[Path] = (), *, follow_imports: str = "normal") -> list[str]:
    """Return what ``mypy --strict`` has to say against ``files`` (or folders), one complaint an item.

    With ``follow_imports="silent"`` it reads of other modules what these need of them, and no bodies of functions.
    """
    environment = {**os.environ, "MYPYPATH": os.pathsep.join(str(path) for path in search)}
    command = [sys.executable, "-m", "mypy", "--config-file=", "--strict", "--no-error-summary", "--hide-error-context"]
    command += ["--python-version", PYTHON_VERSION, "--cache-dir", str(ROOT / ".mypy_cache/packages")]
    command += [f"--follow-imports={follow_imports}"]
    command += ["--explicit-package-bases", "--namespace-packages", *(str(path) for path in files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment, cwd=ROOT)
    if done.returncode not in (0, 1):
        raise RuntimeError(f"mypy failed: {done.stdout}{done.stderr}")
    return done.stdout.splitlines()


def _pyright_line(item: dict[str, Any]) -> str:
    rule = f" [{item['rule']}]" if "rule" in item else ""
    return f"{item['file']}:{item['range']['start']['line'] + 1}: {item['message']}{rule}"


def _pyright(folder: Path, files: list[Path], search: list[Path], mode: str) -> dict[str, Any]:
    settings = {
        # pyright takes no absolute paths here.
        "include": [os.path.relpath(path, folder) for path in files],
        "extraPaths": [str(path) for path in search],
        "pythonVersion": PYTHON_VERSION,
        "typeCheckingMode": mode,
    }
    config = folder / "pyrightconfig.json"
    config.write_text(json.dumps(settings))
    command = [sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", sys.executable, "-p", str(config)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)
    try:
        report: dict[str, Any] = json.loads(done.stdout)
    except ValueError:
        raise RuntimeError(f"pyright failed: {done.stdout}{done.stderr}") from None
    return report
