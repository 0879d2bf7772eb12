"""The fast way through a stream against the slow one, over generated streams and cuts.

The slow one is an own decoder that does just what the built-in one does: a stream that has one asks it for each event
and the rules about each, and never looks at bytes.
"""

from __future__ import annotations

from typing import Any

import httpx
from hypothesis import given
from hypothesis import strategies as st

from runtime.exceptions import APIConnectionError
from runtime.models import BaseModel
from runtime.settings import StreamRule
from runtime.sse import BlockSplitter, parse_block
from runtime.stream_rules import EventRules
from runtime.streaming import AsyncStream, SSEDecoder, Stream
from tests.runtime.streaming.support import DONE_RULES, Body, client, cuts, response


class Choice(BaseModel):
    text: str
    weight: float | None = None


class Chunk(BaseModel):
    id: str
    choices: list[Choice]


PAYLOADS = [
    '{"id":"1","choices":[{"text":"hi","weight":0.5}]}',
    '{"id":"2","choices":[]}',
    '{"id":"é\u2028","choices":[{"text":"\\ud83d\\ude00"}],"extra":{"a":[1,2]}}',
    '{"id":7,"choices":"none"}',
    '{"choices":[{"weight":"NaN"}]}',
    '{"id":"3","choices":[{"text":"x","weight":NaN}]}',
    '{"id":"4","choices":[{"text":"\\"error\\" and Infinity"}],"error":null}',
    '{"error":{"message":"boom"}}',
    '{"error":"boom","id":"5"}',
    '{"note":{"error":"inner"}}',
    "[DONE]",
    "[DONE] ",
    "5",
    '"text"',
    "[1,2]",
    "{oops",
    "{}",
    "",
    "null",
]
line_ends = st.sampled_from([b"\n", b"\n", b"\n", b"\r\n", b"\r"])
field_names = st.sampled_from(
    [b"data: ", b"data: ", b"data: ", b"data:", b"event: ", b"id: ", b"retry: ", b": ", b"dat: ", b"data"]
)
values = st.one_of(
    st.sampled_from(PAYLOADS).map(str.encode),
    st.sampled_from(
        [b"chunk", b"error", b"", b"stop", b"7", b"\xff", b'{"id":"\xff\xe2\x82","choices":[]}', b'{"id":']
    ),
)
lines = st.tuples(field_names, values, line_ends).map(b"".join)
plain_events = st.tuples(st.sampled_from(PAYLOADS[:8]), st.sampled_from(["\n", "\n", "\r\n", "\r"])).map(
    lambda parts: f"data: {parts[0]}{2 * parts[1]}".encode()
)
good_events = st.sampled_from(PAYLOADS[:4]).map(lambda payload: f"data: {payload}\n\n".encode())
named_events = st.tuples(st.sampled_from([b"chunk", b"stop", b"error", b""]), plain_events).map(
    lambda parts: b"event: " + parts[0] + b"\n" + parts[1]
)
fragments = st.lists(st.one_of(plain_events, plain_events, named_events, lines, line_ends), max_size=12)
streams = fragments.map(b"".join)
with_mark = st.tuples(st.sampled_from([b"", b"", b"\xef\xbb\xbf", b"\xef\xbb"]), streams).map(b"".join)
sizes = st.lists(st.integers(0, 40), max_size=30)
rule_sets = st.sampled_from(
    [
        (),
        DONE_RULES,
        (StreamRule(handle="yield", event_types=("chunk",)), StreamRule(handle="done", event_types=("stop",))),
        (StreamRule(handle="error", data_starts_with='{"id":"2"'), StreamRule(handle="yield", fallthrough=True)),
        (StreamRule(handle="yield", fallthrough=True, error_property="note"),),
    ]
)
types = st.sampled_from([Chunk, object])


class Slow(SSEDecoder):
    """Not the built-in decoder, if by a hair."""


def outcome(items: list[Any], error: Exception | None) -> Any:
    texts = [(type(item), repr(item)) for item in items]
    return texts, type(error), str(error), getattr(error, "body", None)


