"""Taking the files out of a multipart body, so that what remains is plain form data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from ..files import assert_is_file_content, is_file_content
from ..types import ArrayFormat, FileTypes
from .guards import is_given, is_list, is_tuple

ARRAY = "<array>"
ANY_KEY = "<key>"
OTHER = "<other>"


def extract_files(
    query: Mapping[str, object],
    *,
    paths: Sequence[Sequence[str]],
    array_format: ArrayFormat = "brackets",
    has_places: bool = False,
) -> list[tuple[str, FileTypes]]:
    """Remove the files at ``paths`` from ``query``, in place, and return them with their form field names.

    A path is a list of keys, ``"<array>"`` standing for every element of a list and ``"<key>"`` for every key of a
    map: ``["items", "<array>", "file"]`` gives ``("items[][file]", …)`` for each. After a last ``"<other>"`` what is
    no file stays where it is. One file in the place of a list of them is a list of one, and a list in the place of
    one file is taken whole. Where a path leads nowhere, nothing is taken. With ``has_places``, formats that repeat a
    name put the place of an object in a list into the names of its fields, which tells one object from the next.
    Raises :class:`TypeError` when a path leads to something that is no file.
    """
    taking = _Taking(array_format, has_places and array_format not in ("brackets", "indices"))
    for path in paths:
        if path:
            taking.take(query, path, "")
    for fields, key in taking.lists:
        entries = fields[key]
        if is_list(entries):
            fields[key] = {str(place): entry for place, entry in enumerate(entries)}
    return taking.files


@dataclass
class _Taking:
    """Files on their way out of a body; ``lists`` are places of lists whose objects are to be named by their place."""

    style: ArrayFormat
    has_places: bool = False
    files: list[tuple[str, FileTypes]] = field(default_factory=list[tuple[str, FileTypes]])
    lists: list[tuple[dict[str, object], str]] = field(default_factory=list[tuple[dict[str, object], str]])

    def take(self, holder: object, path: Sequence[str], name: str) -> None:
        """Take what lies at ``path`` in ``holder``, whose own field name is ``name``."""
        key, *rest = path
        if key == ARRAY:
            for place, entry in enumerate(_entries(holder)):
                self.take(entry, rest, name + self._element(place, bool(rest)))
        elif isinstance(holder, dict):
            fields = cast("dict[str, object]", holder)
            for field_name in list(fields) if key == ANY_KEY else [key]:
                if field_name in fields:
                    self._take_field(fields, field_name, rest, f"{name}[{field_name}]" if name else field_name)

    def _take_field(self, fields: dict[str, object], key: str, path: Sequence[str], name: str) -> None:
        value = fields[key]
        if not is_given(value) or value is None:
            return
        is_open = path[-1:] == [OTHER]
        rest = list(path[:-1] if is_open else path)
        if rest and rest != [ARRAY]:
            if self.has_places and rest[0] == ARRAY and is_list(value):
                self.lists.append((fields, key))
            self.take(value, path, name)
            if rest[0] == ANY_KEY and not value:
                del fields[key]  # a map of files goes as a whole, as a list does
            return
        # A list of files goes as a whole: an empty one left behind would be sent as a field.
        files = _entries(value) if rest or is_list(value) else None
        others: list[object] = []
        for place, file in enumerate([value] if files is None else files):
            field_name = name if files is None else name + self._element(place, False)
            if is_open and not is_file_content(file):
                others.append(file)
                continue
            assert_is_file_content(file, key=field_name)
            self.files.append((field_name, cast(FileTypes, file)))
        if others:
            fields[key] = others if files is not None else value
        elif files is None or is_list(value) or files:
            del fields[key]

    def _element(self, place: int, has_names: bool) -> str:
        if self.style == "brackets":
            return "[]"
        return f"[{place}]" if self.style == "indices" or (has_names and self.has_places) else ""


def _entries(value: object) -> list[object]:
    """Return the elements of a list; of one file, itself; of anything else, none."""
    if is_list(value) or is_tuple(value):
        return list(value)
    return [value] if is_file_content(value) else []
