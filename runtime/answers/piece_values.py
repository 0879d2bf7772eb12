"""The pieces of a stream as plain data, and the text alone of those that differ from a piece before in nothing else.

Most pieces of an answer are the same bytes around another text (``PieceFrame``). What fits is not read as JSON again:
its text is all that is new.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from typing import Any

from pydantic_core import from_json

from ..stream_values import Values
from .growth import Growth
from .piece_frames import FrameSearch, PieceFrame

__all__ = ["PieceValues"]

_MAX_SEARCHES = 32


class PieceValues:
    """Stands in for what makes the models of a stream's items. ``data`` has the bytes of the last item.

    Items are plain data, or text: that of a piece which adds it to ``growth`` and does nothing else.
    """

    __slots__ = ("_frames", "_searches", "_values", "data", "growth", "may_be_text", "strict", "takes_text")

    def __init__(self, values: Values) -> None:
        self._values = values
        self._searches: dict[Hashable, FrameSearch] = {}  # by the places of growths
        self._frames: list[tuple[bytes, bytes, PieceFrame, Growth]] = []
        self.data = b""
        self.growth: Growth | None = None
        self.strict = values.strict
        self.takes_text = False
        self.may_be_text = False

    def compiled(self, data: bytes) -> Any:
        """Return the data in JSON text. Raises ``ValueError`` where ``make`` has to be asked."""
        for before, after, frame, growth in self._frames:
            if data.startswith(before) and data.endswith(after):
                text = frame.text(data)
                if text is not None:
                    self.data, self.growth = data, growth
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

    def note_text(self, growth: Growth, text: str, further_text: Callable[[Any, Growth], str | None]) -> None:
        """Note that the last item adds ``text`` to ``growth`` and does nothing else.

        ``further_text`` returns the text of a piece that does so too; None for any other.
        """
        if self.strict:
            return
        place = growth.place
        search = self._searches.get(place)
        if search is None:
            if len(self._searches) >= _MAX_SEARCHES:
                self._searches.clear()
            search = self._searches[place] = FrameSearch()
        frame = search.frame(self.data, text, lambda piece: further_text(piece, growth))
        self._frames = [item for item in self._frames if item[3].place != place]
        if frame is not None:
            self._frames.append((frame.before, frame.after, frame, growth))

    def keep_frames(self, growths: Mapping[Hashable, Growth]) -> None:
        """Forget the frames of the pieces that add to anything but ``growths``."""
        if self._frames:
            places = [growth.place for *_, growth in self._frames if growths.get(growth.place) is not growth]
            self._frames = [frame for frame in self._frames if frame[3].place not in places]
            for place in places:
                search = self._searches.get(place)
                if search is not None:
                    search.restart()
