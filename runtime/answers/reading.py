"""The pieces of one stream: what happens at each, and the answer they add up to. The same for sync and async streams."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Generic, cast

from .accumulation import Accumulator, Rules
from .errors import AnswerMismatchError, StreamIncompleteError
from .events import (
    ChunkEvent,
    DoneEvent,
    RefusalDelta,
    TextDelta,
    TextDone,
    ToolArgumentsDelta,
    ToolArgumentsDone,
    UsageEvent,
)
from .formats import AnswerFormat, read_text
from .typevars import FinalT

__all__ = ["StreamFormat", "StreamReader"]


class StreamFormat:
    """Where things stand in the pieces of a method's stream, and the rules by which they add up.

    ``items`` is the list of choices (None: the piece is the one choice), which ``key`` tells apart, and ``delta`` what
    is new in a choice (None: the choice itself). In that are ``text``, ``refusal`` and ``calls``; a call has an index,
    the attribute ``call_key``, and below it ``call_name`` and ``arguments``, by path. ``stop`` is a choice's reason to
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


_MAX_PENDING = 32


class _Choice:
    """What has arrived of one choice."""

    __slots__ = ("calls", "is_done", "refusal", "text")

    def __init__(self) -> None:
        self.text = ""
        self.refusal = ""
        self.calls: dict[Any, _ToolCall] = {}
        self.is_done = False


class _ToolCall:
    __slots__ = ("arguments", "id", "is_done", "name")

    def __init__(self) -> None:
        self.id = ""
        self.name = ""
        self.arguments = ""
        self.is_done = False


class StreamReader(Generic[FinalT]):
    """Reads the pieces of one stream. ``answer_type`` is the model of the whole, ``target`` the type of its text."""

    def __init__(
        self, format_: StreamFormat, answer_type: type[FinalT], answer_format: AnswerFormat | None, target: Any
    ) -> None:
        self._format = format_
        self._answer_type = answer_type
        self._answer_format = answer_format
        self._target = target if isinstance(target, type) else None
        self._accumulator = Accumulator(format_.rules)
        self._pending: list[Any] = []
        self._choices: dict[Any, _Choice] = {}
        self._final: FinalT | None = None
        self.is_done = False
        self.request_id: str | None = None

    def text(self, chunk: Any) -> str | None:
        """Keep a piece; return its text in the first choice, if it has any."""
        self._keep(chunk)
        format_ = self._format
        for item in (chunk,) if format_.items is None else getattr(chunk, format_.items, None) or ():
            if not getattr(item, format_.key, None):
                delta = item if format_.delta is None else getattr(item, format_.delta, None)
                return getattr(delta, format_.text, None)
        return None

    def events(self, chunk: Any) -> list[Any]:
        """Keep a piece; return its events."""
        self._keep(chunk)
        events: list[Any] = [ChunkEvent(chunk, self.snapshot)]
        format_ = self._format
        for item in (chunk,) if format_.items is None else getattr(chunk, format_.items, None) or ():
            self._add_events(item, events)
        usage = next((found for path in format_.usage if (found := _value(chunk, path)) is not None), None)
        if usage is not None:
            events.append(UsageEvent(usage))
        return events

    def last_events(self) -> Iterator[Any]:
        """Yield the events of the end of the stream."""
        for index, choice in self._choices.items():
            yield from self._done_events(choice, index)
        yield DoneEvent(self.final)

    def snapshot(self) -> FinalT:
        """Return the answer as far as it has arrived."""
        self._accumulator.add(self._pending)
        self._pending.clear()
        answer = cast("FinalT", cast(Any, self._answer_type).construct(**self._accumulator.answer()))
        if self.request_id is not None:
            cast(Any, answer)._request_id = self.request_id
        return answer

    def final(self) -> FinalT:
        """Return the whole answer, its text parsed. Raises ``StreamIncompleteError`` before the end of the stream."""
        if not self.is_done:
            raise StreamIncompleteError("The stream was closed before its end, so there is no final answer")
        final = self._final
        if final is None:
            final = self.snapshot()
            if self._answer_format is not None:
                final = cast("FinalT", self._answer_format.reader(self._target)(final))
            self._final = final
        return final

    def _keep(self, chunk: Any) -> None:
        """Keep a piece until it is added to the answer: a few at once, as many live objects cost collections."""
        pending = self._pending
        pending.append(chunk)
        if len(pending) >= _MAX_PENDING:
            self._accumulator.add(pending)
            pending.clear()

    def _add_events(self, item: Any, events: list[Any]) -> None:
        format_ = self._format
        index = getattr(item, format_.key, None) or 0
        choice = self._choices.get(index)
        if choice is None:
            choice = self._choices[index] = _Choice()
        delta = item if format_.delta is None else getattr(item, format_.delta, None)
        if delta is not None:
            text = getattr(delta, format_.text, None)
            if text:
                choice.text += text
                events.append(TextDelta(text, choice.text, index))
            refusal = getattr(delta, format_.refusal, None)
            if refusal:
                choice.refusal += refusal
                events.append(RefusalDelta(refusal, choice.refusal, index))
            calls = getattr(delta, format_.calls, None)
            if calls:
                events.extend(self._call_events(calls, choice))
        if getattr(item, format_.stop, None) is not None:
            events.extend(self._done_events(choice, index))

    def _call_events(self, calls: list[Any], choice: _Choice) -> Iterator[Any]:
        format_ = self._format
        for place, piece in enumerate(calls):
            key = getattr(piece, format_.call_key, None)
            key = place if key is None else key
            call = choice.calls.get(key)
            if call is None:
                yield from _call_ends(choice)
                call = choice.calls[key] = _ToolCall()
            call.id = call.id or getattr(piece, "id", None) or ""
            call.name = call.name or _value(piece, format_.call_name) or ""
            arguments = _value(piece, format_.arguments)
            if arguments:
                call.arguments += arguments
                yield ToolArgumentsDelta(arguments, call.arguments, key, call.name, call.id)

    def _done_events(self, choice: _Choice, index: int) -> Iterator[Any]:
        if choice.is_done:
            return
        choice.is_done = True
        yield from _call_ends(choice)
        if choice.text:
            yield TextDone(choice.text, self._parsed(choice), index)

    def _parsed(self, choice: _Choice) -> Any:
        """Return the text as the type asked for; None without one, and where it cannot be read, which the final tells."""
        if self._target is None or choice.refusal:
            return None
        try:
            return read_text(choice.text, self._target, None)
        except AnswerMismatchError:
            return None


def _call_ends(choice: _Choice) -> Iterator[ToolArgumentsDone]:
    for key, call in choice.calls.items():
        if not call.is_done:
            call.is_done = True
            yield ToolArgumentsDone(call.arguments, key, call.name, call.id)


def _value(place: Any, path: tuple[str, ...]) -> Any:
    for name in path:
        place = getattr(place, name, None)
    return place
