"""Stream an answer: events, text alone, partial values, and the whole at the end, which is what `create` gives."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from typing import Any

import httpx
from pydantic import BaseModel

from groq import APIConnectionError, AsyncGroq, Groq
from groq.helpers import StreamIncompleteError
from groq.types.chat import ChatCompletionMessageParam


class Recipe(BaseModel):
    title: str
    steps: list[str]


TEXT = '{"title": "Soup", "steps": ["Boil", "Stir"]}'
USAGE = {"prompt_tokens": 9, "completion_tokens": 4, "total_tokens": 13}
CALLS: list[dict[str, Any]] = [
    {"id": "t1", "type": "function", "function": {"name": "weather", "arguments": '{"city": "Oslo"}'}},
    {"id": "t2", "type": "function", "function": {"name": "clock", "arguments": '{"zone": "UTC"}'}},
]
LOGPROBS: list[dict[str, Any]] = [
    {"token": piece, "logprob": -0.5, "bytes": None, "top_logprobs": []} for piece in ("a", "b")
]


def pieces(calls: bool) -> Iterator[dict[str, Any]]:
    """What the API sends for the answer that `whole` gives."""
    yield choice({"role": "assistant", "content": None if calls else ""}, x_groq={"id": "req_1"})
    if calls:
        for index, call in enumerate(CALLS):
            head = {**call, "index": index, "function": {**call["function"], "arguments": ""}}
            yield choice({"tool_calls": [head]})
            for part in cut(call["function"]["arguments"], 6):
                yield choice({"tool_calls": [{"index": index, "function": {"arguments": part}}]})
    else:
        yield choice({"reasoning": "Think"})
        yield choice({"reasoning": "ing."})
        for part in cut(TEXT, 7):
            yield choice({"content": part})
        yield choice({}, logprobs={"content": LOGPROBS[:1]})
        yield choice({}, logprobs={"content": LOGPROBS[1:]})
    reason = "tool_calls" if calls else "stop"
    yield choice({}, finish_reason=reason, x_groq={"id": "req_1", "usage": USAGE})


def choice(delta: dict[str, Any], x_groq: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    rest = {"id": "c1", "object": "chat.completion.chunk", "created": 7, "model": "m"}
    rest |= {"choices": [{"index": 0, "delta": delta, "finish_reason": None, **more}]}
    return {**rest, "x_groq": x_groq} if x_groq else rest


def cut(text: str, size: int) -> list[str]:
    return [text[at : at + size] for at in range(0, len(text), size)]


def whole(calls: bool) -> dict[str, Any]:
    message: dict[str, Any] = {"role": "assistant", "content": None, "tool_calls": CALLS}
    if not calls:
        message = {"role": "assistant", "content": TEXT, "reasoning": "Thinking."}
    first: dict[str, Any] = {"index": 0, "finish_reason": "tool_calls" if calls else "stop", "message": message}
    if not calls:
        first["logprobs"] = {"content": LOGPROBS}
    head = {"id": "c1", "object": "chat.completion", "created": 7, "model": "m"}
    return {**head, "choices": [first], "usage": USAGE, "x_groq": {"id": "req_1"}}


breaks = False


def reply(request: httpx.Request) -> httpx.Response:
    body = json.loads(request.content)
    calls = "tools" in body
    if not body.get("stream"):
        return httpx.Response(200, json=whole(calls), headers={"x-request-id": "r1"})
    events = [f"data: {json.dumps(piece)}\n\n" for piece in pieces(calls)]
    lines = events[:3] if breaks else [*events, "data: [DONE]\n\n"]
    headers = {"content-type": "text/event-stream", "x-request-id": "r1"}
    return httpx.Response(200, content="".join(lines).encode(), headers=headers)


client = Groq(http_client=httpx.Client(transport=httpx.MockTransport(reply)), max_retries=0)
completions = client.chat.completions
messages: list[ChatCompletionMessageParam] = [{"role": "user", "content": "A recipe, please"}]
model = "openai/gpt-oss-20b"

# Text alone, then the whole.
with completions.stream(messages=messages, model=model) as stream:
    assert "".join(stream.text_stream) == TEXT
    final = stream.get_final_completion()
plain = completions.create(messages=messages, model=model)
assert final.to_dict() == plain.to_dict(), (final, plain)
assert final._request_id == plain._request_id == "r1"  # pyright: ignore[reportPrivateUsage]

# Events, with the values so far, and the answer as a value.
kinds: list[str] = []
partial: list[object] = []
titles: list[str] = []
with completions.stream(messages=messages, model=model, response_format=Recipe) as recipes:
    for event in recipes:
        kinds.append(event.type)
        if event.type == "content.delta":
            partial.append(event.parsed)
            if event.partial is not None and event.partial.title:
                titles.append(event.partial.title.upper())
            assert TEXT.startswith(event.snapshot)
        elif event.type == "content.done":
            assert event.parsed == Recipe(title="Soup", steps=["Boil", "Stir"])
        elif event.type == "usage":
            assert event.usage.total_tokens == 13
        elif event.type == "done":
            assert event.answer.choices[0].message.parsed == Recipe(title="Soup", steps=["Boil", "Stir"])
        elif event.type == "chunk" and event.snapshot.choices:
            assert TEXT.startswith(event.snapshot.choices[0].message.content or "")
    parsed = recipes.get_final()
assert parsed == completions.parse(messages=messages, model=model, response_format=Recipe)
assert {"title": "Soup"} in partial
assert titles[-1] == "SOUP"
assert partial[-1] == {"title": "Soup", "steps": ["Boil", "Stir"]}
assert kinds[-3:] == ["content.done", "usage", "done"], kinds
print("".join(kinds[:3]))

# Calls of tools.
with completions.stream(messages=messages, model=model, tools=[]) as stream:
    done = [event for event in stream if event.type == "tool_calls.arguments.done"]
    assert [(event.name, event.id, event.index) for event in done] == [("weather", "t1", 0), ("clock", "t2", 1)]
    assert json.loads(done[0].arguments) == {"city": "Oslo"}
    assert stream.get_final().to_dict() == completions.create(messages=messages, model=model, tools=[]).to_dict()

# Left early: the response is closed, and there is no final answer.
with completions.stream(messages=messages, model=model) as stream:
    for piece in stream:
        if piece.type == "content.delta":
            break
assert stream.response.is_closed
try:
    stream.get_final()
except StreamIncompleteError:
    pass
else:
    raise AssertionError("the rest was never read")

# Stopped reading, but not left: the rest is there.
with completions.stream(messages=messages, model=model) as stream:
    next(iter(stream.text_stream))
    assert stream.snapshot.choices[0].message.content == TEXT[:7]
    assert stream.get_final().choices[0].message.content == TEXT

# A connection that is lost is an error, then and later.
breaks = True
with completions.stream(messages=messages, model=model) as stream:
    for attempt in range(2):
        try:
            stream.get_final()
        except (APIConnectionError, StreamIncompleteError) as error:
            assert isinstance(error, APIConnectionError if attempt == 0 else StreamIncompleteError), error
        else:
            raise AssertionError("half an answer is none")
breaks = False


async def read() -> None:
    async with AsyncGroq(http_client=httpx.AsyncClient(transport=httpx.MockTransport(reply))) as other:
        async with other.chat.completions.stream(messages=messages, model=model, response_format=Recipe) as recipes:
            result = [event.type async for event in recipes]
            assert result == kinds
            assert await recipes.get_final_completion() == parsed
        async with other.chat.completions.stream(messages=messages, model=model) as stream:
            assert "".join([text async for text in stream.text_stream]) == TEXT
            assert (await stream.until_done()).snapshot.to_dict() == plain.to_dict()
        async with other.chat.completions.stream(messages=messages, model=model) as stream:
            async for event in stream:
                if event.type == "content.delta":
                    break
        assert stream.response.is_closed


asyncio.run(read())
