"""The fate of each file of the old package: replaced, carried over, kept or removed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase

from sdkwright.adopt.carry import Carried, carry_additions, carry_edits, is_added_to_model, is_added_to_resource
from sdkwright.adopt.repository import OldOutput
from sdkwright.edits.text import decode
from sdkwright.write import Ownership

_HEADER = re.compile(
    r"(?:# |<!-- |\"\"\")?(?:File|Code|This file(?: is| was)?|Auto-?) ?generated (?:from|by)\b", re.IGNORECASE
)
_HEADER_LINES = 3
_OLD_LAYOUT = ("src/*/_utils/*.py", "src/*/resources/*/api.md")
"""Files of the old generator's that do not say so themselves."""


@dataclass
class Sorting:
    """The files of a repository, sorted; paths are relative to the package's folder.

    ``edits`` are generated files with hand-written code carried over, ``deleted`` generated files that the owner had
    deleted, ``stale`` files to remove, ``owner_files`` files that are the owner's, ``undecided`` (path, what, text)
    what the owner has to look at.  ``imported_files`` are files like stale ones that others still import.
    """

    edits: dict[str, Carried] = field(default_factory=dict[str, Carried])
    deleted: list[str] = field(default_factory=list[str])
    replaced: list[str] = field(default_factory=list[str])
    stale: list[str] = field(default_factory=list[str])
    imported_files: list[str] = field(default_factory=list[str])
    owner_files: list[str] = field(default_factory=list[str])
    undecided: list[tuple[str, str, str]] = field(default_factory=list[tuple[str, str, str]])


def sort_files(
    disk: Mapping[str, bytes],
    outputs: Mapping[str, bytes],
    old: OldOutput | None,
    ownership: Ownership,
    package: str,
) -> Sorting:
    """Compare what is there with what the old generator wrote, if that is known, and with what is generated now."""
    sorting = Sorting()
    for path, content in sorted(disk.items()):
        output = outputs.get(path)
        if output is None:
            _sort_foreign(path, content, old, package, sorting)
        elif ownership.owner_of(path) != "generated":
            sorting.owner_files.append(path)
        elif content != output:
            sorting.replaced.append(path)
            _sort_edited(path, content, output, old, package, sorting)
    if old is not None:
        sorting.deleted += [
            path
            for path in sorted(old.files)
            if path in outputs and path not in disk and ownership.owner_of(path) == "generated"
        ]
    _keep_imported(disk, sorting)
    return sorting


def _sort_foreign(path: str, content: bytes, old: OldOutput | None, package: str, sorting: Sorting) -> None:
    """Sort a file that is not generated now."""
    root = f"src/{package.replace('.', '/')}/"
    if old is not None:
        if path not in old.files:
            sorting.owner_files.append(path)
        elif decode(old.files[path]) != decode(content):
            sorting.owner_files.append(path)
            what = "edited by hand, and no longer generated: it stays as it is"
            sorting.undecided.append((path, what, ""))
        elif path.startswith(root):
            sorting.stale.append(path)
        else:
            sorting.owner_files.append(path)
    elif path.startswith(root) and (_says_generated(content) or _is_old_layout(path)):
        sorting.stale.append(path)
    else:
        sorting.owner_files.append(path)
        if path.startswith("src/") and not path.startswith(root):
            sorting.undecided.append((path, "not part of the package: remove it if nobody needs it", ""))


def _sort_edited(
    path: str, content: bytes, output: bytes, old: OldOutput | None, package: str, sorting: Sorting
) -> None:
    """Sort a generated file that was there before with another content."""
    text, now = decode(content), decode(output)
    is_python = path.endswith(".py")
    if old is not None:
        base = old.files.get(path)
        if base is not None and decode(base) == text:
            return
        if base is None:
            sorting.undecided.append((path, "written by hand, and generated from now on: yours is in git", ""))
            return
        carried = carry_edits(decode(base), text, now, is_python=is_python)
    else:
        inside = path.removeprefix(f"src/{package.replace('.', '/')}/")
        if not is_python or inside == path or (inside.startswith("_") and inside not in ("_client.py", "__init__.py")):
            return
        check = is_added_to_model if inside.startswith("types/") else is_added_to_resource
        carried = carry_additions(text, now, check)
    if carried.names:
        sorting.edits[path] = carried
    sorting.undecided += [(path, what, source) for what, source in carried.undecided]


def _keep_imported(disk: Mapping[str, bytes], sorting: Sorting) -> None:
    """Keep what would be removed and a file that stays imports."""
    stale = set(sorting.stale)
    texts = [decode(content) for path, content in disk.items() if path.endswith(".py") and path in sorting.owner_files]
    texts += [carried.text for carried in sorting.edits.values()]
    for path in sorted(stale):
        module = path.removeprefix("src/").removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        if path.endswith(".py") and _is_imported(module, texts):
            sorting.stale.remove(path)
            sorting.imported_files.append(path)


def _is_imported(module: str, texts: Iterable[str]) -> bool:
    parent, _, name = module.rpartition(".")
    direct = re.compile(rf"^\s*(?:from|import)\s+{re.escape(module)}\b", re.MULTILINE)
    by_name = re.compile(rf"^\s*from\s+{re.escape(parent)}\s+import\s+(?:\([^)]*\b{name}\b|.*\b{name}\b)", re.MULTILINE)
    return any(direct.search(text) or by_name.search(text) for text in texts)


def _says_generated(content: bytes) -> bool:
    lines = decode(content[:2000]).split("\n")[:_HEADER_LINES]
    return any(_HEADER.match(line) for line in lines)


def _is_old_layout(path: str) -> bool:
    return any(fnmatchcase(path, pattern) for pattern in _OLD_LAYOUT)
