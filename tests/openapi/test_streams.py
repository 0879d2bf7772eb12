"""Which responses stream, and which property switches it."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.openapi.streams import find_answer, find_stream, find_switch, offers_answer, offers_stream, wire_format
from tests.plan.tiny import document, sends


def content(**media: Any) -> Any:
    kinds = {"json": "application/json", "events": "text/event-stream", "lines": "application/jsonl"}
    responses = {"200": {"description": "Done.", "content": {kinds[name]: body for name, body in media.items()}}}
    success = document({"/a": {"get": {"responses": responses}}}, openapi="3.2.0").operations()[0].success
    assert success is not None
    return success.content


def test_events_and_items_are_streams() -> None:
    assert offers_stream(content(events={"schema": {}}))
    assert offers_stream(content(lines={"itemSchema": {"type": "object"}}))
    assert not offers_stream(content(json={"schema": {}}))
    stream = find_stream(content(json={"schema": {}}, events={"schema": {"type": "string"}}))
    assert stream is not None
    assert stream[0] == "text/event-stream"


def test_an_answer_is_json_as_a_whole() -> None:
    assert offers_answer(content(json={"schema": {}}, events={}))
    assert not offers_answer(content(json={"itemSchema": {}}))


def test_lines_are_written_as_json_values() -> None:
    assert (wire_format("application/jsonl"), wire_format("text/event-stream")) == ("jsonl", "sse")


@pytest.mark.parametrize(
    ("schema", "switches"),
    [
        ({"type": "boolean"}, True),
        ({"type": ["boolean", "null"]}, True),
        ({"anyOf": [{"type": "boolean"}, {"type": "null"}]}, True),
        ({"$ref": "#/components/schemas/Flag"}, True),
        ({"type": "boolean", "const": True}, False),
        ({"type": "boolean", "enum": [True]}, False),
        ({"type": "string"}, False),
    ],
)
def test_a_boolean_that_may_be_both_switches(schema: dict[str, Any], switches: bool) -> None:
    body = sends({"type": "object", "properties": {"stream": schema}})
    view = document({"/a": {"post": {"requestBody": body}}}, {"Flag": {"type": "boolean"}}).view
    assert (find_switch(view, {"stream": schema}) is not None) == switches
    assert find_switch(view, {}) is None


def test_the_answer_is_json_as_a_whole_and_the_plainest_of_it() -> None:
    responses = {
        "application/problem+json": {"schema": {"type": "null"}},
        "application/json": {"schema": {"type": "object"}},
    }
    paths = {"/a": {"get": {"responses": {"200": {"description": "Done.", "content": responses}}}}}
    success = document(paths).operations()[0].success
    assert success is not None
    answer = find_answer(success.content)
    assert answer is not None
    assert answer[0] == "application/json"
    assert find_answer(content(json={"itemSchema": {"type": "object"}})) is None
