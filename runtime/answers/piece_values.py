"""The pieces of a stream as plain data, and the text alone of those that differ from the piece before in nothing else.

Most pieces of an answer are the same bytes around another text. Once two of them were, the bytes before and after the text
are a frame, and what fits it is not read as JSON again: its text is all that is new.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pydantic_core import from_json

from ..stream_values import Values

__all__ = ["PieceValues"]

_MAX_FRAME_BYTES = 4096
_MAX_MISSES = 16
"""Pieces in a row with further text and other bytes around it, after which no frame is looked for."""
_PROBE = b'"A text that no piece has"'


class PieceValues:
    """Stands in for what makes the models of a stream's items. ``data`` has the bytes of the last item.

    Items are plain data, or text: that of a piece which adds it to the answer and nothing else, where the text before was.
    """

    __slots__ = ("_after", "_before", "_has_frame", "_misses", "_values", "data", "may_be_text", "strict", "takes_text")

    def __init__(self, values: Values) -> None:
        self._values = values
        self._before: bytes = b""
        self._after: bytes = b""
        self._has_frame = False  # whether the bytes before and after are known to be one
        self._misses = 0
        self.data = b""
        self.strict = values.strict
        self.takes_text = False
        self.may_be_text = False

    def compiled(self, data: bytes) -> Any:
        """Return the data in JSON text. Raises ``ValueError`` where ``make`` has to be asked."""
        if self._has_frame and data.startswith(self._before) and data.endswith(self._after):
            try:
                text = from_json(data[len(self._before) : -len(self._after)])
            except ValueError:  # more than a text is new
                pass
            else:
                if text.__class__ is str:
                    self.data = data
                    return text
        piece = from_json(data)
        if self.strict:
            self._values.compiled(data)
        self.data = data
        return None if piece.__class__ is str else piece

    def make(self, data: bytes) -> Any:
        """Return the data in JSON text, where bytes that are not UTF-8 count as U+FFFD.

        Raises ``APIResponseValidationError`` when it is not JSON, or does not fit and has to.
        """
        if data.startswith(b"{") and data.find(b"NaN") < 0 and data.find(b"Infinity") < 0:
            try:
                return self.compiled(data)
            except ValueError:
                pass
        self._values.make(data)
        return self.compiled(data.decode("utf-8", "replace").encode())

    def model(self, data: bytes) -> Any:
        """Return the item in JSON text as its model."""
        return self._values.make(data)

    def note_text(self, text: str, read_text: Callable[[Any], str | None]) -> None:
        """Note that the last item adds ``text`` to the answer and nothing else; learn its frame, if it has that of the last.

        ``read_text`` returns the text of a piece that does so too, at the same place; None for any other.
        """
        data = self.data
        if self.strict or self._misses >= _MAX_MISSES or len(data) > _MAX_FRAME_BYTES:
            return
        inside = b'"%b"' % text.encode("utf-8", "replace")
        if self._after and data == self._before + inside + self._after:
            if self._has_frame:
                return
            if read_text(from_json(self._before + _PROBE + self._after)) == from_json(_PROBE):
                self._has_frame, self._misses = True, 0
                return
        self._misses += 1
        self._has_frame = False
        self._before, _, self._after = data.partition(inside)
