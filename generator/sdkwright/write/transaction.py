"""Change many files of a folder as one step: staged first, then recorded in a journal, then moved into place.

The work lies in ``.sdkwright/`` inside the folder, so on the same file system:

    lock            held while a run changes the folder
    new/            the files to be put in place
    journal.json    present from the moment the new state is complete in ``new/``; says what goes where
    old/            what was moved out of the way

A run killed before the journal is there has changed nothing; one killed later is finished by the next command, which
reads the journal.  An error on the way marks the journal as to be undone and moves everything back.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import re
import shutil
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from sdkwright.write.lock import hold_lock
from sdkwright.write.paths import Boundary

WORK_FOLDER = ".sdkwright"
_LOCK_TIMEOUT_SECONDS = 300.0
_OLD_STAGE = re.compile(r"[a-z0-9_]{8}")
"""The end of the name of a folder that earlier versions staged files in, beside the output folder."""

Recovery = Literal["finished", "undone", "removed"]


@dataclass(frozen=True)
class _Journal:
    """``writes`` and ``remove`` map paths to hashes: of the new file, and of the file to be removed."""

    writes: Mapping[str, str]
    remove: Mapping[str, str]
    is_undo: bool = False


@contextmanager
def locked(out: Path, on_wait: Callable[[], object] = lambda: None) -> Generator[Recovery | None, None, None]:
    """Hold the lock of the folder ``out``, which is made if need be, with what a killed run left dealt with.

    Yields what was done about a killed run: its change was finished or undone, or only its remains removed.  A folder
    that was made and is still empty at the end goes again.
    """
    missing = [folder for folder in (out, *out.parents) if not folder.exists()]
    work = out / WORK_FOLDER
    try:
        with hold_lock(work / "lock", timeout_seconds=_LOCK_TIMEOUT_SECONDS, on_wait=on_wait):
            recovery = _recover(out)
            yield recovery
    finally:
        for folder in (work, *missing):
            try:
                folder.rmdir()
            except OSError:
                break


def has_remains(out: Path) -> bool:
    """Return whether a run was killed while it wrote to ``out``, or is writing now."""
    return (out / WORK_FOLDER).exists() or bool(_old_stages(out))


def replace_files(out: Path, writes: Mapping[str, bytes], remove: tuple[str, ...]) -> None:
    """Write the files of ``writes`` below ``out`` and remove those of ``remove``: all of it, or on an error nothing.

    The caller holds the lock (`locked`).  Replaced files keep their permissions.
    """
    new = out / WORK_FOLDER / "new"
    journal = _Journal(
        {path: _hash(data) for path, data in writes.items()},
        {path: _hash(_read(out / path) or b"") for path in remove},
    )
    try:
        for path, data in writes.items():
            _stage(new / path, data, out / path)
        _write_journal(out, journal)
    except BaseException:
        _clean(out / WORK_FOLDER)
        raise
    try:
        _finish(out, journal)
    except BaseException:
        # Should this fail too, the journal stays, and the next command goes on with it.
        undo = _Journal(journal.writes, journal.remove, is_undo=True)
        _write_journal(out, undo)
        _undo(out, undo)
        _clean(out / WORK_FOLDER)
        raise
    _clean(out / WORK_FOLDER)


def _recover(out: Path) -> Recovery | None:
    """Finish or undo what a killed run began, and remove what it left."""
    work = out / WORK_FOLDER
    recovery: Recovery | None = "removed" if any(entry.name != "lock" for entry in work.iterdir()) else None
    journal = _read_journal(out)
    if journal is not None:
        recovery = "undone" if journal.is_undo else "finished"
        (_undo if journal.is_undo else _finish)(out, journal)
    for stage in _old_stages(out):
        shutil.rmtree(stage, ignore_errors=True)
        recovery = recovery or "removed"
    _clean(work)
    return recovery


def _finish(out: Path, journal: _Journal) -> None:
    """Carry the journal out, from where an earlier attempt stopped."""
    new, old = out / WORK_FOLDER / "new", out / WORK_FOLDER / "old"
    # First away with the old: a new name may differ from it in case alone, or need a folder in its place.
    for path, content in journal.remove.items():
        if not (old / path).exists() and _hash_of_file(out / path) == content:
            _move(out / path, old / path)
    for path in journal.remove:
        _remove_empty_folders(out, (out / path).parent)
    for path in journal.writes:
        if not (new / path).exists():
            continue  # in its place already
        target = out / path
        if (target.exists() or target.is_symlink()) and not (old / path).exists():
            _move(target, old / path)
        _move(new / path, target)


def _undo(out: Path, journal: _Journal) -> None:
    """Put everything back, from where an earlier attempt stopped."""
    new, old = out / WORK_FOLDER / "new", out / WORK_FOLDER / "old"
    for path, content in journal.writes.items():
        target = out / path
        if not (new / path).exists() and not (old / path).exists() and _hash_of_file(target) == content:
            target.unlink()
        if not target.exists():
            _remove_empty_folders(out, target.parent)
    for path in (*journal.writes, *journal.remove):
        if (old / path).exists() or (old / path).is_symlink():
            _move(old / path, out / path)


def _stage(path: Path, data: bytes, target: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        if path.stat().st_size != len(data):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        if target.exists():
            shutil.copymode(target, path)
    except OSError as error:  # names the file that is meant, not the one that it is written to first
        raise OSError(error.errno, error.strerror, str(target)) from None


def _write_journal(out: Path, journal: _Journal) -> None:
    work = out / WORK_FOLDER
    part = work / "journal.json.part"
    # The keys are those of earlier versions, which may find the journal.
    content = {"put": dict(journal.writes), "remove": dict(journal.remove), "is_undo": journal.is_undo}
    part.write_text(json.dumps(content), encoding="utf-8")
    os.replace(part, work / "journal.json")


def _read_journal(out: Path) -> _Journal | None:
    """Return the journal of a killed run; None without one.  Paths that lead out of the folder are left out."""
    boundary = Boundary(out)
    try:
        raw: Any = json.loads((out / WORK_FOLDER / "journal.json").read_bytes())
        writes, remove = (
            {str(path): str(value) for path, value in raw[key].items() if boundary.holds(str(path))}
            for key in ("put", "remove")
        )
        return _Journal(writes, remove, raw["is_undo"] is True)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _clean(work: Path) -> None:
    """Remove everything but the lock, the journal first: without it nothing is finished or undone."""
    (work / "journal.json").unlink(missing_ok=True)
    for entry in list(work.iterdir()):
        if entry.is_dir():
            shutil.rmtree(entry, ignore_errors=True)
        elif entry.name != "lock":
            entry.unlink(missing_ok=True)


def _old_stages(out: Path) -> list[Path]:
    """Return the stage folders that killed runs of earlier versions left beside ``out``."""
    if not out.name:
        return []
    prefix, stages = f".{out.name}.", list[Path]()
    for path in out.parent.glob(f".{out.name}.*") if out.parent.is_dir() else ():
        if _OLD_STAGE.fullmatch(path.name.removeprefix(prefix)) and path.is_dir():
            names = {entry.name for entry in path.iterdir()}
            if "manifest" in names and names <= {"new", "old", "manifest"}:
                stages.append(path)
    return stages


def _move(source: Path, target: Path) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        os.replace(source, target)
    except OSError as error:
        place = source if WORK_FOLDER in target.parts else target
        raise OSError(error.errno, error.strerror, str(place)) from None


def _remove_empty_folders(out: Path, folder: Path) -> None:
    """Remove ``folder`` and its parents below ``out`` as far as nothing but byte code is left in them."""
    while folder != out and folder.is_dir():
        if any(entry.name != "__pycache__" for entry in folder.iterdir()):
            return
        shutil.rmtree(folder)
        folder = folder.parent


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _hash_of_file(path: Path) -> str | None:
    data = _read(path)
    return None if data is None else _hash(data)


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
