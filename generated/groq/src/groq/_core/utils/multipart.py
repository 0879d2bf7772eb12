"""Taking the files out of a multipart body, so that what remains is plain form data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

from ..files import assert_is_file_content, is_file_content
from ..types import ArrayFormat, FileTypes
from .guards import is_given, is_list, is_tuple

ARRAY = "<array>"


def extract_files(
    query: Mapping[str, object],
    *,
    paths: Sequence[Sequence[str]],
    array_format: ArrayFormat = "brackets",
) -> list[tuple[str, FileTypes]]:
    """Remove the files at ``paths`` from ``query``, in place, and return them with their form field names.

    A path is a list of keys, ``"<array>"`` standing for every element of a list: ``["items", "<array>", "file"]``
    gives ``("items[][file]", …)`` for each. One file in the place of a list of them is a list of one, and a list in
    the place of one file is taken whole. Where a path leads nowhere, nothing is taken. Raises :class:`TypeError` when
    it leads to something that is no file.
    """
    found: list[tuple[str, FileTypes]] = []
    for path in paths:
        if path:
            _take(query, path, "", array_format, found)
    return found


def _take(
    holder: object, path: Sequence[str], name: str, style: ArrayFormat, found: list[tuple[str, FileTypes]]
) -> None:
    """Take what lies at ``path`` in ``holder``, whose own field name is ``name``."""
    key, *rest = path
    if key == ARRAY:
        for position, entry in enumerate(_entries(holder)):
            _take(entry, rest, name + _element(style, position), style, found)
    elif isinstance(holder, dict) and key in holder:
        fields = cast("dict[str, object]", holder)
        value = fields[key]
        if not is_given(value) or value is None:
            return
        name = f"{name}[{key}]" if name else key
        if rest and rest != [ARRAY]:
            _take(value, rest, name, style, found)
            return
        # A list of files goes as a whole: an empty one left behind would be sent as a field.
        files = _entries(value) if rest or is_list(value) else None
        for position, file in enumerate([value] if files is None else files):
            field = name if files is None else name + _element(style, position)
            assert_is_file_content(file, key=field)
            found.append((field, cast(FileTypes, file)))
        if files is None or is_list(value) or files:
            del fields[key]


def _entries(value: object) -> list[object]:
    """The elements of a list; of one file, itself; of anything else, none."""
    if is_list(value) or is_tuple(value):
        return list(value)
    return [value] if is_file_content(value) else []


def _element(style: ArrayFormat, position: int) -> str:
    if style == "brackets":
        return "[]"
    return f"[{position}]" if style == "indices" else ""
