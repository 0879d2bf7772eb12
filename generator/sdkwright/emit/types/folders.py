"""The ``__init__`` of each folder under ``types/``: re-exports for type checkers, loaded on first use at run time."""

from __future__ import annotations

from collections.abc import Iterable

from sdkwright.emit import quote
from sdkwright.emit.environment import render
from sdkwright.emit.types.scope import Import, import_lines
from sdkwright.ir import TypeModule

SHARED = "types/shared"


def render_folders(modules: Iterable[TypeModule], empty: Iterable[str] = ()) -> dict[str, str]:
    """Paths of ``__init__.py`` files, each with its source; ``types`` and ``empty`` have one with nothing in them too."""
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
    imports = [_export(module.path.rpartition("/")[2], module) for module in mains[folder]]
    if folder == "types":
        own = {item.name for item in imports}
        shared = (_export("shared", module) for module in mains.get(SHARED, []))
        imports.extend(item for item in shared if item.name not in own)
    subfolders = sorted(path.rpartition("/")[2] for path in mains if path.rpartition("/")[0] == folder)
    ordered = sorted(imports, key=lambda item: (len(item.module), item.module, len(item.name), item.name))
    return render(
        "types/init.py.jinja",
        up=quote.Code("." * (folder.count("/") + 2)),
        imports=import_lines(imports, indent=4),
        names=[(quote.string_literal(item.name), quote.string_literal(item.module[1:])) for item in ordered],
        subfolders=[quote.string_literal(quote.identifier(name)) for name in subfolders],
    )


def _export(module: str, source: TypeModule) -> Import:
    name = quote.identifier(source.main)
    return Import("." + quote.identifier(module), name, name, public=True)
