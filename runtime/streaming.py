"""Event streams as callers see them: ``Stream`` and ``AsyncStream``, and the server-sent events beneath them.

The bytes are read in ``stream_io``, split into events in ``sse``, and made into items in ``stream_items``; which
event is an item, an error or the end is decided by ``stream_rules``. Where a lost connection is resumed,
``stream_resume`` reads them.
"""

from __future__ import annotations

import inspect
import json
from collections.abc import AsyncIterator, Iterator
from types import TracebackType
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeGuard, TypeVar, cast, get_origin

from typing_extensions import Protocol, Self, override, runtime_checkable

from .abandoned import async_hold_response, hold_response
from .settings import STREAM_RULES
from .sse import BlockSplitter
from .sse_decoder import BlockDecoder, limit_event_bytes
from .stream_io import aclose_items, aopen_items, body_chunks, body_chunks_async, close_items, open_items
from .stream_items import ItemReader
from .stream_rules import EventRules
from .transport_api import Response
from .utils import extract_type_var_from_base

if TYPE_CHECKING:
    from .base_client import BaseClient
    from .request_options import FinalRequestOptions
    from .sdk_clients import AsyncSDKClient, SDKClient
    from .stream_metadata import StreamItem
    from .stream_resume import Resumption

__all__ = [
    "AsyncStream",
    "SSEBytesDecoder",
    "SSEDecoder",
    "ServerSentEvent",
    "Stream",
    "extract_stream_chunk_type",
    "is_stream_class_type",
]

_T = TypeVar("_T")

_API_RULES = EventRules(STREAM_RULES)


class ServerSentEvent:
    """One event of a stream, as sent."""

    def __init__(
        self, *, event: str | None = None, data: str | None = None, id: str | None = None, retry: int | None = None
    ) -> None:
        self._event = event
        self._data = data
        self._id = id
        self._retry = retry

    @property
    def event(self) -> str | None:
        """Its name; None when it has none."""
        return self._event

    @property
    def id(self) -> str | None:
        """The last id that was sent, with this event or before it; None when there was none."""
        return self._id

    @property
    def retry(self) -> int | None:
        """Milliseconds to wait before reconnecting, when this event says so."""
        return self._retry

    @property
    def data(self) -> str:
        """The data, its lines joined by LF; empty when there is none."""
        return self._data or ""

    def json(self) -> Any:
        """Return the data decoded as JSON. Raises ``json.JSONDecodeError``."""
        return json.loads(self.data)

    @override
    def __repr__(self) -> str:
        return f"ServerSentEvent(event={self.event}, data={self.data}, id={self.id}, retry={self.retry})"


class SSEDecoder(BlockDecoder):
    """Decodes one stream of server-sent events, as section 9.2 of the HTML standard describes.

    An event is reported as soon as its blank line is there, with data or without; one that the end cuts short is not.
    """

    def __init__(self, *, max_event_bytes: int | None = None) -> None:
        super().__init__(max_event_bytes=max_event_bytes)

    def iter_bytes(self, iterator: Iterator[bytes]) -> Iterator[ServerSentEvent]:
        """Yield the events in the bytes that ``iterator`` gives, however they are cut."""
        splitter = BlockSplitter()
        for chunk in iterator:
            yield from self._events(splitter.feed(chunk))
            self._check_size(splitter.pending)

    async def aiter_bytes(self, iterator: AsyncIterator[bytes]) -> AsyncIterator[ServerSentEvent]:
        """Do the same as ``iter_bytes``, asynchronously."""
        splitter = BlockSplitter()
        async for chunk in iterator:
            for event in self._events(splitter.feed(chunk)):
                yield event
            self._check_size(splitter.pending)

    def decode(self, line: str) -> ServerSentEvent | None:
        """Take the next line, without its end; return the event that it completes (only an empty line does)."""
        return next(self._events(self._add_line(line)), None)

    def _events(self, blocks: bytes) -> Iterator[ServerSentEvent]:
        return (ServerSentEvent(**fields) for fields in self._fields(blocks))


