"""langchain-groq on our package: invoke, stream, tools and structured output, sync and async."""

from __future__ import annotations

import asyncio

import httpx
from langchain_core.messages import HumanMessage, ToolMessage
from langchain_core.tools import tool
from langchain_groq import ChatGroq
from model import TEXT, Plan, Step, answer

NAME = "llama-3.3-70b-versatile"

model = ChatGroq(model=NAME, temperature=0.1, max_retries=0)
reply = model.invoke("Why is the sea salt?")
assert reply.content, reply
print("invoke", len(str(reply.content)))
pieces = [str(chunk.content) for chunk in model.stream("Why is the sky blue?")]
assert len([piece for piece in pieces if piece]) > 1, pieces
print("stream", len(pieces))


@tool
def get_weather(city: str) -> str:
    """Tell the weather in a city."""
    return f"rain in {city}"


transport = httpx.MockTransport(answer)
scripted = ChatGroq(
    model=NAME,
    max_retries=0,
    http_client=httpx.Client(transport=transport),
    http_async_client=httpx.AsyncClient(transport=transport),
)
assert scripted.invoke("Why is the sea salt?").content == TEXT

with_tools = scripted.bind_tools([get_weather])
question = HumanMessage("How is the weather in Oslo?")
call = with_tools.invoke([question])
assert [(each["name"], each["args"]) for each in call.tool_calls] == [("get_weather", {"city": "Oslo"})], call
result = get_weather.invoke(call.tool_calls[0])
assert isinstance(result, ToolMessage)
final = with_tools.invoke([question, call, result])
assert final.content == "The tool says: rain in Oslo", final
gathered = None
for chunk in with_tools.stream([question]):
    gathered = chunk if gathered is None else gathered + chunk
assert gathered is not None
assert [each["args"] for each in gathered.tool_calls] == [{"city": "Oslo"}], gathered
print("tools", final.content)

EXPECTED = Plan(title="Oslo", steps=[Step(text="Oslo", number=3)])
for method in ("function_calling", "json_schema"):
    assert scripted.with_structured_output(Plan, method=method).invoke("Plan a day.") == EXPECTED, method
print("structured output", EXPECTED.title)


async def asynchronous() -> None:
    """The async stream, tools and structured output."""
    texts = [str(chunk.content) async for chunk in model.astream("Why is grass green?")]
    assert len([piece for piece in texts if piece]) > 1, texts
    assert (await with_tools.ainvoke([question])).tool_calls == call.tool_calls
    assert await scripted.with_structured_output(Plan).ainvoke("Plan a day.") == EXPECTED
    print("async stream", len(texts))


asyncio.run(asynchronous())
