"""The pieces of one stream, and the answer they add up to. The same for sync and async streams.

A piece is decoded from JSON and no more: its model is made when it is asked for, and the answer when that is, from the
bytes, or the text alone of a piece with nothing else that is new. (Both cost the garbage collector nothing.)
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Generic, Protocol, cast

from pydantic_core import from_json

from ..helper_arguments import is_type
from ..stream_values import Values
from .errors import AnswerMismatchError, StreamIncompleteError
from .events import ChunkEvent, DoneEvent
from .formats import AnswerFormat, read_text
from .growth import Growth
from .piece_values import PieceValues
from .typevars import FinalT

if TYPE_CHECKING:
    from .tool_formats import ToolSet

__all__ = ["Format", "StreamReader"]

_MAX_PENDING = 4096


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


class Adding(Protocol):
    """Puts pieces together."""

    def add(self, pieces: Iterable[Any]) -> None: ...
    def answer(self) -> dict[str, Any]: ...


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
        self._answer_type = answer_type
        self._answer_format = answer_format
        self._target = target if is_type(target) else None
        self._accumulator = format_.accumulator()
        self._tools = tools
        arguments = _no_arguments if tools is None else tools.parse_or_none
        self._partial, self._snapshot = self._parse_partial, self.snapshot  # bound once, for many events
        self._pieces = format_.open(self._parse, self._partial, arguments, self._snapshot)
        self._pending: list[bytes | tuple[Growth, str]] = []  # pieces that were not added to the answer
        self._growing: list[Growth] = []  # what the pieces since add to, the last piece's last
        self._values: PieceValues | None = None
        self._final: FinalT | None = None
        self.is_done = False
        self.request_id: str | None = None

    def values(self, values: Values) -> PieceValues:
        """Return what a stream makes its items with, in place of ``values``."""
        self._values = PieceValues(values)
        return self._values

    def text(self, piece: Any) -> str | None:
        """Return the text of a piece in the first choice, if it has any."""
        if piece.__class__ is str:
            growth = self._require_values().growth
            if growth is None:
                return None
            self._keep_more(growth, piece)
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
                self._keep_more(growth, piece)
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
        self._fold()
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
            self._keep_more(growth, more)
            values.note_text(growth, more, self._pieces.further_text)
            return
        self._end_growth()
        values.keep_frames(self._pieces.growths)
        self._pending.append(values.data)
        if len(self._pending) >= _MAX_PENDING:
            self._fold()

    def _keep_more(self, growth: Growth, text: str) -> None:
        growing, texts = self._growing, growth.texts
        texts.append(text)
        growth.data = self._require_values().data
        if not growing or growing[-1] is not growth:
            if growth in growing:
                growing.remove(growth)
            growing.append(growth)
        if len(texts) >= _MAX_PENDING:
            self._fold()

    def _end_growth(self) -> None:
        """Keep the texts of pieces as those of one piece for each place, and the last piece of each whole, in order.

        Values that the last piece decides are in it.
        """
        for growth in self._growing:
            self._pending.append((growth, "".join(growth.texts[:-1])))
            growth.texts.clear()
        self._pending += (growth.data for growth in self._growing)
        self._growing.clear()

    def _fold(self) -> None:
        """Add what is pending to the answer."""
        self._end_growth()
        pieces = (
            piece[0].with_text(piece[1]) if isinstance(piece, tuple) else from_json(piece) for piece in self._pending
        )
        self._accumulator.add(pieces)
        self._pending.clear()

    def _parse(self, text: str) -> Any:
        """Return text as the type asked for; None without one, and where it cannot be read, which the final tells."""
        if self._target is None:
            return None
        try:
            return read_text(text, self._target, None)
        except AnswerMismatchError:
            return None

    def _parse_partial(self, text: str) -> Any:
        """Return the beginning of a text as the type asked for; None without one."""
        if self._target is None:
            return None
        from .partial import read_partial

        return read_partial(text, self._target)


def _no_arguments(name: str, arguments: str) -> None:
    """Read no arguments, as no tools are known."""
