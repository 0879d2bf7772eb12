"""Cache of samples between runs: a sample is found again while its schema, with all that it refers to, is the same."""

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

_MAX_CACHE_ENTRIES = 20_000


class SampleCache:
    """Samples in the folder ``cache``; ``basis`` is what they depend on besides the document and this program."""

    def __init__(self, cache: Path, view: SchemaView, basis: str) -> None:
        self._closures = Closures(view)
        self._cache = FileCache(cache, "samples", program_fingerprint(), basis, max_entries=_MAX_CACHE_ENTRIES)
        self._entries: dict[str, str] = {}

    def key(self, schema: Schema, name: str, full: bool) -> str:
        """Return what the sample of ``schema`` is stored under."""
        return f"{self._closures.print_of(schema)} {full:d} {name}"

    def find(self, key: str) -> Sample | None:
        """Return the sample stored under ``key``; None if there is none that can be read."""
        text = self._entries.get(key) or self._cache.entries.get(key)
        if text is None:
            return None
        try:
            sample = _decode_sample(json.loads(text))
        except (ValueError, TypeError, RecursionError):
            return None
        self._entries[key] = text
        return sample

    def add(self, key: str, sample: Sample) -> None:
        """Note ``sample``; it is stored by `save`."""
        self._entries[key] = json.dumps(_encode_sample(sample))

    def save(self) -> None:
        """Write what was found and added."""
        self._cache.add(self._entries)


def _encode_sample(sample: Sample) -> list[Any]:
    return [sample.kind, sample.value, list(sample.keys), [_encode_sample(item) for item in sample.items]]


def _decode_sample(entry: Any) -> Sample:
    kind, value, keys, items = entry
    return Sample(kind, value, tuple(keys), tuple([_decode_sample(item) for item in items]))
