"""How a folder differs from what a run would leave there; nothing is changed."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from sdkwright.edits.patches import PATCH_FOLDER
from sdkwright.write.changes import Changes, Content, find_changes, read_file
from sdkwright.write.manifest import MANIFEST
from sdkwright.write.options import Options


@dataclass(frozen=True)
class Difference:
    """A file that is not what a run would write; ``diff`` is a unified diff from disk to the run's, "" if binary."""

    path: str
    kind: Literal["missing", "changed", "stale", "edited", "conflict", "foreign"]
    diff: str = ""


def find_differences(
    files: Mapping[str, Content], out: Path, options: Options | None = None
) -> tuple[tuple[Difference, ...], Changes]:
    """Return how ``out`` differs from what a run with ``files`` would leave there, by path, and what it would do.

    Raises InputError for paths that are unsafe.
    """
    changes = find_changes(files, out, options)
    differences = [*_differences(changes, out)]
    if not differences and not _is_listed(changes):
        present = read_file(out / MANIFEST)
        diff = "" if present is None else _diff(MANIFEST, present, changes.after.text().encode())
        differences.append(Difference(MANIFEST, "missing" if present is None else "changed", diff))
    return tuple(sorted(differences, key=lambda difference: difference.path)), changes


def drift(files: Mapping[str, Content], out: Path, options: Options | None = None) -> tuple[Difference, ...]:
    """Return how ``out`` differs from what a run with ``files`` would leave there, sorted by path."""
    return find_differences(files, out, options)[0]


def _is_listed(changes: Changes) -> bool:
    """Return whether the manifest has every file as it is.

    What it was generated from, and leftovers of a merge, are free.
    """
    before, after = changes.before, changes.after
    return before.entries.keys() == after.entries.keys() and all(
        entry in before.of(path) for path, entry in after.entries.items()
    )


def _differences(changes: Changes, out: Path) -> Iterator[Difference]:
    for path, content in changes.writes.items():
        present = read_file(out / path)
        if path.startswith(f"{PATCH_FOLDER}/"):
            edited = path.removeprefix(f"{PATCH_FOLDER}/").removesuffix(".patch")
            yield Difference(edited, "edited", content.decode("utf-8", "replace"))
        elif present is None:
            yield Difference(path, "missing")
        else:
            yield Difference(path, "changed", _diff(path, present, content))
    for path in changes.remove:
        yield Difference(path, "stale")
    for blocked in changes.blocked:
        yield Difference(
            blocked.path, "conflict" if changes.before.of(blocked.path) else "foreign", f"{blocked.reason}\n"
        )
    for edit in changes.edits:
        if edit.news == "deleted":
            yield Difference(edit.path, "missing")


def _diff(path: str, present: bytes, expected: bytes) -> str:
    try:
        old, new = present.decode().splitlines(keepends=True), expected.decode().splitlines(keepends=True)
    except UnicodeDecodeError:
        return ""
    lines = difflib.unified_diff(old, new, f"on disk/{path}", f"generated/{path}")
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)
