"""JSON lines: values as their lines arrive, and the same care for the connection as an event stream's."""

from __future__ import annotations

import asyncio
import gc
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.exceptions import APIConnectionError, APIError, APITimeoutError
from runtime.jsonl import AsyncJSONLDecoder, JSONLDecoder
from runtime.models import BaseModel
from runtime.response_parsing import parse_response
from tests.runtime.streaming.support import Body, byte_by_byte, client, cuts, response


class Row(BaseModel):
    n: int


def sync_decoder(body: Body, line_type: Any = Row) -> JSONLDecoder[Any]:
    answer = response(body, "application/jsonl")
    return JSONLDecoder(raw_iterator=answer.iter_bytes(), line_type=line_type, http_response=answer)


def async_decoder(body: Body, line_type: Any = Row) -> AsyncJSONLDecoder[Any]:
    answer = response(body, "application/jsonl")
    return AsyncJSONLDecoder(raw_iterator=answer.aiter_bytes(), line_type=line_type, http_response=answer)


async def collect(mode: str, body: Body, line_type: Any = Row) -> tuple[list[Any], Exception | None]:
    rows: list[Any] = []
    try:
        if mode == "sync":
            for row in sync_decoder(body, line_type):
                rows.append(row)
        else:
            async for row in async_decoder(body, line_type):
                rows.append(row)
    except Exception as error:
        return rows, error
    return rows, None


in_both_modes = pytest.mark.parametrize("mode", ["sync", "async"])
LINES = b'{"n":1}\n\r\n{"n":2}\r\n  \n{"n":3}'


@in_both_modes
@pytest.mark.parametrize("pieces", [[LINES], byte_by_byte(LINES), cuts(LINES, [7, 1, 5])])
async def test_each_line_is_a_value_and_blank_ones_are_none(mode: str, pieces: list[bytes]) -> None:
    body = Body(pieces)
    rows, error = await collect(mode, body)
    assert error is None
    assert [(type(row), row.n) for row in rows] == [(Row, 1), (Row, 2), (Row, 3)]
    assert body.closed


@in_both_modes
async def test_a_value_is_there_as_soon_as_its_line_is(mode: str) -> None:
    body = Body([b'{"n":1}\n', b'{"n":2}\n'])
    first = next(sync_decoder(body)) if mode == "sync" else await async_decoder(body).__anext__()
    assert first.n == 1
    assert body.count == 1


@in_both_modes
async def test_only_a_line_feed_ends_a_line(mode: str) -> None:
    rows, _ = await collect(mode, Body(byte_by_byte('"a\u2028b\x85"\n"c"'.encode())), str)
    assert rows == ["a\u2028b\x85", "c"]


@in_both_modes
@pytest.mark.parametrize("line", [b'{"n":', b"secret", b'{"n":NaN}'])
async def test_a_line_that_is_no_json_raises_without_showing_it(mode: str, line: bytes) -> None:
    body = Body([b'{"n":1}\n' + line])
    rows, error = await collect(mode, body)
    assert [row.n for row in rows] == [1]
    assert isinstance(error, APIError)
    assert "does not hold valid JSON" in error.message
    assert "secret" not in error.message
    assert body.closed


@in_both_modes
@pytest.mark.parametrize(
    ("cause", "kind"), [(httpx.ReadError("x"), APIConnectionError), (httpx.ReadTimeout("x"), APITimeoutError)]
)
async def test_a_lost_connection_is_an_error_of_the_sdk(mode: str, cause: Exception, kind: type[Exception]) -> None:
    body = Body([b'{"n":1}\n'], cause)
    rows, error = await collect(mode, body)
    assert [row.n for row in rows] == [1]
    assert type(error) is kind
    assert error.__cause__ is cause
    assert body.closed


async def test_closing_and_dropping_close_the_response() -> None:
    body = Body([LINES])
    with sync_decoder(body) as decoder:
        assert next(decoder).n == 1
    assert body.closed
    assert list(decoder) == []

    body = Body([LINES])
    async with async_decoder(body) as adecoder:
        assert (await adecoder.__anext__()).n == 1
    assert body.closed

    gc.disable()
    try:
        body = Body([LINES])
        sync_decoder(body)
        assert body.becomes_closed()
        body = Body([LINES])
        async_decoder(body)
        for _ in range(3):
            await asyncio.sleep(0)
        assert body.closed
    finally:
        gc.enable()


def parsed(answer: httpx.Response, cast_to: Any, stream: bool) -> Any:
    options: Any = None
    return parse_response(client=client(), response=answer, cast_to=cast_to, options=options, stream=stream)


class Rows(JSONLDecoder[Row]):
    pass


@pytest.mark.parametrize("stream", [True, False])
async def test_a_method_may_return_a_decoder(stream: bool) -> None:
    decoder = parsed(response(Body([LINES])), JSONLDecoder[Row], stream)
    assert isinstance(decoder, JSONLDecoder)
    assert [row.n for row in decoder] == [1, 2, 3]
    rows = parsed(response(Body([LINES])), Rows, stream)
    assert isinstance(rows, Rows)
    assert next(rows).n == 1
    adecoder = parsed(response(Body([LINES])), AsyncJSONLDecoder[Row], stream)
    assert isinstance(adecoder, AsyncJSONLDecoder)
    assert [row.n async for row in adecoder] == [1, 2, 3]


@given(st.lists(st.sampled_from([b"1", b'"a"', b"", b"[1]", b"\r"])), st.lists(st.integers(0, 4), max_size=20))
def test_a_cut_changes_nothing(lines: list[bytes], sizes: list[int]) -> None:
    data = b"\n".join(lines)
    assert list(sync_decoder(Body(cuts(data, sizes)), object)) == list(sync_decoder(Body([data]), object))


SEQUENCE = b'\x1e{"n":1}\n\x1e\x1e{\n  "n":\n  2\n}\n\x1e{"n": 3,\n "more": [{"x": 1}\n]}\n\x1e{"n":4}'


@in_both_modes
@pytest.mark.parametrize("pieces", [[SEQUENCE], byte_by_byte(SEQUENCE), cuts(SEQUENCE, [11, 9, 30])])
async def test_values_of_a_json_text_sequence_may_have_many_lines(mode: str, pieces: list[bytes]) -> None:
    body = Body(pieces)
    rows, error = await collect(mode, body)
    assert error is None
    assert [row.n for row in rows] == [1, 2, 3, 4]
    assert body.closed


async def test_a_value_of_a_sequence_is_there_before_the_next_begins() -> None:
    body = Body([b'\x1e{"n":\n1}\n', b'\x1e{"n":2}\n'])
    assert next(sync_decoder(body)).n == 1
    assert body.count == 1


@in_both_modes
@pytest.mark.parametrize(
    ("data", "rows", "kind"),
    [
        (b"\x1e1\n\x1e12", [1], APIConnectionError),
        (b"\x1e1\n\x1etru", [1], APIConnectionError),
        (b'\x1e1\n\x1e{"secret":\n', [1], APIError),
        (b'\x1e1\n\x1esecret\n\x1e"x"', [1], APIError),
        (b'\x1e1\n\x1e"x"', [1, "x"], type(None)),
        (b"\x1e", [], type(None)),
    ],
)
async def test_a_sequence_that_is_cut_or_no_json_raises(
    mode: str, data: bytes, rows: list[object], kind: type[Exception]
) -> None:
    result, error = await collect(mode, Body(byte_by_byte(data)), object)
    assert result == rows
    assert isinstance(error, kind)
    assert "secret" not in str(error)
