"""Streams over real connections: when items arrive, how failures look, what becomes of the connection."""

from __future__ import annotations

import asyncio
import gc
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import httpx
import pytest

from runtime.exceptions import APIConnectionError, APITimeoutError
from runtime.streaming import AsyncStream, Stream
from tests.runtime.streaming.support import Connection, Server, client, event, wait_for

DONE = event("[DONE]")
in_both_modes = pytest.mark.parametrize("mode", ["sync", "async"])


def once(script: Callable[[Connection], None]) -> Callable[[Connection], None]:
    """A script for a connection that serves one request."""

    def serve(connection: Connection) -> None:
        if connection.read_request():
            connection.start()
            script(connection)

    return serve


@contextmanager
def sync_stream(server: Server, http: httpx.Client, **headers: str) -> Iterator[Stream[Any]]:
    answer = http.send(http.build_request("GET", server.url, headers=headers), stream=True)
    with Stream(cast_to=object, response=answer, client=client()) as stream:
        yield stream


@asynccontextmanager
async def async_stream(server: Server, http: httpx.AsyncClient, **headers: str) -> AsyncIterator[AsyncStream[Any]]:
    answer = await http.send(http.build_request("GET", server.url, headers=headers), stream=True)
    async with AsyncStream(cast_to=object, response=answer, client=client()) as stream:
        yield stream


async def read(mode: str, server: Server, on_item: Callable[[Any], None], http: Any = None, **headers: str) -> None:
    """Read a stream to its end, telling of each item."""
    if mode == "sync":

        def run() -> None:
            with http or httpx.Client(timeout=5) as own, sync_stream(server, own, **headers) as stream:
                for item in stream:
                    on_item(item)

        await asyncio.to_thread(run)
    else:
        async with http or httpx.AsyncClient(timeout=5) as own, async_stream(server, own, **headers) as stream:
            async for item in stream:
                on_item(item)


@in_both_modes
async def test_each_item_arrives_before_the_next_is_sent(mode: str) -> None:
    arrived = threading.Semaphore(0)

    def script(connection: Connection) -> None:
        for i in range(5):
            connection.send(event(str(i)))
            assert arrived.acquire(timeout=5), f"item {i} waited for what comes after it"
        connection.send_with_end(DONE)

    items: list[Any] = []

    def on_item(item: Any) -> None:
        items.append(item)
        arrived.release()

    with Server(once(script)) as server:
        await read(mode, server, on_item)
    assert items == [0, 1, 2, 3, 4]


@in_both_modes
async def test_an_item_cut_between_packets_is_whole(mode: str) -> None:
    data = 'data: {"t":"известни"}\r\n\r\n'.encode()

    def script(connection: Connection) -> None:
        for i in range(len(data)):
            connection.send(data[i : i + 1])
        connection.send_with_end(DONE)

    items: list[Any] = []
    with Server(once(script)) as server:
        await read(mode, server, items.append)
    assert items == [{"t": "известни"}]


@in_both_modes
async def test_a_connection_that_breaks_off_is_an_error_after_the_items(mode: str) -> None:
    items: list[Any] = []
    script = once(lambda connection: connection.send(event("1")))
    with Server(script) as server, pytest.raises(APIConnectionError) as caught:
        await read(mode, server, items.append)
    assert items == [1]
    assert isinstance(caught.value.__cause__, httpx.RemoteProtocolError)
    assert caught.value.request.url == server.url


@in_both_modes
async def test_silence_longer_than_the_read_timeout_is_an_error(mode: str) -> None:
    closed: list[bool] = []

    def script(connection: Connection) -> None:
        connection.send(event("1"))
        closed.append(connection.wait_for_close())

    items: list[Any] = []
    http = {"sync": httpx.Client, "async": httpx.AsyncClient}[mode](timeout=httpx.Timeout(5, read=0.1))
    with Server(once(script)) as server, pytest.raises(APITimeoutError) as caught:
        await read(mode, server, items.append, http)
    assert items == [1]
    assert closed == [True]
    assert isinstance(caught.value.__cause__, httpx.ReadTimeout)


