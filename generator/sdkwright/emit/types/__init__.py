"""The types of a package: the plan's classes in, the files under ``types/`` out.

datamodel-code-generator renders classes, fields and aliases (``dcg``, through ``templates/types/datamodel``) with
tokens in place of words, ``restore`` puts the words back in its source, a template prints the modules.  What a class is
called and where it stands is the plan's business; how it looks may be changed here and in ``templates/types``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from sdkwright.cache.file_cache import FileCache
from sdkwright.cache.workers import Workers
from sdkwright.emit.types.dcg import TypeLayerError
from sdkwright.emit.types.folders import render_folders
from sdkwright.emit.types.module import render_module
from sdkwright.emit.types.shapes import Shape, shapes_of
from sdkwright.emit.types.sources import open_store, request_shapes
from sdkwright.emit.types.walk import walk_types
from sdkwright.ir import Ref, Sdk, TypeModule

__all__ = [
    "TypeLayerError",
    "open_store",
    "render_folders",
    "render_module",
    "render_modules",
    "render_types",
    "request_sources",
]


def render_types(sdk: Sdk, *, cache: Path | None = None) -> dict[str, str]:
    """Return every file under ``types/``: paths relative to the package, each with its source, in black's form.

    ``cache`` is a folder for what need not be generated again; it does not change the result.  Raises
    :class:`TypeLayerError` when what datamodel-code-generator wrote differs from the plan, or when a class refers to
    one that the plan does not define: defects of this program.
    """
    sources = request_sources(sdk.types, sdk.types, open_store(cache))()
    return {**_rendered(sdk.types, sources), **render_folders(sdk.types, sdk.type_folders)}


def render_modules(modules: tuple[TypeModule, ...], *, cache: Path | None = None) -> dict[str, str]:
    """Return the files of these modules alone, without the ``__init__`` of their folders."""
    return _rendered(modules, request_shapes(_shapes(modules), open_store(cache))())


def request_sources(
    everything: tuple[TypeModule, ...],
    modules: tuple[TypeModule, ...],
    store: FileCache,
    engine: Workers | None = None,
) -> Callable[[], Mapping[Shape, str]]:
    """Ask for what `render_module` needs for each of ``modules``, a part of ``everything``; what is given waits."""
    _check_references(everything)
    return request_shapes(_shapes(modules), store, engine)


def _rendered(modules: tuple[TypeModule, ...], sources: Mapping[Shape, str]) -> dict[str, str]:
    return {f"{module.path}.py": render_module(module, sources) for module in modules}


def _shapes(modules: Iterable[TypeModule]) -> set[Shape]:
    return {shape for module in modules for shape in shapes_of(module)}


def _check_references(modules: tuple[TypeModule, ...]) -> None:
    defined = {(module.path, definition.name) for module in modules for definition in module.definitions}
    for module in modules:
        for definition in module.definitions:
            for type_ in walk_types(definition):
                if isinstance(type_, Ref) and (type_.module, type_.name) not in defined:
                    raise TypeLayerError(
                        f"{module.path}: {definition.name} refers to {type_.module}.{type_.name}, "
                        "which the plan does not define"
                    )
