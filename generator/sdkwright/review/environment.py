"""The Python that packages under review are run with: this one where it has what they require, else a cached one."""

from __future__ import annotations

import email
import hashlib
import importlib.metadata
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import tomlkit
import tomlkit.exceptions
from packaging.requirements import InvalidRequirement, Requirement

from .sides import Side

_INSTALL_SECONDS = 600


class Unavailable(Exception):
    """What a package requires cannot be installed here."""


def find_python(sides: Iterable[Side], folder: Path, extra: Iterable[str] = ()) -> Path:
    """Return a Python that has what all ``sides`` and ``extra`` require; a new one is made below ``folder``.

    Raises Unavailable where it has to be made and cannot be.
    """
    packages = sorted({*extra, *(requirement for side in sides for requirement in requirements(side))})
    if all(_is_here(requirement) for requirement in packages):
        return Path(sys.executable)
    return make_environment(packages, folder)


def make_environment(requirements: Iterable[str], folder: Path) -> Path:
    """Return the Python of a virtual environment with what is ``requirements``, made on first use below ``folder``.

    Raises Unavailable where pip cannot install it.
    """
    names = sorted(set(requirements))
    digest = hashlib.sha256("\n".join([sys.version, *names]).encode()).hexdigest()[:16]
    target = folder / f"environment-{digest}"
    python = target / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    ready = target / "ready"
    if ready.is_file():
        return python
    shutil.rmtree(target, ignore_errors=True)
    install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *names]
    for command in ([sys.executable, "-m", "venv", str(target)], install):
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=_INSTALL_SECONDS, check=False)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise Unavailable(f"{', '.join(names)} cannot be installed: {error}") from error
        if done.returncode:
            lines = (done.stderr or done.stdout).strip().splitlines() or ["no reason given"]
            raise Unavailable(f"{', '.join(names)} cannot be installed: {lines[-1]}")
    ready.touch()
    return python


def requirements(side: Side) -> tuple[str, ...]:
    """Return what the distribution of ``side`` requires, without its extras; nothing where it does not say."""
    listed: list[str] = []
    project = side.distribution / "pyproject.toml"
    if project.is_file():
        listed = list(_project(project).get("dependencies", []))
    else:
        for metadata in _metadata_files(side):
            listed = list(email.message_from_string(metadata.read_text(encoding="utf-8")).get_all("Requires-Dist", []))
    return tuple(text for text in listed if not re.search(r";.*\bextra\b", text))


def version(side: Side) -> str | None:
    """Return the version that the distribution of ``side`` states, else its ``_version`` module, else None."""
    project = side.distribution / "pyproject.toml"
    version_text = _project(project).get("version") if project.is_file() else None
    for metadata in _metadata_files(side):
        version_text = version_text or email.message_from_string(metadata.read_text(encoding="utf-8"))["Version"]
    module = side.package / "_version.py"
    if version_text is None and module.is_file():
        match = re.search(r"""^__version__\s*=\s*["']([^"']+)""", module.read_text(encoding="utf-8"), re.MULTILINE)
        version_text = match[1] if match else None
    return version_text


def _project(path: Path) -> dict[str, Any]:
    try:
        document: dict[str, Any] = tomlkit.parse(path.read_text(encoding="utf-8")).unwrap()
        project: dict[str, Any] = document.get("project", {})
        return project
    except (tomlkit.exceptions.TOMLKitError, UnicodeDecodeError):
        return {}


def _metadata_files(side: Side) -> list[Path]:
    return [*side.distribution.glob("*.dist-info/METADATA"), *side.distribution.glob("PKG-INFO")][:1]


def _is_here(text: str) -> bool:
    try:
        requirement = Requirement(text)
        if requirement.marker is not None and not requirement.marker.evaluate():
            return True
        return importlib.metadata.version(requirement.name) in requirement.specifier
    except (InvalidRequirement, importlib.metadata.PackageNotFoundError):
        return False
