"""Changes that the disk needs, found without changing anything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TypeAlias

from sdkwright.edits import Applied, Bases, Blocked, FileState, resolve_edits
from sdkwright.edits.patches import PATCH_FOLDER, Patch, parse_patch, patch_path
from sdkwright.edits.text import decode, encode_text, uses_crlf
from sdkwright.write.manifest import MANIFEST, Entry, Kind, Manifest, hash_content, read_manifest
from sdkwright.write.merged import merge_file
from sdkwright.write.options import Options
from sdkwright.write.ownership import Ownership
from sdkwright.write.paths import Boundary, refuse_unsafe

Content: TypeAlias = str | bytes

ATTRIBUTES = ".gitattributes"
_ATTRIBUTES_TEXT = f"{MANIFEST} merge=union linguist-generated\n{PATCH_FOLDER}/** merge=union\n"
"""Neither ever stops a merge: the next run writes the manifest and the patches anew from what it finds."""


@dataclass(frozen=True)
class Changes:
    """The steps from what is in the folder to what is to be there: every path is relative to it.

    ``writes`` and ``remove`` include patches, not the manifest.  ``owner_files`` are files that are their owner's,
    ``edits`` what there is to tell of hand edits, ``blocked`` what stops the run, ``owned`` keys of merged files that
    the owner changed.
    """

    writes: Mapping[str, bytes]
    remove: tuple[str, ...]
    unchanged: tuple[str, ...]
    owner_files: tuple[str, ...]
    edits: tuple[Applied, ...]
    blocked: tuple[Blocked, ...]
    owned: Mapping[str, tuple[str, ...]]
    before: Manifest
    after: Manifest
    patches: tuple[Patch, ...] = ()


@dataclass
class _Collector:
    """Changes, collected file by file."""

    contents: dict[str, bytes | None] = field(default_factory=dict[str, "bytes | None"])
    owner_files: list[str] = field(default_factory=list[str])
    edits: list[Applied] = field(default_factory=list[Applied])
    blocked: list[Blocked] = field(default_factory=list[Blocked])
    owned: dict[str, tuple[str, ...]] = field(default_factory=dict[str, "tuple[str, ...]"])
    entries: dict[str, Entry] = field(default_factory=dict[str, Entry])
    patches: dict[str, Patch] = field(default_factory=dict[str, Patch])


def find_changes(files: Mapping[str, Content], out: Path, options: Options | None = None) -> Changes:
    """Compare ``files`` with the folder ``out``, which need not exist.

    Raises InputError for unsafe paths and for a merged file that cannot be read.
    """
    options = options or Options()
    before = read_manifest(out)
    outputs = {ATTRIBUTES: _ATTRIBUTES_TEXT.encode()} | {path: as_bytes(content) for path, content in files.items()}
    refuse_unsafe({*outputs, MANIFEST}, out)
    boundary = Boundary(out)
    disk = {path: read_file(out / path) for path in {*outputs, *before.entries} if boundary.holds(path)}
    stored = _stored_patches(out, disk)
    collector = _Collector()
    generated = states_of(outputs, out, before, options.ownership, disk=disk, stored=stored)
    for path in sorted(outputs):
        owner = options.ownership.owner_of(path)
        if owner == "seeded":
            _seed(path, outputs[path], disk[path], out, before, options, collector)
        elif owner == "merged":
            _merge(path, outputs[path], disk[path], before, collector)
    _generate(generated, outputs, out, options, collector)
    collector.blocked += [
        Blocked(path, "an edit is stored for it, and it is not generated", f"remove {patch_path(path)}")
        for path in stored
        if path not in generated and path not in options.drop and not options.force
    ]
    collector.blocked += [
        Blocked(
            path, f"{patch_path(path)} is no unified diff of it", "restore the patch, or remove it to give the edit up"
        )
        for path in sorted(generated.keys() - stored.keys() - collector.patches.keys() - options.drop)
        if not options.force and (out / patch_path(path)).is_file()
    ]
    collector.contents |= _patch_files(collector.patches, stored)
    return _collected(collector, out, disk, before, options)


def states_of(
    outputs: Mapping[str, bytes],
    out: Path,
    before: Manifest,
    ownership: Ownership,
    *,
    disk: Mapping[str, bytes | None] | None = None,
    stored: Mapping[str, Patch] | None = None,
) -> dict[str, FileState]:
    """Return what is known of each file that is generated now or was before, by path."""
    paths = {path for path in outputs if ownership.owner_of(path) == "generated"}
    boundary = Boundary(out)
    for path in before.entries:
        is_ours = any(entry.kind == "generated" for entry in before.of(path))
        if path not in outputs and is_ours and boundary.holds(path):
            paths.add(path)
    patches = read_patches(out) if stored is None else stored
    return {
        path: _state(
            path,
            outputs.get(path),
            read_file(out / path) if disk is None else disk[path],
            before,
            patches.get(path),
        )
        for path in sorted(paths)
    }


def as_bytes(content: Content) -> bytes:
    """Return the bytes a file gets: text is UTF-8 with the line ends it has."""
    return content.encode() if isinstance(content, str) else content


def read_file(path: Path) -> bytes | None:
    """Return the content of a file; None where there is none."""
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None


def read_patches(out: Path) -> dict[str, Patch]:
    """Return the stored edits by the path of the file that they are about."""
    folder = out / PATCH_FOLDER
    patches: dict[str, Patch] = {}
    for place in sorted(folder.rglob("*.patch")) if folder.is_dir() else ():
        path = place.relative_to(folder).as_posix().removesuffix(".patch")
        content = read_file(place)
        text = "" if content is None else decode(content)
        patch = parse_patch(path, text) if f"+++ b/{path}\n" in text else None
        if patch is not None:
            patches[path] = patch
    return patches


def _stored_patches(out: Path, disk: Mapping[str, bytes | None]) -> dict[str, Patch]:
    boundary = Boundary(out)
    return {path: patch for path, patch in read_patches(out).items() if path in disk or boundary.holds(path)}


def _state(path: str, output: bytes | None, disk: bytes | None, before: Manifest, patch: Patch | None) -> FileState:
    entries = before.of(path)
    hashes = tuple((entry.output, entry.file_hash) for entry in entries if entry.kind != "deleted" and entry.output)
    return FileState(path, output, disk, hashes, patch, any(entry.kind == "deleted" for entry in entries))


def _seed(
    path: str,
    output: bytes,
    disk: bytes | None,
    out: Path,
    before: Manifest,
    options: Options,
    collector: _Collector,
) -> None:
    """Add a file that is written once: never again when it is there, or was, or its folder is there."""
    folder = options.ownership.seeded_folder_of(path)
    listed = next(iter(before.of(path)), None)
    if disk is not None or listed is not None or (folder is not None and (out / folder).exists()):
        collector.owner_files.append(path)
        is_ours = disk is not None and decode(disk) == decode(output)
        digest = listed.output if listed is not None else hash_content(output) if is_ours else ""
        collector.entries[path] = Entry("seeded", digest, digest)
        return
    collector.contents[path] = output
    collector.entries[path] = Entry("seeded", hash_content(output), hash_content(output))


def _merge(path: str, output: bytes, disk: bytes | None, before: Manifest, collector: _Collector) -> None:
    """Add a file of the owner's with entries of ours."""
    listed = before.of(path)
    if disk is None and listed:
        collector.entries[path] = Entry("deleted")
        return
    pristine = disk is not None and any(hash_content(disk) == entry.output for entry in listed)
    prefix = f"{path}#"
    keys = {
        place.removeprefix(prefix): tuple(entry.output for entry in before.of(place))
        for place in before.entries
        if place.startswith(prefix)
    }
    theirs = None if disk is None or pristine else decode(disk)
    result = merge_file(path, decode(output), theirs, keys)
    content = encode_text(result.text, crlf=disk is not None and uses_crlf(disk))
    collector.contents[path] = disk if disk is not None and decode(disk) == result.text else content
    collector.entries[path] = Entry("merged", hash_content(output), hash_content(output))
    collector.entries |= {f"{prefix}{key}": Entry("key", digest, digest) for key, digest in result.keys.items()}
    if result.owned:
        collector.owned[path] = result.owned


