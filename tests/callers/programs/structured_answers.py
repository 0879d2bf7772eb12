"""Get answers as values of one's own types: nested models, unions and enums, a dataclass, a TypedDict."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from enum import Enum
from typing import Any, Generic, Literal, TypeVar

import httpx
from pydantic import BaseModel, Field
from typing_extensions import TypedDict

from groq import AsyncGroq, Groq
from groq.helpers import AnswerCutError, AnswerMismatchError
from groq.types.chat import ChatCompletionMessageParam


class Color(Enum):
    RED = "red"
    BLUE = "blue"


class Point(BaseModel):
    x: int = 0
    label: str | None = Field(default=None, description="Its name on the map")


class Circle(BaseModel):
    kind: Literal["circle"]
    center: Point = Field(description="Where it is")


class Square(BaseModel):
    kind: Literal["square"]
    corner: Point


class Drawing(BaseModel):
    shapes: list[Circle | Square]
    color: Color


@dataclass
class Paint:
    color: Color


class Tin(TypedDict):
    color: Color


T = TypeVar("T")


@dataclass
class Crate(Generic[T]):
    items: list[T]


text = '{"shapes": [{"kind": "square", "corner": {"x": 3, "label": null}}], "color": "red"}'
message: dict[str, object] = {"role": "assistant", "content": text}
reason = "stop"
body: dict[str, Any] = {}


def reply(request: httpx.Request) -> httpx.Response:
    body.update(json.loads(request.content))
    choice = {"index": 0, "finish_reason": reason, "message": message}
    answer = {"id": "c", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice]}
    return httpx.Response(200, json=answer)


client = Groq(http_client=httpx.Client(transport=httpx.MockTransport(reply)))
messages: list[ChatCompletionMessageParam] = [{"role": "user", "content": "Draw a house"}]
model = "openai/gpt-oss-20b"

answer = client.chat.completions.parse(messages=messages, model=model, response_format=Drawing)
drawing = answer.choices[0].message.parsed
assert drawing is not None
assert drawing.color is Color.RED
assert drawing.shapes == [Square(kind="square", corner=Point(x=3))]
assert "parsed" not in answer.to_json(), "what goes back to the API is what came from it"
print(drawing.shapes[0].kind)

# Every property is required, none has a default, nothing else may be sent.
format_ = json.loads(json.dumps(body["response_format"]))
assert (format_["type"], format_["json_schema"]["name"], format_["json_schema"]["strict"]) == (
    "json_schema",
    "Drawing",
    True,
)
schema = format_["json_schema"]["schema"]
assert schema["required"] == ["shapes", "color"]
center = schema["$defs"]["Circle"]["properties"]["center"]
assert center["description"] == "Where it is"
assert center["additionalProperties"] is False
assert center["required"] == ["x", "label"]
assert '"default"' not in json.dumps(schema)
assert '"oneOf"' not in json.dumps(schema)

# `create` takes a type too, and gives what the API gives.
assert (
    client.chat.completions.create(messages=messages, model=model, response_format=Drawing).choices[0].message.content
    == text
)
assert body["response_format"] == format_

message["content"] = '{"color": "blue"}'
paint = client.chat.completions.parse(messages=messages, model=model, response_format=Paint)
assert paint.choices[0].message.parsed == Paint(Color.BLUE)
raw = client.chat.completions.with_raw_response.parse(messages=messages, model=model, response_format=Tin)
assert raw.parse().choices[0].message.parsed == {"color": Color.BLUE}

message["content"] = '{"items": [{"color": "blue"}]}'
crate = client.chat.completions.parse(messages=messages, model=model, response_format=Crate[Paint])
assert crate.choices[0].message.parsed == Crate([Paint(Color.BLUE)])
client.chat.completions.create(messages=messages, model=model, response_format=Crate[Paint])
assert body["response_format"]["json_schema"]["schema"]["required"] == ["items"]
message["content"] = '{"color": "blue"}'


async def ask() -> Paint | None:
    async with AsyncGroq(http_client=httpx.AsyncClient(transport=httpx.MockTransport(reply))) as other:
        result = await other.chat.completions.parse(messages=messages, model=model, response_format=Paint)
        return result.choices[0].message.parsed


assert asyncio.run(ask()) == Paint(Color.BLUE)

message["refusal"] = "I do not paint."
refused = client.chat.completions.parse(messages=messages, model=model, response_format=Paint)
assert refused.choices[0].message.parsed is None
del message["refusal"]

message["content"] = None
message["tool_calls"] = [{"id": "t", "type": "function", "function": {"name": "mix", "arguments": "{}"}}]
completion = client.chat.completions.parse(messages=messages, model=model, response_format=Paint)
assert completion.choices[0].message.parsed is None
del message["tool_calls"]

message["content"] = '{"color": "green"}'
try:
    client.chat.completions.parse(messages=messages, model=model, response_format=Paint)
except AnswerMismatchError as error:
    assert error.answer.choices[0].message.content == '{"color": "green"}'
    assert "Paint" in str(error)
else:
    raise AssertionError("a color that is none of the two")

reason = "length"
message["content"] = '{"color": "bl'
try:
    client.chat.completions.parse(messages=messages, model=model, response_format=Paint)
except AnswerCutError as error:
    assert "'length'" in str(error)
else:
    raise AssertionError("an answer that was cut")


class Anything(BaseModel):
    sizes: dict[str, int]


try:
    client.chat.completions.parse(messages=messages, model=model, response_format=Anything)
except TypeError as error:
    assert "Anything.sizes has keys of any name" in str(error)
else:
    raise AssertionError("keys of any name")
