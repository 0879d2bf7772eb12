"""From the IR to the files of a distribution: types, templates, the runtime, then a safety check and black.

In comes one :class:`sdkwright.ir.Sdk`, out go paths with their final contents.  Nothing is decided here that callers
could notice (``plan`` does that); how a file is spelled, is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from sdkwright.cache.workers import Workers
from sdkwright.emit.annotations import Catalog
from sdkwright.emit.formatting import open_store as formatted_statements
from sdkwright.emit.package import module_header
from sdkwright.emit.parts import Part, Rendered, Renderer, folder_files, other_parts, type_parts
from sdkwright.emit.safety import UnsafeSource
from sdkwright.emit.safety import open_store as safe_modules
from sdkwright.emit.types import open_store as type_sources
from sdkwright.emit.types import request_sources
from sdkwright.emit.types.shapes import Shape
from sdkwright.emit.units import RenderedUnit, Unit, UnitCache, units_of
from sdkwright.ir import Sdk

__all__ = ["UnsafeSource", "emit"]

_MIN_UNITS_FOR_PROCESSES = 250
"""Units from which on it is quicker to share the work."""


def emit(
    sdk: Sdk,
    *,
    jobs: int = 1,
    cache: Path | None = None,
    progress: Callable[[int, int], None] | None = None,
    engine: Workers | None = None,
) -> dict[str, str | bytes]:
    """Render the whole distribution: paths relative to its folder, in order, with what is in them.

    ``jobs`` processes share the work, ``engine`` is one that has loaded what types need, and ``cache`` is a folder for
    what need not be made again; none of them changes the result.  ``progress`` is told how many parts are done, of how
    many.  Raises :class:`UnsafeSource` when a module would hold statements that no template prints.
    """
    catalog, units = Catalog(sdk), units_of(sdk)
    unit_cache = UnitCache(cache, sdk, catalog)
    rendered = {unit.unit: unit for unit in unit_cache.find(units)}
    missing = [unit for unit in units if unit not in rendered]
    if missing:
        rendered |= {item.unit: item for item in _render_units(sdk, catalog, missing, jobs, cache, progress, engine)}
        unit_cache.add(rendered[unit] for unit in units)
    files = {path: text for unit in units for path, text in rendered[unit].files.items()}
    files |= folder_files(sdk)
    header = module_header(sdk)
    return {path: _headed(path, files[path], header) for path in sorted(files)}


def _headed(path: str, text: str, header: str) -> str:
    """Return a module with the header, which those of templates have already; examples are their owner's."""
    generated = path.endswith(".py") and not path.startswith("examples/") and text != ""
    return header + text if generated and not text.startswith(header) else text


def _render_units(
    sdk: Sdk,
    catalog: Catalog,
    units: list[Unit],
    jobs: int,
    cache: Path | None,
    progress: Callable[[int, int], None] | None,
    engine: Workers | None,
) -> list[RenderedUnit]:
    """Render these units."""
    formatted, safe = formatted_statements(cache), safe_modules(cache)
    modules = tuple(sdk.types[unit.place] for unit in units if unit.kind == "types")
    pending = request_sources(sdk.types, modules, type_sources(cache), engine)
    renderer = Renderer(sdk, catalog, formatted.entries, safe.entries.keys())
    first, second = other_parts(units), type_parts(units)
    steps = _Steps(len(first) + len(second), progress)
    if jobs > 1 and len(units) >= _MIN_UNITS_FOR_PROCESSES:
        with Workers(jobs, _adopt, renderer) as workers:
            parts = workers.run(_render, [(part, {}) for part in first], steps.done)
            sources = pending()
            parts += workers.run(_render, [(part, sources) for part in second], steps.done)
    else:
        parts = [steps.done(renderer.render(part, {})) for part in first]
        sources = pending()
        parts += [steps.done(renderer.render(part, sources)) for part in second]
    formatted.add({key: text for part in parts for key, text in part.formatted.items()})
    safe.add({key: "" for part in parts for key in part.safe})
    return [item for part in parts for item in part.units]


class _Steps:
    """Counts parts and reports them."""

    def __init__(self, total: int, progress: Callable[[int, int], None] | None) -> None:
        self._count, self._total, self._progress = 0, total, progress
        self._tell()

    def done(self, part: Rendered) -> Rendered:
        self._count += 1
        self._tell()
        return part

    def _tell(self) -> None:
        if self._progress is not None:
            self._progress(self._count, self._total)


_adopted: list[Renderer] = []
"""In a worker: its renderer."""


def _adopt(renderer: Renderer) -> None:
    _adopted[:] = [renderer]


def _render(part: Part, sources: Mapping[Shape, str]) -> Rendered:
    return _adopted[0].render(part, sources)
