"""instructor on our package: values by tools and by JSON, partial values, lists, retries after a value that does not fit."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
import instructor
from model import Plan, Step, answer
from pydantic import field_validator

from groq import AsyncGroq, Groq

NAME = "llama-3.3-70b-versatile"
QUESTION: Any = [{"role": "user", "content": "Plan a day."}]


requests: list[httpx.Request] = []


def count(request: httpx.Request) -> httpx.Response:
    """Answer, and note the request."""
    requests.append(request)
    return answer(request)


class Strict(Plan):
    """A plan whose title is refused until it was asked for a second time."""

    @field_validator("title")
    @classmethod
    def _refuse_first(cls, value: str) -> str:
        if len(requests) < 2:
            raise ValueError("another title, please")
        return value


EXPECTED = Plan(title="Oslo", steps=[Step(text="Oslo", number=3)])
groq = Groq(http_client=httpx.Client(transport=httpx.MockTransport(count)))
client = instructor.from_groq(groq, mode=instructor.Mode.TOOLS)
value, completion = client.chat.completions.create_with_completion(model=NAME, messages=QUESTION, response_model=Plan)
assert isinstance(value, Plan)
assert value.model_dump() == EXPECTED.model_dump(), value  # of a class derived from the plan's
assert completion.usage.total_tokens == 12, completion
print("invoke by tools", value.title)

last = None
for partial in client.chat.completions.create_partial(model=NAME, messages=QUESTION, response_model=Plan):
    last = partial
assert last is not None
assert last.model_dump() == EXPECTED.model_dump(), last
print("stream", last.title)

requests.clear()
assert (
    client.chat.completions.create(model=NAME, messages=QUESTION, response_model=Strict, max_retries=2).title == "Oslo"
)
assert len(requests) == 2, "a value that does not fit is asked for again"
print("structured output", len(requests))


async def asynchronous() -> None:
    """The same with the async client."""
    http = httpx.AsyncClient(transport=httpx.MockTransport(answer))
    other = instructor.from_groq(AsyncGroq(http_client=http), mode=instructor.Mode.TOOLS)
    value = await other.chat.completions.create(model=NAME, messages=QUESTION, response_model=Plan)
    assert value.model_dump() == EXPECTED.model_dump(), value
    print("async", NAME)


asyncio.run(asynchronous())
