"""Whose connections are whose: forked processes, event loops, and closing while another thread waits."""

from __future__ import annotations

import asyncio
import gc
import json
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import pytest

from runtime import http_clients, pools
from runtime.exceptions import APIConnectionError
from runtime.pools import EventLoopError
from runtime.streaming import Stream
from tests.runtime.streaming.support import Connection, Server

from .support import AsyncTiny, Item, Received, Reply, Tiny, loopback

forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


def _run_in_child(action: Callable[[], object]) -> Any:
    """Return what ``action`` returns, or the name of what it raises, when a forked process runs it."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            result = action()
        except BaseException as error:
            result = type(error).__name__
        os.write(writing, json.dumps(result).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as answer:
        text = answer.read()
    os.waitpid(child, 0)
    return json.loads(text)


@contextmanager
def _echo() -> Iterator[str]:
    def answer(request: Received) -> Reply:
        return 200, {"content-type": "application/json"}, json.dumps({"name": request.target}).encode()

    with loopback(answer) as (url, _):
        yield url


@contextmanager
def _slow_stream(more: threading.Event) -> Iterator[str]:
    def parts() -> Iterator[bytes]:
        yield b'data: "first"\n\n'
        more.wait(10)
        yield b'data: "second"\n\ndata: [DONE]\n\n'

    with loopback(lambda _: (200, {"content-type": "text/event-stream"}, parts())) as (url, _):
        try:
            yield url
        finally:
            more.set()


def _clients(url: str) -> Iterator[Tiny]:
    yield Tiny(base_url=url, max_retries=0)
    yield Tiny(base_url=url, max_retries=0, http_client=httpx.Client())
    yield Tiny(base_url=url, max_retries=0, http_client=httpx.Client(transport=_Wrapper(httpx.HTTPTransport())))


class _Wrapper(httpx.BaseTransport):
    def __init__(self, inner: httpx.BaseTransport) -> None:
        self._inner = inner

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return self._inner.handle_request(request)

    def close(self) -> None:
        self._inner.close()


@forks
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")
def test_a_forked_process_opens_connections_of_its_own() -> None:
    peers: list[object] = []

    def answer(request: Received) -> Reply:
        return 200, {"content-type": "application/json"}, json.dumps({"name": request.headers["x-who"]}).encode()

    with loopback(answer) as (url, _):
        for client in _clients(url):
            with client:

                def ask(who: str, client: Tiny = client) -> str:
                    response: Any = client.get("/x", cast_to=httpx.Response, options={"headers": {"X-Who": who}})
                    peer = response.extensions["network_stream"].get_extra_info("client_addr")
                    assert response.json() == {"name": who}
                    return f"{peer}"

                peers += [ask("parent"), _run_in_child(lambda: ask("child")), ask("parent")]
    for before, child, after in zip(peers[::3], peers[1::3], peers[2::3], strict=True):
        assert before == after
        assert child not in (before, "AssertionError")


@forks
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")
def test_a_stream_that_is_open_at_a_fork_belongs_to_the_parent() -> None:
    more = threading.Event()
    with _slow_stream(more) as url, Tiny(base_url=url, max_retries=0) as client:
        stream = client.get("/x", cast_to=object, stream=True, stream_cls=Stream[object])
        assert next(stream) == "first"

        def read_and_close() -> object:
            try:
                next(stream)
            except APIConnectionError as error:
                stream.close()
                client.close()
                return str(error.__cause__)
            return "read"

        assert "belongs to the process that opened it" in _run_in_child(read_and_close)
        more.set()
        assert list(stream) == ["second"]


@forks
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")
async def test_a_forked_process_uses_an_async_client_in_an_event_loop_of_its_own() -> None:
    with _echo() as url:
        async with AsyncTiny(base_url=url, max_retries=0) as client:
            assert (await client.get("/parent", cast_to=Item)).name == "/parent"

            def ask() -> str:
                return asyncio.run(client.get("/child", cast_to=Item)).name

            assert await asyncio.to_thread(_run_in_child, ask) == "/child"
            assert (await client.get("/parent", cast_to=Item)).name == "/parent"


@forks
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")
@pytest.mark.parametrize("mode", ["sync", "async"])
def test_a_forked_process_does_not_hold_the_connections_of_a_parent_that_ends(mode: str) -> None:
    ended = threading.Event()

    def serve(connection: Connection) -> None:
        connection.read_request()
        connection.sock.sendall(b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}")
        if connection.sock.recv(1) == b"":
            ended.set()

    def fork_and_end() -> None:
        child = os.fork()
        if child == 0:
            time.sleep(20)
        os.write(writing, str(child).encode())
        os._exit(0)

    async def call() -> None:
        await AsyncTiny(base_url=server.url, max_retries=0).get("/x", cast_to=Item)
        fork_and_end()

    with Server(serve) as server:
        reading, writing = os.pipe()
        parent = os.fork()
        if parent == 0:
            if mode == "async":
                asyncio.run(call())
            client = Tiny(base_url=server.url, max_retries=0)
            client.get("/x", cast_to=Item)
            fork_and_end()
        os.waitpid(parent, 0)
        child = int(os.read(reading, 99))
        try:
            assert ended.wait(3)
        finally:
            os.kill(child, signal.SIGKILL)
            os.close(reading)
            os.close(writing)


@forks
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")
def test_locks_that_a_thread_holds_at_a_fork_are_free_in_the_child() -> None:
    with _echo() as url, Tiny(base_url=url, max_retries=0) as client:
        assert client.get("/x", cast_to=Item).name == "/x"
        pool: Any = client._client._transport._pool  # type: ignore[attr-defined]
        with pool._optional_thread_lock._lock:
            assert _run_in_child(lambda: client.get("/y", cast_to=Item).name) == "/y"


@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")  # asyncio's own: the first loop left a connection open
def test_a_second_event_loop_after_the_first_uses_connections_of_its_own() -> None:
    with _echo() as url:
        client = AsyncTiny(base_url=url, max_retries=0)

        async def ask() -> str:
            return (await client.get("/x", cast_to=Item)).name

        assert asyncio.run(ask()) == "/x"

        async def ask_and_close() -> str:
            async with client:
                return await ask()

        assert asyncio.run(ask_and_close()) == "/x"
        gc.collect()


async def test_a_second_event_loop_beside_the_first_is_refused() -> None:
    with _echo() as url:
        async with AsyncTiny(base_url=url, max_retries=2) as client:

            async def ask() -> str:
                return (await client.get("/x", cast_to=Item)).name

            assert await ask() == "/x"
            with pytest.raises(EventLoopError, match="Make one client for each event loop"):
                await asyncio.to_thread(lambda: asyncio.run(ask()))
            assert await ask() == "/x"


def _wake_only(client: Tiny) -> None:
    """Close ``client`` as far as it gets before the thread that waits has seen the end of its connection."""
    client._closed = True
    pools.wake(client._client)


@pytest.mark.parametrize("waits_for", ["answer", "body", "event"])
@pytest.mark.parametrize("own", [True, False])
@pytest.mark.parametrize("end", [Tiny.close, _wake_only])
def test_closing_a_client_wakes_the_thread_that_waits(waits_for: str, own: bool, end: Callable[[Tiny], object]) -> None:
    """The bodies last until the connection closes, which must not make them look whole."""
    more = threading.Event()

    def answer(_: Received) -> Reply:
        if waits_for == "answer":
            more.wait(10)
        media_type = "text/event-stream" if waits_for == "event" else "application/json"

        def parts() -> Iterator[bytes]:
            yield b'data: "first"\n\n' if waits_for == "event" else b"{"
            more.wait(10)

        return 200, {"content-type": media_type}, parts()

    with loopback(answer) as (url, _):
        http = http_clients.DefaultHttpxClient() if own else httpx.Client()
        client = Tiny(base_url=url, max_retries=2, http_client=http, timeout=8)
        waiting = threading.Event()
        outcome: list[object] = []

        def call() -> None:
            try:
                if waits_for == "event":
                    stream = client.get("/x", cast_to=object, stream=True, stream_cls=Stream[object])
                    outcome.append(next(stream))
                    waiting.set()
                    outcome.append(next(stream))
                else:
                    waiting.set()
                    outcome.append(client.get("/x", cast_to=Item))
            except BaseException as error:
                outcome.append(type(error))

        thread = threading.Thread(target=call)
        thread.start()
        waiting.wait(5)
        time.sleep(0.1)
        begun = time.monotonic()
        end(client)
        thread.join(5)
        took = time.monotonic() - begun
        more.set()
    assert took < 2
    assert outcome[-1] is APIConnectionError
