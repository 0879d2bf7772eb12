"""Turns a copy of the repository into what it is to be: generated, with hand-written code kept as patches."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from sdkwright.adopt.project import AdoptedProject, adopt_project
from sdkwright.adopt.repository import OldOutput
from sdkwright.adopt.sorting import Sorting, sort_files
from sdkwright.edits.text import decode, encode_text, uses_crlf
from sdkwright.write import Options, find_differences, write
from sdkwright.write.changes import Content, as_bytes, read_file
from sdkwright.write.saved import save_edits

PROJECT = "pyproject.toml"
_COPYRIGHT = re.compile(
    r"^\s*(Copyright (?:\(c\)|©)?\s*\d.*|Copyright (?:\(c\)|©)\s*\w.*)$", re.IGNORECASE | re.MULTILINE
)
_PLACEHOLDER = re.compile(r"^\s*Copyright \[yyyy\].*$", re.MULTILINE)


@dataclass(frozen=True)
class Takeover:
    """``seeded`` are seeded files that were not there; ``licence`` is the copyright line of the owner's LICENSE.

    ``differences`` are paths that the next run would change: none, unless this package has a fault.
    """

    sorting: Sorting
    metadata: AdoptedProject | None
    seeded: tuple[str, ...]
    licence: str | None
    differences: tuple[str, ...]


def take_over(
    folder: Path,
    disk: Mapping[str, bytes],
    files: Mapping[str, Content],
    old: OldOutput | None,
    options: Options,
    package: str,
) -> Takeover:
    """Write ``files`` to ``folder``, which holds ``disk``, with what was written by hand carried over.

    Raises InputError for a pyproject.toml that cannot be taken over.
    """
    outputs = {path: as_bytes(content) for path, content in files.items()}
    sorting = sort_files(disk, outputs, old, options.ownership, package)
    metadata = None
    if PROJECT in disk and PROJECT in outputs:
        metadata = adopt_project(decode(disk[PROJECT]), decode(outputs[PROJECT]), has_licence="LICENSE" not in disk)
    outcome = write(files, folder, replace(options, overwrite=("*",)))
    if metadata is not None:
        (folder / PROJECT).write_bytes(encode_text(metadata.text, crlf=uses_crlf(disk[PROJECT])))
    for path, carried in sorting.edits.items():
        crlf = uses_crlf(disk[path])
        (folder / path).write_bytes(encode_text(carried.text, crlf=crlf))
    for path in (*sorting.stale, *sorting.deleted):
        (folder / path).unlink(missing_ok=True)
    save_edits(files, folder, options)
    differences, _ = find_differences(files, folder, options)
    licence = _copyright_of(folder, sorting)
    seeded = tuple(path for path in outcome.created if options.ownership.owner_of(path) == "seeded")
    return Takeover(sorting, metadata, seeded, licence, tuple(item.path for item in differences))


def _copyright_of(folder: Path, sorting: Sorting) -> str | None:
    text = decode(read_file(folder / "LICENSE") or b"")
    match = _COPYRIGHT.search(text)
    if match is None and _PLACEHOLDER.search(text):
        sorting.undecided.append(("LICENSE", "names nobody: write the year and the owner", ""))
    return None if match is None else match[1].strip()