@runtime_checkable
class SSEBytesDecoder(Protocol):
    """A decoder of a client's choice: it reads the events in bytes, however these are cut."""

    def iter_bytes(self, iterator: Iterator[bytes]) -> Iterator[ServerSentEvent]: ...

    def aiter_bytes(self, iterator: AsyncIterator[bytes]) -> AsyncIterator[ServerSentEvent]: ...


class Stream(Generic[_T]):
    """The items of a streamed response, each as soon as its bytes have arrived.

    Iterate over it, once.  Any success status opens it.  The response is closed after the last item, on an
    error, by ``close()``, at the end of a ``with`` block, and, by another thread, soon after the stream is dropped.

    Raises ``APIError`` when the API reports an error in the stream or sends what is no event stream,
    ``APIConnectionError`` when the connection is lost or the stream cut short, ``APITimeoutError`` when the next bytes
    take longer than the read timeout; the items before were delivered.
    """

    response: Response
    """The response; its body belongs to the stream."""

    _options: FinalRequestOptions | None = None
    _decoder: SSEDecoder | SSEBytesDecoder
    _reader: ItemReader[_T]
    _rules: ClassVar[EventRules] = _API_RULES
    _whole_events: ClassVar[bool] = False
    _resumption: Resumption | None = None

    def __init__(
        self,
        *,
        cast_to: type[_T],
        response: Response,
        client: SDKClient,
        options: FinalRequestOptions | None = None,
    ) -> None:
        self.response = response
        self._cast_to = cast_to
        self._client = client
        self._options = options
        self._decoder = _make_decoder(client)
        self._iterator = self.__stream__()

    def __next__(self) -> _T:
        return next(self._iterator)

    def __iter__(self) -> Iterator[_T]:
        return self._iterator

    def with_metadata(self) -> Iterator[StreamItem[_T]]:
        """Iterate over the stream's items with the name, the id and the reconnection time that their events have.

        Call it instead of iterating over the stream itself.
        """
        from .stream_metadata import read_with_metadata

        return read_with_metadata(self._iterator, self._reader.note_events())

    def events(self) -> Iterator[ServerSentEvent]:
        """Iterate over the events as they were sent, those without data included, in place of items.

        No event is an error or the end; a lost connection is not resumed.
        """
        hold = hold_response(self.response)
        yield from self._decoder.iter_bytes(hold.keep(body_chunks(self.response)))

    _iter_events = events

    def __stream__(self) -> Iterator[_T]:
        self._reader, decoder = _reader(self._cast_to, self.response, self._client, type(self), self._decoder)
        if decoder is None and self._options is not None and self._options.resumes:
            from .stream_resume import Resumption, open_resumed_items

            self._resumption = Resumption(self, self._client, self._reader, self._options)
            return open_resumed_items(self._reader, self._resumption)
        return open_items(self._reader, self.response, decoder)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> None:
        if exc_type is GeneratorExit:  # the generator around the block was dropped, perhaps in a finalizer
            if self._resumption is not None:
                self._resumption.is_given_up = True
            hold_response(self.response).abandon()
        else:
            self.close()

    def close(self) -> None:
        """Close the response and give its connection back. The iteration, if one is under way, ends."""
        if self._resumption is not None:
            self._resumption.is_given_up = True
        hold_response(self.response).close()
        close_items(self._iterator)


