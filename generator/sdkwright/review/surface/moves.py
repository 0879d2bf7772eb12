"""Classes that are importable under another name or from another module only, told by their shape."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sdkwright.review.surface.facts import Class, Field
from sdkwright.review.surface.surface import Surface
from sdkwright.review.surface.types import render

_ALIKE = 0.5
"""Share of fields that classes of one name have in common when they are the same class in another place."""


def find_moves(old: Surface, new: Surface, gone: Iterable[str], come: Iterable[str]) -> dict[str, str]:
    """Return the new path of each class among ``gone`` that is one of ``come``: by name and shape, or by shape."""
    found: dict[str, str] = {}
    free = {path: _shape(new, path) for path in come}
    left: list[str] = []
    for path in gone:
        shape, name = _shape(old, path), path.rpartition(".")[2]
        same = [other for other in free if other.rpartition(".")[2] == name and _are_alike(shape, free[other])]
        if same:
            found[path] = max(same, key=lambda other: _overlap(shape, free[other]))
            del free[found[path]]
        elif shape:
            left.append(path)
    for path in left:
        shape = _shape(old, path)
        other = next((candidate for candidate, other in free.items() if other == shape), None)
        if other is not None:
            found[path] = other
            del free[other]
    return found


def _shape(surface: Surface, path: str) -> Mapping[str, str]:
    """The fields of a class with their types in short names, and its kind; empty for what has too little to go by."""
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


def _are_alike(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    return bool(one) and one.get("") == other.get("") and _overlap(one, other) >= _ALIKE


def _overlap(one: Mapping[str, str], other: Mapping[str, str]) -> float:
    common = (one.keys() & other.keys()) - {""}
    return len(common) / max(1, len(one.keys() - {""}))
