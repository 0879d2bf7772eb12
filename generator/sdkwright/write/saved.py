"""The hand edits in a folder, listed and stored, with everything else left as it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from sdkwright.edits import Bases, Blocked, FileState
from sdkwright.edits.patches import Patch, make_patch, patch_path
from sdkwright.edits.resolve import edit_of
from sdkwright.edits.text import decode, encode_text
from sdkwright.write.changes import Content, as_bytes, read_file, states_of
from sdkwright.write.manifest import MANIFEST, Entry, Manifest, hash_content, read_manifest
from sdkwright.write.options import Options
from sdkwright.write.transaction import locked, replace_files


@dataclass(frozen=True)
class StoredEdit:
    """The hand edit of a file: ``lost`` is one of which it is not known any more what was generated before."""

    path: str
    state: Literal["stored", "not stored", "deleted", "lost"]
    patch: Patch | None = None


def find_edits(files: Mapping[str, Content], out: Path, options: Options) -> tuple[tuple[StoredEdit, ...], Manifest]:
    """Return the edits in ``out``, with any output of now, and its manifest as it is with all of them stored."""
    before = read_manifest(out)
    outputs = {path: as_bytes(content) for path, content in files.items()}
    bases = Bases(out, hash_content, outputs, options.last_output, options.regenerate)
    edits: list[StoredEdit] = []
    entries = dict(before.entries)
    for path, state in states_of(outputs, out, before, options.ownership).items():
        edit = _edit_of(state, bases)
        if edit is None:
            continue
        edits.append(edit)
        if edit.patch is not None and state.disk is not None:
            base = _base_hash(state, edit.patch)
            entries[path] = Entry("generated", base, hash_content(state.disk))
        elif edit.state == "deleted":
            entries[path] = Entry("deleted", entries[path].output if path in entries else "")
    return tuple(edits), replace(before, entries=entries)


def save_edits(
    files: Mapping[str, Content], out: Path, options: Options, *, on_wait: Callable[[], object] = lambda: None
) -> tuple[StoredEdit, ...]:
    """Store the edits in ``out`` as patches; return those that were not, and those that are lost."""
    with locked(out, on_wait):
        edits, manifest = find_edits(files, out, options)
        writes = {
            patch_path(edit.path): encode_text(edit.patch.text())
            for edit in edits
            if edit.state == "not stored" and edit.patch is not None
        }
        text = manifest.text().encode()
        if (read_file(out / MANIFEST) or b"").replace(b"\r\n", b"\n") != text:
            writes[MANIFEST] = text
        if writes:
            replace_files(out, writes, ())
    new = [replace(edit, state="stored") for edit in edits if edit.state == "not stored"]
    return (*new, *(edit for edit in edits if edit.state == "lost"))


def _edit_of(state: FileState, bases: Bases) -> StoredEdit | None:
    if state.disk is None:
        return StoredEdit(state.path, "deleted") if state.hashes or state.was_deleted else None
    edit = edit_of(state, bases)
    if isinstance(edit, Blocked):
        return StoredEdit(state.path, "lost")
    if edit is None or edit[0] == edit[1]:
        return None
    patch = make_patch(state.path, *edit)
    return StoredEdit(state.path, "stored" if patch == state.patch else "not stored", patch)


def _base_hash(state: FileState, patch: Patch) -> str:
    """Return the hash of what the patch starts from."""
    from sdkwright.edits.patches import apply_patch

    assert state.disk is not None
    base = apply_patch(patch.reversed(), decode(state.disk))
    return state.hashes[0][0] if base is None else hash_content(encode_text(base))
