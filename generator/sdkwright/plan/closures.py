"""Fingerprints of schemas with all that they refer to: two schemas with one fingerprint stand for the same values."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from sdkwright.cache.file_cache import digest
from sdkwright.schema.keywords import Schema
from sdkwright.schema.view import SchemaView

_REFERENCE = re.compile(r'"\$ref": ("(?:[^"\\]|\\.)*")')


class Closures:
    """Hashes for the schemas of one document; what is referred to often is looked at once."""

    def __init__(self, view: SchemaView) -> None:
        self._view = view
        self._own: dict[str, tuple[str, frozenset[str]]] = {}
        self._whole: dict[str, str] = {}

    def print_of(self, schema: Schema) -> str:
        """Return the hash of ``schema`` with all that it leads to."""
        text = json.dumps(schema)
        return digest(text, *(self._of(reference) for reference in sorted(_references(text))))

    def _of(self, reference: str) -> str:
        """Return the hash of what a reference leads to, and that to, which may lead back."""
        text = self._whole.get(reference)
        if text is None:
            reached = self._reached(reference)
            text = digest(*(part for pointer in sorted(reached) for part in (pointer, self._text(pointer)[0])))
            self._whole[reference] = text
        return text

    def _reached(self, reference: str) -> Iterable[str]:
        visited, waiting = {reference}, [reference]
        while waiting:
            new = self._text(waiting.pop())[1] - visited
            visited |= new
            waiting += new
        return visited

    def _text(self, reference: str) -> tuple[str, frozenset[str]]:
        """Return the hash of what stands where a reference leads to, and the references in it."""
        entry = self._own.get(reference)
        if entry is None:
            pointer, target = self._view.resolve({"$ref": reference})
            text = json.dumps(target)
            entry = self._own[reference] = digest(pointer, text), _references(text)
        return entry


def _references(text: str) -> frozenset[str]:
    return frozenset(json.loads(reference) for reference in set(_REFERENCE.findall(text)))