def _generate(
    states: Mapping[str, FileState],
    outputs: Mapping[str, bytes],
    out: Path,
    options: Options,
    collector: _Collector,
) -> None:
    """Add the files that are the generator's, with the hand edits in them."""
    discarded = {path for path in states if options.force or path in options.drop}
    replaced = {
        path
        for path, state in states.items()
        if not state.hashes and any(fnmatchcase(path, pattern) for pattern in options.overwrite)
    }
    for path in discarded:
        state = states[path]
        if state.hashes or state.was_deleted or state.disk is None:
            collector.edits += _discard(state)
            replaced.add(path)
    for path in replaced:
        collector.contents[path] = states[path].output
    rest = [state for path, state in states.items() if path not in replaced]
    bases = Bases(out, hash_content, outputs, options.last_output, options.regenerate)
    for path, resolution in resolve_edits(rest, bases, options.solve).items():
        if isinstance(resolution, Blocked):
            collector.blocked.append(resolution)
            continue
        collector.contents[path] = resolution.content
        if resolution.patch is not None:
            collector.patches[path] = resolution.patch
        if resolution.news or resolution.moved_from:
            collector.edits.append(resolution)
    for path, content in collector.contents.items():
        output = outputs.get(path)
        if path in states and output is not None:
            file_hash = "" if content is None else hash_content(content)
            kind: Kind = "deleted" if content is None else "generated"
            collector.entries[path] = Entry(kind, hash_content(output), file_hash or hash_content(output))


def _discard(state: FileState) -> Iterator[Applied]:
    on_disk = None if state.disk is None else hash_content(state.disk)
    is_edited = state.patch is not None or all(on_disk != output for output, _ in state.hashes)
    if (is_edited and state.hashes) or state.was_deleted:
        yield Applied(state.path, state.output, news="dropped")


def _patch_files(patches: Mapping[str, Patch], stored: Iterable[str]) -> dict[str, bytes | None]:
    files: dict[str, bytes | None] = {patch_path(path): None for path in stored}
    return files | {patch_path(path): encode_text(patch.text()) for path, patch in patches.items()}


def _collected(
    collector: _Collector, out: Path, disk: Mapping[str, bytes | None], before: Manifest, options: Options
) -> Changes:
    writes: dict[str, bytes] = {}
    remove: list[str] = []
    unchanged: list[str] = []
    for path, content in sorted(collector.contents.items()):
        present = disk[path] if path in disk else read_file(out / path)
        if content is None:
            remove += [path] if present is not None else []
        elif present == content or (present is not None and decode(present) == decode(content)):
            unchanged.append(path)
        else:
            writes[path] = content
    edits = sorted(collector.edits, key=lambda edit: edit.path)
    return Changes(
        writes,
        tuple(remove),
        tuple(unchanged),
        tuple(collector.owner_files),
        tuple(edits),
        tuple(sorted(collector.blocked, key=lambda blocked: blocked.path)),
        collector.owned,
        before,
        Manifest(collector.entries, options.facts),
        tuple(patch for _, patch in sorted(collector.patches.items())),
    )
