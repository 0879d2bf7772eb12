"""Copies and reductions of lists and dictionaries."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar, cast

from ..types import NotGiven
from .guards import is_list, is_mapping

_T = TypeVar("_T")


def flatten(items: Iterable[Iterable[_T]]) -> list[_T]:
    """Return the elements of the inner iterables, in order, in one list."""
    return [element for inner in items for element in inner]


def strip_not_given(obj: object) -> object:
    """Return a mapping without its ``NotGiven`` values; anything else, and a mapping without any, unchanged."""
    if not is_mapping(obj) or not any(isinstance(value, NotGiven) for value in obj.values()):
        return obj
    return {name: value for name, value in obj.items() if not isinstance(value, NotGiven)}


def deepcopy_minimal(item: _T) -> _T:
    """Return a copy with new dictionaries and lists at every depth; what they hold otherwise is shared.

    Unlike ``copy.deepcopy`` this never touches an open file or another object that cannot be copied.
    """
    value: object = item
    if is_mapping(value):
        return cast(_T, {name: deepcopy_minimal(entry) for name, entry in value.items()})
    if is_list(value):
        return cast(_T, [deepcopy_minimal(entry) for entry in value])
    return item
