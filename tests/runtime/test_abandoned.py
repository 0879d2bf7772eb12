"""What is dropped open, in reference cycles, is closed without a lock of the transport being waited for."""

from __future__ import annotations

import asyncio
import gc
import threading
from collections.abc import Callable, Iterator
from typing import Any, cast

import httpx
import pytest

from runtime.http_clients import OwnedAsyncClient, OwnedSyncClient
from runtime.jsonl import JSONLDecoder
from runtime.response import to_raw_response_wrapper, to_streamed_response_wrapper
from runtime.streaming import Stream

from .client.support import AsyncTiny, Tiny
from .streaming.support import Connection, Server, event, wait_for

LIMITS = httpx.Limits(max_connections=3)


def begin(connection: Connection) -> None:
    """Answer a request with the beginning of a stream, then nothing until the client goes."""
    if connection.read_request():
        connection.start()
        connection.send(event('{"name": "a"}') + b'{"name": "b"}\n')
        connection.wait_for_close()


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    gc.collect()
    gc.freeze()  # collections take long in a process that holds much
    with Server(begin) as running:
        yield running
    gc.unfreeze()


class Cycle:
    """Refers to itself, so that only the garbage collector takes it away, and what it holds with it."""

    def __init__(self, target: object) -> None:
        self.target = target
        self.me = self


def open_stream(client: Tiny, **headers: Any) -> Any:
    kind: Any = Stream[object]
    options: Any = {"headers": headers.pop("extra_headers", {})}
    return client.get("/x", cast_to=object, stream=True, stream_cls=kind, options=options)


def new(client: Tiny) -> object:
    return open_stream(client)


def started(client: Tiny) -> object:
    stream = open_stream(client)
    next(stream)
    return stream


def raw_events(client: Tiny) -> object:
    events = open_stream(client)._iter_events()
    next(events)
    return events


def raw(client: Tiny) -> object:
    return to_raw_response_wrapper(open_stream)(client)


def raw_chunks(client: Tiny) -> object:
    chunks = cast(Any, to_raw_response_wrapper(open_stream)(client)).iter_lines()
    next(chunks)
    return chunks


def json_lines(client: Tiny) -> object:
    http = cast(Any, client)._client
    response = http.send(http.build_request("GET", client.base_url), stream=True)
    decoder = JSONLDecoder(raw_iterator=response.iter_raw(7), line_type=object, http_response=response)
    with pytest.raises(Exception, match="JSON"):
        next(decoder)
    return decoder


def stream_block(client: Tiny) -> object:
    def items() -> Iterator[object]:
        with open_stream(client) as stream:
            yield from stream

    result = items()
    next(result)
    return result


def response_block(client: Tiny) -> object:
    def lines() -> Iterator[str]:
        with to_streamed_response_wrapper(open_stream)(client) as response:
            yield from cast(Any, response).iter_lines()

    result = lines()
    next(result)
    return result


def own_client(client: Tiny) -> object:
    other = Tiny(base_url=client.base_url)
    started(other)
    return other


def client_block(client: Tiny) -> object:
    def items() -> Iterator[object]:
        with Tiny(base_url=client.base_url) as other:
            yield from open_stream(other)

    result = items()
    next(result)
    return result


@pytest.mark.parametrize(
    "drop",
    [new, started, raw_events, raw, raw_chunks, json_lines, stream_block, response_block, own_client, client_block],
)
def test_nothing_that_a_collector_runs_waits_for_the_pool(
    server: Server, drop: Callable[[Tiny], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    pool_lock: list[str] = []

    def run() -> None:
        with httpx.Client(limits=LIMITS, timeout=5) as http:
            client = Tiny(base_url=server.url, http_client=http, max_retries=0)
            started(client).close()  # type: ignore[attr-defined]
            pool = cast(Any, http)._transport._pool
            assign = pool._assign_requests_to_connections

            def collect_under_the_lock() -> Any:
                gc.collect()
                return assign()

            pool._assign_requests_to_connections = collect_under_the_lock
            for _ in range(5):
                Cycle(drop(client))
            started(client).close()  # type: ignore[attr-defined]
            assert wait_for(lambda: not pool._requests)
        pool_lock.append("free")

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(20)
    assert pool_lock == ["free"]


async def test_raw_responses_of_an_async_client_are_closed_when_dropped(server: Server) -> None:
    async with httpx.AsyncClient(limits=LIMITS, timeout=5) as http:
        client = AsyncTiny(base_url=server.url, http_client=http, max_retries=0)
        for turn in range(8):
            options: Any = {"headers": {"X-Stainless-Raw-Response": "stream"}}
            response: Any = await client.get("/x", cast_to=object, options=options)
            if turn % 2:
                Cycle(response)
            del response
            gc.collect()
            await asyncio.sleep(0.01)
        assert not cast(Any, http)._transport._pool._requests


async def test_a_stream_outlives_the_raw_response_that_it_came_from(server: Server) -> None:
    from runtime.streaming import AsyncStream

    kind: Any = AsyncStream[object]
    options: Any = {"headers": {"X-Stainless-Raw-Response": "raw"}}
    async with AsyncTiny(base_url=server.url, max_retries=0) as client:
        response: Any = await client.get("/x", cast_to=object, stream=True, stream_cls=kind, options=options)
        stream = await response.parse()
        del response
        gc.collect()
        await asyncio.sleep(0.01)
        assert await stream.__anext__() == {"name": "a"}
        await stream.close()
    with Tiny(base_url=server.url, max_retries=0) as sync:
        again = cast(Any, to_raw_response_wrapper(open_stream)(sync)).parse()
        gc.collect()
        assert next(again) == {"name": "a"}
        again.close()


def test_a_dropped_async_client_closes_its_connections_in_its_own_loop(server: Server) -> None:
    closed: list[object] = []

    class Noted(OwnedAsyncClient):
        async def aclose(self) -> None:
            closed.append(asyncio.get_running_loop())
            await super().aclose()

    async def main() -> None:
        client = AsyncTiny(base_url=server.url, http_client=Noted(timeout=5), max_retries=0)
        options: Any = {"headers": {"X-Stainless-Raw-Response": "stream"}}
        response: Any = await client.get("/x", cast_to=object, options=options)
        await response.close()
        del response
        references = [client]
        del client
        # Another thread, such as one in which the garbage collector happens to run.
        await asyncio.to_thread(references.clear)
        gc.collect()
        await asyncio.sleep(0.01)
        assert closed == [asyncio.get_running_loop()]

    asyncio.run(main())


def test_what_fails_while_it_is_closed_keeps_nothing_else_open() -> None:
    class Broken(OwnedSyncClient):
        def close(self) -> None:
            raise OSError

    done = threading.Event()

    class Fine(OwnedSyncClient):
        def close(self) -> None:
            super().close()
            done.set()

    Broken()
    Fine()
    gc.collect()
    assert done.wait(5)
