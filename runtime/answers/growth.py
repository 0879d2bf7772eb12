"""Pieces that each add a string to a place of the answer that grew before and nothing else, as most pieces do."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Hashable
from typing import Any, ClassVar, cast

from .events import Delta

__all__ = ["GrowingPieces", "Growth"]

_MAX_MISSES = 16
"""Pieces in a row that each grow something else, after which growth is not looked for."""
_MAX_OTHERS, _OTHERS_STEP = 16, 8
"""Pieces in a row that do anything else, after which growth is looked for in every eighth piece until it is found."""


class Growth:
    """What pieces add a string to: the one at ``name`` of ``holder``, which is ``piece`` or in it.

    ``place`` is where in the answer that is, and ``is_text`` says that it is the text of the first choice. ``event`` is
    one of those by which it is told of, None where nobody is, and while ``has_event`` is false, unknown. ``texts`` are
    the strings that are not in the answer yet, ``data`` are the bytes of the piece with the last of them.
    """

    __slots__ = ("data", "event", "has_event", "holder", "is_text", "name", "piece", "place", "texts")

    def __init__(
        self, place: Hashable, piece: dict[str, Any], holder: dict[str, Any], name: str, is_text: bool
    ) -> None:
        self.place = place
        self.piece = piece
        self.holder = holder
        self.name = name
        self.is_text = is_text
        self.event: Delta | None = None
        self.has_event = False
        self.texts: list[str] = []
        self.data = b""

    def with_text(self, text: str) -> dict[str, Any]:
        """Return a piece that adds ``text``; what was returned before is it, too."""
        self.holder[self.name] = text
        return self.piece

    def note_events(self, text: str, events: list[Any]) -> None:
        """Note the events of a piece that adds ``text``."""
        if text and len(events) < 2 and all(isinstance(event, Delta) for event in events):
            self.event = events[0] if events else None
            self.has_event = True


class GrowingPieces(ABC):
    """Tells of each piece of a stream whether it goes on with what a piece before did.

    ``growth`` is what the last piece adds a string to, None if it does anything else; ``more`` the string, None unless
    a piece before grew the same. ``growths`` are those that may go on, by place: places can take turns.
    """

    _max_growths: ClassVar[int] = 8

    def __init__(self) -> None:
        self.growth: Growth | None = None
        self.growths: dict[Hashable, Growth] = {}
        self.more: str | None = None
        self._misses = 0
        self._others = 0

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
        addition = None if self._is_hopeless() else self._find(piece)
        if addition is None:
            self.growth = None
            self.growths.clear()
            self._others += 1
            return None
        self._others = 0
        holder, name, place = addition
        text = cast(str, holder[name])
        growth = self.growths.get(place)
        if growth is not None and self._goes_on(piece, holder, name, growth):
            self.growth, self.more, self._misses = growth, text, 0
        else:
            self.growth = self._add_growth(self._grow(piece, holder, name, place))
        return text

    def further_text(self, piece: Any, growth: Growth) -> str | None:
        """Return the string of a piece that would go on with ``growth``, None for any other; nothing is noted."""
        addition = self._find(piece)
        if addition is None:
            return None
        holder, name, place = addition
        is_further = place == growth.place and self._goes_on(piece, holder, name, growth)
        return cast(str, holder[name]) if is_further else None

    def _add_growth(self, growth: Growth) -> Growth:
        if growth.place not in self.growths and len(self.growths) >= self._max_growths:
            self.growths.clear()
        for other in self.growths.values():
            other.has_event = False  # the piece may have more to tell of what the others grow, as a call's name
        self.growths[growth.place] = growth
        self._misses += 1
        return growth

    def _is_hopeless(self) -> bool:
        """Say whether looking for growth costs more than it is likely to save."""
        return self._misses >= _MAX_MISSES or (self._others >= _MAX_OTHERS and self._others % _OTHERS_STEP > 0)

    @abstractmethod
    def _find(self, piece: Any) -> tuple[dict[str, Any], str, Hashable] | None:
        """Return the holder and the name of the string that a piece adds, and the place of the answer that it adds to.

        Returns None for a piece that does anything else.
        """

    @abstractmethod
    def _goes_on(self, piece: dict[str, Any], holder: dict[str, Any], name: str, growth: Growth) -> bool:
        """Say whether a piece, which adds to the place of ``growth``, adds nothing else that is new."""

    @abstractmethod
    def _grow(self, piece: dict[str, Any], holder: dict[str, Any], name: str, place: Hashable) -> Growth:
        """Return the growth that begins with a piece."""

    @abstractmethod
    def _add_all(self, piece: dict[str, Any], events: list[Any]) -> None:
        """Add the events of a piece that may do anything."""
