"""Builds the wheel and the sdist of a package, and checks that they can be published and installed."""

from __future__ import annotations

import hashlib
import importlib.metadata
import importlib.util
import os
import subprocess
import sys
import tempfile
import venv
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sdkwright.errors import InputError, Problem

_HINT = "install sdkwright with its extra: release"


def build(folder: Path, target: Path, epoch: str) -> tuple[Path, ...]:
    """Build the distribution in ``folder`` twice and return its files, in ``target``.

    ``epoch`` is the time that archives state (SOURCE_DATE_EPOCH).  Raises InputError when it cannot be built, when the
    two builds are not the same bytes, or when the index would refuse the metadata.
    """
    _require("build", "twine")
    with tempfile.TemporaryDirectory(prefix="sdkwright-") as scratch:
        first, second = Path(scratch, "first"), Path(scratch, "second")
        for out in (first, second):
            _build(folder, out, epoch)
        if _hashes(first) != _hashes(second):
            raise _failure(f"{folder}: two builds differ", "nothing in them may depend on time, order or machine")
        files = sorted(first.iterdir())
        _run([sys.executable, "-m", "twine", "check", "--strict", *map(str, files)], "the metadata cannot be published")
        target.mkdir(parents=True, exist_ok=True)
        results = tuple(target / file.name for file in files)
        for file, result in zip(files, results, strict=True):
            result.write_bytes(file.read_bytes())
        return results


def try_install(wheel: Path, package: str) -> None:
    """Install a wheel with what it requires in an empty environment and import it.  Raises InputError on failure."""
    with tempfile.TemporaryDirectory(prefix="sdkwright-") as scratch:
        venv.create(scratch, with_pip=True)
        python = Path(scratch, "Scripts" if os.name == "nt" else "bin", "python")
        _run([str(python), "-m", "pip", "install", "--quiet", str(wheel)], "the wheel cannot be installed")
        _run([str(python), "-c", f"import {package}"], "the installed package cannot be imported", cwd=Path(scratch))


def _build(folder: Path, out: Path, epoch: str) -> None:
    isolated = not _has_build_requirements(folder)
    command = [
        sys.executable,
        "-m",
        "build",
        "--outdir",
        str(out),
        *([] if isolated else ["--no-isolation"]),
        str(folder),
    ]
    _run(command, "the package cannot be built", environment={"SOURCE_DATE_EPOCH": epoch})


def _has_build_requirements(folder: Path) -> bool:
    """Return whether what the package is built with is installed beside sdkwright.

    Else pip fetches it for each build.
    """
    import tomlkit
    from packaging.requirements import Requirement

    table: Any = tomlkit.parse((folder / "pyproject.toml").read_text(encoding="utf-8")).unwrap()
    for text in table.get("build-system", {}).get("requires", ("setuptools",)):
        requirement = Requirement(text)
        try:
            version = importlib.metadata.version(requirement.name)
        except importlib.metadata.PackageNotFoundError:
            return False
        if not requirement.specifier.contains(version, prereleases=True):
            return False
    return True


def _hashes(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def _require(*modules: str) -> None:
    missing = [name for name in modules if importlib.util.find_spec(name) is None]
    if missing:
        raise _failure(f"{' and '.join(missing)}: not installed", _HINT)


def _run(
    command: Sequence[str], what: str, *, environment: dict[str, str] | None = None, cwd: Path | None = None
) -> None:
    done = subprocess.run(
        command,
        cwd=cwd,
        env={**os.environ, **(environment or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode:
        raise _failure(f"{what}: {(done.stdout + done.stderr).strip()[-1500:]}", None)


def _failure(message: str, hint: str | None) -> InputError:
    return InputError(Problem("error", "release", "", None, message, hint))
