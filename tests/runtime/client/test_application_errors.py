"""What the application's own code raises while a request is sent is raised as it is, and once."""

from __future__ import annotations

import functools
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import httpx
import pytest

from runtime.exceptions import APIConnectionError

from .support import AsyncTiny, Item, Script, Tiny, ok

ERRORS = [
    KeyError("bug"),
    OSError("disk"),
    ConnectionResetError("another connection"),
    httpx.ConnectError("token"),
    RuntimeError("bug"),
]


def _raising(error: Exception, calls: list[int]) -> Callable[[Any], None]:
    def hook(_: Any) -> None:
        calls.append(1)
        raise error

    return hook


class _Hook:
    def __init__(self, hook: Callable[[Any], None]) -> None:
        self._hook = hook

    def __call__(self, value: Any) -> None:
        self._hook(value)


@pytest.mark.parametrize("error", ERRORS, ids=repr)
@pytest.mark.parametrize("wrap", [lambda hook: hook, functools.partial, _Hook], ids=["function", "partial", "object"])
@pytest.mark.parametrize("event", ["request", "response"])
def test_hooks(error: Exception, wrap: Callable[[Any], Any], event: str) -> None:
    calls: list[int] = []
    client = Script(ok()).client(http={"event_hooks": {event: [wrap(_raising(error, calls))]}})
    with pytest.raises(type(error)) as caught:
        client.get("/x", cast_to=Item)
    assert caught.value is error
    assert calls == [1]


@pytest.mark.parametrize("error", ERRORS, ids=repr)
def test_bodies(error: Exception) -> None:
    def body() -> Iterator[bytes]:
        yield b"a"
        raise error

    class File:
        def read(self, _: int = -1) -> bytes:
            raise error

    for options in ({"content": body()}, {"content": File()}, {"files": {"file": ("a.txt", File())}}):
        script = Script(ok())
        with pytest.raises(type(error)) as caught:
            script.client().post("/x", cast_to=Item, **options)
        assert caught.value is error
        assert len(script.requests) == 0


def test_an_iterable_that_can_be_read_again_is_not() -> None:
    class Body:
        begun = 0

        def __iter__(self) -> Iterator[bytes]:
            self.begun += 1
            raise OSError("disk")

    body = Body()
    with pytest.raises(OSError, match="disk"):
        Script(ok()).client().post("/x", cast_to=Item, content=body)
    assert body.begun == 1


def test_transports() -> None:
    script = Script(KeyError("bug"))
    with pytest.raises(KeyError):
        script.client().get("/x", cast_to=Item)
    assert len(script.requests) == 1


@pytest.mark.parametrize("error", ERRORS, ids=repr)
def test_auth_flows(error: Exception) -> None:
    class Flow(httpx.Auth):
        def auth_flow(self, request: httpx.Request) -> Any:
            raise error
            yield request

    with pytest.raises(type(error)):
        Script(ok()).client(http={"auth": Flow()}).get("/x", cast_to=Item)


@pytest.mark.parametrize("error", ERRORS, ids=repr)
async def test_the_async_client_does_likewise(error: Exception) -> None:
    calls: list[int] = []

    async def hook(_: Any) -> None:
        calls.append(1)
        raise error

    async def body() -> AsyncIterator[bytes]:
        calls.append(1)
        yield b"a"
        raise error

    http = httpx.AsyncClient(transport=Script(ok()), event_hooks={"request": [hook]})
    for client, content in ((AsyncTiny(http_client=http), None), (Script(ok()).async_client(), body())):
        with pytest.raises(type(error)) as caught:
            await client.post("/x", cast_to=Item, content=content)
        assert caught.value is error
    assert calls == [1, 1]


def test_the_network_is_tried_again() -> None:
    for error in (OSError("unreachable"), httpx.ReadError("reset")):
        script = Script(error)
        with pytest.raises(APIConnectionError):
            script.client(Tiny).get("/x", cast_to=Item)
        assert len(script.requests) == 3


@pytest.mark.parametrize("value", ["text/plain\r\nX-Evil: 1", "a\n", "a\0"])
def test_a_part_cannot_write_lines_of_its_own(value: str) -> None:
    parts: list[Any] = [
        ("a.txt", b"x", value),
        ("a.txt", b"x", "text/plain", {"X-Note": value}),
        ("a.txt", b"x", None, {f"X-{value}": "1"}),
    ]
    for part in parts:
        script = Script(ok())
        with pytest.raises(ValueError, match=r"header"):
            script.client().post("/x", cast_to=Item, files={"file": part})
        assert script.requests == []


def test_names_of_parts_cannot_either() -> None:
    script = Script(ok())
    script.client().post("/x", cast_to=Item, files={'f\r\n"x': ('a\r\nX-Evil: 1"', b"x")}, body={"k\r\n": "v"})
    assert b"X-Evil: 1\r\n" not in script.bodies[0]
    heads = [line for line in script.bodies[0].split(b"\r\n") if line.startswith(b"X-Evil")]
    assert heads == []


@pytest.mark.parametrize("name", ["X Evil", "X-Evil: 1\r\nY", "", "é"])
def test_a_name_that_no_header_has_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="name of a header"):
        Script(ok()).client().get("/x", cast_to=Item, options={"headers": {name: "v"}})


@pytest.mark.parametrize("module", ["aiohttp.client_exceptions", "h11._util", "anyio"])
def test_errors_of_network_libraries_are_the_networks(module: str) -> None:
    error = type("SomeError", (Exception,), {"__module__": module})
    with pytest.raises(APIConnectionError):
        Script(error()).client(max_retries=0).get("/x", cast_to=Item)
