"""Pieces that each add a string to the same place of the answer and nothing else, as most pieces of a stream do."""

from __future__ import annotations

from typing import Any, cast

from .events import Delta

__all__ = ["GrowingPieces", "Growth"]

_MAX_MISSES = 16
"""Pieces in a row that each grow something else, after which growth is not looked for."""


class Growth:
    """What pieces add a string to: the one at ``name`` of ``holder``, which is ``piece`` or in it.

    ``is_text`` says that this is the text of the first choice. ``event`` is one of those by which it is told of, None
    where nobody is, and while ``has_event`` is false, unknown.
    """

    __slots__ = ("event", "has_event", "holder", "is_text", "name", "piece")

    def __init__(self, piece: dict[str, Any], holder: dict[str, Any], name: str, is_text: bool) -> None:
        self.piece = piece
        self.holder = holder
        self.name = name
        self.is_text = is_text
        self.event: Delta | None = None
        self.has_event = False

    def with_text(self, text: str) -> dict[str, Any]:
        """Return a piece that adds ``text``; what was returned before is it, too."""
        self.holder[self.name] = text
        return self.piece

    def note_events(self, text: str, events: list[Any]) -> None:
        """Note the events of a piece that adds ``text``."""
        if text and len(events) < 2 and all(isinstance(event, Delta) for event in events):
            self.event = events[0] if events else None
            self.has_event = True


class GrowingPieces:
    """Tells of each piece of a stream whether it goes on with what the piece before did.

    ``growth`` is what the last piece adds a string to, None if it does anything else; ``more`` the string, None unless
    the piece before grew the same.
    """

    def __init__(self) -> None:
        self.growth: Growth | None = None
        self.more: str | None = None
        self._misses = 0

    def add_events(self, piece: dict[str, Any], events: list[Any]) -> None:
        """Add the events of a piece."""
        text = self.look(piece)
        growth, start = self.growth, len(events)
        if growth is None or text is None:
            self._add_all(piece, events)
        elif self.more is not None and growth.has_event:
            if text and growth.event is not None:
                events.append(growth.event.after(text))
        else:
            self._add_all(piece, events)
            growth.note_events(text, events[start:])

    def look(self, piece: Any) -> str | None:
        """Set ``growth`` and ``more`` for a piece; return the string that it adds if that is all that it does."""
        self.more = None
        place = None if self._misses >= _MAX_MISSES else self._find(piece)
        if place is None:
            self.growth = None
            return None
        holder, name, is_same = place
        text = cast(str, holder[name])
        if is_same:
            self.more, self._misses = text, 0
        else:
            self.growth = self._grow(piece, holder, name)
            self._misses += 1
        return text

    def _find(self, piece: Any) -> tuple[dict[str, Any], str, bool] | None:
        """Return the holder and the name of the string that a piece adds, and whether ``growth`` is of the same.

        Returns None for a piece that does anything else.
        """
        raise NotImplementedError

    def _grow(self, piece: dict[str, Any], holder: dict[str, Any], name: str) -> Growth:
        raise NotImplementedError

    def _add_all(self, piece: dict[str, Any], events: list[Any]) -> None:
        raise NotImplementedError
