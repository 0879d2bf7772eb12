"""Streams whose pieces are events of many kinds, each of which does something at a place of the answer.

What they do is data, which generated code holds: from the kind of an event to places of the answer (``content[index].text``
is the text of the item of ``content`` that the event's ``index`` names, ``.`` the answer), and for each what is done with
which property of the event: ``set``, ``merge`` (of objects), ``join`` (of text), ``json`` (text that adds up to the JSON of
the value), ``append``, ``add`` (of numbers); ``done`` says that no more comes there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, cast

from pydantic_core import from_json

from .events import GrowingText, TextDelta, TextDone, ToolArgumentsDelta, ToolArgumentsDone, UsageEvent

__all__ = ["EventFormat"]

Key = tuple[int, ...]
"""The numbers of the items on the way to a place."""


class _Deed:
    """What one kind of event does at one place."""

    __slots__ = ("kind", "names", "source", "steps")

    def __init__(self, place: str, deed: str) -> None:
        self.kind, _, source = deed.partition(" ")
        self.source = tuple(source.split(".")) if source else ()
        steps = [] if place == "." else [step.rstrip("]").partition("[") for step in place.split(".")]
        self.steps = tuple((name, index or None) for name, _, index in steps)
        self.names = tuple(name for name, _ in self.steps)

    def value(self, piece: dict[str, Any]) -> Any:
        return _value(piece, self.source)

    def key(self, piece: dict[str, Any]) -> Key | None:
        """Return the numbers on the way to the place; None where the event does not say them."""
        numbers = [piece.get(index) for _, index in self.steps if index is not None]
        return tuple(cast("Iterable[int]", numbers)) if all(isinstance(number, int) for number in numbers) else None


class EventFormat:
    """What the events of a method's stream do.

    ``by`` is the property with an event's kind. ``text`` is the way to the text in the answer, ``calls`` that to calls of
    tools, those with the property ``tag``; ``name``, ``id`` and ``arguments`` are a call's.
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
        self.deeds = {kind: [_Deed(place, deed) for place, deed in deeds.items()] for kind, deeds in events.items()}
        self.by = by
        self.text = text
        self.calls = calls
        self.tag = tag
        self.name = name
        self.id = id
        self.arguments = None if calls is None else (*calls, *arguments)

    def deeds_of(self, piece: Any) -> list[_Deed]:
        """Return what a piece does."""
        kind = _value(piece, (self.by,))
        return self.deeds.get(kind, []) if isinstance(kind, str) else []

    def accumulator(self) -> EventAccumulator:
        """Return what puts the pieces of one stream together."""
        return EventAccumulator(self)

    def open(
        self, parse: Callable[[str], Any], arguments: Callable[[str, str], Any], snapshot: Callable[[], Any]
    ) -> EventPieces:
        """Return what tells the news in the pieces of one stream, as ``StreamFormat.open`` does."""
        return EventPieces(self, parse, arguments, snapshot)


class _Text(list[str]):
    """Pieces of text."""


class _Json(list[str]):
    """Pieces of the JSON text of a value."""


class _Numbered(dict[int, Any]):
    """The items of a list by number."""


class EventAccumulator:
    """Puts pieces together; ``answer`` gives the whole of those added so far, as plain data under the API's names."""

    def __init__(self, format_: EventFormat) -> None:
        self._format = format_
        self._state: dict[Any, Any] = {}

    def add(self, pieces: Iterable[Any]) -> None:
        """Take further pieces, decoded from JSON."""
        for piece in pieces:
            for deed in self._format.deeds_of(piece):
                value, key = deed.value(piece), deed.key(piece)
                if deed.kind != "done" and value is not None and key is not None:
                    self._do(deed, iter(key), value)

    def answer(self) -> dict[str, Any]:
        """Return the whole so far."""
        return cast("dict[str, Any]", _plain(self._state))

    def _do(self, deed: _Deed, numbers: Iterator[int], value: Any) -> None:
        if not deed.steps:
            if isinstance(value, dict):
                whole = cast("Mapping[Any, Any]", value)
                self._state = dict(whole) if deed.kind == "set" else _merged(self._state, whole)
            return
        *way, last = deed.steps
        place = self._state
        for name, index in way:
            owner, key = _slot(place, name, index, numbers)
            if not isinstance(owner.get(key), dict):
                owner[key] = {}
            place = owner[key]
        owner, key = _slot(place, *last, numbers)
        owner[key] = _changed(owner.get(key), deed.kind, value)


def _slot(place: dict[Any, Any], name: str, index: str | None, numbers: Iterator[int]) -> tuple[dict[Any, Any], Any]:
    """Return the object, or the numbered items, with a value, and its key there."""
    if index is None:
        return place, name
    items = place.get(name)
    if not isinstance(items, _Numbered):
        listed = cast("Iterable[Any]", items) if isinstance(items, list) else ()
        items = place[name] = _Numbered(enumerate(listed))
    return items, next(numbers)