def open_streams(http: Any) -> int:
    return len(http._transport._pool._requests)


def test_a_break_gives_the_connection_up() -> None:
    closed = threading.Event()

    def script(connection: Connection) -> None:
        connection.send(event("1"))
        if connection.wait_for_close():
            closed.set()

    with Server(once(script)) as server, httpx.Client(timeout=5) as http:
        answer = http.send(http.build_request("GET", server.url), stream=True)
        for item in Stream(cast_to=object, response=answer, client=client()):
            assert item == 1
            break
        assert closed.wait(5)
        assert wait_for(lambda: open_streams(http) == 0)


def keep_open(connection: Connection) -> None:
    assert connection.wait_for_close()


def test_abandoned_streams_hold_no_connection() -> None:
    gc.disable()
    try:
        limits = httpx.Limits(max_connections=2)
        with Server(once(keep_open)) as server, httpx.Client(timeout=5, limits=limits) as http:
            for _ in range(6):
                answer = http.send(http.build_request("GET", server.url), stream=True)
                Stream(cast_to=object, response=answer, client=client())
                del answer
            assert wait_for(lambda: open_streams(http) == 0)
    finally:
        gc.enable()


async def test_abandoned_asynchronous_streams_hold_no_connection() -> None:
    with Server(once(keep_open)) as server:
        async with httpx.AsyncClient(timeout=5, limits=httpx.Limits(max_connections=2)) as http:
            for _ in range(6):
                answer = await http.send(http.build_request("GET", server.url), stream=True)
                AsyncStream(cast_to=object, response=answer, client=client())
                del answer
            await asyncio.sleep(0.05)
            assert open_streams(http) == 0


async def test_cancelling_gives_the_connection_up() -> None:
    first, closed = asyncio.Event(), threading.Event()

    def script(connection: Connection) -> None:
        connection.send(event("1"))
        if connection.wait_for_close():
            closed.set()

    with Server(once(script)) as server:
        async with httpx.AsyncClient(timeout=5) as http:

            async def consume() -> None:
                async with async_stream(server, http) as stream:
                    async for _ in stream:
                        first.set()

            task = asyncio.create_task(consume())
            await first.wait()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            assert await asyncio.to_thread(closed.wait, 5)
            assert open_streams(http) == 0


def many(end: Callable[[Connection], None]) -> Callable[[Connection], None]:
    """A script for a connection that serves one stream after another, each ended by ``end``."""

    def serve(connection: Connection) -> None:
        while connection.read_request():
            connection.start()
            connection.send(event("1"))
            end(connection)

    return serve


def late_end(connection: Connection) -> None:
    connection.send(DONE)
    threading.Event().wait(0.02)
    connection.end()


def more_after_the_end(connection: Connection) -> None:
    connection.send(DONE + event("2"))
    connection.send(event("3"))
    connection.end()


@in_both_modes
@pytest.mark.parametrize("end", [lambda connection: connection.send_with_end(DONE), late_end, more_after_the_end])
async def test_the_connection_serves_again_after_the_end(mode: str, end: Callable[[Connection], None]) -> None:
    items: list[Any] = []
    with Server(many(end)) as server:
        if mode == "sync":
            with httpx.Client(timeout=5) as http:
                for _ in range(3):
                    with sync_stream(server, http) as stream:
                        items.extend(await asyncio.to_thread(list, stream))
        else:
            async with httpx.AsyncClient(timeout=5) as ahttp:
                for _ in range(3):
                    async with async_stream(server, ahttp) as astream:
                        items.extend([item async for item in astream])
        assert server.connections == 1
    assert items == [1, 1, 1]


