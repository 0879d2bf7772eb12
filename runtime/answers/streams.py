"""Streams that end in an answer, as callers use them.

In a ``with`` block that sends the request and closes the stream.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from types import TracebackType
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar, cast

from typing_extensions import Self

from ..streaming import AsyncStream, Stream
from .events import StreamEvent
from .formats import AnswerFormat
from .reading import Format, StreamReader
from .typevars import AnswerT, ChunkT, FinalT

if TYPE_CHECKING:
    from ..stream_metadata import EventNotes, StreamItem
    from ..streaming import ServerSentEvent
    from .tool_formats import ToolSet

__all__ = ["AnswerStream", "AnswerStreamManager", "AsyncAnswerStream", "AsyncAnswerStreamManager"]

_StreamT = TypeVar("_StreamT", bound="AnswerStream[Any, Any, Any]")
_AsyncStreamT = TypeVar("_AsyncStreamT", bound="AsyncAnswerStream[Any, Any, Any]")


class _Facts(Generic[FinalT]):
    """The facts of a method's stream; subclasses, which are generated, state them."""

    _stream_format: ClassVar[Format]
    _answer_format: ClassVar[AnswerFormat | None] = None
    _answer_type: ClassVar[type[Any]]
    _reader: StreamReader[FinalT]

    def _open_reader(self, stream: Stream[Any] | AsyncStream[Any], target: Any, tools: ToolSet | None) -> Any:
        """Return the pieces of ``stream``, as data."""
        reader = StreamReader(self._stream_format, self._answer_type, self._answer_format, target, tools)
        reader.answer.request_id = stream.response.headers.get("x-request-id")
        self._reader = reader
        stream._reader.replace_values(reader.values)  # pyright: ignore[reportPrivateUsage]
        return stream

    @property
    def snapshot(self) -> FinalT:
        """The answer as far as it has arrived."""
        return self._reader.snapshot()


class AnswerStream(_Facts[FinalT], Generic[ChunkT, FinalT, AnswerT]):
    """The stream of one answer. Iterate over it for events, or over ``text_stream`` for text alone, once.

    What is not read is read by ``get_final`` and ``until_done``. Raises what ``Stream`` raises.
    """

    def __init__(self, stream: Stream[ChunkT], target: Any = None, tools: ToolSet | None = None) -> None:
        self._stream = stream
        self._pieces: Any = self._open_reader(stream, target, tools)
        self._is_closed = False
        self._iterator: Iterator[StreamEvent[ChunkT, FinalT, AnswerT]] | None = None

    @property
    def response(self) -> Any:
        """The HTTP response."""
        return self._stream.response

    @property
    def text_stream(self) -> Iterator[str]:
        """The pieces of text of the first choice, as they arrive."""
        return self._iterate_text()

    def __iter__(self) -> Iterator[StreamEvent[ChunkT, FinalT, AnswerT]]:
        return self._events

    def __next__(self) -> StreamEvent[ChunkT, FinalT, AnswerT]:
        return next(self._events)

    def with_metadata(self) -> Iterator[StreamItem[StreamEvent[ChunkT, FinalT, AnswerT]]]:
        """Iterate over the events with the name, the id and the reconnection time that the API sent with each piece.

        Call it instead of iterating over the stream itself. Events of the stream's end have those of the last piece.
        """
        from ..stream_metadata import read_with_metadata

        return read_with_metadata(self._events, _notes(self._stream))

    def events(self) -> Iterator[ServerSentEvent]:
        """Iterate over the events as the API sent them, those without data included.

        Call it instead of iterating over the stream itself. They do not add up to an answer: ``get_final`` raises
        ``StreamIncompleteError``.
        """
        self._is_closed = True
        self._pieces = _NoPieces()
        return self._stream.events()

    def until_done(self) -> Self:
        """Read the rest of the stream."""
        for _ in self._iterate_text():
            pass
        return self

    def get_final(self) -> FinalT:
        """Read the rest of the stream; return the answer, as the API gives it without streaming.

        Raises ``AnswerCutError`` or ``AnswerMismatchError`` if it cannot be read as the type that was asked for, and
        ``StreamIncompleteError`` if the stream was closed before its end.
        """
        self.until_done()
        return self._reader.final()

    def close(self) -> None:
        """Close the response; iterations end."""
        self._is_closed = True
        self._stream.close()

    @property
    def _events(self) -> Iterator[StreamEvent[ChunkT, FinalT, AnswerT]]:
        """The iteration over events, begun when it is first asked for: it holds the stream, and would keep it alive."""
        if self._iterator is None:
            self._iterator = self._iterate()
        return self._iterator

    def _iterate(self) -> Iterator[StreamEvent[ChunkT, FinalT, AnswerT]]:
        reader = self._reader
        try:
            for piece in self._pieces:
                yield from reader.events(piece)
        except GeneratorExit:  # the caller stopped here, and may go on
            raise
        except BaseException:
            self._is_closed = True
            raise
        if not (reader.is_done or self._is_closed):
            reader.is_done = True
            yield from reader.last_events()

    def _iterate_text(self) -> Iterator[str]:
        reader = self._reader
        try:
            for piece in self._pieces:
                text = reader.text(piece)
                if text:
                    yield text
        except GeneratorExit:  # the caller stopped here, and may go on
            raise
        except BaseException:
            self._is_closed = True
            raise
        reader.is_done = reader.is_done or not self._is_closed


