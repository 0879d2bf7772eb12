"""News of each piece of a stream whose pieces have choices, with a delta in each: its text, and its events."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import Any, cast

from .accumulation import Accumulator
from .events import GrowingText, RefusalDelta, TextDelta, TextDone, ToolArgumentsDelta, ToolArgumentsDone, UsageEvent
from .growth import GrowingPieces, Growth
from .rules import Rules

__all__ = ["ChoicePieces", "StreamFormat"]

_TEXT = object()
"""Stands for the text of a piece; equal to itself alone."""


class StreamFormat:
    """Where things stand in the pieces of a method's stream, and the rules by which they add up.

    ``items`` is the list of choices (None: the piece is the one choice), which ``key`` tells apart, and ``delta`` what
    is new in a choice (None: the choice itself). In that are ``text``, ``refusal`` and ``calls``; a call has an index,
    the property ``call_key``, and below it ``call_name`` and ``arguments``, by path. ``stop`` is a choice's reason to
    stop, ``usage`` are the places of a report of tokens.
    """

    def __init__(
        self,
        rules: Rules,
        *,
        items: str | None = None,
        key: str = "index",
        delta: str | None = None,
        text: str = "content",
        refusal: str = "refusal",
        calls: str = "tool_calls",
        call_key: str = "index",
        call_name: tuple[str, ...] = ("function", "name"),
        arguments: tuple[str, ...] = ("function", "arguments"),
        stop: str = "finish_reason",
        usage: tuple[tuple[str, ...], ...] = (("usage",),),
    ) -> None:
        self.rules = rules
        self.items = items
        self.key = key
        self.delta = delta
        self.text = text
        self.refusal = refusal
        self.calls = calls
        self.call_key = call_key
        self.call_name = call_name
        self.arguments = arguments
        self.stop = stop
        self.usage = usage
        self._accumulator: Accumulator | None = None  # which no piece is added to

    def accumulator(self) -> Accumulator:
        """Return what puts the pieces of one stream together."""
        if self._accumulator is None:
            self._accumulator = Accumulator(self.rules)
        return self._accumulator.fresh()

    def open(
        self,
        parse: Callable[[str], Any],
        partial: Callable[[str], Any],
        arguments: Callable[[str, str], Any],
        snapshot: Callable[[], Any],
    ) -> ChoicePieces:
        """Return what tells the news in the pieces of one stream.

        ``parse`` reads a text that is whole, ``partial`` one that is not, ``arguments`` those of a call that is, after
        the tool's name.
        """
        return ChoicePieces(self, parse, partial, arguments, snapshot)


class _Choice:
    """What has arrived of one choice."""

    __slots__ = ("calls", "is_done", "refusal", "text")

    def __init__(self) -> None:
        self.text = GrowingText()
        self.refusal = GrowingText()
        self.calls: dict[Any, _ToolCall] = {}
        self.is_done = False


class _ToolCall:
    __slots__ = ("arguments", "id", "is_done", "name")

    def __init__(self) -> None:
        self.id = ""
        self.name = ""
        self.arguments = GrowingText()
        self.is_done = False


class ChoicePieces(GrowingPieces):
    """Tells what is new in each piece, as decoded from JSON, of one stream."""

    def __init__(
        self,
        format_: StreamFormat,
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
        self._choices: dict[Any, _Choice] = {}
        self._accumulator = format_.accumulator()

    def text(self, piece: dict[str, Any]) -> str | None:
        """Return the text of a piece in the first choice, if it has any."""
        self.look(piece)
        text = self._first_delta(piece).get(self._format.text)
        return text if isinstance(text, str) else None

    def _first_delta(self, piece: Any) -> dict[str, Any]:
        """Return what is new in the first choice; nothing where a piece has none, or another form."""
        format_ = self._format
        try:
            for item in (piece,) if format_.items is None else piece[format_.items]:
                if not item.get(format_.key):
                    delta = item if format_.delta is None else item[format_.delta]
                    return cast("dict[str, Any]", delta) if isinstance(delta, dict) else {}
        except (AttributeError, KeyError, TypeError):  # no such form
            pass
        return {}

    def _find(self, piece: Any) -> tuple[dict[str, Any], str, Hashable] | None:
        return self._accumulator.only_text(piece)

    def _goes_on(self, piece: dict[str, Any], holder: dict[str, Any], name: str, growth: Growth) -> bool:
        text = holder[name]
        holder[name] = growth.holder[growth.name] = _TEXT  # pieces are compared without their texts
        is_like = self._accumulator.is_like(piece, growth.piece)
        holder[name] = text
        return is_like

    def _grow(self, piece: dict[str, Any], holder: dict[str, Any], name: str, place: Hashable) -> Growth:
        is_text = name == self._format.text and holder is self._first_delta(piece)
        return Growth(place, piece, holder, name, is_text)

    def _add_all(self, piece: dict[str, Any], events: list[Any]) -> None:
        format_ = self._format
        items: Any = (piece,) if format_.items is None else piece.get(format_.items)
        for item in cast("Iterable[Any]", items) if isinstance(items, (list, tuple)) else ():
            if isinstance(item, dict):
                self._add_events(cast("dict[str, Any]", item), events)
        for path in format_.usage:
            if path[0] in piece and _value(piece, path) is not None:
                events.append(UsageEvent(self._snapshot))
                return

    def last_events(self) -> Iterator[Any]:
        """Yield the events of the end of the stream."""
        for index, choice in self._choices.items():
            yield from self._done_events(choice, index)

    def _add_events(self, item: dict[str, Any], events: list[Any]) -> None:
        format_ = self._format
        index = item.get(format_.key)
        index = index if isinstance(index, int) else 0
        choice = self._choices.get(index)
        if choice is None:
            choice = self._choices[index] = _Choice()
        delta = item if format_.delta is None else item.get(format_.delta)
        if isinstance(delta, dict):
            news = cast("dict[str, Any]", delta)
            text = news.get(format_.text)
            if text and isinstance(text, str):
                events.append(TextDelta(text, choice.text, choice.text.grow(text), index, self._partial))
            refusal = news.get(format_.refusal)
            if refusal and isinstance(refusal, str):
                events.append(RefusalDelta(refusal, choice.refusal, choice.refusal.grow(refusal), index))
            calls = news.get(format_.calls)
            if calls and isinstance(calls, list):
                events.extend(self._call_events(cast("Iterable[Any]", calls), choice))
        if item.get(format_.stop) is not None:
            events.extend(self._done_events(choice, index))

    def _call_events(self, calls: Iterable[Any], choice: _Choice) -> Iterator[Any]:
        format_ = self._format
        for place, piece in enumerate(calls):
            key = _value(piece, (format_.call_key,))
            key = key if isinstance(key, int) else place
            call = choice.calls.get(key)
            if call is None:
                yield from self._call_ends(choice)
                call = choice.calls[key] = _ToolCall()
            call.id = call.id or _value(piece, ("id",)) or ""
            call.name = call.name or _value(piece, format_.call_name) or ""
            arguments = _value(piece, format_.arguments)
            if arguments and isinstance(arguments, str):
                size = call.arguments.grow(arguments)
                yield ToolArgumentsDelta(arguments, call.arguments, size, key, call.name, call.id)

    def _done_events(self, choice: _Choice, index: int) -> Iterator[Any]:
        if choice.is_done:
            return
        choice.is_done = True
        yield from self._call_ends(choice)
        text = choice.text.whole()
        if text:
            yield TextDone(text, None if choice.refusal else self._parse(text), index)

    def _call_ends(self, choice: _Choice) -> Iterator[ToolArgumentsDone]:
        for key, call in choice.calls.items():
            if not call.is_done:
                call.is_done = True
                text = call.arguments.whole()
                yield ToolArgumentsDone(text, key, call.name, call.id, self._arguments(call.name, text))


def _value(place: Any, path: tuple[str, ...]) -> Any:
    for name in path:
        place = cast("dict[str, Any]", place).get(name) if isinstance(place, dict) else None
    return place
