"""What the config's rules for stream events make of streams, in a package made with them."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.emit.conftest import Load
from tests.plan.tiny import answers, plan

EVENT: dict[str, Any] = {"type": "object", "properties": {"n": {"type": "integer"}}}
DONE = {"data_starts_with": "[DONE]", "handle": "done"}


def event(data: str, name: str = "") -> str:
    return (f"event: {name}\n" if name else "") + f"data: {data}\n\n"


FIRST, SECOND, END = event('{"n": 1}'), event('{"n": 2}'), event("[DONE]")


@pytest.mark.parametrize(
    ("rules", "stream", "numbers", "message"),
    [
        ([], FIRST + SECOND + END, [1, 2], None),
        ([DONE], FIRST + END + SECOND, [1], None),
        ([DONE], FIRST, [1], "ended"),
        ([{"event_type": "end", "handle": "done"}], FIRST + event("{}", "end") + SECOND, [1], None),
        ([{"event_type": ["a", "b"], "handle": "yield"}], event('{"n": 1}', "b") + event('{"n": 2}', "c"), [1], None),
        ([{"event_type": "message", "handle": "yield"}], FIRST + event('{"n": 2}', "ping"), [1], None),
        ([{"event_type": None, "handle": "yield"}], FIRST + event('{"n": 2}', "ping"), [1], None),
        (
            [{"event_type": "oops", "handle": "error"}, {"kind": "fallthrough", "handle": "yield"}],
            FIRST + event('{"message": "no more"}', "oops"),
            [1],
            "no more",
        ),
        (
            [{"kind": "fallthrough", "handle": "yield", "error_property": "fault"}],
            FIRST + event('{"fault": {"message": "no ink"}}'),
            [1],
            "no ink",
        ),
        (
            [{"event_type": "x", "handle": "error", "error_property": "why"}],
            event('{"why": {"message": "because"}}', "x"),
            [],
            "because",
        ),
    ],
)
def test_the_first_rule_that_matches_decides(
    load: Load, rules: list[dict[str, Any]], stream: str, numbers: list[int], message: str | None
) -> None:
    sdk = plan(
        {"/n": {"get": {"responses": answers(EVENT, "text/event-stream")}}},
        None,
        {"numbers": {"methods": {"count": "get /n"}}},
        streaming={"on_event": rules},
    )
    package = load(sdk)

    def serve(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, text=stream, headers={"content-type": "text/event-stream"})

    client = package.Tiny(http_client=httpx.Client(transport=httpx.MockTransport(serve)), max_retries=0)
    result: list[int] = []
    try:
        for item in client.numbers.count():
            result.append(item.n)
    except package.APIError as error:
        assert message is not None and message in str(error)
    else:
        assert message is None
    assert result == numbers
