"""What would have to change on disk, found without changing anything."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from sdkwright.write.manifest import MANIFEST, Manifest, digest_of, read_manifest
from sdkwright.write.paths import inside, owners_folder, refuse_unsafe

Content = str | bytes


@dataclass(frozen=True)
class Difference:
    """A file that is not what a run would write; ``diff`` is a unified diff from disk to the run's, "" if binary."""

    path: str
    kind: Literal["missing", "changed", "stale"]
    diff: str = ""


@dataclass(frozen=True)
class Changes:
    """The steps from what is in the folder to ``files``: every path below is relative to it.

    ``edited`` are files that were changed by hand since they were written, or that no run wrote, and that are to be
    overwritten or removed; ``kept`` those in folders that are their owner's.
    """

    create: Mapping[str, bytes]
    update: Mapping[str, bytes]
    remove: tuple[str, ...]
    unchanged: tuple[str, ...]
    kept: tuple[str, ...]
    edited: tuple[str, ...]
    before: Manifest
    after: Manifest


def find_changes(files: Mapping[str, Content], out: Path) -> Changes:
    """Compare ``files`` with the folder ``out``, which need not exist.  Raises InputError for paths that are unsafe."""
    before = read_manifest(out)
    refuse_unsafe({*files, MANIFEST}, out)
    create: dict[str, bytes] = {}
    update: dict[str, bytes] = {}
    unchanged: list[str] = []
    kept: list[str] = []
    edited: list[str] = []
    listed: dict[str, str] = {}
    for path in sorted(files):
        content = as_bytes(files[path])
        folder = owners_folder(path)
        if folder is not None and (out / folder).exists():
            kept.append(path)
            continue
        if folder is None:
            listed[path] = digest_of(content)
        present = _read(out / path)
        if present is None:
            create[path] = content
        elif present == content:
            unchanged.append(path)
        else:
            update[path] = content
            if not before.wrote(path, present):
                edited.append(path)
    gone = sorted(path for path in {*before.files, *before.pending} - set(files) if inside(path, out))
    stale = {path: _read(out / path) for path in gone}
    remove = [path for path, present in stale.items() if present is not None]
    edited += [path for path in remove if not before.wrote(path, stale[path] or b"")]
    return Changes(
        create, update, tuple(remove), tuple(unchanged), tuple(kept), tuple(edited), before, Manifest(listed)
    )


def drift(files: Mapping[str, Content], out: Path) -> tuple[Difference, ...]:
    """How ``out`` differs from what a run with ``files`` would leave there, sorted by path; nothing is changed.

    Raises InputError for paths that are unsafe.
    """
    changes = find_changes(files, out)
    found = [*_differences(changes, out)]
    manifest = changes.after.text()
    present = _read(out / MANIFEST)
    if not found and present != manifest.encode():
        diff = "" if present is None else _diff(MANIFEST, present, manifest.encode())
        found.append(Difference(MANIFEST, "missing" if present is None else "changed", diff))
    return tuple(sorted(found, key=lambda difference: difference.path))


def as_bytes(content: Content) -> bytes:
    """The bytes a file gets: text is UTF-8 with the line ends it has."""
    return content.encode() if isinstance(content, str) else content


def _differences(changes: Changes, out: Path) -> Iterator[Difference]:
    for path in changes.create:
        yield Difference(path, "missing")
    for path, content in changes.update.items():
        yield Difference(path, "changed", _diff(path, (out / path).read_bytes(), content))
    for path in changes.remove:
        yield Difference(path, "stale")


def _diff(path: str, present: bytes, wanted: bytes) -> str:
    try:
        old, new = present.decode().splitlines(keepends=True), wanted.decode().splitlines(keepends=True)
    except UnicodeDecodeError:
        return ""
    lines = difflib.unified_diff(old, new, f"on disk/{path}", f"generated/{path}")
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None
