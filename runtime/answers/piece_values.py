"""The pieces of a stream as plain data, and the text alone of those that differ from the piece before in nothing else.

Most pieces of an answer are the same bytes around another text (``PieceFrame``). What fits is not read as JSON again:
its text is all that is new.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pydantic_core import from_json

from ..stream_values import Values
from .piece_frames import FrameSearch, PieceFrame

__all__ = ["PieceValues"]


class PieceValues:
    """Stands in for what makes the models of a stream's items. ``data`` has the bytes of the last item.

    Items are plain data, or text: that of a piece which adds it to the answer and nothing else, where the text before
    was. ``data_before`` has the bytes of the item before the last.
    """

    __slots__ = (
        "_after",
        "_before",
        "_frame",
        "_search",
        "_values",
        "data",
        "data_before",
        "may_be_text",
        "strict",
        "takes_text",
    )

    def __init__(self, values: Values) -> None:
        self._values = values
        self._search = FrameSearch()
        self._frame: PieceFrame | None = None
        self._before = self._after = b""
        self.data = self.data_before = b""
        self.strict = values.strict
        self.takes_text = False
        self.may_be_text = False

    def compiled(self, data: bytes) -> Any:
        """Return the data in JSON text. Raises ``ValueError`` where ``make`` has to be asked."""
        frame = self._frame
        if frame is not None and data.startswith(self._before) and data.endswith(self._after):
            text = frame.text(data)
            if text is not None:
                self.data_before, self.data = self.data, data
                return text
        piece = from_json(data)
        if self.strict:
            self._values.compiled(data)
        self.data_before, self.data = self.data, data
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
        """Note that the last item adds ``text`` to the answer and nothing else; ``FrameSearch.frame`` is asked."""
        if self.strict:
            return
        self._frame = frame = self._search.frame(self.data, text, read_text)
        if frame is not None:
            self._before, self._after = frame.before, frame.after

    def forget_frame(self) -> None:
        """Note that the last item does anything else than to add text where the text before was."""
        if self._frame is not None:
            self._frame = None
            self._search.restart()
