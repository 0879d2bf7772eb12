"""Whether a folder holds certain files already, told by their hashes alone."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from sdkwright.write.changes import Content, as_bytes
from sdkwright.write.manifest import MANIFEST, Manifest, short
from sdkwright.write.paths import owners_folder, refuse_unsafe
from sdkwright.write.writer import Outcome


def hashes(files: Mapping[str, Content]) -> dict[str, str]:
    """The hash of each file that `write` would write."""
    return {path: hashlib.sha256(as_bytes(content)).hexdigest() for path, content in files.items()}


def current(listing: Mapping[str, str], out: Path) -> Outcome | None:
    """What `write` would say of files with these hashes if it had nothing to do in ``out``; None if it had.

    Every file is read: one that was edited, is missing, or is no longer wanted is noticed.  Raises InputError like
    `write` for paths that are unsafe.
    """
    listed = {path: short(value) for path, value in listing.items() if owners_folder(path) is None}
    if _read(out / MANIFEST) != Manifest(listed).text().encode():
        return None
    refuse_unsafe({*listing, MANIFEST}, out)
    unchanged: list[str] = []
    kept: list[str] = []
    for path in sorted(listing):
        folder = owners_folder(path)
        if folder is not None and (out / folder).exists():
            kept.append(path)
            continue
        content = _read(out / path)
        if content is None or hashlib.sha256(content).hexdigest() != listing[path]:
            return None
        unchanged.append(path)
    return Outcome((), (), (), tuple(unchanged), tuple(kept))


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None
