"""The bytes that the pieces of a stream have in common.

They are what is left of a piece without its text, and without values that differ from piece to piece and add nothing to
the answer, as numbers of pieces and ids do.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from pydantic_core import from_json

__all__ = ["FrameSearch", "PieceFrame"]

_MAX_FRAME_BYTES = 4096
_MAX_MISSES = 16
"""Pieces in a row with further text and other bytes around it, after which no frame is looked for."""
_VALUE = re.compile(rb'("[^"\\]*(?:\\.[^"\\]*)*"|-?[0-9][0-9.eE+-]*)', re.DOTALL)
"""A string or a number in JSON text that is known to be valid."""
_TEXT = rb'("[^"\\]*(?:\\.[^"\\]*)*")'
_STRING = rb'"[ !#-\[\]-~]*"'
_NUMBER = rb"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?"
_PROBE, _STRING_PROBE, _NUMBER_PROBE = b'"A text that no piece has"', b'"Another"', b"-7.25"


class PieceFrame:
    """The bytes ``before`` all that differs, and those ``after``.

    Between them is the text, or the text among values.
    """

    __slots__ = ("_match", "after", "before", "probe")

    def __init__(self, parts: list[bytes], text_place: int, other_places: Iterable[int]) -> None:
        places = sorted({text_place, *other_places})
        first, last = places[0], places[-1]
        patterns, probe = {text_place: _TEXT}, list(parts)
        for place in places:
            is_string = parts[place].startswith(b'"')
            patterns.setdefault(place, _STRING if is_string else _NUMBER)
            probe[place] = _STRING_PROBE if is_string else _NUMBER_PROBE
        probe[text_place] = _PROBE
        self.before, self.after = b"".join(parts[:first]), b"".join(parts[last + 1 :])
        self.probe = b"".join(probe)
        self._match = None
        if first != last:
            inside = (patterns.get(place) or re.escape(parts[place]) for place in range(first, last + 1))
            self._match = re.compile(b"".join(inside), re.DOTALL).fullmatch

    def text(self, data: bytes) -> str | None:
        """Return the text of a piece.

        None where the piece, which has the bytes before and after, is another in between.
        """
        inside = data[len(self.before) : -len(self.after)]
        if self._match is not None:
            match = self._match(inside)
            if match is None:
                return None
            inside = match[1]
        try:
            text = from_json(inside)
        except ValueError:  # more than a text is new
            return None
        return text if text.__class__ is str else None


class FrameSearch:
    """Looks for the frame of the pieces of one stream."""

    __slots__ = ("_frame", "_misses", "_parts", "_places")

    def __init__(self) -> None:
        self._parts: list[bytes] = []  # of the last piece: its values have the odd places
        self._places: set[int] = set()  # the values that differed since the pieces are alike in all else
        self._misses = 0
        self._frame: PieceFrame | None = None

    def frame(self, data: bytes, text: str, read_text: Callable[[Any], str | None]) -> PieceFrame | None:
        """Return the frame of a piece that adds ``text`` to the answer and nothing else, and of the pieces before.

        Returns None where there is none yet.

        ``read_text`` returns the text of a piece that does so too, at the same place; None for any other.
        """
        if self._misses >= _MAX_MISSES or len(data) > _MAX_FRAME_BYTES:
            return self._frame
        parts = _VALUE.split(data)
        changes = _changes(self._parts, parts)
        self._parts = parts
        if changes is None:
            self._places, self._frame = set(), None
        elif self._frame is None or not changes <= self._places:
            self._places |= changes
            self._frame = self._find(text, read_text)
            if self._frame is not None:
                self._misses = 0
                return self._frame
        self._misses += 1
        return self._frame

    def restart(self) -> None:
        """Forget the pieces before."""
        self._parts, self._frame = [], None
        self._places = set()

    def _find(self, text: str, read_text: Callable[[Any], str | None]) -> PieceFrame | None:
        for place in range(1, len(self._parts), 2):
            value = self._parts[place]
            if value.startswith(b'"') and from_json(value) == text:
                frame = PieceFrame(self._parts, place, self._places)
                if read_text(from_json(frame.probe)) == from_json(_PROBE):
                    return frame
        return None


def _changes(before: list[bytes], parts: list[bytes]) -> set[int] | None:
    """Return the places of the values that differ; None where more does: the form, a name, or the type of a value."""
    if before[::2] != parts[::2]:
        return None
    changes = {place for place in range(1, len(parts), 2) if parts[place] != before[place]}
    for place in changes:
        is_name = parts[place + 1].lstrip().startswith(b":")
        if is_name or (parts[place][:1] == b'"') != (before[place][:1] == b'"'):
            return None
    return changes
