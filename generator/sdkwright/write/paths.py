"""Which paths may be written: inside the output folder, on every file system, with anything in the folder."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path, PurePath

from sdkwright.errors import InputError, Problem

_MAX_NAME_BYTES = 240
"""What file systems take is 255; editors and version control append to it."""

_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\..*)?", re.IGNORECASE)
"""Names that Windows keeps for devices, with any extension."""


def refuse_unsafe(paths: Iterable[str], out: Path) -> None:
    """Raise InputError naming every path that may not be written below ``out``.

    That is one that leaves the folder (by its spelling or through a symbolic link), one that only case tells from
    another, one that needs a folder where a file is to be, and one with a name that file systems do not take.
    """
    problems = [Problem("error", str(out), "", None, *complaint) for complaint in _complaints(sorted(paths), out)]
    if problems:
        raise InputError(problems)


class Boundary:
    """The border of the folder ``out``, for many paths at once: each folder below it is resolved once."""

    def __init__(self, out: Path) -> None:
        self._out = str(out)
        self._root = PurePath(os.path.realpath(out))
        self._folders: dict[str, str] = {}

    def holds(self, path: str) -> bool:
        """Return whether ``path`` is spelled plainly and stays below the folder, symbolic links followed."""
        if not _is_plain(path):
            return False
        folder, _, name = path.rpartition("/")
        if folder not in self._folders:
            self._folders[folder] = os.path.realpath(os.path.join(self._out, folder))
        target = os.path.join(self._folders[folder], name)
        if os.path.islink(target):
            target = os.path.realpath(target)
        return PurePath(target).is_relative_to(self._root)


def _complaints(paths: list[str], out: Path) -> Iterator[tuple[str, str | None]]:
    """Yield a message and a hint for each path that cannot be."""
    folders = {parent for path in paths for parent in _parents(path)}
    by_folded: dict[str, str] = {}
    rename = "give what it is named after another name in the config"
    boundary = Boundary(out)
    for path in paths:
        if not _is_plain(path):
            yield f"the path {path!r} leaves the output folder", None
            continue
        if path in folders:
            yield f"the path {path!r} is to be both a file and a folder", rename
        for name in (path, *_parents(path)):
            other = by_folded.setdefault(name.casefold(), name)
            if other != name:
                yield f"the paths {other!r} and {name!r} are the same where case does not count", rename
                break
        if bad := [complaint for name in path.split("/") if (complaint := _complaint_of_name(name)) is not None]:
            yield from ((complaint, rename) for complaint in bad)
            continue
        if not boundary.holds(path):
            yield f"a symbolic link leads the path {path!r} out of the output folder", "remove the link"
        elif (out / path).is_dir():
            yield f"there is a folder where the file {path!r} is to be", "move the folder away"


def _complaint_of_name(name: str) -> str | None:
    if len(name.encode("utf-8", "surrogatepass")) > _MAX_NAME_BYTES:
        return f"the file name {name[:40]!r}… is {len(name)} characters long; file systems take 255"
    if _DEVICE.fullmatch(name) or name.endswith((".", " ")):
        return f"the file name {name!r} cannot be used on Windows"
    return None


def _is_plain(path: str) -> bool:
    """Return whether ``path`` is relative, POSIX, without ``.`` and ``..`` and without another system's roots."""
    parts = path.split("/")
    return not any(part in ("", ".", "..") or "\\" in part or ":" in part or "\0" in part for part in parts)


def _parents(path: str) -> tuple[str, ...]:
    folder = path.rpartition("/")[0]
    return _with_parents(folder) if folder else ()


@lru_cache(maxsize=4096)
def _with_parents(folder: str) -> tuple[str, ...]:
    return (folder, *_parents(folder))