def run(pieces: list[bytes], cast_to: Any, rules: tuple[StreamRule, ...], strict: bool, slow: bool) -> Any:
    settings = client(strict=strict)
    if slow:
        settings._make_sse_decoder = Slow
    kind: Any = type("TestStream", (Stream,), {"_rules": EventRules(rules)})
    items: list[Any] = []
    body = Body(pieces)
    try:
        for item in kind(cast_to=cast_to, response=response(body), client=settings):
            items.append(item)
    except Exception as error:
        assert body.closed
        return outcome(items, error)
    assert body.closed
    return outcome(items, None)


@given(fragments, sizes, types, rule_sets, st.booleans())
def test_the_fast_way_gives_what_the_slow_way_gives(
    fragments: list[bytes], sizes: list[int], cast_to: Any, rules: tuple[StreamRule, ...], strict: bool
) -> None:
    pieces = [*fragments, b"\n\n"]  # only the fast way knows the bytes after the last event: that is tested below
    data = b"".join(pieces)
    slow = run([data], cast_to, rules, strict, slow=True)
    assert run(pieces, cast_to, rules, strict, slow=False) == slow
    assert run([data], cast_to, rules, strict, slow=False) == slow
    assert run(cuts(data, sizes), cast_to, rules, strict, slow=False) == slow


@given(with_mark, sizes)
def test_a_cut_changes_nothing(data: bytes, sizes: list[int]) -> None:
    def events(pieces: list[bytes]) -> list[dict[str, Any]]:
        return [vars(event) for event in SSEDecoder().iter_bytes(iter(pieces))]

    assert events(cuts(data, sizes)) == events([data])
    assert run(cuts(data, sizes), object, (), False, slow=False) == run([data], object, (), False, slow=False)


@given(with_mark, sizes)
async def test_the_asynchronous_twin_gives_the_same(data: bytes, sizes: list[int]) -> None:
    items: list[Any] = []
    failure: Exception | None = None
    stream = AsyncStream(cast_to=Chunk, response=response(Body(cuts(data, sizes))), client=client())
    try:
        async for item in stream:
            items.append(item)
    except Exception as error:
        failure = error
    assert outcome(items, failure) == run([data], Chunk, (), False, slow=False)


@given(with_mark, sizes)
def test_events_and_rest_are_those_of_a_reader_of_lines(data: bytes, sizes: list[int]) -> None:
    """The splitter against the standard's own words, read literally: decode, cut into lines, dispatch on empty ones."""
    text = data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    *whole, last = text.split(b"\n")
    blocks: list[list[bytes]] = [[]]
    for line in whole:
        if line:
            blocks[-1].append(line)
        else:
            blocks.append([])
    expected = [parse_block(b"\n".join(block)) for block in blocks[:-1]]

    splitter = BlockSplitter()
    fed = b"".join(splitter.feed(piece) for piece in cuts(data, sizes))
    result = [parse_block(block) for block in fed.split(b"\n\n")]
    assert list(filter(None, result)) == list(filter(None, expected))
    rest = b"\n".join([*blocks[-1], last])
    assert splitter.rest().strip(b"\n") == rest.strip(b"\n")


@given(st.lists(good_events, max_size=5).map(b"".join), st.sampled_from([b"data: {", b'event: x\ndata: "a\n']), sizes)
def test_a_cut_tail_is_never_silent(data: bytes, tail: bytes, sizes: list[int]) -> None:
    items: list[Any] = []
    try:
        for item in Stream(cast_to=object, response=response(Body(cuts(data + tail, sizes))), client=client()):
            items.append(item)
    except APIConnectionError as error:
        assert "inside an event" in error.message
    else:
        raise AssertionError("the cut was not noticed")
    assert len(items) == data.count(b"data: ")


@given(st.lists(good_events, min_size=1, max_size=6), sizes)
def test_items_come_with_the_piece_that_completes_them(events: list[bytes], sizes: list[int]) -> None:
    pieces = cuts(b"".join(events), sizes)
    body = Body(pieces)
    boundaries = [sum(map(len, events[: i + 1])) for i in range(len(events))]
    answer = httpx.Response(200, stream=body)
    for boundary, _ in zip(boundaries, Stream(cast_to=object, response=answer, client=client()), strict=True):
        before = sum(map(len, pieces[: body.count - 1]))
        assert before < boundary <= before + len(pieces[body.count - 1])
