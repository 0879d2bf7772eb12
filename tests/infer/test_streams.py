"""Which operations stream, what their events are and what switches them."""

from __future__ import annotations

from typing import Any

from sdkwright.config import StreamingConfig
from sdkwright.infer import infer_config
from tests.plan.tiny import answers, document, sends

ANSWER = {"$ref": "#/components/schemas/ChatResponse"}
CHUNK = {"$ref": "#/components/schemas/ChatStreamResponse"}
THING = {"type": "object", "properties": {"text": {"type": "string"}}}
SCHEMAS: dict[str, Any] = {"ChatResponse": THING, "ChatStreamResponse": THING, "Other": THING}


def switch(described: str = "") -> dict[str, Any]:
    return {"type": "object", "properties": {"stream": {"type": "boolean", "description": described}}}


def streaming(body: dict[str, Any], responses: dict[str, Any]) -> StreamingConfig | None:
    api = document({"/chats": {"post": {"requestBody": sends(body), "responses": responses}}}, SCHEMAS)
    return infer_config(api).resources["chats"].methods["create"].streaming


def both(media: str) -> dict[str, Any]:
    content = {"application/json": {"schema": ANSWER}, media: {"schema": CHUNK}}
    return {"200": {"description": "Done.", "content": content}}


def test_events_beside_json_are_switched() -> None:
    result = streaming(switch(), both("text/event-stream"))
    assert result is not None
    assert (result.param_discriminator, result.stream_event_model, result.type) == (
        "stream",
        "chats.chat_stream_response",
        "sse",
    )


def test_json_lines_beside_json_are_switched_too() -> None:
    result = streaming(switch(), both("application/x-ndjson"))
    assert result is not None
    assert (result.param_discriminator, result.type) == ("stream", "jsonl")


def test_a_switch_that_speaks_of_events_tells_of_a_stream_nobody_declared() -> None:
    result = streaming(switch("Send tokens as server-sent events."), answers(ANSWER))
    assert result is not None
    assert (result.param_discriminator, result.stream_event_model) == ("stream", "chats.chat_stream_response")


def test_a_property_called_stream_alone_says_nothing() -> None:
    assert streaming(switch("The stream to write to."), answers(ANSWER)) is None
    assert streaming({"type": "object", "properties": {"stream": {"type": "string"}}}, answers(ANSWER)) is None


def test_a_switch_that_cannot_be_switched_is_none() -> None:
    fixed = {"type": "object", "properties": {"stream": {"type": "boolean", "const": True, "description": "SSE"}}}
    assert streaming(fixed, answers(ANSWER)) is None
