"""Bodies that are read while they are sent, and what happens to them when an attempt is repeated."""

from __future__ import annotations

import io
import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from runtime.bodies import BodyStream, as_body
from runtime.exceptions import APIConnectionError, InternalServerError
from runtime.line_bodies import line_content

from .support import Item, Received, Reply, Script, Tiny, loopback, ok


def generated(*parts: bytes) -> Iterator[bytes]:
    yield from parts


class Unseekable(io.RawIOBase):
    def __init__(self, data: bytes) -> None:
        self._rest = data

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        part, self._rest = self._rest[: len(buffer)], self._rest[len(buffer) :]
        buffer[: len(part)] = part
        return len(part)


@pytest.mark.parametrize(
    "content", [b"hello", bytearray(b"hello"), memoryview(b"hello"), "hello", [b"hel", b"lo"], io.BytesIO(b"hello")]
)
def test_a_body_that_can_be_read_again_is_sent_again(content: Any) -> None:
    script = Script(httpx.Response(500), httpx.ReadError("cut"), ok())
    script.client().post("/x", cast_to=Item, content=content)
    assert script.bodies == [b"hello"] * 3


def test_a_file_is_sent_from_where_it_stood(tmp_path: Path) -> None:
    path = tmp_path / "f"
    path.write_bytes(b"skipped|sent")
    script = Script(httpx.Response(500), ok())
    with path.open("rb") as file:
        file.seek(8)
        script.client().post("/x", cast_to=Item, content=file)
    assert script.bodies == [b"sent", b"sent"]
    assert script.last.headers["content-length"] == "4"
    assert "transfer-encoding" not in script.last.headers


def test_items_are_lines_of_json_and_sent_again_where_they_can_be_read_again() -> None:
    class Items:
        def __iter__(self) -> Iterator[object]:
            yield {"a": 1}
            yield b'{"b":2}\n'

    for items in (Items(), list(Items())):
        script = Script(httpx.Response(500), ok())
        script.client().post("/x", cast_to=Item, content=line_content(items))
        assert script.bodies == [b'{"a":1}\n{"b":2}\n'] * 2
    script = Script(httpx.Response(500), ok())
    with pytest.raises(InternalServerError):
        script.client().post("/x", cast_to=Item, content=line_content(iter([{"a": 1}])))
    assert script.bodies == [b'{"a":1}\n']


async def test_items_that_are_waited_for_are_lines_of_json() -> None:
    class Items:
        async def __aiter__(self) -> AsyncIterator[object]:
            yield {"a": 1}

    for items in (Items(), Items().__aiter__()):
        lines = line_content(items, is_sequence=True)
        assert [line async for line in lines] == [b'\x1e{"a":1}\n']


@pytest.mark.parametrize("content", [b"{}\n", "{}\n", io.BytesIO(b"{}\n"), Path("lines.jsonl")])
def test_lines_that_are_written_already_stay_as_they_are(content: Any) -> None:
    assert line_content(content) is content


@pytest.mark.parametrize("content", [{"a": 1}, 7])
def test_what_is_no_list_of_lines_is_told(content: Any) -> None:
    with pytest.raises(TypeError, match=f"must be an iterable of items, bytes or a file, not {type(content).__name__}"):
        line_content(content)


@pytest.mark.parametrize("make", [lambda: generated(b"a", b"b"), lambda: Unseekable(b"ab")], ids=["generator", "pipe"])
def test_a_body_that_can_be_read_once_is_sent_once(make: Any) -> None:
    script = Script(httpx.Response(500), ok())
    with pytest.raises(InternalServerError):
        script.client().post("/x", cast_to=Item, content=make())
    assert script.bodies == [b"ab"]
    assert script.last.headers["transfer-encoding"] == "chunked"


def test_a_body_that_was_not_read_yet_is_sent_with_the_next_attempt() -> None:
    bodies: list[bytes] = []

    def answer(request: httpx.Request) -> httpx.Response:
        if not bodies:
            bodies.append(b"")
            raise httpx.ConnectError("refused before anything was sent")
        bodies.append(request.read())
        return ok()

    class Lazy(httpx.BaseTransport):
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            return answer(request)

    client = Tiny(http_client=httpx.Client(transport=Lazy()))
    client.post("/x", cast_to=Item, content=generated(b"a", b"b"))
    assert bodies == [b"", b"ab"]


