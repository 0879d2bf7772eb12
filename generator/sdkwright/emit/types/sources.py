"""Gets the source of every shape: from the cache where it was generated before, else from datamodel-code-generator."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path

from sdkwright.cache.file_cache import FileCache
from sdkwright.cache.workers import Workers
from sdkwright.emit.types import dcg
from sdkwright.emit.types.shapes import Shape
from sdkwright.ir import Side
from sdkwright.locate import templates_dir

MAX_BATCH_SHAPES = 200
"""Shapes a call: what one costs is the same from 25 to 400 of them."""
_MAX_CACHE_ENTRIES = 20_000


load = dcg.load


def open_store(cache: Path | None) -> FileCache:
    """Open the cache of earlier answers."""
    templates = sorted((templates_dir() / "types" / "datamodel").rglob("*.jinja2"))
    code = Path(__file__).with_name("dcg.py").read_bytes()
    return FileCache(
        cache,
        "types",
        dcg.engine_version(),
        code,
        *(path.read_bytes() for path in templates),
        max_entries=_MAX_CACHE_ENTRIES,
    )


def request_shapes(
    shapes: Iterable[Shape], store: FileCache, engine: Workers | None = None
) -> Callable[[], Mapping[Shape, str]]:
    """Ask for the source of each shape; what is given waits for all of them and adds them to the store.

    ``engine`` is a process that does the work in the meantime.  Without one it is done when the answer is wanted, which
    raises :class:`~sdkwright.emit.types.dcg.TypeLayerError` if it cannot be had.
    """
    distinct = sorted(set(shapes), key=lambda shape: (shape.side, shape.key))
    sources = {shape: store.entries[_name(shape)] for shape in distinct if _name(shape) in store.entries}
    missing = [shape for shape in distinct if shape not in sources]
    if not missing:
        return lambda: sources
    answer = partial(_generate, missing) if engine is None else engine.start(_generate, missing)

    def complete() -> Mapping[Shape, str]:
        everything = {**sources, **dict(zip(missing, answer(), strict=True))}
        store.add({_name(shape): text for shape, text in everything.items()})
        return everything

    return complete


def _generate(shapes: list[Shape]) -> list[str]:
    texts: list[str] = []
    sides: tuple[Side, ...] = ("params", "response")  # the order the shapes are in
    for side in sides:
        keys = [shape.key for shape in shapes if shape.side == side]
        for start in range(0, len(keys), MAX_BATCH_SHAPES):
            texts += dcg.generate(keys[start : start + MAX_BATCH_SHAPES], side)
    return texts


def _name(shape: Shape) -> str:
    return f"{shape.side} {shape.key}"
