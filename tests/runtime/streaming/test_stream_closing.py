"""Who closes the response, and when: the end, a break, an error, ``close``, being dropped, cancellation."""

from __future__ import annotations

import asyncio
import gc
import threading
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from runtime.exceptions import APIConnectionError
from runtime.streaming import AsyncStream, Stream
from tests.runtime.streaming.support import Body, async_stream, client, event, response, sync_stream

THREE = [event("1"), event("2"), event("3")]


@pytest.fixture(autouse=True)
def without_the_garbage_collector() -> Iterator[None]:
    """Dropping the last reference has to be enough."""
    gc.disable()
    yield
    gc.enable()


def test_the_end_closes() -> None:
    body = Body(THREE)
    stream = sync_stream(body)
    assert list(stream) == [1, 2, 3]
    assert body.closed
    assert stream.response.is_closed
    assert list(stream) == []


def test_a_break_closes_when_the_stream_is_dropped() -> None:
    body = Body(THREE)
    for _ in sync_stream(body):
        break
    assert body.becomes_closed()
    assert body.count == 1


def test_a_break_leaves_the_rest_to_whoever_still_holds_the_stream() -> None:
    body = Body(THREE)
    stream = sync_stream(body)
    for item in stream:
        assert item == 1
        break
    assert not body.closed
    assert next(stream) == 2
    assert list(stream) == [3]
    assert body.closed


def test_a_stream_that_nobody_iterates_closes_when_dropped() -> None:
    body = Body(THREE)
    stream = sync_stream(body)
    assert body.count == 0
    assert not body.closed
    del stream
    assert body.becomes_closed()


def test_an_iterator_outlives_its_stream() -> None:
    body = Body(THREE)
    iterator = iter(sync_stream(body))
    assert [next(iterator), next(iterator)] == [1, 2]
    assert not body.closed
    del iterator
    assert body.becomes_closed()


def test_raw_events_outlive_the_stream_they_came_from() -> None:
    body = Body(THREE)
    assert [sse.data for sse in sync_stream(body)._iter_events()] == ["1", "2", "3"]


def test_a_with_block_closes() -> None:
    body = Body(THREE)
    with sync_stream(body) as stream:
        assert next(stream) == 1
    assert body.closed
    assert list(stream) == []


def test_an_error_in_the_loop_closes_with_the_block() -> None:
    body = Body(THREE)
    with pytest.raises(KeyError), sync_stream(body) as stream:
        for _ in stream:
            raise KeyError
    assert body.closed


def test_closing_during_the_loop_ends_it() -> None:
    body = Body(THREE)
    stream = sync_stream(body)
    items = []
    for item in stream:
        items.append(item)
        stream.close()
        stream.close()
    assert items == [1]
    assert body.closed


def test_closing_before_the_first_item_leaves_none() -> None:
    body = Body(THREE)
    stream = sync_stream(body)
    stream.close()
    assert body.closed
    assert list(stream) == []


def test_another_thread_may_close_while_this_one_waits() -> None:
    waiting, go_on = threading.Event(), threading.Event()

    class Waits(Body):
        def __iter__(self) -> Iterator[bytes]:
            yield event("1")
            waiting.set()
            go_on.wait(10)
            raise httpx.ReadError("closed under its feet")

        def close(self) -> None:
            self.closed = True
            go_on.set()

    body = Waits([])
    stream = sync_stream(body)

    def close() -> None:
        waiting.wait(10)
        stream.close()

    closer = threading.Thread(target=close)
    closer.start()
    items = []
    with pytest.raises(APIConnectionError):
        for item in stream:
            items.append(item)
    closer.join()
    assert items == [1]
    assert body.closed


def test_a_subclass_may_make_its_items_itself() -> None:
    class Doubled(Stream[int]):
        def __stream__(self) -> Iterator[int]:
            for item in super().__stream__():
                yield 2 * item

    body = Body(THREE)
    with Doubled(cast_to=int, response=response(body), client=client()) as stream:
        assert next(stream) == 2
    assert body.closed


async def test_the_end_closes_an_asynchronous_stream() -> None:
    body = Body(THREE)
    stream = async_stream(body)
    assert [item async for item in stream] == [1, 2, 3]
    assert body.closed
    assert [item async for item in stream] == []


async def settle() -> None:
    """Let the event loop run what it was handed when a generator was dropped."""
    for _ in range(5):
        await asyncio.sleep(0)


async def test_a_break_closes_an_asynchronous_stream_when_dropped() -> None:
    body = Body(THREE)
    async for _ in async_stream(body):
        break
    await settle()
    assert body.closed
    assert body.count == 1


async def test_an_asynchronous_stream_that_nobody_iterates_closes_when_dropped() -> None:
    body = Body(THREE)
    stream = async_stream(body)
    assert not body.closed
    del stream
    await settle()
    assert body.closed


async def test_an_asynchronous_stream_continues_after_a_break() -> None:
    stream = async_stream(Body(THREE))
    async for item in stream:
        assert item == 1
        break
    assert await stream.__anext__() == 2
    assert [item async for item in stream] == [3]


async def test_an_asynchronous_with_block_closes() -> None:
    body = Body(THREE)
    async with async_stream(body) as stream:
        assert await stream.__anext__() == 1
    assert body.closed
    assert [item async for item in stream] == []


async def test_closing_an_asynchronous_stream_during_the_loop_ends_it() -> None:
    body = Body(THREE)
    stream = async_stream(body)
    items = []
    async for item in stream:
        items.append(item)
        await stream.close()
        await stream.aclose()
    assert items == [1]
    assert body.closed


def test_a_stream_made_outside_of_an_event_loop_works_inside() -> None:
    body = Body(THREE)
    stream = AsyncStream(cast_to=object, response=response(body), client=client())

    async def main() -> list[Any]:
        return [item async for item in stream]

    assert asyncio.run(main()) == [1, 2, 3]
    assert body.closed


class Stalls(Body):
    """Gives its pieces and then nothing, for ever."""

    def __init__(self, pieces: list[bytes]) -> None:
        super().__init__(pieces)
        self.stalled = asyncio.Event()

    async def __aiter__(self) -> Any:
        for piece in self.pieces:
            yield piece
        self.stalled.set()
        await asyncio.Event().wait()


async def test_cancelling_the_task_closes() -> None:
    body = Stalls([event("1")])
    items = []

    async def read() -> None:
        async for item in async_stream(body):
            items.append(item)

    task = asyncio.create_task(read())
    await body.stalled.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert items == [1]
    assert body.closed


async def test_a_deadline_of_anyio_closes() -> None:
    import anyio

    body = Stalls([event("1")])
    with anyio.move_on_after(0.01) as scope:
        async for _ in async_stream(body):
            pass
    assert scope.cancelled_caught
    assert body.closed


async def test_another_task_may_close_while_this_one_waits() -> None:
    body = Stalls([event("1")])
    stream = async_stream(body)

    async def read() -> None:
        async for _ in stream:
            pass

    task = asyncio.create_task(read())
    await body.stalled.wait()
    await stream.close()
    assert body.closed
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
