"""HTTP clients of the library that the package does not use: httpx2's for a package on httpx, and the other way round."""

from __future__ import annotations

import importlib
import subprocess
import sys
from collections.abc import AsyncIterator, Generator
from pathlib import Path
from typing import Any

import pytest

from runtime.exceptions import APIConnectionError, APITimeoutError, NotFoundError
from runtime.response import APIResponse
from runtime.streaming import AsyncStream, Stream
from runtime.transport_api import load_library
from tests.runtime.streaming.support import Connection, Server, event

from .support import AsyncTiny, Item, Received, Tiny, loopback

own: Any = load_library()
OTHER = "httpx" if own.__name__ == "httpx2" else "httpx2"
if sys.version_info < (3, 11):
    pytest.skip("httpx2 needs Python 3.11 or newer", allow_module_level=True)
other: Any = importlib.import_module(OTHER)
if other is own:
    pytest.skip(
        "with HTTP_LIBRARY=httpx2 the name httpx stands for httpx2: there is no other library to take clients of",
        allow_module_level=True,
    )


class Clients:
    """Makes clients over HTTP clients of the other library, and closes them after a test."""

    def __init__(self) -> None:
        self.clients: list[Tiny | AsyncTiny] = []

    def __call__(
        self, url: str, sync: type[Tiny] = Tiny, asynchronous: type[AsyncTiny] = AsyncTiny, **http: Any
    ) -> tuple[Tiny, AsyncTiny]:
        options: Any = {"base_url": url, "max_retries": 1}
        pair = (
            sync(http_client=other.Client(trust_env=False, **http), **options),
            asynchronous(http_client=other.AsyncClient(trust_env=False, **http), **options),
        )
        self.clients += pair
        return pair

    async def close(self) -> None:
        for client in self.clients:
            if isinstance(client, Tiny):
                client.close()
            else:
                await client.close()


@pytest.fixture
async def clients() -> AsyncIterator[Clients]:
    clients = Clients()
    yield clients
    await clients.close()


async def test_a_client_of_the_other_library_sends_and_receives(clients: Clients) -> None:
    def answer(request: Received) -> Any:
        return (
            200,
            {"content-type": "application/json", "x-request-id": "7"},
            b'{"name": "%s"}' % request.method.encode(),
        )

    with loopback(answer) as (url, received):
        sync, asynchronous = clients(url, headers={"x-own": "1"}, params={"team": "a"}, cookies={"c": "d"})
        assert sync.post("/x y", cast_to=Item, body={"a": 1}, options={"params": {"q": "ä"}}).name == "POST"
        assert (await asynchronous.get("/x", cast_to=Item)).name == "GET"
        first = received[0]
        assert first.target == "/x%20y?team=a&q=%C3%A4"
        assert (first.body, first.headers["x-own"], first.headers["cookie"]) == (b'{"a":1}', "1", "c=d")
        raw: Any = sync.get("/x", cast_to=APIResponse[Item], options={"headers": {"X-Stainless-Raw-Response": "true"}})
        assert (raw.headers["x-request-id"], raw.parse().name, raw.elapsed.total_seconds() > 0) == ("7", "GET", True)
        assert isinstance(raw.http_response, own.Response)
        sync.close()
        assert sync.is_closed()


async def test_bodies_are_streamed_from_files_and_iterables(clients: Clients, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"contents")

    async def parts() -> AsyncIterator[bytes]:
        yield b"a"
        yield b"b"

    with loopback(lambda request: (200, {"content-type": "application/json"}, b'{"name": "a"}')) as (url, received):
        sync, asynchronous = clients(url)
        sync.post("/x", cast_to=Item, content=iter([b"a", b"b"]))
        await asynchronous.post("/x", cast_to=Item, content=parts())
        with path.open("rb") as file:
            headers = {"headers": {"Content-Type": "multipart/form-data"}}
            sync.post("/x", cast_to=Item, body={"n": "1"}, files={"file": file}, options=headers)  # type: ignore[arg-type]
        assert [request.body for request in received[:2]] == [b"ab", b"ab"]
        assert b"contents" in received[2].body


def _events(connection: Connection) -> None:
    while connection.read_request():
        connection.start()
        connection.send(event('{"name": "a"}') + event('{"name": "b"}') + event("[DONE]"))
        connection.end()


async def test_streams_end_and_leave_their_connection_for_the_next(clients: Clients) -> None:
    with Server(_events) as server:
        sync, asynchronous = clients(server.url)
        for _ in range(3):
            assert [item.name for item in sync.get("/x", cast_to=Item, stream=True, stream_cls=Stream[Item])] == [
                "a",
                "b",
            ]
        assert server.connections == 1
        for _ in range(3):
            stream = await asynchronous.get("/x", cast_to=Item, stream=True, stream_cls=AsyncStream[Item])
            assert [item.name async for item in stream] == ["a", "b"]
        assert server.connections == 2
        partial = sync.get("/x", cast_to=Item, stream=True, stream_cls=Stream[Item])
        assert next(partial).name == "a"
        partial.close()
        assert partial.response.is_closed
        await clients.close()
        sync.close()


def _silent(connection: Connection) -> None:
    if connection.read_request():
        connection.wait_for_close()


def _cut(connection: Connection) -> None:
    if connection.read_request():
        connection.start()
        connection.send(event('{"name": "a"}'))
        connection.sock.close()


