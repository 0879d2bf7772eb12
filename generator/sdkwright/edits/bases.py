"""The last output for a file, found by its hash."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from sdkwright.edits.git import versions
from sdkwright.edits.patches import Patch, apply_patch
from sdkwright.edits.text import decode

_MAX_STORES = 16
"""Folders of which the last output is kept."""


@dataclass(frozen=True)
class Bases:
    """Where earlier outputs can be found: ``output`` is what is generated now, ``last`` what this machine generated last;
    ``regenerate`` makes it once more from the inputs of that time, which takes longest.

    ``hash_of`` gives the hash that the manifest holds.
    """

    folder: Path
    hash_of: Callable[[bytes], str]
    output: Mapping[str, bytes] = field(default_factory=dict[str, bytes])
    last: Mapping[str, str] = field(default_factory=dict[str, str])
    regenerate: Callable[[], Mapping[str, str]] = dict[str, str]

    def find(self, path: str, digest: str, disk: bytes, patch: Patch | None) -> str | None:
        """Return the earlier output of ``path`` whose hash is ``digest``; None when it cannot be found any more.

        ``patch`` is the edit that was stored then: what has that hash is also looked for behind it.
        """
        for content in self._candidates(path, disk):
            text = decode(content)
            if self.hash_of(content) == digest:
                return text
            before = None if patch is None else apply_patch(patch.reversed(), text)
            if before is not None and self.hash_of(before.encode("utf-8", "surrogateescape")) == digest:
                return before
        return None

    def _candidates(self, path: str, disk: bytes) -> Iterator[bytes]:
        yield disk
        if path in self.output:
            yield self.output[path]
        if path in self.last:
            yield self.last[path].encode("utf-8", "surrogateescape")
        yield from versions(self.folder, path)
        earlier = self.regenerate().get(path)
        if earlier is not None:
            yield earlier.encode("utf-8", "surrogateescape")


def load_last_output(cache: Path | None, folder: Path) -> dict[str, str]:
    """Return what this machine generated last for ``folder``, by path; empty if that is not kept."""
    if cache is None:
        return {}
    try:
        raw: object = json.loads(zlib.decompress(_store(cache, folder).read_bytes()))
    except (OSError, ValueError, zlib.error, RecursionError):
        return {}
    if not isinstance(raw, dict):
        return {}
    items = cast("dict[object, object]", raw).items()
    return {path: text for path, text in items if isinstance(path, str) and isinstance(text, str)}


def save_last_output(cache: Path | None, folder: Path, output: Mapping[str, str]) -> None:
    """Keep ``output`` as what was generated last for ``folder``; a cache that cannot be written keeps nothing."""
    if cache is None:
        return
    path = _store(cache, folder)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(f".{hashlib.sha256(str(folder).encode()).hexdigest()[:8]}.part")
        part.write_bytes(zlib.compress(json.dumps(dict(output)).encode("ascii"), 1))
        part.replace(path)
        stores = sorted(path.parent.glob("output-*.z"), key=lambda item: -item.stat().st_mtime)
        for old in stores[_MAX_STORES:]:
            old.unlink(missing_ok=True)
    except OSError:
        return


def _store(cache: Path, folder: Path) -> Path:
    name = hashlib.sha256(str(folder.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:16]
    return cache / f"output-{name}.z"