def _changed(before: Any, kind: str, value: Any) -> Any:
    if kind in ("join", "json"):
        if not isinstance(value, str):
            return before
        if kind == "json":
            pieces: list[str] = before if isinstance(before, _Json) else _Json()
        else:
            pieces = before if isinstance(before, _Text) else _Text([before] if isinstance(before, str) else [])
        pieces.append(value)
        return pieces
    if kind == "append":
        return [*(cast("Iterable[Any]", before) if isinstance(before, list) else ()), value]
    if kind == "merge" and isinstance(before, dict) and isinstance(value, dict):
        return _merged(before, value)
    if kind == "add" and isinstance(before, (int, float)) and isinstance(value, (int, float)):
        return before + value
    return value


def _merged(before: Any, value: Any) -> dict[Any, Any]:
    """Return an object with the properties of another; null replaces nothing."""
    return {**value, **before, **{name: item for name, item in value.items() if item is not None}}


def _plain(value: Any) -> Any:
    if isinstance(value, _Text):
        return "".join(value)
    if isinstance(value, _Json):
        try:
            return from_json("".join(value) or "{}", allow_partial=True)
        except ValueError:
            return {}
    if isinstance(value, _Numbered):
        return [_plain(value[key]) for key in sorted(value)]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in cast("Mapping[Any, Any]", value).items()}
    if isinstance(value, list):
        return [_plain(item) for item in cast("Iterable[Any]", value)]
    return value


class _Call:
    """A call of a tool whose arguments arrive."""

    __slots__ = ("id", "name", "text")

    def __init__(self, name: str, id: str) -> None:
        self.name = name
        self.id = id
        self.text = GrowingText()


class EventPieces:
    """Tells what is new in each piece, as decoded from JSON, of one stream."""

    is_more_text = False
    with_text = None

    def __init__(
        self,
        format_: EventFormat,
        parse: Callable[[str], Any],
        arguments: Callable[[str, str], Any],
        snapshot: Callable[[], Any],
    ) -> None:
        self._format = format_
        self._parse = parse
        self._arguments = arguments
        self._snapshot = snapshot
        self._texts: dict[Key, GrowingText] = {}
        self._calls: dict[Key, _Call] = {}

    def text(self, piece: Any) -> str | None:
        """Return the text of a piece, if it has any."""
        for deed in self._format.deeds_of(piece):
            if deed.names == self._format.text and deed.kind == "join":
                value = deed.value(piece)
                if isinstance(value, str):
                    return value
        return None

    def add_events(self, piece: dict[str, Any], events: list[Any]) -> str | None:
        """Add the events of a piece; return its text."""
        format_, text = self._format, None
        for deed in format_.deeds_of(piece):
            value, key = deed.value(piece), deed.key(piece)
            if key is None:
                continue
            if deed.kind == "done":
                events += self._ends(key)
            elif deed.kind == "join" and deed.names == format_.text and isinstance(value, str):
                text = value
                if value:
                    so_far = self._texts.setdefault(key, GrowingText()).add(value)
                    events.append(TextDelta(value, so_far, key[0] if key else 0))
            elif deed.kind in ("join", "json") and deed.names == format_.arguments:
                call = self._calls.get(key)
                if call is not None and isinstance(value, str) and value:
                    events.append(ToolArgumentsDelta(value, call.text.add(value), key[0], call.name, call.id))
            elif deed.kind == "set" and deed.names == format_.calls:
                self._begin(key, value)
            if deed.names[:1] == ("usage",) or (not deed.names and _value(value, ("usage",)) is not None):
                events.append(UsageEvent(self._snapshot))
        return text

    def last_events(self) -> Iterator[Any]:
        """Yield the events of the end of the stream."""
        yield from self._ends(())

    def _begin(self, key: Key, item: Any) -> None:
        """Note a call that begins; the same item, when it is whole, begins nothing."""
        tag, name = self._format.tag, _value(item, self._format.name)
        if isinstance(name, str) and key not in self._calls and (tag is None or _value(item, tag[:1]) == tag[1]):
            self._calls[key] = _Call(name, str(_value(item, (self._format.id,)) or ""))

    def _ends(self, key: Key) -> Iterator[Any]:
        """Yield the ends of what is at a place or below it."""
        for place in [place for place in self._texts if place[: len(key)] == key]:
            text = self._texts.pop(place).whole()
            yield TextDone(text, self._parse(text), place[0] if place else 0)
        for place in [place for place in self._calls if place[: len(key)] == key]:
            call = self._calls.pop(place)
            text = call.text.whole()
            yield ToolArgumentsDone(text, place[0], call.name, call.id, self._arguments(call.name, text))


def _value(place: Any, path: tuple[str, ...]) -> Any:
    for name in path:
        place = cast("dict[str, Any]", place).get(name) if isinstance(place, dict) else None
    return place
