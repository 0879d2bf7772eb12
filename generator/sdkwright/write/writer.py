"""Carry changes out: everything is written beside the folder first, then moved into place, and moved back on error."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from sdkwright.errors import InputError, Problem
from sdkwright.write.changes import Changes, Content, find_changes
from sdkwright.write.manifest import MANIFEST, Manifest


@dataclass(frozen=True)
class Outcome:
    """What a run did, as paths below the folder; ``kept`` files are their owner's and were not looked at."""

    created: tuple[str, ...]
    updated: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: tuple[str, ...]
    kept: tuple[str, ...]


def write(files: Mapping[str, Content], out: Path, *, force: bool = False) -> Outcome:
    """Make ``out`` hold ``files``, and remove what an earlier run wrote there that is no longer among them.

    Files that are already right are not touched.  Either all of it happens or nothing: an error on the way (OSError)
    puts everything back.  Raises InputError, with nothing changed, for unsafe paths, and for files that were edited
    by hand since they were written, unless ``force`` gives them up.
    """
    changes = find_changes(files, out)
    if changes.edited and not force:
        raise InputError(_edited(out, path) for path in changes.edited)
    manifest = changes.after.text().encode()
    if changes.create or changes.update or changes.remove or _differs(out / MANIFEST, manifest):
        out.parent.mkdir(parents=True, exist_ok=True)
        stage = Path(tempfile.mkdtemp(prefix=f".{out.name}.", dir=out.parent))
        try:
            _carry_out(changes, manifest, out, stage)
        finally:
            shutil.rmtree(stage, ignore_errors=True)
    return Outcome(tuple(changes.create), tuple(changes.update), changes.remove, changes.unchanged, changes.kept)


def _edited(out: Path, path: str) -> Problem:
    return Problem(
        "error",
        str(out / path),
        "",
        None,
        "this file was edited by hand, or not written by sdkwright, and would be overwritten",
        "undo the edit, or give it up with --force",
    )


def _carry_out(changes: Changes, manifest: bytes, out: Path, stage: Path) -> None:
    new, old = stage / "new", stage / "old"
    content = {**changes.create, **changes.update}
    for path, data in content.items():
        _stage(new / path, data)
    under_way = Manifest(changes.before.files, {**changes.before.pending, **changes.after.files})
    _stage(new / MANIFEST, under_way.text().encode())
    _stage(stage / "manifest", manifest)

    undo: list[Callable[[], object]] = []
    try:
        _move_in(new / MANIFEST, out / MANIFEST, old / MANIFEST, undo)
        # First away with the old: a new name may differ from it in case alone, or need a folder in its place.
        for path in changes.remove:
            _move(out / path, old / path, undo)
        for path in content:
            _move_in(new / path, out / path, old / path, undo)
        # From here on everything is in place; a manifest that still says "pending" only makes the next run milder.
        os.replace(stage / "manifest", out / MANIFEST)
    except BaseException:
        for step in reversed(undo):
            step()
        raise
    for path in changes.remove:
        _remove_empty(out, (out / path).parent)


def _stage(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    if path.stat().st_size != len(data):
        raise OSError(f"{path}: not all of the file could be written")


def _move_in(source: Path, target: Path, backup: Path, undo: list[Callable[[], object]]) -> None:
    """Put ``source`` at ``target``; what was there goes to ``backup`` and keeps its permissions."""
    for folder in [parent for parent in reversed(target.parents) if not parent.exists()]:
        folder.mkdir()
        undo.append(folder.rmdir)
    if target.exists() or target.is_symlink():
        if target.exists():
            shutil.copymode(target, source)
        _move(target, backup, undo)
    os.replace(source, target)
    undo.append(target.unlink)


def _move(source: Path, target: Path, undo: list[Callable[[], object]]) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    os.replace(source, target)
    undo.append(lambda: os.replace(target, source))


def _remove_empty(out: Path, folder: Path) -> None:
    """Remove ``folder`` and its parents below ``out`` as far as nothing but byte code is left in them."""
    while folder != out and folder.is_dir():
        if any(entry.name != "__pycache__" for entry in folder.iterdir()):
            return
        shutil.rmtree(folder)
        folder = folder.parent


def _differs(path: Path, content: bytes) -> bool:
    try:
        return path.read_bytes() != content
    except OSError:
        return True
