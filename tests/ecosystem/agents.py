"""pydantic-ai on our package: a run, a stream, tools and structured output."""

from __future__ import annotations

import asyncio

import httpx
from model import TEXT, answer
from pydantic import BaseModel
from pydantic_ai import Agent
from pydantic_ai.models.groq import GroqModel
from pydantic_ai.providers.groq import GroqProvider

from groq import AsyncGroq


class Plan(BaseModel):
    """A plan in steps."""

    title: str
    steps: list[int]


async def main() -> None:
    """Run agents on one client."""
    http = httpx.AsyncClient(transport=httpx.MockTransport(answer))
    provider = GroqProvider(groq_client=AsyncGroq(http_client=http))
    model = GroqModel("llama-3.3-70b-versatile", provider=provider)

    agent = Agent(model)
    assert (await agent.run("Why is the sea salt?")).output == TEXT
    print("invoke", TEXT)
    async with agent.run_stream("Why is the sea salt?") as run:
        pieces = [piece async for piece in run.stream_text(delta=True, debounce_by=None)]
    assert "".join(pieces).strip() == TEXT, pieces
    assert len(pieces) > 1, pieces
    print("stream", len(pieces))

    with_tools = Agent(model)

    @with_tools.tool_plain
    def get_weather(city: str) -> str:
        """Tell the weather in a city."""
        return f"rain in {city}"

    assert get_weather
    result = await with_tools.run("How is the weather in Oslo?")
    assert result.output == "The tool says: rain in Oslo", result.output
    print("tools", result.usage)

    planner = Agent(model, output_type=Plan)
    assert (await planner.run("Plan a day.")).output == Plan(title="Oslo", steps=[3])
    print("structured output", Plan.__name__)


asyncio.run(main())
