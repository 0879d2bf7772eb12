"""Streams whose pieces are events of many kinds, each of which does something at a place of the answer.

What they do is data, which generated code holds: from the kind of an event to places of the answer
(``content[index].text`` is the text of the item of ``content`` that the event's ``index`` names, ``.`` the answer), and
for each what is done with which property of the event: ``set``, ``merge`` (of objects), ``join`` (of text), ``json``
(text that adds up to the JSON of the value), ``append``, ``add`` (of numbers); ``done`` says that no more comes there.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from typing import Any, ClassVar, cast

from .event_accumulation import EventAccumulator, MoreText
from .event_updates import EventUpdate, EventUpdates, Key, value_at
from .events import GrowingText, TextDelta, TextDone, ToolArgumentsDelta, ToolArgumentsDone, UsageEvent
from .growth import GrowingPieces, Growth

__all__ = ["EventFormat"]


class EventFormat:
    """The effects of the events of a method's stream.

    ``by`` is the property with an event's kind. ``text`` is the way to the text in the answer, ``calls`` that to calls
    of tools, those with the property ``tag``; ``name``, ``id`` and ``arguments`` are a call's.
    """

    def __init__(
        self,
        events: Mapping[str, Mapping[str, str]],
        *,
        by: str = "type",
        text: tuple[str, ...],
        calls: tuple[str, ...] | None = None,
        tag: tuple[str, str] | None = None,
        name: tuple[str, ...] = (),
        id: str = "id",
        arguments: tuple[str, ...] = (),
    ) -> None:
        self.updates = EventUpdates(events, by)
        self.text = text
        self.calls = calls
        self.tag = tag
        self.name = name
        self.id = id
        self.arguments = None if calls is None else (*calls, *arguments)

    def accumulator(self) -> EventAccumulator:
        """Return what puts the pieces of one stream together."""
        return EventAccumulator(self.updates)

    def open(
        self,
        parse: Callable[[str], Any],
        partial: Callable[[str], Any],
        arguments: Callable[[str, str], Any],
        snapshot: Callable[[], Any],
    ) -> EventPieces:
        """Return what tells the news in the pieces of one stream, as ``StreamFormat.open`` does."""
        return EventPieces(self, parse, partial, arguments, snapshot)


class _Call:
    """A call of a tool whose arguments arrive."""

    __slots__ = ("id", "name", "text")

    def __init__(self, name: str, id: str) -> None:
        self.name = name
        self.id = id
        self.text = GrowingText()


class EventPieces(GrowingPieces):
    """Tells what is new in each piece, as decoded from JSON, of one stream."""

    _max_growths: ClassVar[int] = 1  # as further text goes where the text before did

    def __init__(
        self,
        format_: EventFormat,
        parse: Callable[[str], Any],
        partial: Callable[[str], Any],
        arguments: Callable[[str, str], Any],
        snapshot: Callable[[], Any],
    ) -> None:
        super().__init__()
        self._format = format_
        self._parse = parse
        self._partial = partial
        self._arguments = arguments
        self._snapshot = snapshot
        self._texts: dict[Key, GrowingText] = {}
        self._calls: dict[Key, _Call] = {}

    def text(self, piece: Any) -> str | None:
        """Return the text of a piece, if it has any."""
        self.look(piece)
        for update in self._format.updates.of(piece):
            if update.names == self._format.text and update.kind == "join":
                value = update.value(piece)
                if isinstance(value, str):
                    return value
        return None

    def _find(self, piece: Any) -> tuple[dict[str, Any], str, tuple[EventUpdate, Key]] | None:
        updates = [
            update
            for update in self._format.updates.of(piece)
            if update.kind == "done" or update.value(piece) is not None
        ]
        update = updates[0] if len(updates) == 1 and updates[0].kind in ("join", "json") else None
        key = None if update is None else update.key(piece)
        if update is None or key is None or not isinstance(update.value(piece), str):
            return None
        return value_at(piece, update.parents), update.name, (update, key)

    def _goes_on(self, piece: dict[str, Any], holder: dict[str, Any], name: str, growth: Growth) -> bool:
        return True

    def _grow(self, piece: dict[str, Any], holder: dict[str, Any], name: str, place: Hashable) -> Growth:
        more = MoreText()
        update, _ = cast("tuple[EventUpdate, Key]", place)
        return Growth(place, more, more, "", update.names == self._format.text and update.kind == "join")

    def _add_all(self, piece: dict[str, Any], events: list[Any]) -> None:
        format_ = self._format
        for update in format_.updates.of(piece):
            value, key = update.value(piece), update.key(piece)
            if key is None:
                continue
            if update.kind == "done":
                events += self._ends(key)
            elif update.kind == "join" and update.names == format_.text and isinstance(value, str):
                if value:
                    growing = self._texts.setdefault(key, GrowingText())
                    index = key[0] if key else 0
                    events.append(TextDelta(value, growing, growing.grow(value), index, self._partial))
            elif update.kind in ("join", "json") and update.names == format_.arguments:
                call = self._calls.get(key)
                if call is not None and isinstance(value, str) and value:
                    size = call.text.grow(value)
                    events.append(ToolArgumentsDelta(value, call.text, size, key[0], call.name, call.id))
            elif update.kind == "set" and update.names == format_.calls:
                self._begin(key, value)
            if update.names[:1] == ("usage",) or (not update.names and value_at(value, ("usage",)) is not None):
                events.append(UsageEvent(self._snapshot))

    def last_events(self) -> Iterator[Any]:
        """Yield the events of the end of the stream."""
        yield from self._ends(())

    def _begin(self, key: Key, item: Any) -> None:
        """Note a call that begins; the same item, when it is whole, begins nothing."""
        tag, name = self._format.tag, value_at(item, self._format.name)
        if isinstance(name, str) and key not in self._calls and (tag is None or value_at(item, tag[:1]) == tag[1]):
            self._calls[key] = _Call(name, str(value_at(item, (self._format.id,)) or ""))

    def _ends(self, key: Key) -> Iterator[Any]:
        """Yield the ends of what is at a place or below it."""
        for place in [place for place in self._texts if place[: len(key)] == key]:
            text = self._texts.pop(place).whole()
            yield TextDone(text, self._parse(text), place[0] if place else 0)
        for place in [place for place in self._calls if place[: len(key)] == key]:
            call = self._calls.pop(place)
            text = call.text.whole()
            yield ToolArgumentsDone(text, place[0], call.name, call.id, self._arguments(call.name, text))
