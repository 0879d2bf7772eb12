"""News of each piece of a stream whose pieces have choices, with a delta in each: its text, and its events."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, cast

from .accumulation import Accumulator, Rules
from .events import GrowingText, RefusalDelta, TextDelta, TextDone, ToolArgumentsDelta, ToolArgumentsDone, UsageEvent

__all__ = ["ChoicePieces", "StreamFormat"]


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
        self.joins_text = _rule_of(rules, (items, delta, text)) == "join"
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

    def accumulator(self) -> Accumulator:
        """Return what puts the pieces of one stream together."""
        return Accumulator(self.rules)

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


class ChoicePieces:
    """Tells what is new in each piece, as decoded from JSON, of one stream.

    Most pieces differ from the one before in the letters of a text and nothing else. ``is_more_text`` says so of the
    last one: it adds that text to the answer (``with_text``) and nothing else.
    """

    def __init__(
        self,
        format_: StreamFormat,
        parse: Callable[[str], Any],
        partial: Callable[[str], Any],
        arguments: Callable[[str, str], Any],
        snapshot: Callable[[], Any],
    ) -> None:
        self._format = format_
        self._parse = parse
        self._partial = partial
        self._arguments = arguments
        self._snapshot = snapshot
        self._choices: dict[Any, _Choice] = {}
        self._accumulator = format_.accumulator()
        self._envelope: dict[str, Any] | None = None  # the last piece, its delta replaced by None
        self._repeats: bool | None = None  # whether the envelope may be taken again; None while nobody asked
        self._has_text_alone = False  # whether text was the only news in the last piece
        self._delta: tuple[dict[str, Any], Any] | None = None
        self.is_more_text = False
        self.growing: tuple[GrowingText, int] | None = None

    def text(self, piece: dict[str, Any]) -> str | None:
        """Return the text of a piece in the first choice, if it has any."""
        format_ = self._format
        self.is_more_text = False
        self.growing = self._delta = None
        try:
            items = (piece,) if format_.items is None else piece[format_.items]
            for item in items:
                if not item.get(format_.key):
                    delta = item if format_.delta is None else item[format_.delta]
                    text = delta.get(format_.text)
                    if not isinstance(text, str):
                        break
                    if format_.joins_text and format_.delta is not None and len(delta) == len(items) == 1:
                        item[format_.delta] = None
                        self._delta = item, delta
                        self._compare(piece)
                    else:
                        self._envelope = None
                    return text
        except (AttributeError, KeyError, TypeError):  # no such form
            pass
        self._envelope = None
        return None

    def with_text(self, text: str) -> dict[str, Any]:
        """Return a piece with text of the first choice alone."""
        format_ = self._format
        return {format_.items or "": [{format_.delta or "": {format_.text: text}}]}

    def add_events(self, piece: dict[str, Any], events: list[Any]) -> str | None:
        """Add the events of a piece; return the text as ``text`` does."""
        text = self.text(piece)
        if self.is_more_text and self._has_text_alone:
            growing = self._choices[0].text
            self.growing = growing, 0
            if text:
                events.append(TextDelta(text, growing, growing.grow(text), 0, self._partial))
            return text
        before = len(events)
        if self._delta is None:
            self._add_all(piece, events)
            return text
        item, delta = self._delta
        item[self._format.delta or ""] = delta
        self._add_all(piece, events)
        item[self._format.delta or ""] = None  # the piece may be the envelope
        self._has_text_alone = len(events) - before == bool(text)
        return text

    def _compare(self, piece: dict[str, Any]) -> None:
        """Note whether a piece, without its delta, is the last one again, and can be taken again.

        Other values there, of which the answer has the first or the last, make it no other.
        """
        if self._envelope is None or not self._accumulator.is_like(piece, self._envelope):
            self._envelope, self._repeats, self._has_text_alone = piece, None, False
            return
        if self._repeats is None:
            self._repeats = self._accumulator.is_idempotent(piece)
        self.is_more_text = self._repeats

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


def _rule_of(rules: Rules, path: tuple[str | None, ...]) -> Any:
    """Return the rule on a path of properties; None where there is none."""
    rule: Any = {"fields": rules}
    for name in path:
        inside = cast("dict[str, Any]", rule).get("fields") if isinstance(rule, dict) else None
        rule = None if inside is None else inside.get(name)
    return rule


def _value(place: Any, path: tuple[str, ...]) -> Any:
    for name in path:
        place = cast("dict[str, Any]", place).get(name) if isinstance(place, dict) else None
    return place
