"""The bytes of a body as they come over the connection, with as few calls for each read as the transport allows.

The library's own ``iter_raw`` passes each read through three generators and a list, which costs as much as parsing a
short event. What it sets on the response is set here too.
"""

# pyright: reportPrivateUsage=false

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any, Final

from .transport_api import AsyncByteStream, Response, ResponseNotRead, SyncByteStream

__all__ = ["count_chunks", "count_chunks_async", "open_body", "open_body_async"]

Counter = Any
"""What counts the bytes of a body: the response, or what stands for it where it counts for itself."""


class _NoCounter:
    """Stands for a response that counts what its own iterators read."""

    _num_bytes_downloaded = 0

    def close(self) -> None:
        """Leave the response to its iterator."""

    async def aclose(self) -> None:
        """Leave the response to its iterator."""


_NO_COUNTER: Final = _NoCounter()


def open_body(response: Response) -> tuple[Counter, Iterator[bytes]]:
    """Return an iterator over the decoded body as it arrives, or all of it when it was read before, with its counter.

    Who iterates adds the length of each chunk to ``_num_bytes_downloaded`` of the counter, as ``count_chunks`` does.
    """
    try:
        return _NO_COUNTER, iter((response.content,))
    except ResponseNotRead:
        pass
    if "content-encoding" in response.headers:
        return _NO_COUNTER, response.iter_bytes()
    if response.is_stream_consumed or response.is_closed or not isinstance(response.stream, SyncByteStream):
        return _NO_COUNTER, response.iter_raw()  # which raises
    _begin(response)
    return response, iter(_unbound(response.stream))


def open_body_async(response: Response) -> tuple[Counter, AsyncIterator[bytes]]:
    """Do the same as ``open_body``, asynchronously."""
    try:
        return _NO_COUNTER, _once(response.content)
    except ResponseNotRead:
        pass
    if "content-encoding" in response.headers:
        return _NO_COUNTER, response.aiter_bytes()
    if response.is_stream_consumed or response.is_closed or not isinstance(response.stream, AsyncByteStream):
        return _NO_COUNTER, response.aiter_raw()  # which raises
    _begin(response)
    return response, _unbound(response.stream).__aiter__()


def count_chunks(counter: Counter, chunks: Iterator[bytes]) -> Iterator[bytes]:
    """Yield what is left of a body that ``open_body`` returned, and count it; close the response at its end."""
    for chunk in chunks:
        if chunk:
            counter._num_bytes_downloaded += len(chunk)
            yield chunk
    counter.close()


async def count_chunks_async(counter: Counter, chunks: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """Do the same as ``count_chunks``, asynchronously."""
    async for chunk in chunks:
        if chunk:
            counter._num_bytes_downloaded += len(chunk)
            yield chunk
    await counter.aclose()


async def _once(content: bytes) -> AsyncIterator[bytes]:
    yield content


def _begin(response: Response) -> None:
    response.is_stream_consumed = True
    response._num_bytes_downloaded = 0


def _unbound(stream: Any) -> Any:
    """Return the transport's stream beneath the library's, whose iterator adds nothing to it."""
    return stream._stream if type(stream).__name__ in ("BoundSyncStream", "BoundAsyncStream") else stream