class AsyncAnswerStream(_Facts[FinalT], Generic[ChunkT, FinalT, AnswerT]):
    """The asynchronous twin of ``AnswerStream``."""

    def __init__(self, stream: AsyncStream[ChunkT], target: Any = None, tools: ToolSet | None = None) -> None:
        self._stream = stream
        self._pieces: Any = self._open_reader(stream, target, tools)
        self._is_closed = False
        self._iterator: AsyncIterator[StreamEvent[ChunkT, FinalT, AnswerT]] | None = None

    @property
    def response(self) -> Any:
        """The HTTP response."""
        return self._stream.response

    @property
    def text_stream(self) -> AsyncIterator[str]:
        """The pieces of text of the first choice, as they arrive."""
        return self._iterate_text()

    def __aiter__(self) -> AsyncIterator[StreamEvent[ChunkT, FinalT, AnswerT]]:
        return self._events

    async def __anext__(self) -> StreamEvent[ChunkT, FinalT, AnswerT]:
        return await self._events.__anext__()

    def with_metadata(self) -> AsyncIterator[StreamItem[StreamEvent[ChunkT, FinalT, AnswerT]]]:
        """Iterate over the events with the name, the id and the reconnection time that the API sent with each piece.

        Call it instead of iterating over the stream itself. Events of the stream's end have those of the last piece.
        """
        from ..stream_metadata import aread_with_metadata

        return aread_with_metadata(self._events, _notes(self._stream))

    def events(self) -> AsyncIterator[ServerSentEvent]:
        """Iterate over the events as the API sent them, those without data included.

        Call it instead of iterating over the stream itself. They do not add up to an answer: ``get_final`` raises
        ``StreamIncompleteError``.
        """
        self._is_closed = True
        self._pieces = _NoPieces()
        return self._stream.events()

    async def until_done(self) -> Self:
        """Read the rest of the stream."""
        async for _ in self._iterate_text():
            pass
        return self

    async def get_final(self) -> FinalT:
        """Read the rest of the stream; return the answer, as the API gives it without streaming.

        Raises ``AnswerCutError`` or ``AnswerMismatchError`` if it cannot be read as the type that was asked for, and
        ``StreamIncompleteError`` if the stream was closed before its end.
        """
        await self.until_done()
        return self._reader.final()

    async def close(self) -> None:
        """Close the response; iterations end."""
        self._is_closed = True
        await self._stream.close()

    @property
    def _events(self) -> AsyncIterator[StreamEvent[ChunkT, FinalT, AnswerT]]:
        """The iteration over events, begun when it is first asked for: it holds the stream, and would keep it alive."""
        if self._iterator is None:
            self._iterator = self._iterate()
        return self._iterator

    async def _iterate(self) -> AsyncIterator[StreamEvent[ChunkT, FinalT, AnswerT]]:
        reader = self._reader
        try:
            async for piece in self._pieces:
                for event in reader.events(piece):
                    yield event
        except GeneratorExit:  # the caller stopped here, and may go on
            raise
        except BaseException:
            self._is_closed = True
            raise
        if not (reader.is_done or self._is_closed):
            reader.is_done = True
            for event in reader.last_events():
                yield event

    async def _iterate_text(self) -> AsyncIterator[str]:
        reader = self._reader
        try:
            async for piece in self._pieces:
                text = reader.text(piece)
                if text:
                    yield text
        except GeneratorExit:  # the caller stopped here, and may go on
            raise
        except BaseException:
            self._is_closed = True
            raise
        reader.is_done = reader.is_done or not self._is_closed


class _NoPieces:
    """The pieces of a stream that is read otherwise: none, for both kinds of streams."""

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Any:
        raise StopIteration

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Any:
        raise StopAsyncIteration


def _notes(stream: Stream[Any] | AsyncStream[Any]) -> EventNotes:
    return stream._reader.note_events()  # pyright: ignore[reportPrivateUsage]


class AnswerStreamManager(Generic[_StreamT]):
    """A stream that has not been opened: ``with`` sends the request, and gives and closes the stream."""

    _stream_class: ClassVar[type[Any]]

    def __init__(
        self,
        send: Callable[..., Any],
        *arguments: Any,
        target: Any = None,
        tools: ToolSet | None = None,
        **request: Any,
    ) -> None:
        self._send = send
        self._arguments = arguments
        self._target = target
        self._tools = tools
        self._request = request
        self._stream: _StreamT | None = None

    def __enter__(self) -> _StreamT:
        stream = self._send(*self._arguments, **self._request)
        self._stream = cast("_StreamT", self._stream_class(stream, self._target, self._tools))
        return self._stream

    def __exit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, exc_tb: TracebackType | None
    ) -> None:
        if self._stream is not None:
            self._stream.close()


class AsyncAnswerStreamManager(Generic[_AsyncStreamT]):
    """A stream that has not been opened: ``async with`` sends the request, and gives and closes the stream."""

    _stream_class: ClassVar[type[Any]]

    def __init__(
        self,
        send: Callable[..., Any],
        *arguments: Any,
        target: Any = None,
        tools: ToolSet | None = None,
        **request: Any,
    ) -> None:
        self._send = send
        self._arguments = arguments
        self._target = target
        self._tools = tools
        self._request = request
        self._stream: _AsyncStreamT | None = None

    async def __aenter__(self) -> _AsyncStreamT:
        stream = await self._send(*self._arguments, **self._request)
        self._stream = cast("_AsyncStreamT", self._stream_class(stream, self._target, self._tools))
        return self._stream

    async def __aexit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, exc_tb: TracebackType | None
    ) -> None:
        if self._stream is not None:
            await self._stream.close()
