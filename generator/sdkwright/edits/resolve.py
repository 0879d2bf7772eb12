"""The fate of each generated file and of the hand edits in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from sdkwright.edits.bases import Bases
from sdkwright.edits.merge import Conflict, merge_texts
from sdkwright.edits.patches import Patch, apply_loosely, apply_patch, make_patch
from sdkwright.edits.renames import find_new_path, rename_words
from sdkwright.edits.text import decode, encode_text, uses_crlf


@dataclass(frozen=True)
class FileState:
    """A generated file: ``output`` is what is generated now (None: no longer), ``disk`` what is there (None: nothing).

    ``hashes`` are the pairs of hashes (output, on disk) that the manifest has for it, ``patch`` its stored edit.
    """

    path: str
    output: bytes | None
    disk: bytes | None
    hashes: tuple[tuple[str, str], ...] = ()
    patch: Patch | None = None
    was_deleted: bool = False


@dataclass(frozen=True)
class Applied:
    """The content for the disk (None: nothing) and the patch that is to be stored for it (None: no edit).

    ``news`` says what there is to tell of an edit.  ``moved_from`` is the path that the edit was made at.
    """

    path: str
    content: bytes | None
    patch: Patch | None = None
    news: Literal["", "re-applied", "saved", "dropped", "deleted"] = ""
    moved_from: str | None = None


@dataclass(frozen=True)
class Blocked:
    """An edit that stops the run, with the reason; ``marked`` is the file with conflict markers, if that helps."""

    path: str
    reason: str
    hint: str
    conflicts: tuple[Conflict, ...] = ()
    marked: bytes | None = None


Resolution: TypeAlias = "Applied | Blocked"
Solve: TypeAlias = "Callable[[str, str], str | None]"
"""From a path and what is generated there to the text that its owner made of a conflict; None if not (yet)."""


def resolve_edits(
    states: Iterable[FileState], bases: Bases, solve: Solve = lambda path, output: None
) -> dict[str, Resolution]:
    """Return what becomes of the file at each path; an edit in a file that has another path now is found there."""
    by_path = {state.path: state for state in states}
    result = {path: _resolve(state, bases, solve) for path, state in by_path.items() if state.output is not None}
    for path, state in by_path.items():
        if state.output is None:
            result |= _resolve_gone(state, by_path, result, bases, solve)
        elif path not in result:
            raise AssertionError(path)
    return result


def edit_of(state: FileState, bases: Bases) -> tuple[str, str] | Blocked | None:
    """Return what was generated and what the owner made of it; None where there is no edit."""
    hash_of = bases.hash_of
    disk = state.disk
    if disk is None or not state.hashes:
        return None
    now = hash_of(disk)
    if any(now == on_disk == output for output, on_disk in state.hashes):
        # As it was generated: an edit that is stored is one that version control brought without the file.
        if state.patch is None:
            return None
        base = decode(disk)
        edited = apply_loosely(state.patch, base)
        if edited is None:
            return Blocked(
                state.path, "the stored edit does not fit the file", f"see patches/{state.path}.patch, or drop the edit"
            )
        return base, edited
    if any(now == output for output, _ in state.hashes):
        return None  # undone by hand
    pairs = [pair for pair in state.hashes if pair[1] == now] or list(state.hashes)
    text = decode(disk)
    earlier = (bases.find(state.path, digest, disk, state.patch) for digest, _ in pairs)
    candidates = [base for base in earlier if base is not None]
    if not candidates:
        return Blocked(
            state.path,
            "edited by hand, and what was generated before can no longer be found",
            "restore the file, generate, edit it again; or give the edit up with --force",
        )
    output = None if state.output is None else decode(state.output)
    if output is not None and len(candidates) > 1:
        # Two runs merged by version control: whichever shows that nothing else is in the file.
        candidates.sort(key=lambda base: merge_texts(base, text, output).text != output)
    edited = _edit_in_patch(state, candidates[0], now)
    return candidates[0], text if edited is None else edited


def _edit_in_patch(state: FileState, base: str, disk_hash: str) -> str | None:
    """Return the edited text after the stored patch, if the patch was changed by hand and the file was not."""
    is_as_written = [on_disk for _, on_disk in state.hashes] == [disk_hash]
    return apply_patch(state.patch, base) if is_as_written and state.patch is not None else None


def _resolve(state: FileState, bases: Bases, solve: Solve) -> Resolution:
    """Return what becomes of a file that is generated now."""
    path, disk = state.path, state.disk
    assert state.output is not None
    output = decode(state.output)
    if disk is None:
        if state.was_deleted or state.hashes:
            return Applied(path, None, news="" if state.was_deleted else "deleted")
        edited = None if state.patch is None else apply_loosely(state.patch, output)
        if state.patch is not None and edited is None:
            return _unfit(path)
        return _applied(state, output if edited is None else edited)
    if decode(disk) == output:
        had_edit = state.patch is not None and not _is_pristine(state, bases)
        if state.patch is None or had_edit:
            return Applied(path, disk, news="dropped" if had_edit else "")
    if not state.hashes:
        return _resolve_unlisted(state, output)
    edit = edit_of(state, bases)
    if isinstance(edit, Blocked):
        return edit
    if edit is None:
        return Applied(path, _bytes_of(state, output), news="dropped" if state.patch is not None else "")
    return _carry(state, *edit, solve)


def _is_pristine(state: FileState, bases: Bases) -> bool:
    """Return whether a run wrote the file without an edit: then a stored one has not been applied yet."""
    now = bases.hash_of(state.disk or b"")
    return any(now == output == on_disk for output, on_disk in state.hashes)


def _resolve_unlisted(state: FileState, output: str) -> Resolution:
    """Return what becomes of a file that no run wrote: it has to be what would be written."""
    assert state.disk is not None
    if state.patch is not None:
        edited = apply_patch(state.patch, output)
        if edited is not None and edited == decode(state.disk):
            return Applied(state.path, state.disk, make_patch(state.path, output, edited))
    return Blocked(
        state.path, "not written by sdkwright, and would be overwritten", "move it, or overwrite it: --overwrite PATH"
    )


def _resolve_gone(
    state: FileState,
    states: Mapping[str, FileState],
    result: Mapping[str, Resolution],
    bases: Bases,
    solve: Solve,
) -> dict[str, Resolution]:
    """Return what becomes of a file that is no longer generated, and of the one that its edit moves to."""
    path = state.path
    edit = edit_of(state, bases)
    if isinstance(edit, Blocked):
        return {path: edit}
    if edit is None:
        return {path: Applied(path, None)}
    base, edited = edit
    if base == edited:
        return {path: Applied(path, None)}
    fresh = {
        other.path: decode(other.output)
        for other in states.values()
        if other.output is not None and not other.hashes and other.disk is None and other.patch is None
    }
    target = find_new_path(path, base, fresh)
    if target is None:
        hint = f"drop it with: sdkwright edits drop {path}"
        return {path: Blocked(path, "edited by hand, and no longer generated", hint)}
    output = fresh[target]
    moved = FileState(target, encode_text(output), None)
    carried = _carry(moved, rename_words(base, output, base), rename_words(base, output, edited), solve)
    if isinstance(carried, Applied):
        carried = Applied(target, carried.content, carried.patch, carried.news, moved_from=path)
    return {path: Applied(path, None), target: carried}


def _carry(state: FileState, base: str, edited: str, solve: Solve) -> Resolution:
    """Re-apply the edit from ``base`` to ``edited`` to what is generated now."""
    assert state.output is not None
    output = decode(state.output)
    merge = merge_texts(base, edited, output)
    text: str | None = merge.text
    conflicts = merge.conflicts
    if not conflicts and not _is_sound(state.path, merge.text, edited, output):
        conflicts = (Conflict(1, (), (), ()),)
    if conflicts:
        text = solve(state.path, output)
    if text is None:
        reason = "the hand edit and what is generated now are about the same lines"
        if not merge.conflicts:
            reason = "the hand edit does not fit what is generated now: together they are not valid Python"
        hint = "change the file or the patch, drop the edit (sdkwright edits drop PATH), or use --resolve"
        return Blocked(state.path, reason, hint, merge.conflicts, encode_text(merge.text))
    return _applied(state, text)


def _applied(state: FileState, text: str) -> Applied:
    assert state.output is not None
    output = decode(state.output)
    content = _bytes_of(state, text)
    if text == output:
        return Applied(state.path, content, news="" if state.patch is None else "dropped")
    patch = make_patch(state.path, output, text)
    news: Literal["re-applied", "saved", ""] = "re-applied"
    if state.disk is not None and decode(state.disk) == text:
        news = "" if patch == state.patch else "saved"
    return Applied(state.path, content, patch, news)


def _bytes_of(state: FileState, text: str) -> bytes:
    """Return ``text`` with the line ends that the file has, and the generator's own bytes where it is what it gives."""
    if state.disk is not None and decode(state.disk) == text:
        return state.disk
    crlf = state.disk is not None and uses_crlf(state.disk)
    return (
        state.output
        if state.output is not None and decode(state.output) == text and not crlf
        else encode_text(text, crlf=crlf)
    )


def _unfit(path: str) -> Blocked:
    return Blocked(
        path, "the stored edit does not fit what is generated now", f"see patches/{path}.patch, or drop the edit"
    )


def _is_sound(path: str, merged: str, edited: str, output: str) -> bool:
    """Return whether the merge of two Python modules is one."""
    if not path.endswith(".py"):
        return True
    return _compiles(merged) or not (_compiles(edited) and _compiles(output))


def _compiles(text: str) -> bool:
    import warnings

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(text, "<merged>", "exec", dont_inherit=True)
    except (SyntaxError, ValueError, UnicodeError, RecursionError, MemoryError):
        return False
    return True
