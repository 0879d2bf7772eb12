"""The bytes of a body as they come: what the HTTP library's own iterator yields, and what it leaves behind."""

from __future__ import annotations

import gzip
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta

import pytest

from runtime.stream_io import body_chunks, body_chunks_async
from runtime.streaming import AsyncStream, Stream
from runtime.transport_api import httpx
from tests.runtime.streaming import support
from tests.runtime.streaming.support import client, event

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
        chunks = [(chunk, response.num_bytes_downloaded) for chunk in body_chunks(response)]
        assert chunks == [(b"one", 3), (b"three", 8)]
        assert response.is_stream_consumed
        assert response.is_closed
        assert isinstance(response.elapsed, timedelta)
        with pytest.raises(httpx.StreamConsumed):
            next(body_chunks(response))


async def test_an_async_response_knows_what_was_read_of_it() -> None:
    async with httpx.AsyncClient(transport=TRANSPORT) as http, http.stream("GET", "http://api.test") as response:
        chunks = [(chunk, response.num_bytes_downloaded) async for chunk in body_chunks_async(response)]
        assert chunks == [(b"one", 3), (b"three", 8)]
        assert response.is_stream_consumed
        assert response.is_closed
        assert isinstance(response.elapsed, timedelta)
        with pytest.raises(httpx.StreamConsumed):
            await body_chunks_async(response).__anext__()


def test_a_response_that_was_closed_is_not_read() -> None:
    with httpx.Client(transport=TRANSPORT) as http, http.stream("GET", "http://api.test") as response:
        response.close()
        with pytest.raises(httpx.StreamClosed):
            next(body_chunks(response))


@pytest.mark.parametrize("coding", ["identity", "gzip"])
async def test_a_stream_knows_the_bytes_that_came_for_its_items(coding: str) -> None:
    pieces = [event('{"a":1}'), event('{"a":2}'), event('{"a":3}')]
    headers = {"content-type": "text/event-stream"}
    if coding == "gzip":
        pieces, headers["content-encoding"] = [gzip.compress(b"".join(pieces))], "gzip"

    def answer() -> httpx.Response:
        return httpx.Response(
            200, headers=headers, stream=support.Body(pieces), request=httpx.Request("GET", "http://api.test")
        )

    stream = Stream(cast_to=object, response=answer(), client=client())
    counts = [stream.response.num_bytes_downloaded for _ in stream]
    async_stream = AsyncStream(cast_to=object, response=answer(), client=client())
    async_counts = [async_stream.response.num_bytes_downloaded async for _ in async_stream]

    if coding == "gzip":
        assert counts == async_counts == [len(pieces[0])] * 3
    else:
        assert counts == async_counts == [sum(map(len, pieces[: place + 1])) for place in range(3)]
