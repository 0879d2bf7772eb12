"""Copies of files with conflict markers, for the owner to work on beside the package's folder."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import cast

from sdkwright import console
from sdkwright.edits import Blocked
from sdkwright.edits.merge import find_marker
from sdkwright.edits.text import decode
from sdkwright.write.changes import Content, as_bytes, read_file
from sdkwright.write.manifest import hash_content

_OUTPUTS = ".outputs.json"
"""What each copy was made for: path -> hash of what is generated there."""


def folder_of_copies(folder: Path) -> Path:
    """Return where the copies for a package's folder are."""
    return folder.parent / f"{folder.name}.conflicts"


def reader(folder: Path) -> Callable[[str, str], str | None]:
    """Return a function that gives what the owner made of a conflict: the copy, once no marker is left in it."""
    copies = folder_of_copies(folder)
    outputs = _read_outputs(copies)

    def read(path: str, output: str) -> str | None:
        if outputs.get(path) != hash_content(output.encode("utf-8", "surrogateescape")):
            return None
        content = read_file(copies / path)
        if content is None:
            return None
        text = decode(content)
        line = find_marker(text)
        if line is not None:
            console.say(f"{copies / path}:{line}: there are conflict markers left")
        return text if line is None else None

    return read


def write_copies(folder: Path, blocked: Iterable[Blocked], files: Mapping[str, Content]) -> None:
    """Write a copy with conflict markers of each file in conflict; one that is being worked on stays."""
    copies = folder_of_copies(folder)
    outputs = _read_outputs(copies)
    for item in blocked:
        if item.marked is None or item.path not in files:
            continue
        digest = hash_content(as_bytes(files[item.path]))
        place = copies / item.path
        if outputs.get(item.path) != digest or not place.exists():
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(item.marked)
        outputs[item.path] = digest
        console.say(f"{place}: edit it, then run the command again with --resolve")
    if outputs:
        (copies / _OUTPUTS).write_text(json.dumps(outputs, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def remove_copies(folder: Path) -> None:
    """Remove the copies: the conflicts are over."""
    copies = folder_of_copies(folder)
    if (copies / _OUTPUTS).exists():
        shutil.rmtree(copies)


def tell_leftover_copies(folder: Path) -> None:
    """Tell that copies of an earlier run are still there, though nothing is in conflict any more."""
    copies = folder_of_copies(folder)
    if (copies / _OUTPUTS).exists():
        console.say(
            f"{copies}: nothing is in conflict any more; delete the folder unless you want to keep your work in it"
        )


def _read_outputs(copies: Path) -> dict[str, str]:
    try:
        raw: object = json.loads((copies / _OUTPUTS).read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(raw, dict):
        return {}
    return {str(path): str(digest) for path, digest in cast("dict[object, object]", raw).items()}
