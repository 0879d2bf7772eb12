"""The bytes of a body as they come: what the HTTP library's own iterator yields, and what it leaves behind."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from datetime import timedelta

import pytest

from runtime.raw_bodies import raw_chunks, raw_chunks_async
from runtime.transport_api import httpx

CHUNKS = [b"one", b"", b"three"]


class Body(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body in chunks, an empty one among them."""

    def __iter__(self) -> Iterator[bytes]:
        return iter(CHUNKS)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in CHUNKS:
            yield chunk


TRANSPORT = httpx.MockTransport(lambda request: httpx.Response(200, stream=Body()))


def test_a_response_knows_what_was_read_of_it() -> None:
    with httpx.Client(transport=TRANSPORT) as http, http.stream("GET", "http://api.test") as response:
        chunks = [(chunk, response.num_bytes_downloaded) for chunk in raw_chunks(response)]
        assert chunks == [(b"one", 3), (b"three", 8)]
        assert response.is_stream_consumed
        assert response.is_closed
        assert isinstance(response.elapsed, timedelta)
        with pytest.raises(httpx.StreamConsumed):
            next(raw_chunks(response))


async def test_an_async_response_knows_what_was_read_of_it() -> None:
    async with httpx.AsyncClient(transport=TRANSPORT) as http, http.stream("GET", "http://api.test") as response:
        chunks = [(chunk, response.num_bytes_downloaded) async for chunk in raw_chunks_async(response)]
        assert chunks == [(b"one", 3), (b"three", 8)]
        assert response.is_stream_consumed
        assert response.is_closed
        assert isinstance(response.elapsed, timedelta)
        with pytest.raises(httpx.StreamConsumed):
            await raw_chunks_async(response).__anext__()


def test_a_response_that_was_closed_is_not_read() -> None:
    with httpx.Client(transport=TRANSPORT) as http, http.stream("GET", "http://api.test") as response:
        response.close()
        with pytest.raises(httpx.StreamClosed):
            next(raw_chunks(response))
