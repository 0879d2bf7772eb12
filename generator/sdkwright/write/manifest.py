"""The list of files that a run wrote, kept in the folder it wrote them to.

It tells a stale file from somebody's own, and a hand edit from an older version's output.  It has no times and no
machine's facts in it, so it is committed with the rest.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

MANIFEST = ".sdkwright.json"
_ABOUT = "The files that sdkwright wrote here, and a hash of each: do not edit."


@dataclass(frozen=True)
class Manifest:
    """``files`` maps paths to hashes of what was written.

    ``pending`` is only there while a run is under way: the hashes of what it is about to write, so that a run that
    was killed is not taken for hand edits.
    """

    files: Mapping[str, str] = field(default_factory=dict[str, str])
    pending: Mapping[str, str] = field(default_factory=dict[str, str])

    def wrote(self, path: str, content: bytes) -> bool:
        """Whether ``content`` at ``path`` is what a run wrote there."""
        digest = digest_of(content)
        return digest in (self.files.get(path), self.pending.get(path))

    def text(self) -> str:
        """The manifest as it stands on disk."""
        body: dict[str, Any] = {"about": _ABOUT, "files": dict(sorted(self.files.items()))}
        if self.pending:
            body["pending"] = dict(sorted(self.pending.items()))
        return json.dumps(body, indent=2, ensure_ascii=False) + "\n"


def digest_of(content: bytes) -> str:
    """A short hash that tells edits; it protects against nothing else."""
    return short(hashlib.sha256(content).hexdigest())


def short(digest: str) -> str:
    """As much of a SHA-256 as the manifest holds."""
    return digest[:16]


def read_manifest(out: Path) -> Manifest:
    """The manifest of ``out``; an empty one where there is none or it cannot be read (then nothing there is ours)."""
    try:
        data: Any = json.loads((out / MANIFEST).read_bytes())
        files = {str(path): str(digest) for path, digest in data["files"].items()}
        pending = {str(path): str(digest) for path, digest in data.get("pending", {}).items()}
    except (OSError, ValueError, KeyError, AttributeError, TypeError):
        return Manifest()
    return Manifest(files, pending)
