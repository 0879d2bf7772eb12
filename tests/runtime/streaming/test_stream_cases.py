"""The stream-level cases of the reference data: what ``Stream`` yields and raises for each."""

from __future__ import annotations

import base64
import json
from typing import Any, NamedTuple

import httpx
import pytest

from runtime.exceptions import APIConnectionError, APIError, APIResponseValidationError, APITimeoutError
from tests.runtime.streaming.support import (
    DONE_RULES,
    Body,
    async_stream,
    byte_by_byte,
    collect,
    sync_stream,
)
from tests.shared import SHARED, needs_shared

pytestmark = needs_shared


class Expectation(NamedTuple):
    items: list[Any]
    error: type[Exception] | None = None
    message: str = ""


A, B = {"a": 1}, {"a": 2}
EXPECTATIONS = {
    "done_terminates": Expectation([A]),
    "data_after_done_ignored": Expectation([A]),
    "done_prefix_is_not_done": Expectation([A], APIResponseValidationError, "not hold valid JSON"),
    "done_as_first_of_two_data_lines": Expectation([], APIResponseValidationError, "not hold valid JSON"),
    "no_done_clean_eof": Expectation([A]),
    "eof_inside_event": Expectation([A, B]),
    "eof_inside_item": Expectation([A], APIConnectionError, "ended inside an event"),
    "done_without_blank_line": Expectation([A]),
    "done_with_one_newline": Expectation([A]),
    "trailing_block_without_data": Expectation([A]),
    "transport_read_error": Expectation([A], APIConnectionError, "Connection error."),
    "transport_protocol_error": Expectation([A], APIConnectionError, "Connection error."),
    "transport_read_timeout": Expectation([A], APITimeoutError, "Request timed out."),
    "inband_error_object": Expectation([], APIError, "boom"),
    "inband_error_after_items": Expectation([A], APIError, "boom"),
    "named_error_nested": Expectation([], APIError, "boom"),
    "named_error_flat": Expectation([], APIError, "boom"),
    "named_error_text": Expectation([], APIError, "upstream exploded"),
    "error_null_is_not_error": Expectation([{"a": 1, "error": None}]),
    "ping_without_data": Expectation([A]),
    "keepalive_comment": Expectation([A]),
    "retry_only_block": Expectation([A]),
    "id_then_blank_lines": Expectation([A, B]),
    "id_then_keepalive": Expectation([A, B]),
    "bom_first": Expectation([A, B]),
    "invalid_utf8": Expectation([{"a": "\ufffd"}, B]),
    "invalid_json": Expectation([A], APIResponseValidationError, "not hold valid JSON"),
    "json_nan": Expectation([], APIResponseValidationError, "not hold valid JSON"),
    "json_scalar": Expectation([5]),
    "html_error_page_200": Expectation([], APIError, "is text/html"),
    "json_error_body_200": Expectation([], APIError, "boom"),
    "event_typed_message": Expectation([{"type": "message_start"}]),
    "unknown_event_type": Expectation([{"x": 1}]),
    "thread_event": Expectation([{"id": "t"}]),
    "data_before_event_field": Expectation([A]),
    "crlf_stream": Expectation([A]),
}
FAULTS = {
    "read": httpx.ReadError("reset"),
    "proto": httpx.RemoteProtocolError("incomplete chunked read"),
    "timeout": httpx.ReadTimeout("t"),
}


def _cases() -> dict[str, Any]:
    if SHARED is None:
        return {}
    result = json.loads((SHARED / "sse" / "llm_stream_vectors.json").read_text())["cases"]
    return {case["name"].removeprefix("llm/"): case for case in result}


CASES = _cases()
in_both_modes = pytest.mark.parametrize("mode", ["sync", "async"])


def body_of(case: Any, cut: str) -> Body:
    data = base64.b64decode(case["stream_bytes_base64"])
    return Body([data] if cut == "whole" else byte_by_byte(data), FAULTS.get(case["fault"].get("fail")))


def test_every_case_has_its_outcome_here() -> None:
    assert set(CASES) - {"early_break"} == set(EXPECTATIONS)


@in_both_modes
@pytest.mark.parametrize("cut", ["whole", "bytes"])
@pytest.mark.parametrize("name", [name for name in EXPECTATIONS if name in CASES])
async def test_the_stream_gives_what_is_wanted(name: str, cut: str, mode: str) -> None:
    case, expected = CASES[name], EXPECTATIONS[name]
    body = body_of(case, cut)
    items, error = await collect(mode, body, media_type=case["fault"].get("ctype", "text/event-stream"))
    assert items == expected.items
    assert type(error) is (expected.error or type(None))
    assert expected.message in str(error)
    assert body.closed


@in_both_modes
@pytest.mark.parametrize(
    ("name", "before"),
    [
        ("no_done_clean_eof", [A]),
        ("eof_inside_event", [A, B]),
        ("eof_inside_item", [A]),
        ("json_scalar", [5]),
    ],
)
async def test_a_stream_without_its_declared_sentinel_was_cut_short(name: str, before: list[Any], mode: str) -> None:
    body = body_of(CASES[name], "whole")
    items, error = await collect(mode, body, rules=DONE_RULES)
    assert items == before
    assert isinstance(error, APIConnectionError)
    assert " ended " in error.message
    assert body.closed


@in_both_modes
@pytest.mark.parametrize(
    "name",
    [
        "done_terminates",
        "data_after_done_ignored",
        "crlf_stream",
        "done_without_blank_line",
        "done_with_one_newline",
        "trailing_block_without_data",
    ],
)
async def test_a_declared_sentinel_ends_the_stream_cleanly(name: str, mode: str) -> None:
    assert await collect(mode, body_of(CASES[name], "bytes"), rules=DONE_RULES) == ([A], None)


async def test_closing_the_iterator_after_a_break_closes_the_body() -> None:
    body = body_of(CASES["early_break"], "whole")
    iterator = iter(sync_stream(body))
    assert next(iterator) == A
    iterator.close()  # type: ignore[attr-defined]
    assert body.becomes_closed()

    body = body_of(CASES["early_break"], "whole")
    aiterator = async_stream(body).__aiter__()
    assert await aiterator.__anext__() == A
    await aiterator.aclose()  # type: ignore[attr-defined]
    assert body.closed
