"""Which paths may be written: inside the output folder, on every file system, whatever the folder holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from sdkwright.errors import InputError, Problem

_OWNERS_OWN = re.compile(r"^(?:examples|src/[^/]+/lib)(?=/)")


def owners_folder(path: str) -> str | None:
    """The folder of ``path`` that belongs to the package's owner once it exists: ``examples``, ``src/<package>/lib``."""
    found = _OWNERS_OWN.match(path)
    return found[0] if found else None


def refuse_unsafe(paths: Iterable[str], out: Path) -> None:
    """Raise InputError naming every path that may not be written below ``out``.

    That is one that leaves the folder (by its spelling or through a symbolic link), one that only case tells from
    another, and one that needs a folder where a file is to be.
    """
    problems = [Problem("error", str(out), "", None, message) for message in _complaints(sorted(paths), out)]
    if problems:
        raise InputError(problems)


def inside(path: str, out: Path) -> bool:
    """Whether ``path`` is spelled plainly and stays below ``out``, symbolic links followed."""
    return _plain(path) and (out / path).resolve().is_relative_to(out.resolve())


def _complaints(paths: list[str], out: Path) -> Iterator[str]:
    folders = {parent for path in paths for parent in _parents(path)}
    folded: dict[str, str] = {}
    for path in paths:
        if not _plain(path):
            yield f"the path {path!r} leaves the output folder"
            continue
        if path in folders:
            yield f"the path {path!r} is to be both a file and a folder"
        for name in (path, *_parents(path)):
            other = folded.setdefault(name.casefold(), name)
            if other != name:
                yield f"the paths {other!r} and {name!r} are one and the same where case does not count"
                break
        target = out / path
        if not inside(path, out):
            yield f"a symbolic link leads the path {path!r} out of the output folder"
        elif target.is_dir():
            yield f"there is a folder where the file {path!r} is to be"


def _plain(path: str) -> bool:
    """Whether ``path`` is relative, in POSIX spelling, without ``.`` and ``..`` and without another system's roots."""
    parts = path.split("/")
    return not any(part in ("", ".", "..") or "\\" in part or ":" in part or "\0" in part for part in parts)


def _parents(path: str) -> list[str]:
    return [str(parent) for parent in PurePosixPath(path).parents if str(parent) != "."]
