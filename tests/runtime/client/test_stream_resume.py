"""Streams that go on after their connection was lost: each item comes once, in order, or the loss is an error."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest

from runtime import retries
from runtime.exceptions import APIConnectionError, APIStatusError
from runtime.request_options import make_request_options
from runtime.settings import StreamRule
from runtime.stream_rules import EventRules
from runtime.streaming import AsyncStream, Stream
from tests.runtime.streaming.support import Body

from .support import AsyncTiny, Tiny

RULES = EventRules((StreamRule("done", data_starts_with="[DONE]"), StreamRule("yield", fallthrough=True)))
in_both_modes = pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])


class Feed(Stream[dict[str, int]]):
    _rules = RULES


class AsyncFeed(AsyncStream[dict[str, int]]):
    _rules = RULES


def numbered(number: int, before: str = "", after: str = "") -> bytes:
    return f'id: n{number}\n{before}data: {{"n":{number}}}\n{after}\n'.encode()


@dataclass
class Server:
    """Sends numbered events after the id it is asked for; ``cut`` says of each answer how much of it arrives."""

    events: list[bytes]
    cut: Callable[[int, bytes], int | None] = lambda _, body: None
    loss: Callable[[], Exception | None] = lambda: httpx.ReadError("lost")
    answer: Callable[[int], httpx.Response | None] = lambda _: None
    event_ids: list[str | None] = field(default_factory=list[str | None])

    def __call__(self, request: httpx.Request) -> httpx.Response:
        last = request.headers.get("last-event-id")
        self.event_ids.append(last)
        answer = self.answer(len(self.event_ids) - 1)
        if answer is not None:
            return answer
        start = 0 if last is None else int(last[1:]) + 1
        body = b"".join([*self.events[start:], b"data: [DONE]\n\n"])
        end = self.cut(len(self.event_ids) - 1, body)
        pieces, error = ([body], None) if end is None else ([body[:end]], self.loss())
        return httpx.Response(200, headers={"content-type": "text/event-stream"}, stream=Body(pieces, error))

    async def read(self, is_async: bool, items: list[Any], *, resumes: bool = True, **settings: Any) -> None:
        """Read a stream to its end with one of the clients, gathering the items."""
        options = make_request_options(resumes=resumes)
        if is_async:
            transport = httpx.MockTransport(self)
            async with AsyncTiny(http_client=httpx.AsyncClient(transport=transport), **settings) as client:
                stream = await client.get("/", cast_to=object, options=options, stream=True, stream_cls=AsyncFeed)
                async for item in stream:
                    items.append(item["n"])
        else:
            with Tiny(http_client=httpx.Client(transport=httpx.MockTransport(self)), **settings) as client:
                for item in client.get("/", cast_to=object, options=options, stream=True, stream_cls=Feed):
                    items.append(item["n"])


async def read_with_cuts(is_async: bool, cuts: int, seed: int) -> tuple[list[int], list[int], Server]:
    """Read a stream whose connection is cut so often, at any byte; return what was sent, what arrived, and the server."""
    chance = random.Random(seed)
    events = [numbered(n, "event: tick\n" * (n % 3 == 0), "retry: 1\n" * (n % 5 == 0)) for n in range(3 * cuts)]

    def cut(request: int, body: bytes) -> int | None:
        return chance.randint(0, min(len(body) - 1, 120)) if request < cuts else None

    server = Server(
        events, cut, lambda: chance.choice([httpx.ReadError("reset"), httpx.RemoteProtocolError("cut"), None])
    )
    items: list[int] = []
    await server.read(is_async, items, max_retries=25)  # some attempts in a row bring nothing
    return list(range(3 * cuts)), items, server


@in_both_modes
async def test_no_item_is_lost_or_doubled_however_the_connection_is_cut(is_async: bool) -> None:
    expected, items, server = await read_with_cuts(is_async, 80, seed=1)
    assert items == expected
    assert len(server.event_ids) == 81


@in_both_modes
async def test_the_id_of_the_last_whole_event_is_sent(is_async: bool) -> None:
    server = Server(
        [numbered(n) for n in range(4)], lambda request, body: len(numbered(0)) * 2 + 9 if not request else None
    )
    items: list[int] = []
    await server.read(is_async, items)
    assert (items, server.event_ids) == ([0, 1, 2, 3], [None, "n1"])


@in_both_modes
@pytest.mark.parametrize(
    ("events", "items"),
    [
        ([numbered(0), b'data: {"n":1}\n\n'], [0, 1]),  # the last item has no id: what follows it has no name
        ([b'data: {"n":0}\n\n'], [0]),
        ([numbered(0), b'id\ndata: {"n":1}\n\n'], [0, 1]),  # an empty id takes the last one back
        (['id: å\ndata: {"n":0}\n\n'.encode()], [0]),  # what no header can hold
    ],
)
async def test_without_a_place_to_go_on_from_the_loss_is_an_error(
    is_async: bool, events: list[bytes], items: list[int]
) -> None:
    server = Server(events, lambda _, body: len(body) - len(b"data: [DONE]\n\n"))
    arrived: list[int] = []
    with pytest.raises(APIConnectionError):
        await server.read(is_async, arrived)
    assert (arrived, len(server.event_ids)) == (items, 1)


@in_both_modes
async def test_streams_that_need_not_resume_do_not(is_async: bool) -> None:
    server = Server([numbered(0)], lambda _, body: len(numbered(0)))
    items: list[int] = []
    with pytest.raises(APIConnectionError):
        await server.read(is_async, items, resumes=False)
    assert (items, server.event_ids) == ([0], [None])


@in_both_modes
async def test_attempts_in_a_row_that_bring_nothing_are_bounded(is_async: bool) -> None:
    server = Server([numbered(n) for n in range(9)], lambda request, _: len(numbered(0)) if request < 3 else 0)
    items: list[int] = []
    with pytest.raises(APIConnectionError):
        await server.read(is_async, items, max_retries=2)
    assert items == [0, 1, 2]  # each of them gave the attempts back
    assert server.event_ids == [None, "n0", "n1", "n2", "n2"]


@in_both_modes
async def test_requests_that_fail_count_among_the_attempts(is_async: bool) -> None:
    server = Server(
        [numbered(0)], lambda _, body: len(numbered(0)), answer=lambda n: httpx.Response(503) if n else None
    )
    with pytest.raises(APIStatusError):
        await server.read(is_async, [], max_retries=3)
    assert server.event_ids == [None, "n0", "n0", "n0"]


@in_both_modes
async def test_a_server_that_has_no_more_is_not_asked_again(is_async: bool) -> None:
    server = Server(
        [numbered(0)], lambda _, body: len(numbered(0)), answer=lambda n: httpx.Response(204) if n else None
    )
    items: list[int] = []
    with pytest.raises(APIConnectionError, match="before the event that marks its end"):
        await server.read(is_async, items, max_retries=9)
    assert (items, server.event_ids) == ([0], [None, "n0"])


@in_both_modes
@pytest.mark.parametrize(("retry", "waits"), [("retry: 70\n", [0.07, 0.07]), ("retry: 61000\n", [])])
async def test_the_server_says_how_long_to_wait(
    monkeypatch: pytest.MonkeyPatch, is_async: bool, retry: str, waits: list[float]
) -> None:
    delays: list[float] = []

    async def sleep_async(seconds: float) -> None:
        delays.append(seconds)

    monkeypatch.setattr(retries, "sleep", delays.append)
    monkeypatch.setattr(retries, "sleep_async", sleep_async)
    event = numbered(0, after=retry)
    server = Server([event], lambda request, _: (len(event), 0, None)[min(request, 2)])
    if waits:
        await server.read(is_async, [])
    else:
        with pytest.raises(APIConnectionError):  # longer than any server is waited for
            await server.read(is_async, [])
    assert delays == waits


@in_both_modes
async def test_the_deadline_of_the_call_holds_for_all_connections(
    monkeypatch: pytest.MonkeyPatch, is_async: bool
) -> None:
    monkeypatch.setattr(retries, "WAITING", True)
    event = numbered(0, after="retry: 100\n")
    server = Server([event], lambda request, _: 0 if request else len(event))
    with pytest.raises(APIConnectionError):
        limits = Tiny.safety_limits.with_deadline(0.35)
        monkeypatch.setattr(Tiny, "safety_limits", limits)
        monkeypatch.setattr(AsyncTiny, "safety_limits", limits)
        await server.read(is_async, [], max_retries=1_000)
    assert len(server.event_ids) <= 4  # of the thousand attempts: each waits 0.1 s


def test_closing_a_stream_ends_it_while_it_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    server = Server([numbered(0), numbered(1)], lambda _, body: len(numbered(0)))
    with Tiny(http_client=httpx.Client(transport=httpx.MockTransport(server))) as client:
        options = make_request_options(resumes=True)
        stream = client.get("/", cast_to=object, options=options, stream=True, stream_cls=Feed)
        assert next(stream) == {"n": 0}

        def close(_seconds: float) -> None:
            stream.close()

        monkeypatch.setattr(retries, "sleep", close)
        assert list(stream) == []
    assert server.event_ids == [None]


def test_the_stream_has_the_response_that_is_read_and_closes_it() -> None:
    server = Server([numbered(n) for n in range(3)], lambda request, body: len(numbered(0)) if not request else None)
    with Tiny(http_client=httpx.Client(transport=httpx.MockTransport(server))) as client:
        options = make_request_options(resumes=True)
        stream = client.get("/", cast_to=object, options=options, stream=True, stream_cls=Feed)
        first = stream.response
        assert [next(stream), next(stream)] == [{"n": 0}, {"n": 1}]
        assert stream.response is not first
        assert first.is_closed
        stream.close()
        assert stream.response.is_closed


METADATA = [
    b'event: a\nid: 1\nretry: 20\ndata: {"n":1}\n\n',
    b'data: {"n":2}\n\nevent: b\ndata: {"n":3}\n\n',
    b': a comment\n\nid: 4\n\nevent: c\ndata: {"n":4}\n\ndata: [DONE]\n\n',
]
FIELDS = [(1, "a", "1", 20), (2, None, "1", None), (3, "b", "1", None), (4, "c", "4", None)]


def test_items_come_with_what_their_events_say() -> None:
    def handle(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, headers={"content-type": "text/event-stream"}, stream=Body(METADATA))

    with Tiny(http_client=httpx.Client(transport=httpx.MockTransport(handle))) as client:
        stream = client.get("/", cast_to=object, stream=True, stream_cls=Feed)
        assert [(each.item["n"], each.event, each.id, each.retry) for each in stream.with_metadata()] == FIELDS
        stream = client.get("/", cast_to=object, stream=True, stream_cls=Feed)
        assert next(stream) == {"n": 1}  # those that follow are in the middle of what was read
        assert [next(stream), next(stream.with_metadata()).event] == [{"n": 2}, "b"]
        with client.get("/", cast_to=object, stream=True, stream_cls=Feed) as stream:
            events = [(event.event, event.id, event.retry, event.data) for event in stream.events()]
    assert events == [
        ("a", "1", 20, '{"n":1}'),
        (None, "1", None, '{"n":2}'),
        ("b", "1", None, '{"n":3}'),
        (None, "4", None, ""),
        ("c", "4", None, '{"n":4}'),
        (None, "4", None, "[DONE]"),
    ]


async def test_items_of_async_streams_come_with_what_their_events_say() -> None:
    def handle(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, headers={"content-type": "text/event-stream"}, stream=Body(METADATA))

    async with AsyncTiny(http_client=httpx.AsyncClient(transport=httpx.MockTransport(handle))) as client:
        stream = await client.get("/", cast_to=object, stream=True, stream_cls=AsyncFeed)
        assert [(each.item["n"], each.event, each.id, each.retry) async for each in stream.with_metadata()] == FIELDS
        async with await client.get("/", cast_to=object, stream=True, stream_cls=AsyncFeed) as stream:
            names = [event.event async for event in stream.events()]
    assert names == ["a", None, "b", None, "c", None]
