"""Events of the stream of an answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, Literal, TypeAlias, Union

from .typevars import AnswerT, ChunkT, FinalT

__all__ = [
    "ChunkEvent",
    "DoneEvent",
    "RefusalDelta",
    "StreamEvent",
    "TextDelta",
    "TextDone",
    "ToolArgumentsDelta",
    "ToolArgumentsDone",
    "UsageEvent",
]


class _Event:
    __slots__ = ()

    def __repr__(self) -> str:
        slots = (name for kind in type(self).__mro__ for name in getattr(kind, "__slots__", ()))
        names = [name for name in slots if name[0] != "_"]
        return f"{type(self).__name__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"


class GrowingText(list[str]):
    """Text that arrives in pieces, joined when it is asked for."""

    __slots__ = ()

    def grow(self, piece: str) -> int:
        """Take the next piece; return the number of pieces."""
        self.append(piece)
        return len(self)

    def whole(self, size: int | None = None) -> str:
        """Return the text, or that of the first pieces."""
        return "".join(self if size is None else self[:size])


class Delta(_Event):
    """A piece of text: ``delta``, and ``snapshot``, all of it so far, which are ``size`` pieces of ``text``."""

    __slots__ = ("_size", "_text", "delta", "index")

    def __init__(self, delta: str, text: GrowingText, size: int, index: int) -> None:
        self.delta = delta
        self.index = index
        self._text = text
        self._size = size

    @property
    def snapshot(self) -> str:
        """All text so far."""
        return self._text.whole(self._size)

    def after(self, delta: str) -> Delta:
        """Return the event of the next piece of the same text."""
        return type(self)(delta, self._text, self._text.grow(delta), self.index)


class ChunkEvent(_Event, Generic[ChunkT, FinalT]):
    """A piece as the API sent it. Its other events follow."""

    __slots__ = ("_chunk", "_data", "_make", "_snapshot")
    type: Literal["chunk"] = "chunk"

    def __init__(self, data: bytes, make: Callable[[bytes], ChunkT], snapshot: Callable[[], FinalT]) -> None:
        self._data = data
        self._make = make
        self._snapshot = snapshot

    @property
    def chunk(self) -> ChunkT:
        """The piece, whose model is made when this is first asked for."""
        try:
            return self._chunk
        except AttributeError:
            self._chunk: ChunkT = self._make(self._data)
            return self._chunk

    @property
    def snapshot(self) -> FinalT:
        """The answer as far as it has arrived when this is asked for."""
        return self._snapshot()


class TextDelta(Delta, Generic[AnswerT]):
    """Text arrived: ``delta`` is the new piece, ``snapshot`` all text so far, ``index`` the choice it belongs to."""

    __slots__ = ("_read_partial",)
    type: Literal["content.delta"] = "content.delta"

    def __init__(
        self, delta: str, text: GrowingText, size: int, index: int, read_partial: Callable[[str], AnswerT | None]
    ) -> None:
        self.delta = delta
        self.index = index
        self._text = text
        self._size = size
        self._read_partial = read_partial

    def after(self, delta: str) -> TextDelta[AnswerT]:
        """Return the event of the next piece of the same text."""
        text = self._text
        text.append(delta)
        return TextDelta(delta, text, len(text), self.index, self._read_partial)

    @property
    def partial(self) -> AnswerT | None:
        """The value of the type that was asked for, as far as it has arrived.

        It is None without a type, and before the value begins.
        What has not arrived is None, or its field's default, of any type; a string grows. Nothing is validated.
        """
        return self._read_partial(self.snapshot)

    @property
    def parsed(self) -> object:
        """The JSON value so far, as plain data, where the text is JSON; None while there is none."""
        return partial_json(self.snapshot)


class TextDone(_Event, Generic[AnswerT]):
    """All text has arrived: ``text``, and ``parsed``, which is None without a type, after a refusal or a cut."""

    __slots__ = ("index", "parsed", "text")
    type: Literal["content.done"] = "content.done"

    def __init__(self, text: str, parsed: AnswerT | None, index: int) -> None:
        self.text = text
        self.parsed = parsed
        self.index = index


class RefusalDelta(Delta):
    """A piece of the model's refusal, as in ``TextDelta``."""

    __slots__ = ()
    type: Literal["refusal.delta"] = "refusal.delta"


class ToolArgumentsDelta(Delta):
    """A piece of the arguments of a tool call: ``name`` and ``id`` are the call's, ``index`` its place."""

    __slots__ = ("id", "name")
    type: Literal["tool_calls.arguments.delta"] = "tool_calls.arguments.delta"

    def __init__(self, delta: str, text: GrowingText, size: int, index: int, name: str, id: str) -> None:
        super().__init__(delta, text, size, index)
        self.name = name
        self.id = id

    def after(self, delta: str) -> ToolArgumentsDelta:
        """Return the event of the next piece of the same arguments."""
        return ToolArgumentsDelta(delta, self._text, self._text.grow(delta), self.index, self.name, self.id)

    @property
    def parsed(self) -> object:
        """The arguments so far, as plain data; None while there are none."""
        return partial_json(self.snapshot)


class ToolArgumentsDone(_Event):
    """A tool call is whole: ``arguments`` is its JSON text.

    ``parsed_arguments`` are those of a function or a type among ``tools``, validated: by name, or as the type's value;
    None for other tools, and where they do not fit.
    """

    __slots__ = ("arguments", "id", "index", "name", "parsed_arguments")
    type: Literal["tool_calls.arguments.done"] = "tool_calls.arguments.done"

    def __init__(self, arguments: str, index: int, name: str, id: str, parsed_arguments: object) -> None:
        self.arguments = arguments
        self.parsed_arguments = parsed_arguments
        self.index = index
        self.name = name
        self.id = id


class UsageEvent(_Event):
    """The API said what the answer costs."""

    __slots__ = ("_snapshot",)
    type: Literal["usage"] = "usage"

    def __init__(self, snapshot: Callable[[], Any]) -> None:
        self._snapshot = snapshot

    @property
    def usage(self) -> Any:
        """The usage in the answer as far as it has arrived when this is asked for, as its model."""
        return self._snapshot().usage


class DoneEvent(_Event, Generic[FinalT]):
    """The stream is at its end: ``answer`` is the whole."""

    __slots__ = ("_final",)
    type: Literal["done"] = "done"

    def __init__(self, final: Callable[[], FinalT]) -> None:
        self._final = final

    @property
    def answer(self) -> FinalT:
        """The whole answer. Raises what ``get_final`` of the stream raises."""
        return self._final()


StreamEvent: TypeAlias = Union[  # noqa: UP007  # evaluated, and subscripted by callers
    ChunkEvent[ChunkT, FinalT],
    TextDelta[AnswerT],
    TextDone[AnswerT],
    RefusalDelta,
    ToolArgumentsDelta,
    ToolArgumentsDone,
    UsageEvent,
    DoneEvent[FinalT],
]
"""Any event of a stream; ``type`` tells them apart."""


def partial_json(text: str) -> object:
    """Return the JSON value that ``text`` is the beginning of, as far as it goes; None where there is none yet."""
    from pydantic_core import from_json

    try:
        return from_json(text, allow_partial="trailing-strings")
    except ValueError:
        return None
