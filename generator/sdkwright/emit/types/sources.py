"""Gets the source of every shape: from the cache where it was generated before, else in batches over processes."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import cast

from sdkwright.emit.types import dcg
from sdkwright.emit.types.shapes import Shape
from sdkwright.ir import Side
from sdkwright.locate import templates_dir

BATCH = 100
"""Shapes a call: the cost of one is the same from 25 to 400 of them, so this only serves to share work out."""
_WORTH_A_PROCESS = 150
_KEPT = 20_000


def generate_all(shapes: Iterable[Shape], *, jobs: int = 1, cache: Path | None = None) -> dict[Shape, str]:
    """The source of each shape.

    ``jobs`` is the number of processes; ``cache`` a folder that may not exist yet.  A cache that cannot be read or
    written only costs time.  Raises :class:`~sdkwright.emit.types.dcg.TypeLayerError`.
    """
    wanted = sorted(set(shapes), key=lambda shape: (shape.side, shape.key))
    store = _Store(cache) if cache is not None and wanted else None
    known = store.read() if store else {}
    found = {shape: known[_name(shape)] for shape in wanted if _name(shape) in known}
    missing = [shape for shape in wanted if shape not in found]
    if missing:
        found.update(_generate(missing, jobs))
        if store:
            store.write(known, {_name(shape): text for shape, text in found.items()})
    return found


def _generate(shapes: list[Shape], jobs: int) -> dict[Shape, str]:
    batches = list(_batches(shapes, max(1, min(jobs, len(shapes) // _WORTH_A_PROCESS))))
    if jobs > 1 and len(shapes) >= 2 * _WORTH_A_PROCESS:
        with ProcessPoolExecutor(max_workers=jobs) as pool:
            answers = list(pool.map(_run, batches))
    else:
        answers = [_run(batch) for batch in batches]
    return {
        shape: text
        for batch, texts in zip(batches, answers, strict=True)
        for shape, text in zip(batch, texts, strict=True)
    }


def _batches(shapes: list[Shape], workers: int) -> Iterator[list[Shape]]:
    sides: tuple[Side, ...] = ("response", "params")
    for side in sides:
        own = [shape for shape in shapes if shape.side == side]
        size = max(1, min(BATCH, -(-len(own) // workers)))
        for start in range(0, len(own), size):
            yield own[start : start + size]


def _run(batch: list[Shape]) -> list[str]:
    return dcg.generate([shape.key for shape in batch], batch[0].side)


def _name(shape: Shape) -> str:
    return hashlib.sha256(f"{shape.side} {shape.key}".encode()).hexdigest()


class _Store:
    """One JSON file in the cache folder, named by everything besides the shapes that the answers depend on."""

    def __init__(self, folder: Path) -> None:
        digest = hashlib.sha256(dcg.engine_version().encode())
        here = Path(__file__).parent
        for path in sorted((templates_dir() / "types" / "datamodel").rglob("*.jinja2")):
            digest.update(path.name.encode() + path.read_bytes())
        digest.update((here / "dcg.py").read_bytes())
        self._path = folder / f"types-{digest.hexdigest()[:16]}.json"

    def read(self) -> dict[str, str]:
        try:
            raw: object = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        if not isinstance(raw, dict):
            return {}
        entries = cast("dict[object, object]", raw)
        return {key: text for key, text in entries.items() if isinstance(key, str) and isinstance(text, str)}

    def write(self, known: dict[str, str], used: dict[str, str]) -> None:
        merged = {**known, **used} if len(known) + len(used) <= _KEPT else used
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._path.parent, prefix=self._path.stem)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(merged, file)
            os.replace(name, self._path)
        except OSError:
            return
