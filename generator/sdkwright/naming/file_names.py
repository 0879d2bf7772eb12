"""Names of files and folders that every file system takes: none of Windows' devices, and none too long."""

from __future__ import annotations

from hashlib import sha256

MAX_STEM_LENGTH = 120
"""Characters of a name without its ending; file systems take 255, and Windows 260 for a whole path."""

_DIGEST_LENGTH = 8
_DEVICES = frozenset({"con", "prn", "aux", "nul", "conin$", "conout$"}) | {
    f"{port}{number}" for port in ("com", "lpt") for number in range(10)
}


def file_stem(name: str) -> str:
    """Return a name for a file without its ending, the same for the same ``name`` always.

    A device of Windows gets a trailing underscore; what is too long is cut and told apart by a digest of the whole.
    """
    if name.lower() in _DEVICES:
        return f"{name}_"
    if len(name) <= MAX_STEM_LENGTH:
        return name
    digest = sha256(name.encode()).hexdigest()[:_DIGEST_LENGTH]
    return f"{name[: MAX_STEM_LENGTH - _DIGEST_LENGTH - 1].rstrip('_')}_{digest}"
