"""Let the model call Python functions until it has its answer: two rounds, mistakes, a cap, async tools."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Annotated, Any, Literal

import httpx
from pydantic import BaseModel, Field

from groq import AsyncGroq, Groq
from groq.helpers import AnswerMismatchError, ToolCall, ToolError, ToolRoundsError, tool
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
    answer: dict[str, Any] = {"id": "c", "object": "chat.completion", "created": 1, "model": "m", "choices": [first]}
    if requests[-1].get("stream"):
        message["tool_calls"] = [{**call, "index": index} for index, call in enumerate(message["tool_calls"])]
        answer = {**answer, "choices": [{"index": 0, "finish_reason": reason, "delta": message}]}
        body = f"data: {json.dumps(answer)}\n\ndata: [DONE]\n\n"
        return httpx.Response(200, content=body.encode(), headers={"content-type": "text/event-stream"})
    return httpx.Response(200, json=answer)


client = Groq(http_client=httpx.Client(transport=httpx.MockTransport(reply)))
run_tools = client.chat.completions.run_tools
messages: list[ChatCompletionMessageParam] = [{"role": "user", "content": "What is the weather where Ada lives?"}]
model = "openai/gpt-oss-20b"

# Two rounds, the second with two calls; arguments that do not fit are told to the model.
names: list[str] = []


def look(call: ToolCall) -> None:
    names.append(call.name)


script[:] = [
    [("find_city", '{"person": "Ada"}')],
    [("get_weather", '{"city": "Oslo", "day": 1}'), ("get_weather", '{"city": 7, "day": 0}'), ("fly", "{}")],
    "5 degrees, cloudy",
]
answer = run_tools(messages=messages, model=model, tools=[find_city, get_weather], on_call=look)
assert answer.choices[0].message.content == "5 degrees, cloudy"
assert names == ["find_city", "get_weather", "get_weather", "fly"]
contents = [message["content"] for message in requests[-1]["messages"] if message["role"] == "tool"]
assert contents[:2] == ["Oslo", '{"celsius":5.0,"sky":"cloudy"}']
assert "do not fit" in contents[2] and "city" in contents[2]
assert contents[3] == "There is no tool named fly"
assert [message["role"] for message in requests[-1]["messages"]] == ["user", "assistant", "tool", "assistant"] + 3 * [
    "tool"
]
assert messages == [
    {"role": "user", "content": "What is the weather where Ada lives?"}
], "the caller's list is the caller's"
print(answer.choices[0].message.content)

sent_tool = requests[0]["tools"][1]
function = sent_tool["function"]
assert (function["name"], function["description"], function["strict"]) == (
    "get_weather",
    "Tell the weather in a city.",
    True,
)
assert function["parameters"]["required"] == ["city", "day"]
assert function["parameters"]["properties"]["city"] == {"description": "Its name", "type": "string"}

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
    raise AssertionError  # What it says by a ToolError is told to the model, and the conversation goes on.
script[:] = [[("refuse", "{}"), ("find_city", '{"person": "Ada"}')], "Sorry"]


def refuse() -> None:
    raise ToolError("not today")


assert run_tools(messages=messages, model=model, tools=[refuse, find_city]).choices[0].message.content == "Sorry"
assert [message["content"] for message in requests[-1]["messages"][2:]] == ["not today", "Oslo"]

# A type is there to be read, and not called: its value is the call's, from `parse` and from streams.
weather = tool(Weather)
call = ("Weather", '{"celsius": 3, "sky": "clear"}')
script[:] = [[call]]
completion = client.chat.completions.create(messages=messages, model=model, tools=[Weather, get_weather])
assert requests[-1]["tools"][0] == weather.param
assert requests[-1]["tools"][1] == sent_tool
assert weather.read((completion.choices[0].message.tool_calls or [])[0].function.arguments) == Weather(
    celsius=3, sky="clear"
)
script[:] = [[call]]
assert run_tools(messages=messages, model=model, tools=[Weather]).choices[0].finish_reason == "tool_calls"

script[:] = [[call, ("get_weather", '{"city": "Oslo"}'), ("theirs", "{}")]]
both: list[Callable[..., object]] = [Weather, get_weather]
parsed = client.chat.completions.parse(messages=messages, model=model, response_format=Weather, tools=iter(both))
calls = parsed.choices[0].message.tool_calls or []
assert calls[0].function.parsed_arguments == Weather(celsius=3, sky="clear")
assert calls[1].function.parsed_arguments == {"city": "Oslo", "day": 0}
assert calls[2].function.parsed_arguments is None
assert "parsed_arguments" not in parsed.to_json()
script[:] = [[("Weather", '{"celsius": "warm"}')]]
try:
    client.chat.completions.parse(messages=messages, model=model, response_format=Weather, tools=[Weather])
except AnswerMismatchError as error:
    assert "arguments of the call of Weather" in str(error)
else:
    raise AssertionError("no weather")

script[:] = [[call, ("get_weather", '{"city": "Oslo"}')]]
with client.chat.completions.stream(messages=messages, model=model, tools=[Weather, get_weather]) as stream:
    done = [event.parsed_arguments for event in stream if event.type == "tool_calls.arguments.done"]
    assert done == [Weather(celsius=3, sky="clear"), {"city": "Oslo", "day": 0}]
    last = (stream.get_final().choices[0].message.tool_calls or [])[0]
    assert last.function.parsed_arguments == Weather(celsius=3, sky="clear")

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
        result = await other.chat.completions.run_tools(messages=messages, model=model, tools=tools)
    assert result.choices[0].message.content == "6 degrees"
    assert [message["content"] for message in requests[-1]["messages"][2:]] == ['{"celsius":6}', "Oslo"]


asyncio.run(ask())


# In the async client the calls of a round run side by side; the first error of a tool ends the others.
async def side_by_side() -> None:
    arrived = asyncio.Event()
    cancelled: list[str] = []

    async def wait_for_other() -> str:
        await asyncio.wait_for(arrived.wait(), 5)
        return "met"

    async def arrive() -> str:
        arrived.set()
        return "here"

    async def wait_forever() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            cancelled.append("wait_forever")

    async def fail_at_once() -> None:
        raise LookupError("no such thing")

    async with AsyncGroq(http_client=httpx.AsyncClient(transport=httpx.MockTransport(reply))) as other:
        run = other.chat.completions.run_tools
        script[:] = [[("wait_for_other", "{}"), ("arrive", "{}")], "Both"]
        await run(messages=messages, model=model, tools=[wait_for_other, arrive])
        assert [message["content"] for message in requests[-1]["messages"][2:]] == ["met", "here"]
        script[:] = [[("wait_forever", "{}"), ("fail_at_once", "{}")]]
        try:
            await run(messages=messages, model=model, tools=[wait_forever, fail_at_once])
        except LookupError:
            assert cancelled == ["wait_forever"]
        else:
            raise AssertionError("an error of the tool's own")


asyncio.run(side_by_side())
