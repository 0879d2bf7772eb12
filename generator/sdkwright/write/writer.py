"""Carry changes out: under the folder's lock, all of it or nothing."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sdkwright.edits import Applied, Blocked
from sdkwright.errors import InputError, Problem
from sdkwright.write.changes import Changes, Content, find_changes, read_file
from sdkwright.write.manifest import MANIFEST, hash_lines
from sdkwright.write.options import Options
from sdkwright.write.transaction import WORK_FOLDER, Recovery, locked, replace_files

_ADOPT = "take the repository over: sdkwright adopt {} -c CONFIG; or move them away; --overwrite PATH replaces a file"
"""What to do in a folder that sdkwright has never written to."""


@dataclass(frozen=True)
class Outcome:
    """The outcome of a run, as paths below the folder; ``owner_files`` files are their owner's and were not looked at.

    ``edits`` is what there is to tell of hand edits, ``owned`` the keys of merged files that their owner changed,
    ``listing`` the hash of each file that the next run may rely on (None: it is not there).
    """

    created: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    owner_files: tuple[str, ...] = ()
    edits: tuple[Applied, ...] = ()
    owned: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, "tuple[str, ...]"])
    listing: Mapping[str, str | None] = field(default_factory=dict[str, "str | None"])
    is_first: bool = False
    patched_lines: int = 0


class EditConflict(Exception):
    """Hand edits that cannot be kept: nothing was changed.  ``blocked`` says which and why."""

    def __init__(self, blocked: tuple[Blocked, ...]) -> None:
        super().__init__(f"{len(blocked)} hand edits cannot be kept")
        self.blocked = blocked


def write(
    files: Mapping[str, Content],
    out: Path,
    options: Options | None = None,
    *,
    on_wait: Callable[[], object] = lambda: None,
    on_recovery: Callable[[Recovery], object] = lambda recovery: None,
) -> Outcome:
    """Make ``out`` hold ``files``, with the hand edits in them, and remove what an earlier run wrote besides.

    Files that are already right are not touched.  Either all of it happens or nothing: an error on the way (OSError)
    puts everything back, and what a killed run began the next one finishes.  Raises InputError for unsafe paths and
    for files that sdkwright did not write, EditConflict for edits that cannot be kept.
    """
    planned: Changes | None = None
    if not out.exists():  # what is refused is refused before the folder is made
        planned = find_changes(files, out, options)
        if not out.exists():  # else another run has begun meanwhile, and what is there is looked at under the lock
            refuse_blocked(planned, out)
    with locked(out, on_wait) as recovery:
        if recovery is not None:
            on_recovery(recovery)
        is_fresh = planned is not None and os.listdir(out) == [WORK_FOLDER]
        changes = planned if planned is not None and is_fresh else find_changes(files, out, options)
        refuse_blocked(changes, out)
        writes = dict(changes.writes)
        manifest = changes.after.text().encode()
        present = read_file(out / MANIFEST)
        if present is None or present.replace(b"\r\n", b"\n") != manifest:
            writes[MANIFEST] = manifest
        created = {path: None for path in changes.writes if not (out / path).exists()}
        if writes or changes.remove:
            replace_files(out, writes, changes.remove)
        return Outcome(
            tuple(created),
            tuple(path for path in changes.writes if path not in created),
            changes.remove,
            changes.unchanged,
            changes.owner_files,
            changes.edits,
            changes.owned,
            _listing(changes, out),
            present is None,
            sum(patch.line_count for patch in changes.patches),
        )


def refuse_blocked(changes: Changes, out: Path) -> None:
    """Raise EditConflict for edits that cannot be kept, InputError if all it is about are files of the owner's."""
    if not changes.blocked:
        return
    foreign = [blocked for blocked in changes.blocked if not changes.before.of(blocked.path)]
    if len(foreign) == len(changes.blocked) and not any(blocked.conflicts for blocked in foreign):
        hint = None if changes.before.entries else _ADOPT.format(out)
        raise InputError(
            Problem("error", str(out / blocked.path), "", None, blocked.reason, hint or blocked.hint)
            for blocked in foreign
        )
    raise EditConflict(changes.blocked)


def _listing(changes: Changes, out: Path) -> dict[str, str | None]:
    """Return the hash of every file as this run left it; of seeded files only that they are there is not asked."""
    listing: dict[str, str | None] = {MANIFEST: hash_lines(changes.after.text().encode())}
    for path in (*changes.writes, *changes.unchanged):
        content = changes.writes.get(path) or read_file(out / path) or b""
        listing[path] = hash_lines(content)
    listing |= dict.fromkeys(changes.remove)
    listing |= {path: None for path, entry in changes.after.entries.items() if entry.kind == "deleted"}
    return listing
