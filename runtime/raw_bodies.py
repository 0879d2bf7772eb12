"""The bytes of a body as they come over the connection, with as few calls for each read as the transport allows.

The library's own ``iter_raw`` passes each read through three generators and a list, which costs as much as parsing a
short event. What it sets on the response is set here too.
"""

# pyright: reportPrivateUsage=false

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any

from .transport_api import AsyncByteStream, Response, SyncByteStream

__all__ = ["raw_chunks", "raw_chunks_async"]


def raw_chunks(response: Response) -> Iterator[bytes]:
    """Return an iterator over what ``response.iter_raw`` yields."""
    if response.is_stream_consumed or response.is_closed or not isinstance(response.stream, SyncByteStream):
        return response.iter_raw()  # which raises
    return _count(response, _unbound(response.stream))


def raw_chunks_async(response: Response) -> AsyncIterator[bytes]:
    """Do the same as ``raw_chunks``."""
    if response.is_stream_consumed or response.is_closed or not isinstance(response.stream, AsyncByteStream):
        return response.aiter_raw()  # which raises
    return _acount(response, _unbound(response.stream))


def _unbound(stream: Any) -> Any:
    """Return the transport's stream beneath the library's, whose iterator adds nothing to it."""
    return stream._stream if type(stream).__name__ in ("BoundSyncStream", "BoundAsyncStream") else stream


def _count(response: Response, stream: SyncByteStream) -> Iterator[bytes]:
    response.is_stream_consumed = True
    response._num_bytes_downloaded = 0
    for chunk in stream:
        if chunk:
            response._num_bytes_downloaded += len(chunk)
            yield chunk
    response.close()


async def _acount(response: Response, stream: AsyncByteStream) -> AsyncIterator[bytes]:
    response.is_stream_consumed = True
    response._num_bytes_downloaded = 0
    async for chunk in stream:
        if chunk:
            response._num_bytes_downloaded += len(chunk)
            yield chunk
    await response.aclose()
