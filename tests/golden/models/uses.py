"""What a checker infers from streams whose pieces are events of many kinds; checked with the packages, never run."""

from __future__ import annotations

from oracle import AsyncOracle, Oracle
from oracle.helpers import ChunkEvent
from oracle.types import Message, MessageEvent, Response, ResponseEvent
from oracle.types.chat import ChatCompletion, ChatCompletionChunk
from oracle.types.parsed_message import ParsedMessage
from pydantic import BaseModel
from typing_extensions import assert_type


class Wind(BaseModel):
    speed: float


class Weather(BaseModel):
    city: str
    degrees: list[int]
    winds: list[Wind]


def get_weather(city: str) -> str:
    """Tell the weather in a city."""
    return city


def chats(client: Oracle) -> None:
    with client.chat.completions.stream(model="m", messages=[]) as stream:
        for event in stream:
            if event.type == "chunk":
                assert_type(event, ChunkEvent[ChatCompletionChunk, ChatCompletion])
                assert_type(event.chunk.choices[0].delta.content, str | None)
                assert_type(event.snapshot.choices[0].message.content, str | None)
            elif event.type == "content.delta":
                assert_type(event.delta, str)
                assert_type(event.snapshot, str)
            elif event.type == "tool_calls.arguments.done":
                assert_type((event.name, event.id, event.index), tuple[str, str, int])
            elif event.type == "done":
                assert_type(event.answer, ChatCompletion)
        for text in stream.text_stream:
            assert_type(text, str)
        assert_type(stream.get_final_completion(), ChatCompletion)


def messages(client: Oracle) -> None:
    with client.messages.stream(
        model="m", max_tokens=9, messages=[], output_format=Weather, tools=[get_weather]
    ) as stream:
        for event in stream:
            if event.type == "chunk":
                assert_type(event, ChunkEvent[MessageEvent, ParsedMessage[Weather]])
                if event.chunk.type == "content_block_delta":
                    assert_type(event.chunk.index, int)
            elif event.type == "content.delta":
                assert_type(event.partial, Weather | None)
                if event.partial is not None:
                    assert_type(event.partial.winds[0].speed, float)
            elif event.type == "content.done":
                assert_type(event.parsed, Weather | None)
        assert_type(stream.get_final_message().parsed, Weather | None)
    assert_type(client.messages.run_tools(model="m", max_tokens=9, messages=[], tools=[get_weather]), Message)


async def responses(client: AsyncOracle) -> None:
    async with client.responses.stream(model="m", input="x") as stream:
        async for item in stream.with_metadata():
            assert_type(item.id, str | None)
            event = item.item
            if event.type == "chunk":
                assert_type(event, ChunkEvent[ResponseEvent, Response])
            elif event.type == "content.delta":
                assert_type(event.partial, None)
        assert_type(await stream.get_final_response(), Response)
