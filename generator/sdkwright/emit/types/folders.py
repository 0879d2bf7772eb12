"""The ``__init__`` of each folder under ``types/``: re-exports for type checkers, loaded on first use at run time."""

from __future__ import annotations

from collections.abc import Iterable

from sdkwright.emit import quote
from sdkwright.emit.environment import render
from sdkwright.emit.import_statements import BY_LENGTH, import_blocks
from sdkwright.ir import TypeModule

SHARED = "types/shared"


def render_folders(modules: Iterable[TypeModule], empty: Iterable[str] = ()) -> dict[str, str]:
    """Return paths of ``__init__.py`` files, each with its source.

    ``types`` and ``empty`` have one with nothing in them too.
    """
    mains: dict[str, list[TypeModule]] = {"types": []}
    for folder in empty:
        _add(mains, folder)
    for module in modules:
        folder = module.path.rpartition("/")[0]
        _add(mains, folder)
        mains[folder].append(module)
    return {f"{folder}/__init__.py": _render(folder, mains) for folder in sorted(mains)}


def _add(mains: dict[str, list[TypeModule]], folder: str) -> None:
    """Add a folder and those above it."""
    while folder:
        mains.setdefault(folder, [])
        folder = folder.rpartition("/")[0]


def _render(folder: str, mains: dict[str, list[TypeModule]]) -> str:
    exports = [_export(module.path.rpartition("/")[2], module) for module in mains[folder]]
    if folder == "types":
        own = {name for _, name in exports}
        shared = (_export("shared", module) for module in mains.get(SHARED, []))
        exports.extend((module, name) for module, name in shared if name not in own)
    clauses: dict[str, list[str]] = {}
    for module, name in exports:
        clauses.setdefault(f".{module}", []).append(f"{name} as {name}")
    subfolders = sorted(path.rpartition("/")[2] for path in mains if path.rpartition("/")[0] == folder)
    ordered = sorted(exports, key=lambda item: (len(item[0]), item[0], len(item[1]), item[1]))
    return render(
        "types/init.py.jinja",
        up=quote.Code("." * (folder.count("/") + 2)),
        imports=quote.Code("\n".join(import_blocks((), clauses, 4, BY_LENGTH))),
        names=[(quote.string_literal(name), quote.string_literal(module)) for module, name in ordered],
        subfolders=[quote.string_literal(quote.identifier(name)) for name in subfolders],
    )


def _export(module: str, source: TypeModule) -> tuple[str, str]:
    """Return the module beside the folder's ``__init__`` and the name it exports."""
    return quote.identifier(module), quote.identifier(source.main)
