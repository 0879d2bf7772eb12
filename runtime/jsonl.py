"""JSON lines (also called NDJSON) and JSON text sequences (RFC 7464): many JSON values in a body, read as they arrive.

In JSON lines a value ends with its line.  In a sequence a value begins with a record separator and may have many lines;
a body that begins with that character is one, whatever its media type, since no JSON does.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Generator, Iterator
from types import TracebackType
from typing import Generic, TypeVar, cast

from typing_extensions import Self

from . import stream_errors as errors
from .abandoned import async_hold_response, hold_response
from .drain import LOST
from .stream_io import aclose_items, aprimed, close_items, primed
from .stream_values import ValueMaker, is_json
from .transport import connection_error
from .transport_api import Response

__all__ = ["AsyncJSONLDecoder", "JSONLDecoder"]

_T = TypeVar("_T")


RECORD_SEPARATOR = b"\x1e"
"""What each value of a JSON sequence begins with (RFC 7464)."""

_BRACKETS = {b"{": b"}", b"[": b"]", b'"': b'"'}


class LineSplitter:
    """Cuts JSON lines at LF, at any chunking, in time linear in the number of bytes.

    A CR before the LF belongs to the line's end; JSON has no use for either, so nothing else needs to be known.
    """

    def __init__(self) -> None:
        self._pieces: list[bytes] = []

    def feed(self, chunk: bytes) -> list[bytes]:
        """Take the next bytes; return the lines they complete, blank ones left out."""
        end = chunk.rfind(b"\n") + 1
        if not end:
            if chunk:
                self._pieces.append(chunk)
            return []
        lines = b"".join((*self._pieces, chunk[:end])).split(b"\n")
        self._pieces = [chunk[end:]] if end < len(chunk) else []
        return [line for line in lines if line.strip()]

    def rest(self) -> list[bytes]:
        """Return the last line, when the body does not end with LF."""
        line = b"".join(self._pieces)
        return [line] if line.strip() else []


class RecordSplitter:
    """Cuts a JSON text sequence at its record separators, at any chunking, in time linear in the number of bytes.

    A value is given as soon as the LF after it is there, though only the next separator proves that it is whole.
    """

    def __init__(self) -> None:
        self._pieces: list[bytes] = []
        self._size = 0
        self._next_try = 0

    def feed(self, chunk: bytes) -> list[bytes]:
        """Take the next bytes; return the values they complete, empty ones left out."""
        *ended, last = chunk.split(RECORD_SEPARATOR)
        values: list[bytes] = []
        for piece in ended:
            values += self._take(piece)
        self._pieces.append(last)
        self._size += len(last)
        if last.endswith(b"\n") and self._size >= self._next_try:
            value = b"".join(self._pieces)
            if _looks_whole(value.strip()) and is_json(value):
                values += self._take(b"")
            else:
                self._pieces, self._next_try = [value], 2 * self._size
        return values

    def rest(self) -> list[bytes]:
        """Return the last value, when no LF came after it.

        Raises ``EOFError`` for one that may be the beginning of another, as 12 is of 123 (RFC 7464, section 2.4).
        """
        if self._pieces and self._pieces[-1][-1:].isalnum():
            raise EOFError
        return self._take(b"")

    def _take(self, piece: bytes) -> list[bytes]:
        value = b"".join((*self._pieces, piece)).strip()
        self._pieces, self._size, self._next_try = [], 0, 0
        return [value] if value else []


def _looks_whole(value: bytes) -> bool:
    end = _BRACKETS.get(value[:1])
    return end is None or (len(value) > 1 and value.endswith(end))


class ValueSplitter:
    """Cuts a body as its first byte asks for. Raises ``APIError`` when one value takes more than ``max_bytes``."""

    def __init__(self, response: Response, max_bytes: int | None) -> None:
        self._splitter: LineSplitter | RecordSplitter | None = None
        self._response = response
        self._max_bytes = max_bytes
        self._pending = 0

    def feed(self, chunk: bytes) -> list[bytes]:
        """Take the next bytes; return the values they complete."""
        if self._splitter is None:
            if not chunk:
                return []
            self._splitter = RecordSplitter() if chunk.startswith(RECORD_SEPARATOR) else LineSplitter()
        values = self._splitter.feed(chunk)
        size = self._pending + len(chunk)
        self._pending = len(chunk) - chunk.rfind(b"\n") - 1 if values else size
        if self._max_bytes is not None and size > self._max_bytes:
            largest = max(*map(len, values), self._pending) if values else size
            if largest > self._max_bytes:
                raise errors.event_too_large(self._response, self._max_bytes)
        return values

    def rest(self) -> list[bytes]:
        """Return the last value, when what ends it did not come; raises ``EOFError`` when it is cut."""
        return [] if self._splitter is None else self._splitter.rest()


class JSONLDecoder(Generic[_T]):
    """The values of a body of JSON lines or of a JSON text sequence, each as soon as it has arrived.

    Iterate over it, once.  The response is closed after the last line, on an error, by ``close()``, at the end of a
    ``with`` block, and, by another thread, soon after the decoder is dropped.  Raises ``APIConnectionError`` when the
    connection is lost, ``APITimeoutError`` when the next bytes take longer than the read timeout, and ``APIError`` for
    a line that is not JSON.
    """

    http_response: Response

    def __init__(
        self,
        *,
        raw_iterator: Iterator[bytes],
        line_type: type[_T],
        http_response: Response,
        max_event_bytes: int | None = None,
    ) -> None:
        self.http_response = http_response
        self._iterator = primed(_values(raw_iterator, line_type, http_response, max_event_bytes))

    def __next__(self) -> _T:
        return next(self._iterator)

    def __iter__(self) -> Iterator[_T]:
        return self._iterator

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, exc_tb: TracebackType | None
    ) -> None:
        if exc_type is GeneratorExit:  # the generator around the block was dropped, perhaps in a finalizer
            hold_response(self.http_response).abandon()
        else:
            self.close()

    def close(self) -> None:
        """Close the response and give its connection back. The iteration, if one is under way, ends."""
        hold_response(self.http_response).close()
        close_items(self._iterator)


class AsyncJSONLDecoder(Generic[_T]):
    """The asynchronous twin of ``JSONLDecoder``."""

    http_response: Response

    def __init__(
        self,
        *,
        raw_iterator: AsyncIterator[bytes],
        line_type: type[_T],
        http_response: Response,
        max_event_bytes: int | None = None,
    ) -> None:
        self.http_response = http_response
        self._iterator = aprimed(lambda prime: _avalues(raw_iterator, line_type, http_response, max_event_bytes, prime))

    async def __anext__(self) -> _T:
        return await self._iterator.__anext__()

    def __aiter__(self) -> AsyncIterator[_T]:
        return self._iterator

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, exc_tb: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Close the response and give its connection back. The iteration, if one is under way, ends."""
        await async_hold_response(self.http_response).close()
        await aclose_items(self._iterator)


