"""Classes that are importable under another name or from another module only, told by their shape."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sdkwright.review.surface.facts import Class, Field
from sdkwright.review.surface.surface import Surface
from sdkwright.review.surface.types import render

_MIN_OVERLAP = 0.5
"""Share of fields that classes of one name have in common when they are the same class in another place."""
_NAME = re.compile(r"\b[A-Z]\w*")


def find_class_moves(old: Surface, new: Surface, removals: Iterable[str], come: Iterable[str]) -> dict[str, str]:
    """Return the new path of each class among ``removals`` that is one of ``come``: by name and shape, or by shape.

    A class that is found gives its new name to the shapes of those that mention it, which may then be found too.
    """
    search = _Search({path: _shape(old, path) for path in removals}, {path: _shape(new, path) for path in come})
    for path, shape in list(search.removed.items()):
        same = [
            other for other, moves in search.free.items() if _last(other) == _last(path) and _are_alike(shape, moves)
        ]
        if same:
            search.take(path, max(same, key=lambda other: _overlap(shape, search.free[other])))
    search.removed = {path: shape for path, shape in search.removed.items() if shape}
    while search.take_equal_shapes():
        pass
    return search.pairs


@dataclass
class _Search:
    """The classes that are not paired yet, with their shapes, and the pairs."""

    removed: dict[str, Mapping[str, str]]
    free: dict[str, Mapping[str, str]]
    pairs: dict[str, str] = field(default_factory=dict[str, str])
    _names: dict[str, str] = field(default_factory=dict[str, str])
    """The new short name of each renamed class."""

    def take(self, path: str, other: str) -> None:
        self.pairs[path] = other
        self._names[_last(path)] = _last(other)
        del self.removed[path], self.free[other]

    def take_equal_shapes(self) -> bool:
        """Pair classes of the same shape; return whether there were any."""
        count = len(self.pairs)
        for path, shape in list(self.removed.items()):
            renamed = {name: _NAME.sub(self._rename, text) for name, text in shape.items()}
            other = next((candidate for candidate, fields in self.free.items() if fields == renamed), None)
            if other is not None:
                self.take(path, other)
        return len(self.pairs) > count

    def _rename(self, match: re.Match[str]) -> str:
        return self._names.get(match[0], match[0])


def _last(path: str) -> str:
    return path.rpartition(".")[2]


def _shape(surface: Surface, path: str) -> Mapping[str, str]:
    """Return the fields of a class with their types in short names, and its kind.

    Empty for what has too little to go by.
    """
    item = surface.find(path)
    if isinstance(item, Field) and item.value is not None:
        return {"=": render(item.value)}
    if not isinstance(item, Class):
        return {}
    fields = surface.fields(item)
    if not fields:
        return {}
    kind = f"{surface.is_typed_dict(item)} {surface.is_model(item)}"
    return {"": kind, **{name: f"{render(field.type)} {field.required}" for name, field in fields.items()}}


def _are_alike(first: Mapping[str, str], other: Mapping[str, str]) -> bool:
    return bool(first) and first.get("") == other.get("") and _overlap(first, other) >= _MIN_OVERLAP


def _overlap(first: Mapping[str, str], other: Mapping[str, str]) -> float:
    common = (first.keys() & other.keys()) - {""}
    return len(common) / max(1, len(first.keys() - {""}))