@in_both_modes
async def test_a_server_that_never_ends_the_body_is_not_waited_for(mode: str) -> None:
    closed = threading.Event()

    def script(connection: Connection) -> None:
        connection.send(event("1") + DONE)
        if connection.wait_for_close():
            closed.set()

    items: list[Any] = []
    http = {"sync": httpx.Client, "async": httpx.AsyncClient}[mode](timeout=60)
    with Server(once(script)) as server:
        await asyncio.wait_for(read(mode, server, items.append, http), 5)
        assert await asyncio.to_thread(closed.wait, 5)
    assert items == [1]


@in_both_modes
async def test_a_server_that_goes_on_for_ever_after_the_end_is_not_listened_to(mode: str) -> None:
    def script(connection: Connection) -> None:
        connection.send(event("1") + DONE)
        while True:
            connection.send(b": more\n" * 1000)

    items: list[Any] = []
    with Server(once(script)) as server:
        await asyncio.wait_for(read(mode, server, items.append), 5)
    assert items == [1]


def echo(connection: Connection) -> None:
    """Streams the number in the request's header ``n``, fifty times."""
    while request := connection.read_request():
        number = next(line for line in request.lower().split(b"\r\n") if line.startswith(b"n:")).split(b":")[1].strip()
        connection.start()
        for _ in range(50):
            connection.send(b"data: " + number + b"\n\n")
        connection.send_with_end(DONE)


async def test_streams_at_the_same_time_do_not_mix() -> None:
    with Server(echo) as server:
        async with httpx.AsyncClient(timeout=10) as http:

            async def consume(number: int) -> list[Any]:
                async with async_stream(server, http, n=str(number)) as stream:
                    return [item async for item in stream]

            results = await asyncio.gather(*(consume(number) for number in range(20)))
    assert results == [[number] * 50 for number in range(20)]


def test_streams_in_threads_do_not_mix() -> None:
    with Server(echo) as server, httpx.Client(timeout=10) as http:

        def consume(number: int) -> list[Any]:
            # Each on a connection of its own: httpcore 1.0 may close one that another thread has just taken.
            with sync_stream(server, http, n=str(number), connection="close") as stream:
                return list(stream)

        with ThreadPoolExecutor(8) as pool:
            results = list(pool.map(consume, range(40)))
    assert results == [[number] * 50 for number in range(40)]


class Opaque:
    """A connection of another transport, which shows nothing of itself."""

    __slots__ = ()

    def get_extra_info(self, info: str) -> object:
        return None


class Reader:
    """The same with a method that reads, and without room for attributes or weak references."""

    __slots__ = ()

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        raise AssertionError("read by someone else than its transport")

    def get_extra_info(self, info: str) -> object:
        raise RuntimeError("never asked")


class OtherTransport(httpx.BaseTransport):
    def __init__(self, network: object) -> None:
        self.network = network

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        body = httpx.ByteStream(event("1") + DONE)
        extensions = {"network_stream": self.network, "http_version": b"HTTP/1.1"}
        headers = {"content-type": "text/event-stream"}
        return httpx.Response(200, headers=headers, stream=body, extensions=extensions)


@pytest.mark.parametrize("network", [Opaque(), Reader(), object(), None])
def test_another_transport_is_left_alone_at_the_end(network: object) -> None:
    with httpx.Client(transport=OtherTransport(network)) as http:
        answer = http.send(http.build_request("GET", "http://test/"), stream=True)
        stream: Stream[Any] = Stream(cast_to=object, response=answer, client=client())
        assert list(stream) == [1]
        assert answer.is_closed


def test_the_transports_connection_is_as_it_was_after_a_stream() -> None:
    with Server(many(lambda connection: connection.send_with_end(DONE))) as server, httpx.Client(timeout=5) as http:
        with sync_stream(server, http) as stream:
            network = stream.response.extensions["network_stream"]
            before = {**vars(network)}
            list(stream)
        assert vars(network) == before
