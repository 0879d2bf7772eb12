"""The pieces of one stream, and the answer they add up to. The same for sync and async streams.

A piece is decoded from JSON and no more: its model is made when it is asked for, and the answer when that is, from the
bytes, or the text alone of a piece with nothing else that is new.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, Protocol, cast

from pydantic_core import from_json

from ..helper_arguments import is_type
from ..stream_values import Values
from .errors import AnswerMismatchError, StreamIncompleteError
from .events import ChunkEvent, DoneEvent
from .formats import AnswerFormat, read_text
from .growth import Growth
from .pending import Adding, PendingAnswer
from .piece_values import PieceValues
from .typevars import FinalT

if TYPE_CHECKING:
    from .tool_formats import ToolSet

__all__ = ["Format", "StreamReader"]


class Pieces(Protocol):
    """Tells what is new in each piece of one stream.

    ``growth`` is what the last piece adds a string to, None if it does anything else; ``more`` the string, None unless
    a piece before grew the same. ``growths`` are those that may go on.
    """

    growth: Growth | None
    more: str | None

    @property
    def growths(self) -> Mapping[Hashable, Growth]: ...
    def text(self, piece: dict[str, Any]) -> str | None: ...
    def further_text(self, piece: Any, growth: Growth) -> str | None: ...
    def add_events(self, piece: dict[str, Any], events: list[Any]) -> None: ...
    def last_events(self) -> Iterator[Any]: ...


class Format(Protocol):
    """The format of a method's stream."""

    def accumulator(self) -> Adding: ...
    def open(
        self,
        parse: Callable[[str], Any],
        partial: Callable[[str], Any],
        arguments: Callable[[str, str], Any],
        snapshot: Callable[[], Any],
    ) -> Pieces: ...


class StreamReader(Generic[FinalT]):
    """Reads the pieces of one stream.

    ``answer_type`` is the model of the whole, ``target`` the type of its text, ``tools`` are what it may call.
    """

    def __init__(
        self,
        format_: Format,
        answer_type: type[FinalT],
        answer_format: AnswerFormat | None,
        target: Any,
        tools: ToolSet | None = None,
    ) -> None:
        self._answer_format = answer_format
        self._target = target if is_type(target) else None
        self._tools = tools
        self.answer = PendingAnswer(format_.accumulator(), answer_type)
        self._snapshot = self.answer.snapshot  # bound once, for many events
        arguments = _no_arguments if tools is None else tools.parse_or_none
        read, read_partly = partial(_parse, self._target), partial(_parse_partial, self._target)
        self._pieces = format_.open(read, read_partly, arguments, self._snapshot)
        self._values: PieceValues | None = None
        self._final: FinalT | None = None
        self.is_done = False

    def values(self, values: Values) -> PieceValues:
        """Return what a stream makes its items with, in place of ``values``."""
        self._values = PieceValues(values)
        return self._values

    def text(self, piece: Any) -> str | None:
        """Return the text of a piece in the first choice, if it has any."""
        if piece.__class__ is str:
            values = self._require_values()
            growth = values.growth
            if growth is None:
                return None
            self.answer.add_text(growth, piece, values.data)
            return piece if growth.is_text else None
        text = self._pieces.text(piece)
        self._keep_piece()
        return text

    def events(self, piece: Any) -> Iterable[Any]:
        """Return the events of a piece."""
        values = self._require_values()
        chunk: ChunkEvent[Any, Any] = ChunkEvent(values.data, values.model, self._snapshot)
        if piece.__class__ is str:
            growth = values.growth
            if growth is not None and growth.has_event:
                self.answer.add_text(growth, piece, values.data)
                return (chunk, growth.event.after(piece)) if piece and growth.event is not None else (chunk,)
            piece = from_json(values.data)
        events: list[Any] = [chunk]
        if isinstance(piece, dict):
            self._pieces.add_events(cast("dict[str, Any]", piece), events)
            self._keep_piece()
        return events

    def last_events(self) -> Iterator[Any]:
        """Yield the events of the end of the stream."""
        yield from self._pieces.last_events()
        yield DoneEvent(self.final)

    def snapshot(self) -> FinalT:
        """Return the answer as far as it has arrived."""
        return self.answer.snapshot()

    def final(self) -> FinalT:
        """Return the whole answer, its text parsed. Raises ``StreamIncompleteError`` before the end of the stream."""
        if not self.is_done:
            raise StreamIncompleteError("The stream was closed before its end, so there is no final answer")
        final = self._final
        if final is None:
            final = self.snapshot()
            if self._answer_format is not None:
                final = cast("FinalT", self._answer_format.reader(self._target, self._tools)(final))
            elif self._tools is not None:
                final = cast("FinalT", self._tools.read(final))
            self._final = final
        return final

    def _require_values(self) -> PieceValues:
        if self._values is None:
            raise RuntimeError("The stream was not opened")
        return self._values

    def _keep_piece(self) -> None:
        """Keep what the last piece adds to the answer."""
        values, growth, more = self._require_values(), self._pieces.growth, self._pieces.more
        if growth is not None and more is not None:
            self.answer.add_text(growth, more, values.data)
            values.note_text(growth, more, self._pieces.further_text)
            return
        values.keep_frames(self._pieces.growths)
        self.answer.add_piece(values.data)


def _parse(target: Any, text: str) -> Any:
    """Return text as the type asked for; None without one, and where it cannot be read, which the final tells."""
    if target is None:
        return None
    try:
        return read_text(text, target, None)
    except AnswerMismatchError:
        return None


def _parse_partial(target: Any, text: str) -> Any:
    """Return the beginning of a text as the type asked for; None without one."""
    if target is None:
        return None
    from .partial import read_partial

    return read_partial(text, target)


def _no_arguments(name: str, arguments: str) -> None:
    """Read no arguments, as no tools are known."""