def _values(
    chunks: Iterator[bytes], line_type: type[_T], response: Response, max_bytes: int | None
) -> Generator[_T, None, None]:
    splitter, values = ValueSplitter(response, max_bytes), ValueMaker(line_type, response, strict=False)
    hold = hold_response(response)
    try:
        yield cast(_T, None)
        for chunk in hold.keep(chunks):
            for line in splitter.feed(chunk):
                yield values.make(line)
        for line in splitter.rest():
            yield values.make(line)
    except LOST as error:
        raise connection_error(error, errors.request_of(response)) from error
    except EOFError:
        raise errors.cut_short(response, "inside a value") from None
    except GeneratorExit:
        hold.abandon()
        raise
    finally:
        hold.close()


async def _avalues(
    chunks: AsyncIterator[bytes], line_type: type[_T], response: Response, max_bytes: int | None, prime: bool
) -> AsyncGenerator[_T, None]:
    splitter, values = ValueSplitter(response, max_bytes), ValueMaker(line_type, response, strict=False)
    hold = async_hold_response(response)
    try:
        if prime:
            yield cast(_T, None)
        async for chunk in hold.keep(chunks):
            for line in splitter.feed(chunk):
                yield values.make(line)
        for line in splitter.rest():
            yield values.make(line)
    except LOST as error:
        raise connection_error(error, errors.request_of(response)) from error
    except EOFError:
        raise errors.cut_short(response, "inside a value") from None
    finally:
        await hold.close()
