"""Targets of pointers, through references in their way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sdkwright.schema.values import is_map

from .pointers import from_ref, join, lookup, split


def find(root: Any, pointer: str, hops: int = 100) -> Any:
    """Return the value that ``pointer`` leads to in ``root``, following references in its way; None when nowhere."""
    try:
        return lookup(root, split(pointer))
    except KeyError:
        value = root
    for token in split(pointer):
        while is_map(value) and token not in value and isinstance(value.get("$ref"), str):
            inside = from_ref(value["$ref"])
            hops -= 1
            if inside is None or hops < 0:
                return None
            value = find(root, inside, hops)
        try:
            value = lookup(value, [token])
        except KeyError:
            return None
    return value


@dataclass(frozen=True)
class Targets:
    """The targets of references in ``root``, for a `SchemaView` of it."""

    root: Any

    def follow(self, reference: str) -> tuple[str, Any] | None:
        """Take one step: the pointer that a ``$ref`` names and what stands there; None outside of the document."""
        pointer = from_ref(reference)
        return None if pointer is None else (pointer, find(self.root, pointer))


def straighten(root: Any, pointer: str, hops: int = 100) -> str:
    """Return a pointer to the same place that passes through no reference, as most readers of JSON pointers ask for."""
    place, value = "", root
    for token in split(pointer):
        while is_map(value) and token not in value and isinstance(value.get("$ref"), str):
            inside = from_ref(value["$ref"])
            hops -= 1
            if inside is None or hops < 0:
                return pointer
            place = straighten(root, inside, hops)
            value = find(root, place, hops)
        try:
            place, value = join(place, token), lookup(value, [token])
        except KeyError:
            return pointer
    return place