async def test_errors_of_the_other_library_are_the_packages_own(clients: Clients) -> None:
    sync, asynchronous = clients("http://127.0.0.1:1")
    with pytest.raises(APIConnectionError) as raised:
        sync.get("/x", cast_to=Item)
    assert isinstance(raised.value.__cause__, own.ConnectError)
    cause: Any = raised.value.__cause__
    assert isinstance(cause.__cause__, other.ConnectError)
    with pytest.raises(APIConnectionError):
        await asynchronous.get("/x", cast_to=Item)
    with Server(_silent) as server:
        sync, asynchronous = clients(server.url)
        options: Any = {"timeout": other.Timeout(0.2), "max_retries": 0}
        with pytest.raises(APITimeoutError):
            sync.get("/x", cast_to=Item, options=options)
        with pytest.raises(APITimeoutError):
            await asynchronous.get("/x", cast_to=Item, options=options)
    with Server(_cut) as server:
        sync, _ = clients(server.url)
        stream = sync.get("/x", cast_to=Item, stream=True, stream_cls=Stream[Item])
        with pytest.raises(APIConnectionError):
            list(stream)


async def test_statuses_retries_and_redirects_are_handled_as_ever(clients: Clients) -> None:
    def answer(request: Received) -> Any:
        if request.target == "/old":
            return 307, {"location": "/new"}, b""
        if request.target == "/missing":
            return 404, {"content-type": "application/json"}, b'{"error": "gone"}'
        if len(received) < 2:
            return 500, {}, b""
        return 200, {"content-type": "application/json"}, b'{"name": "a"}'

    with loopback(answer) as (url, received):
        sync, _ = clients(url, follow_redirects=True)
        assert sync.post("/x", cast_to=Item, body={"a": 1}).name == "a"
        assert sync.post("/old", cast_to=Item, body={"a": 1}).name == "a"
        assert received[-1].body == b'{"a":1}'
        with pytest.raises(NotFoundError) as raised:
            sync.get("/missing", cast_to=Item)
        assert raised.value.body == {"error": "gone"}


async def test_auth_flows_of_either_library_are_run(clients: Clients) -> None:
    class Flow(own.Auth):
        requires_response_body = True

        def auth_flow(self, request: Any) -> Generator[Any, Any, None]:
            assert isinstance(request, own.Request)
            response = yield request
            if response.status_code == 401:
                request.headers["Authorization"] = f"Token {response.json()['nonce']}"
                yield request

    class Signed(Tiny):
        @property
        def custom_auth(self) -> Any:
            return Flow()

    class AsyncSigned(AsyncTiny):
        @property
        def custom_auth(self) -> Any:
            return Flow()

    def answer(request: Received) -> Any:
        headers = {"content-type": "application/json"}
        if not request.headers.get("authorization", "").startswith(("Token 5", "Basic")):
            return 401, headers, b'{"nonce": 5}'
        return 200, headers, b'{"name": "a"}'

    with loopback(answer) as (url, received):
        sync, asynchronous = clients(url, Signed, AsyncSigned)
        assert sync.post("/x", cast_to=Item, body={"a": 1}).name == "a"
        assert (await asynchronous.post("/x", cast_to=Item, body={"a": 1})).name == "a"
        assert [request.body for request in received] == [b'{"a":1}'] * 4
        basic, _ = clients(url, auth=("user", "word"))
        assert basic.get("/x", cast_to=Item).name == "a"
        assert received[-1].headers["authorization"].startswith("Basic")


def test_urls_and_timeouts_of_the_other_library_are_taken() -> None:
    client = Tiny(base_url=other.URL("http://api.test/v2"), timeout=other.Timeout(3, connect=1))
    assert str(client.base_url) == "http://api.test/v2/"
    assert client._client.timeout == own.Timeout(3, connect=1)
    wrapper = Tiny(http_client=other.Client(timeout=7))
    assert wrapper.timeout == own.Timeout(7)
    assert Tiny(http_client=other.Client()).timeout == Tiny().timeout


def test_what_is_no_client_of_the_kind_is_refused() -> None:
    wrong: Any
    for wrong in (other.AsyncClient(), object()):
        with pytest.raises(TypeError, match="Invalid `http_client` argument"):
            Tiny(http_client=wrong)
    wrong = other.Client()
    with pytest.raises(TypeError, match="Invalid `http_client` argument"):
        AsyncTiny(http_client=wrong)


async def test_an_error_of_a_hook_is_raised_as_it_is(clients: Clients) -> None:
    def fail(request: Any) -> None:
        raise LookupError("of the hook")

    with loopback(lambda request: (200, {}, b"")) as (url, _):
        sync, _ = clients(url, event_hooks={"request": [fail]})
        with pytest.raises(LookupError, match="of the hook"):
            sync.get("/x", cast_to=Item)


@pytest.mark.skipif(
    own.__name__ == "httpx2", reason="this is that other direction already: it would start itself again"
)
def test_the_other_way_round_is_the_same() -> None:
    program = (
        "import sys, runtime.settings as settings; settings.HTTP_LIBRARY = 'httpx2'; import pytest; "
        f"sys.exit(pytest.main(['-q', '-p', 'no:cacheprovider', {__file__!r}]))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout
