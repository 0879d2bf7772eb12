"""Samples that an earlier run made for schemas which say what they said then."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from sdkwright.cache.file_cache import FileCache
from sdkwright.cache.run_cache import program_fingerprint
from sdkwright.ir import Sample
from sdkwright.plan.closures import Closures
from sdkwright.schema.keywords import Schema
from sdkwright.schema.view import SchemaView

_KEPT = 20_000


class KeptSamples:
    """Samples in the folder ``cache``; ``basis`` is what they depend on besides the document and this program."""

    def __init__(self, cache: Path, view: SchemaView, basis: str) -> None:
        self._closures = Closures(view)
        self._store = FileCache(cache, "samples", program_fingerprint(), basis, max_entries=_KEPT)
        self._used: dict[str, str] = {}

    def key(self, schema: Schema, name: str, full: bool) -> str:
        """What the sample is kept under."""
        return f"{self._closures.print_of(schema)} {full:d} {name}"

    def find(self, key: str) -> Sample | None:
        """The sample kept under ``key``; None if there is none."""
        text = self._used.get(key) or self._store.entries.get(key)
        if text is None:
            return None
        try:
            found = _sample(json.loads(text))
        except (ValueError, TypeError, RecursionError):
            return None
        self._used[key] = text
        return found

    def add(self, key: str, sample: Sample) -> None:
        """Keep ``sample``, from `save` on."""
        self._used[key] = json.dumps(_entry(sample))

    def save(self) -> None:
        """Write what was found and added."""
        self._store.add(self._used)


def _entry(sample: Sample) -> list[Any]:
    return [sample.kind, sample.value, list(sample.keys), [_entry(item) for item in sample.items]]


def _sample(entry: Any) -> Sample:
    kind, value, keys, items = entry
    return Sample(kind, value, tuple(keys), tuple([_sample(item) for item in items]))
