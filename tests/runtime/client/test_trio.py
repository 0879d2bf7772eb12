"""An async client under trio: what it does under asyncio, in every test of this module over a socket."""

from __future__ import annotations

import asyncio
import gc
import io
import threading
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from runtime import retries
from runtime.exceptions import APITimeoutError, NotFoundError
from runtime.pools import EventLoopError
from runtime.streaming import AsyncStream

from .support import AsyncTiny, Item, Received, Reply, loopback

if TYPE_CHECKING:
    import trio
else:
    trio = pytest.importorskip("trio")

pytestmark = [
    pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning"),  # what a run that has ended left open
    # trio says so of the generators inside of httpx, of every stream that is left early.
    pytest.mark.filterwarnings("ignore:Async generator 'httpx:ResourceWarning"),
    pytest.mark.filterwarnings("ignore:Async generator 'httpcore:ResourceWarning"),
]
SECONDS = 20
EVENTS = [b'data: {"name": "first"}\n\n', b'data: {"name": "second"}\n\n', b"data: [DONE]\n\n"]


@contextmanager
def server() -> Generator[tuple[str, list[Received]], None, None]:
    """Answers by path; ``/v1/slow`` and the second event of ``/v1/halting`` wait until the context ends."""
    end = threading.Event()
    failures = [503, 429]

    def halting() -> Iterator[bytes]:
        yield EVENTS[0]
        end.wait(SECONDS)

    def answer(request: Received) -> Reply:
        path = request.target.rpartition("/")[2]
        if path == "events":
            return 200, {"content-type": "text/event-stream"}, iter(EVENTS)
        if path == "halting":
            return 200, {"content-type": "text/event-stream"}, halting()
        if path == "slow":
            end.wait(SECONDS)
        if path == "failing" and failures:
            return failures.pop(), {"retry-after-ms": "20"}, b""
        if path == "missing":
            return 404, {"content-type": "application/json"}, b"{}"
        name = request.headers["x-stainless-async"] if path == "library" else path
        return 200, {"content-type": "application/json"}, f'{{"name": "{name}"}}'.encode()

    with loopback(answer) as (url, received):
        try:
            yield f"{url}/v1", received
        finally:
            end.set()


async def ask(client: AsyncTiny, path: str = "plain") -> str:
    return (await client.get(f"/{path}", cast_to=Item)).name


async def open_stream(client: AsyncTiny, path: str) -> AsyncStream[Item]:
    return await client.get(f"/{path}", cast_to=Item, stream=True, stream_cls=AsyncStream[Item])


def test_calls_errors_and_uploads() -> None:
    async def main() -> None:
        with trio.fail_after(SECONDS):
            async with AsyncTiny(base_url=url) as client:
                assert await ask(client) == "plain"
                with pytest.raises(NotFoundError):
                    await ask(client, "missing")
                files = {"file": io.BytesIO(b"content")}
                assert (await client.post("/upload", cast_to=Item, files=files)).name == "upload"
                assert b"content" in received[-1].body
            assert client.is_closed()

    with server() as (url, received):
        trio.run(main)


def test_many_calls_at_once() -> None:
    async def main() -> None:
        names: list[str] = []

        async def call(number: int) -> None:
            names.append(await ask(client, f"call-{number}"))

        with trio.fail_after(SECONDS):
            async with AsyncTiny(base_url=url) as client, trio.open_nursery() as nursery:
                for number in range(20):
                    nursery.start_soon(call, number)
        assert sorted(names) == sorted(f"call-{number}" for number in range(20))

    with server() as (url, _):
        trio.run(main)


def test_streams_to_their_end_and_left_early() -> None:
    async def main() -> None:
        with trio.fail_after(SECONDS):
            async with AsyncTiny(base_url=url) as client:
                stream = await open_stream(client, "events")
                assert [item.name async for item in stream] == ["first", "second"]
                async with await open_stream(client, "halting") as stream:
                    assert (await anext(aiter(stream))).name == "first"
                assert await ask(client) == "plain"

    with server() as (url, _):
        trio.run(main)


def test_timeouts_and_retries_after_a_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retries, "WAITING", True)

    async def main() -> None:
        with trio.fail_after(SECONDS):
            async with AsyncTiny(base_url=url, max_retries=2) as client:
                start = trio.current_time()
                assert await ask(client, "failing") == "failing"
                assert trio.current_time() - start >= 0.04 and len(received) == 3
            async with AsyncTiny(base_url=url, max_retries=0, timeout=0.2) as hasty:
                with pytest.raises(APITimeoutError):
                    await ask(hasty, "slow")
                with pytest.raises(APITimeoutError):
                    async for _ in await open_stream(hasty, "halting"):
                        pass

    with server() as (url, received):
        trio.run(main)


@pytest.mark.parametrize("path", ["slow", "halting"])
def test_a_call_that_is_cancelled_leaves_the_client_in_order(path: str) -> None:
    async def main() -> None:
        with trio.fail_after(SECONDS):
            async with AsyncTiny(base_url=url) as client:
                with trio.move_on_after(0.2) as scope:
                    async for _ in await open_stream(client, path):
                        pass
                assert scope.cancelled_caught
                assert await ask(client) == "plain"

    with server() as (url, _):
        trio.run(main)


def test_the_library_is_named_to_the_server() -> None:
    async def main() -> str:
        from runtime.utils.functions import get_async_library

        return get_async_library()

    assert trio.run(main) == "trio"


def test_each_run_has_connections_of_its_own() -> None:
    with server() as (url, _):
        client = AsyncTiny(base_url=url, max_retries=0)
        assert trio.run(ask, client) == "plain"
        assert trio.run(ask, client) == "plain"
        assert asyncio.run(ask(client)) == "plain"
        assert trio.run(ask, client) == "plain"
        del client
        gc.collect()  # what the ended runs left open is closed here, where its warning is expected


def test_a_second_run_beside_the_first_is_refused() -> None:
    async def main() -> None:
        async with AsyncTiny(base_url=url, max_retries=0) as client:
            assert await ask(client) == "plain"
            with pytest.raises(EventLoopError):
                await trio.to_thread.run_sync(lambda: asyncio.run(ask(client)))
            assert await ask(client) == "plain"

    with server() as (url, _):
        trio.run(main)
