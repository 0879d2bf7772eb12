"""Texts kept between runs in the user's cache folder, one file for each kind and version.

A cache that is missing, damaged or not writable costs time and changes nothing.  Files are replaced as a whole, so runs
at the same time never read half a file; the last to end wins.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import tempfile
from collections.abc import Mapping
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import cast


@lru_cache(maxsize=8)
def version_of(distribution: str) -> str:
    """Return the installed version of ``distribution``, for the name of a cache whose content depends on it."""
    return f"{distribution} {version(distribution)}"


def digest(*parts: str | bytes) -> str:
    """Return one hash for all of ``parts``, which tells ``("a", "b")`` from ``("ab",)``."""
    result = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        result.update(f"{len(data)}:".encode() + data)
    return result.hexdigest()


class FileCache:
    """A JSON file in ``folder`` (None: no cache) that holds up to ``max_entries`` texts under their keys.

    ``basis`` is everything besides the keys that the texts depend on.  Of the files of one ``kind``, with any basis,
    the ``max_files`` written last stay.
    """

    def __init__(
        self, folder: Path | None, kind: str, *basis: str | bytes, max_entries: int, max_files: int = 4
    ) -> None:
        name = f"{kind}-{digest(sys.version, *basis)[:16]}.json"
        self._path = None if folder is None else folder / name
        self._kind, self._max_entries, self._max_files = kind, max_entries, max_files
        self.entries: Mapping[str, str] = self._read()

    @property
    def is_empty(self) -> bool:
        """Whether the cache has no entries."""
        return not self.entries

    def add(self, entries: Mapping[str, str]) -> None:
        """Write ``entries`` beside the present entries, or in their place should it be too many together."""
        if self._path is None or not entries.items() - self.entries.items():
            return
        merged = {**self.entries, **entries}
        self._write(merged if len(merged) <= self._max_entries else dict(entries))

    def _read(self) -> dict[str, str]:
        if self._path is None:
            return {}
        try:
            raw: object = json.loads(self._path.read_bytes())
        except (OSError, ValueError, RecursionError):
            return {}
        if not isinstance(raw, dict):
            return {}
        entries = cast("dict[object, object]", raw)
        return {key: text for key, text in entries.items() if isinstance(key, str) and isinstance(text, str)}

    def _write(self, entries: dict[str, str]) -> None:
        assert self._path is not None
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._path.parent, prefix=f"{self._path.stem}.", suffix=".part")
            try:
                with os.fdopen(handle, "w", encoding="ascii") as file:
                    file.write(json.dumps(entries))  # json.dump encodes in Python, many times slower
                os.replace(name, self._path)
            except BaseException:
                os.unlink(name)
                raise
            self._prune()
        except OSError:
            return

    def _prune(self) -> None:
        """Remove the files of this kind that were written longest ago."""
        assert self._path is not None
        files = sorted(self._path.parent.glob(f"{self._kind}-*.json"), key=lambda path: -path.stat().st_mtime)
        for path in files[self._max_files :]:
            path.unlink(missing_ok=True)
