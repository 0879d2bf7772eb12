"""Whether a folder is still as the last run left it, told by hashes alone."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from sdkwright.edits.patches import PATCH_FOLDER
from sdkwright.write.changes import read_file
from sdkwright.write.manifest import hash_lines
from sdkwright.write.transaction import has_remains


def is_current(listing: Mapping[str, str | None], out: Path) -> bool:
    """Return whether every file of ``listing`` has its hash (None: is not there), and no patch came along.

    Every file is read: one that was edited, is missing, or is no longer wanted is noticed.
    """
    if not listing or has_remains(out):
        return False
    patches = {path.relative_to(out).as_posix() for path in (out / PATCH_FOLDER).rglob("*.patch")}
    if not patches <= listing.keys():
        return False
    for path, digest in listing.items():
        content = read_file(out / path)
        if (None if content is None else hash_lines(content)) != digest:
            return False
    return True
