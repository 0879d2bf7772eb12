"""JSON lines (also called NDJSON): a body with one JSON value a line, read as it arrives."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Generator, Iterator
from types import TracebackType
from typing import Generic, TypeVar, cast

from typing_extensions import Self

from . import stream_errors as errors
from .abandoned import async_hold_response, hold_response
from .drain import LOST
from .stream_io import aclose_items, aprimed, close_items, primed
from .stream_values import ValueMaker
from .transport import connection_error
from .transport_api import Response

__all__ = ["AsyncJSONLDecoder", "JSONLDecoder"]

_T = TypeVar("_T")


class LineSplitter:
    """Cuts a byte stream at LF, at any chunking, in time linear in the number of bytes.

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
        """The last line, when the body does not end with LF."""
        line = b"".join(self._pieces)
        return [line] if line.strip() else []


class JSONLDecoder(Generic[_T]):
    """The values of a JSON lines body, each as soon as its line has arrived.

    Iterate over it, once.  The response is closed after the last line, on an error, by ``close()``, at the end of a
    ``with`` block, and, by another thread, soon after the decoder is dropped.  Raises ``APIConnectionError`` when the
    connection is lost, ``APITimeoutError`` when the next bytes take longer than the read timeout, and ``APIError`` for
    a line that is not JSON.
    """

    http_response: Response

    def __init__(self, *, raw_iterator: Iterator[bytes], line_type: type[_T], http_response: Response) -> None:
        self.http_response = http_response
        self._iterator = primed(_values(raw_iterator, line_type, http_response))

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

    def __init__(self, *, raw_iterator: AsyncIterator[bytes], line_type: type[_T], http_response: Response) -> None:
        self.http_response = http_response
        self._iterator = aprimed(lambda prime: _avalues(raw_iterator, line_type, http_response, prime))

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


def _values(chunks: Iterator[bytes], line_type: type[_T], response: Response) -> Generator[_T, None, None]:
    splitter, values = LineSplitter(), ValueMaker(line_type, response, strict=False)
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
    except GeneratorExit:
        hold.abandon()
        raise
    finally:
        hold.close()


async def _avalues(
    chunks: AsyncIterator[bytes], line_type: type[_T], response: Response, prime: bool
) -> AsyncGenerator[_T, None]:
    splitter, values = LineSplitter(), ValueMaker(line_type, response, strict=False)
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
    finally:
        await hold.close()