class AsyncStream(Generic[_T]):
    """The asynchronous twin of ``Stream``."""

    response: Response
    """The response; its body belongs to the stream."""

    _options: FinalRequestOptions | None = None
    _decoder: SSEDecoder | SSEBytesDecoder
    _reader: ItemReader[_T]
    _rules: ClassVar[EventRules] = _API_RULES
    _whole_events: ClassVar[bool] = False
    _resumption: Resumption | None = None

    def __init__(
        self,
        *,
        cast_to: type[_T],
        response: Response,
        client: AsyncSDKClient,
        options: FinalRequestOptions | None = None,
    ) -> None:
        self.response = response
        self._cast_to = cast_to
        self._client = client
        self._options = options
        self._decoder = _make_decoder(client)
        self._iterator = self.__stream__()

    async def __anext__(self) -> _T:
        return await self._iterator.__anext__()

    def __aiter__(self) -> AsyncIterator[_T]:
        return self._iterator

    def with_metadata(self) -> AsyncIterator[StreamItem[_T]]:
        """Iterate over the stream's items with the name, the id and the reconnection time that their events have.

        Call it instead of iterating over the stream itself.
        """
        from .stream_metadata import aread_with_metadata

        return aread_with_metadata(self._iterator, self._reader.note_events())

    async def events(self) -> AsyncIterator[ServerSentEvent]:
        """Iterate over the events as they were sent, those without data included, in place of items.

        No event is an error or the end; a lost connection is not resumed.
        """
        hold = async_hold_response(self.response)
        async for event in self._decoder.aiter_bytes(hold.keep(body_chunks_async(self.response))):
            yield event

    _iter_events = events

    def __stream__(self) -> AsyncIterator[_T]:
        self._reader, decoder = _reader(self._cast_to, self.response, self._client, type(self), self._decoder)
        if decoder is None and self._options is not None and self._options.resumes:
            from .stream_resume import Resumption, aopen_resumed_items

            self._resumption = Resumption(self, self._client, self._reader, self._options)
            return aopen_resumed_items(self._reader, self._resumption)
        return aopen_items(self._reader, self.response, decoder)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Close the response and give its connection back. The iteration, if one is under way, ends."""
        if self._resumption is not None:
            self._resumption.is_given_up = True
        await async_hold_response(self.response).close()
        await aclose_items(self._iterator)

    aclose = close


def is_stream_class_type(typ: type) -> TypeGuard[type[Stream[object]] | type[AsyncStream[object]]]:
    """Return whether ``typ`` is ``Stream``, ``AsyncStream``, one of them with its item type, or a subclass."""
    origin = get_origin(typ) or typ
    return inspect.isclass(origin) and issubclass(origin, (Stream, AsyncStream))


def extract_stream_chunk_type(stream_cls: type, *, failure_message: str | None = None) -> type:
    """Return the item type of a stream class: ``T`` of ``Stream[T]`` and of ``class Mine(Stream[T])``.

    Raises ``TypeError`` with ``failure_message`` when there is none.
    """
    bases = cast("tuple[type, ...]", (Stream, AsyncStream))
    return cast(
        type, extract_type_var_from_base(stream_cls, index=0, generic_bases=bases, failure_message=failure_message)
    )


def _make_decoder(client: BaseClient[Any, Any]) -> SSEDecoder | SSEBytesDecoder:
    """Return the decoder of the client (its method ``_make_sse_decoder``, if any), else the built-in one."""
    make = getattr(client, "_make_sse_decoder", None)
    return SSEDecoder() if make is None else cast(SSEBytesDecoder, make())


def _reader(
    cast_to: type[_T],
    response: Response,
    client: BaseClient[Any, Any],
    kind: type[Stream[Any]] | type[AsyncStream[Any]],
    decoder: SSEBytesDecoder,
) -> tuple[ItemReader[_T], SSEBytesDecoder | None]:
    """Return the reader of a stream's items, and the decoder unless it is the one that the reader has built in."""
    own = None if type(decoder) is SSEDecoder else decoder
    reader = ItemReader(
        cast_to=cast_to,
        response=response,
        rules=kind._rules,  # pyright: ignore[reportPrivateUsage]
        whole_events=kind._whole_events,  # pyright: ignore[reportPrivateUsage]
        strict=client._strict_response_validation,  # pyright: ignore[reportPrivateUsage]
        max_event_bytes=limit_event_bytes(client, decoder),
    )
    return reader, own
