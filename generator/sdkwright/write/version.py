"""The version that a folder's package states, and the comment on its line that release tools look for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from packaging.version import InvalidVersion, Version

from sdkwright.edits.text import decode
from sdkwright.write.changes import read_file

_LINE = re.compile(
    r"^__version__\s*(?::[^=\n]+)?=\s*(['\"])([^'\"\n]*)\1[ \t]*(?:#[ \t]*([\w .:@/-]*))?\r?$", re.MULTILINE
)


@dataclass(frozen=True)
class StatedVersion:
    """``version`` is None where the folder states none.

    ``comment`` is what follows ``__version__`` in ``_version.py``.
    """

    version: Version | None = None
    comment: str = ""


def read_version(folder: Path, package: str) -> StatedVersion:
    """Return what pyproject.toml and ``_version.py`` of ``package`` state: of two versions the higher."""
    content = read_file(folder / "src" / package.replace(".", "/") / "_version.py")
    match = None if content is None else _LINE.search(decode(content))
    versions = [_read_project_version(folder / "pyproject.toml")]
    if match is not None:
        versions.append(_parse(match[2]))
    comment = "" if match is None or match[3] is None else match[3].rstrip()
    return StatedVersion(max((version for version in versions if version is not None), default=None), comment)


def _read_project_version(path: Path) -> Version | None:
    import tomlkit

    content = read_file(path)
    if content is None:
        return None
    try:
        document: Any = tomlkit.parse(decode(content)).unwrap()
        return _parse(document["project"]["version"])
    except (ValueError, KeyError, TypeError):
        return None


def _parse(text: object) -> Version | None:
    try:
        return Version(text) if isinstance(text, str) else None
    except InvalidVersion:
        return None
