"""A model that can be foretold, behind an HTTP transport: it calls the tool it has, fills the schema it is asked for.

Otherwise it says one sentence, whole or in pieces; with a tool's result it tells that, and calls again after an error.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import httpx
from pydantic import BaseModel

__all__ = ["TEXT", "Plan", "Step", "answer"]

TEXT = "The sea is salt because rivers bring it minerals."


class Step(BaseModel):
    text: str
    number: int


class Plan(BaseModel):
    """A plan in steps."""

    title: str
    steps: list[Step]


def answer(request: httpx.Request) -> httpx.Response:
    """Answer a request for a chat completion; for ``httpx.MockTransport``."""
    body = json.loads(request.content)
    message = _message(body)
    finish = "tool_calls" if "tool_calls" in message else "stop"
    about = {"id": "chatcmpl-1", "created": 1_700_000_000, "model": body["model"]}
    usage = {"prompt_tokens": 3, "completion_tokens": 9, "total_tokens": 12}
    if not body.get("stream"):
        choice = {"index": 0, "message": message, "finish_reason": finish, "logprobs": None}
        return httpx.Response(200, json={**about, "object": "chat.completion", "choices": [choice], "usage": usage})
    chunks = [
        {**about, "object": "chat.completion.chunk", "choices": [{"index": 0, "delta": delta, "finish_reason": reason}]}
        for delta, reason in [*((delta, None) for delta in _deltas(message)), ({}, finish)]
    ]
    chunks[-1]["x_groq"] = {"id": "req_1", "usage": usage}
    events = "".join(f"data: {json.dumps(chunk)}\n\n" for chunk in chunks) + "data: [DONE]\n\n"
    return httpx.Response(200, text=events, headers={"content-type": "text/event-stream"})


def _message(body: dict[str, Any]) -> dict[str, Any]:
    last = body["messages"][-1]
    if last["role"] == "tool" and "error" not in last["content"].lower():
        return {"role": "assistant", "content": f"The tool says: {last['content']}"}
    if body.get("tools"):
        function = body["tools"][-1]["function"]
        call = {
            "name": function["name"],
            "arguments": json.dumps(_sample(function["parameters"], function["parameters"])),
        }
        return {
            "role": "assistant",
            "content": None,
            "tool_calls": [{"id": "call_1", "type": "function", "function": call}],
        }
    schema = body.get("response_format", {}).get("json_schema", {}).get("schema")
    return {"role": "assistant", "content": TEXT if schema is None else json.dumps(_sample(schema, schema))}


def _deltas(message: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield {"role": "assistant", "content": ""}
    for word in (message["content"] or "").split(" "):
        if word:
            yield {"content": f"{word} "}
    for index, call in enumerate(message.get("tool_calls", ())):
        name, arguments = call["function"]["name"], call["function"]["arguments"]
        yield {"tool_calls": [{"index": index, **call, "function": {"name": name, "arguments": ""}}]}
        for piece in (arguments[:9], arguments[9:]):
            yield {"tool_calls": [{"index": index, "function": {"arguments": piece}}]}


def _sample(schema: dict[str, Any], root: dict[str, Any]) -> Any:
    """Return a value that fits a schema."""
    reference = schema.get("$ref")
    if reference is not None:
        return _sample(root["$defs"][reference.rpartition("/")[2]], root)
    for key in ("anyOf", "allOf", "oneOf"):
        if key in schema:
            return _sample(schema[key][0], root)
    if "enum" in schema or "const" in schema:
        return schema["const"] if "const" in schema else schema["enum"][0]
    if "properties" in schema:
        return {name: _sample(below, root) for name, below in schema["properties"].items()}
    samples: dict[str, Any] = {"string": "Oslo", "integer": 3, "number": 0.5, "boolean": True, "null": None}
    if schema.get("type") == "array":
        return [_sample(schema.get("items", {}), root)]
    return samples.get(schema.get("type", ""), {})
