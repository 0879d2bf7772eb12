"""How long a server may take in all: heads and bodies that trickle, the end of the call."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import httpx
import pytest

from runtime.exceptions import APIConnectionError, APIError, APITimeoutError, BadRequestError, InternalServerError
from runtime.jsonl import JSONLDecoder
from runtime.streaming import AsyncStream, SSEDecoder, Stream
from tests.runtime.streaming.support import Connection, Server, event

from .support import AsyncTiny, Item, Script, Tiny, ok

HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n"
BODY = b'{"name": "' + b"a" * 40 + b'"}'


def _trickle(data: bytes, before: bytes = b"", pause: float = 0.05) -> Callable[[Connection], None]:
    def serve(connection: Connection) -> None:
        while connection.read_request():
            connection.sock.sendall(before)
            for byte in data:
                connection.sock.sendall(bytes([byte]))
                time.sleep(pause)

    def script(connection: Connection) -> None:
        with contextlib.suppress(OSError):
            serve(connection)

    return script


async def _call(mode: str, url: str, *, http: Any = None, limits: Mapping[str, Any] = {}, **options: Any) -> Item:
    if mode == "sync":
        with Tiny(base_url=url, http_client=http and httpx.Client(), **options) as client:
            client.safety_limits = client.safety_limits.replace(**limits)
            return await asyncio.to_thread(client.get, "/x", cast_to=Item)
    async with AsyncTiny(base_url=url, http_client=http and httpx.AsyncClient(), **options) as client:
        client.safety_limits = client.safety_limits.replace(**limits)
        return await client.get("/x", cast_to=Item)


in_both_modes = pytest.mark.parametrize("mode", ["sync", "async"])


@in_both_modes
@pytest.mark.parametrize("http", [None, "of the caller"])
@pytest.mark.parametrize(
    ("data", "before"),
    [(b"x-more: " + b"a" * 90, HEAD), (BODY, HEAD + b"content-length: 52\r\n\r\n")],
    ids=["head", "body"],
)
async def test_what_trickles_ends_at_the_sum_of_the_read_timeout(
    mode: str, http: Any, data: bytes, before: bytes
) -> None:
    begun = time.monotonic()
    with Server(_trickle(data, before)) as server:
        with pytest.raises(APITimeoutError):
            await _call(mode, server.url, http=http, timeout=0.3, max_retries=0)
        assert 0.25 < time.monotonic() - begun < 3


def test_a_connection_that_the_caller_has_opened_before_is_timed_too() -> None:
    def serve(connection: Connection) -> None:
        with contextlib.suppress(OSError):
            connection.read_request()
            connection.sock.sendall(HEAD + b"content-length: 52\r\n\r\n" + BODY)
            _trickle(b"x-more: " + b"a" * 90, HEAD)(connection)

    with Server(serve) as server, httpx.Client() as http:
        assert http.get(server.url).status_code == 200
        client = Tiny(base_url=server.url, http_client=http, timeout=0.3, max_retries=0)
        begun = time.monotonic()
        with pytest.raises(APITimeoutError):
            client.get("/x", cast_to=Item)
        assert time.monotonic() - begun < 3
        assert server.connections == 1


@in_both_modes
@pytest.mark.parametrize("http", [None, "of the caller"])
async def test_a_server_that_falls_silent_in_a_body_has_no_second_deadline(mode: str, http: Any) -> None:
    def serve(connection: Connection) -> None:
        if connection.read_request():
            time.sleep(1.2)
            connection.sock.sendall(HEAD + b"content-length: 52\r\n\r\n" + BODY[:9])
            connection.wait_for_close()

    begun = time.monotonic()
    with Server(serve) as server, pytest.raises(APITimeoutError):
        await _call(mode, server.url, http=http, timeout=9, max_retries=0, limits={"total_seconds": 1.5})
    assert time.monotonic() - begun < 2.6


@in_both_modes
async def test_what_trickles_fast_enough_is_read(mode: str) -> None:
    with Server(_trickle(BODY, HEAD + b"content-length: 52\r\n\r\n", pause=0.01)) as server:
        item = await _call(mode, server.url, timeout=0.3, limits={"min_bytes_per_second": 20})
        assert item.name == "a" * 40


@in_both_modes
async def test_the_body_of_an_error_that_trickles_is_left(mode: str) -> None:
    with Server(_trickle(BODY, b"HTTP/1.1 400 X\r\ncontent-length: 52\r\n\r\n")) as server:
        begun = time.monotonic()
        with pytest.raises(BadRequestError):
            await _call(mode, server.url, timeout=0.3)
        assert time.monotonic() - begun < 3


@in_both_modes
@pytest.mark.parametrize("http", [None, "of the caller"])
async def test_a_call_with_its_retries_ends_at_its_deadline(mode: str, http: Any) -> None:
    def silent(connection: Connection) -> None:
        if connection.read_request():
            connection.wait_for_close()

    begun = time.monotonic()
    with Server(silent) as server:
        with pytest.raises(APITimeoutError):
            await _call(mode, server.url, http=http, timeout=0.25, max_retries=99, limits={"total_seconds": 1.2})
        assert time.monotonic() - begun < 3
        assert server.connections == 2  # before a third it would have to wait longer than it may
        begun = time.monotonic()
        with pytest.raises(APITimeoutError):
            await _call(mode, server.url, http=http, timeout=9, max_retries=99, limits={"total_seconds": 0.2})
        assert time.monotonic() - begun < 3


def test_a_wait_that_would_outlast_the_call_is_not_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    script = Script(httpx.Response(503, headers={"retry-after": "30"}))
    client = script.client()
    client.safety_limits = client.safety_limits.replace(total_seconds=20)
    with pytest.raises(InternalServerError):
        client.get("/x", cast_to=Item)
    assert len(script.requests) == 1


@in_both_modes
@pytest.mark.parametrize("http", [None, "of the caller"])
async def test_a_stream_ends_at_the_deadline_of_its_call(mode: str, http: Any) -> None:
    def endless(connection: Connection) -> None:
        if connection.read_request():
            connection.start()
            with contextlib.suppress(OSError):
                while True:
                    connection.send(event("1"))
                    time.sleep(0.05)

    items: list[object] = []
    begun = time.monotonic()
    with Server(endless) as server:
        with pytest.raises(APITimeoutError):
            if mode == "sync":
                with Tiny(base_url=server.url, http_client=http and httpx.Client(), timeout=5) as client:
                    client.safety_limits = client.safety_limits.replace(total_seconds=0.4)
                    stream = client.get("/x", cast_to=object, stream=True, stream_cls=Stream[object])
                    items.extend(iter(lambda: next(stream), None))
            else:
                async with AsyncTiny(base_url=server.url, http_client=http and httpx.AsyncClient(), timeout=5) as tiny:
                    tiny.safety_limits = tiny.safety_limits.replace(total_seconds=0.4)
                    async for item in await tiny.get("/x", cast_to=object, stream=True, stream_cls=AsyncStream[object]):
                        items.append(item)
        assert 0.3 < time.monotonic() - begun < 3


def test_a_connection_serves_later_calls_without_the_limits_of_an_earlier_one() -> None:
    def twice(connection: Connection) -> None:
        for pause in (0.0, 0.5):
            if connection.read_request():
                time.sleep(pause)
                connection.sock.sendall(HEAD + b"content-length: 52\r\n\r\n" + BODY)

    with Server(twice) as server, Tiny(base_url=server.url, timeout=5, max_retries=0) as client:
        client.safety_limits = client.safety_limits.replace(total_seconds=0.2)
        client.get("/x", cast_to=Item)
        client.safety_limits = client.safety_limits.replace(total_seconds=None)
        assert client.get("/x", cast_to=Item).name == "a" * 40
        assert server.connections == 1


def test_an_event_is_no_larger_than_the_limit_of_the_client(monkeypatch: pytest.MonkeyPatch) -> None:
    def chat(size: int) -> Iterator[object]:
        body = event('"' + "a" * size + '"') + event("[DONE]")
        client = Script(httpx.Response(200, content=body, headers={"content-type": "text/event-stream"})).client()
        client.safety_limits = client.safety_limits.replace(max_event_bytes=100)
        return client.get("/x", cast_to=object, stream=True, stream_cls=Stream[object])

    assert list(chat(80)) == ["a" * 80]
    with pytest.raises(APIError, match="larger than the limit of 100 bytes"):
        list(chat(100))
    monkeypatch.setattr(SSEDecoder, "max_event_bytes", 1000)
    assert list(chat(100)) == ["a" * 100]


def test_a_json_line_is_no_larger_than_the_limit_of_the_client() -> None:
    def lines(body: bytes) -> JSONLDecoder[object]:
        client = Script(httpx.Response(200, content=body)).client()
        client.safety_limits = client.safety_limits.replace(max_event_bytes=100)
        decoder: JSONLDecoder[object] = client.get("/x", cast_to=JSONLDecoder[object])
        return decoder

    assert list(lines(b'"a"\n' * 100)) == ["a"] * 100
    for body in (b'"' + b"a" * 100 + b'"\n', b'1\n"' + b"a" * 100):
        with pytest.raises(APIError, match="larger than the limit of 100 bytes"):
            list(lines(body))


def test_ordinary_calls_set_no_limits_on_the_timeouts() -> None:
    script = Script(ok())
    script.client(timeout=7).get("/x", cast_to=Item)
    assert script.last.extensions["timeout"] == {"connect": 7, "read": 7, "write": 7, "pool": 7}
    client = script.client(timeout=7)
    client.safety_limits = client.safety_limits.replace(total_seconds=3)
    client.get("/x", cast_to=Item)
    assert all(2 < seconds <= 3 for seconds in script.last.extensions["timeout"].values())


def test_a_call_whose_time_is_over_before_it_begins_fails() -> None:
    with Server(_trickle(b"")) as server, Tiny(base_url=server.url) as client:
        client.safety_limits = client.safety_limits.replace(total_seconds=0)
        with pytest.raises(APIConnectionError):
            client.get("/x", cast_to=Item)