def test_a_multipart_file_that_cannot_seek_is_sent_once() -> None:
    script = Script(httpx.Response(500), ok())
    with pytest.raises(InternalServerError):
        script.client().post("/x", cast_to=Item, files={"f": ("n", Unseekable(b"once"))})
    assert len(script.bodies) == 1
    assert b"once" in script.bodies[0]


def test_a_multipart_file_that_can_seek_is_sent_again() -> None:
    script = Script(httpx.Response(500), ok())
    script.client().post("/x", cast_to=Item, files={"f": ("n", io.BytesIO(b"again"))})
    assert [b"again" in body for body in script.bodies] == [True, True]


def test_a_redirect_does_not_send_half_a_body() -> None:
    script = Script(httpx.Response(307, headers={"location": "http://api.test/v1/y"}), ok())
    with pytest.raises(APIConnectionError, match="read only once"):
        script.client().post("/x", cast_to=Item, content=generated(b"a"))
    assert len(script.bodies) == 1


def test_a_redirect_sends_a_file_again() -> None:
    script = Script(httpx.Response(307, headers={"location": "http://api.test/v1/y"}), ok())
    script.client().post("/x", cast_to=Item, content=io.BytesIO(b"again"))
    assert script.bodies == [b"again", b"again"]


@pytest.mark.parametrize("content", [{"a": 1}, 7, object()])
def test_what_is_no_body_is_refused(content: Any) -> None:
    with pytest.raises(TypeError, match="A body must be"):
        as_body(content)


def test_a_path_is_read_while_it_is_sent(tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"x")
    body = as_body(tmp_path / "f")
    assert isinstance(body, BodyStream)
    assert (body.length, list(body), list(body), body.replayable) == (1, [b"x"], [b"x"], True)
    with pytest.raises(FileNotFoundError):
        as_body(tmp_path / "none")


def test_an_async_body_needs_the_async_client() -> None:
    async def body() -> AsyncIterator[bytes]:
        yield b"x"

    with pytest.raises(TypeError, match="async client"):
        list(BodyStream(body()))


@pytest.mark.parametrize("kind", ["async generator", "generator", "file", "list"])
async def test_the_async_client_reads_bodies_of_all_kinds(kind: str) -> None:
    async def body() -> AsyncIterator[bytes]:
        yield b"a"
        yield b"b"

    content: Any = {
        "async generator": body,
        "generator": lambda: generated(b"a", b"b"),
        "file": lambda: io.BytesIO(b"ab"),
        "list": lambda: [b"a", b"b"],
    }[kind]()
    script = Script(httpx.Response(500), ok())
    client = script.async_client()
    if "generator" in kind:
        with pytest.raises(InternalServerError):
            await client.post("/x", cast_to=Item, content=content)
        assert script.bodies == [b"ab"]
    else:
        await client.post("/x", cast_to=Item, content=content)
        assert script.bodies == [b"ab", b"ab"]


def test_bodies_arrive_over_a_socket(tmp_path: Path) -> None:
    big = os.urandom(300_000)
    path = tmp_path / "big.bin"
    path.write_bytes(big)

    def answer(request: Received) -> Reply:
        return 200, {"content-type": "application/json"}, b'{"name": "a"}'

    with loopback(answer) as (url, received), Tiny(base_url=url) as client:
        client.post("/bytes", cast_to=Item, content=big)
        client.post("/generator", cast_to=Item, content=generated(big[:1000], big[1000:]))
        with path.open("rb") as file:
            client.put("/file", cast_to=Item, content=file)
        client.post("/form", cast_to=Item, body={"a": "b"}, files={"f": path})
    assert [request.body for request in received[:3]] == [big] * 3
    assert big in received[3].body
    assert b'filename="big.bin"' in received[3].body
    assert received[1].headers["transfer-encoding"] == "chunked"
