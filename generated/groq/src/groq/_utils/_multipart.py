"""Taking the files out of a multipart body, so that what remains is plain form data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

from .._files import assert_is_file_content
from .._types import ArrayFormat, FileTypes
from ._given import is_given, is_list

ARRAY = "<array>"


def extract_files(
    query: Mapping[str, object],
    *,
    paths: Sequence[Sequence[str]],
    array_format: ArrayFormat = "brackets",
) -> list[tuple[str, FileTypes]]:
    """Remove the files at ``paths`` from ``query``, in place, and return them with their form field names.

    A path is a list of keys, ``"<array>"`` standing for every element of a list: ``["items", "<array>", "file"]``
    gives ``("items[][file]", …)`` for each. Where a path leads nowhere, nothing is taken. Raises
    :class:`TypeError` when it leads to something that is no file.
    """
    found: list[tuple[str, FileTypes]] = []
    for path in paths:
        if path:
            _extract(query, path, 0, "", array_format, found)
    return found


def _extract(
    holder: object, path: Sequence[str], index: int, name: str, style: ArrayFormat, found: list[tuple[str, FileTypes]]
) -> None:
    key, last = path[index], index + 1 == len(path)
    if key == ARRAY:
        for position, entry in enumerate(holder if is_list(holder) else ()):
            _take_or_descend(entry, path, index, name + _element(style, position), style, found)
        return
    if not isinstance(holder, dict) or key not in holder:
        return
    fields = cast("dict[str, object]", holder)
    value = fields[key]
    name = f"{name}[{key}]" if name else key
    of_array = index + 2 == len(path) and path[-1] == ARRAY
    if not is_given(value) or value is None or (of_array and not is_list(value)):
        return
    if last or of_array:
        # An array of files goes as a whole: an empty list left behind would be sent as a field.
        del fields[key]
    _take_or_descend(value, path, index, name, style, found)


def _take_or_descend(
    value: Any, path: Sequence[str], index: int, name: str, style: ArrayFormat, found: list[tuple[str, FileTypes]]
) -> None:
    if index + 1 < len(path):
        _extract(value, path, index + 1, name, style, found)
        return
    assert_is_file_content(value, key=name)
    found.append((name, value))


def _element(style: ArrayFormat, position: int) -> str:
    if style == "brackets":
        return "[]"
    return f"[{position}]" if style == "indices" else ""
