"""Let the model call Python functions until it has its answer: two rounds, mistakes, a cap, async tools."""

from __future__ import annotations

import asyncio
import json
from typing import Annotated, Any, Literal

import httpx
from pydantic import BaseModel, Field

from groq import AsyncGroq, Groq
from groq.helpers import ToolCall, ToolRoundsError, tool
from groq.types.chat import ChatCompletionMessageParam


class Weather(BaseModel):
    celsius: float
    sky: Literal["clear", "cloudy"]


def find_city(person: str) -> str:
    """Find where someone lives."""
    return {"Ada": "Oslo"}.get(person, "nowhere")


def get_weather(city: Annotated[str, Field(description="Its name")], day: int = 0) -> Weather:
    """Tell the weather in a city."""
    return Weather(celsius=4 + day, sky="cloudy" if city == "Oslo" else "clear")


async def get_weather_slowly(city: str) -> dict[str, Any]:
    """Tell the weather in a city."""
    await asyncio.sleep(0)
    return {"celsius": len(city)}


requests: list[dict[str, Any]] = []
script: list[list[tuple[str, str]] | str] = []


def reply(request: httpx.Request) -> httpx.Response:
    requests.append(json.loads(request.content))
    step = script.pop(0)
    message: dict[str, Any] = {"role": "assistant", "content": step if isinstance(step, str) else None}
    if not isinstance(step, str):
        calls = [
            {"id": f"c{number}", "type": "function", "function": {"name": name, "arguments": arguments}}
            for number, (name, arguments) in enumerate(step)
        ]
        message["tool_calls"] = calls
    reason = "stop" if isinstance(step, str) else "tool_calls"
    first = {"index": 0, "finish_reason": reason, "message": message}
    answer = {"id": "c", "object": "chat.completion", "created": 1, "model": "m", "choices": [first]}
    return httpx.Response(200, json=answer)


client = Groq(http_client=httpx.Client(transport=httpx.MockTransport(reply)))
run_tools = client.chat.completions.run_tools
messages: list[ChatCompletionMessageParam] = [{"role": "user", "content": "What is the weather where Ada lives?"}]
model = "openai/gpt-oss-20b"

# Two rounds, the second with two calls; arguments that do not fit are told to the model.
seen: list[str] = []


def look(call: ToolCall) -> None:
    seen.append(call.name)


script[:] = [
    [("find_city", '{"person": "Ada"}')],
    [("get_weather", '{"city": "Oslo", "day": 1}'), ("get_weather", '{"city": 7, "day": 0}'), ("fly", "{}")],
    "5 degrees, cloudy",
]
answer = run_tools(messages=messages, model=model, tools=[find_city, get_weather], on_call=look)
assert answer.choices[0].message.content == "5 degrees, cloudy"
assert seen == ["find_city", "get_weather", "get_weather", "fly"]
told = [message["content"] for message in requests[-1]["messages"] if message["role"] == "tool"]
assert told[:2] == ["Oslo", '{"celsius":5.0,"sky":"cloudy"}']
assert "do not fit" in told[2] and "city" in told[2]
assert told[3] == "There is no tool named fly"
assert [message["role"] for message in requests[-1]["messages"]] == ["user", "assistant", "tool", "assistant"] + 3 * [
    "tool"
]
assert messages == [
    {"role": "user", "content": "What is the weather where Ada lives?"}
], "the caller's list is the caller's"
print(answer.choices[0].message.content)

sent = requests[0]["tools"][1]["function"]
assert (sent["name"], sent["description"], sent["strict"]) == ("get_weather", "Tell the weather in a city.", True)
assert sent["parameters"]["required"] == ["city", "day"]
assert sent["parameters"]["properties"]["city"] == {"description": "Its name", "type": "string"}

# A cap.
script[:] = 3 * [[("find_city", '{"person": "Ada"}')]]
try:
    run_tools(messages=messages, model=model, tools=[find_city], max_rounds=2)
except ToolRoundsError as error:
    assert error.answer.choices[0].message.tool_calls
else:
    raise AssertionError("three rounds")

# What a tool raises is raised.
script[:] = [[("fail", "{}")]]


def fail() -> None:
    raise LookupError("no such thing")


try:
    run_tools(messages=messages, model=model, tools=[fail])
except LookupError:
    pass
else:
    raise AssertionError("an error of the tool's own")

# A type is there to be read, and not called.
weather = tool(Weather)
script[:] = [[("Weather", '{"celsius": 3, "sky": "clear"}')]]
asked = client.chat.completions.create(messages=messages, model=model, tools=[weather.param])
assert weather.read((asked.choices[0].message.tool_calls or [])[0].function.arguments) == Weather(
    celsius=3, sky="clear"
)
script[:] = [[("Weather", '{"celsius": 3, "sky": "clear"}')]]
assert run_tools(messages=messages, model=model, tools=[Weather]).choices[0].finish_reason == "tool_calls"

# An asynchronous tool needs the async client.
script[:] = [[("get_weather_slowly", '{"city": "Bergen"}')]]
try:
    run_tools(messages=messages, model=model, tools=[get_weather_slowly])
except TypeError as error:
    assert "async client" in str(error)
else:
    raise AssertionError("nobody waits for it")


async def ask() -> None:
    script[:] = [[("get_weather_slowly", '{"city": "Bergen"}'), ("find_city", '{"person": "Ada"}')], "6 degrees"]
    async with AsyncGroq(http_client=httpx.AsyncClient(transport=httpx.MockTransport(reply))) as other:
        tools = [get_weather_slowly, find_city]
        found = await other.chat.completions.run_tools(messages=messages, model=model, tools=tools)
    assert found.choices[0].message.content == "6 degrees"
    assert [message["content"] for message in requests[-1]["messages"][2:]] == ['{"celsius":6}', "Oslo"]


asyncio.run(ask())
