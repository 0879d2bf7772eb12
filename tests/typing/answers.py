"""What a checker infers from structured answers and streams that end in one; never run."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import BaseModel
from typing_extensions import TypedDict, assert_type

from groq import AsyncGroq, Groq
from groq.helpers import ChunkEvent, DoneEvent
from groq.types.chat import ChatCompletion, ChatCompletionChunk, ChatCompletionMessageParam
from groq.types.chat.chat_completion_stream import AsyncChatCompletionStream, ChatCompletionStream
from groq.types.chat.parsed_chat_completion import ParsedChatCompletion

MODEL = "llama-3.3-70b-versatile"


class Step(BaseModel):
    text: str


@dataclass
class Point:
    x: int


class Movie(TypedDict):
    title: str


def structured(client: Groq, messages: list[ChatCompletionMessageParam]) -> None:
    parse = client.chat.completions.parse
    answer = parse(messages=messages, model=MODEL, response_format=Step)
    assert_type(answer, ParsedChatCompletion[Step])
    assert_type(answer.choices[0].message.parsed, Step | None)
    assert_type(parse(messages=messages, model=MODEL, response_format=Point).choices[0].message.parsed, Point | None)
    assert_type(parse(messages=messages, model=MODEL, response_format=Movie).choices[0].message.parsed, Movie | None)
    raw = client.chat.completions.with_raw_response.parse(messages=messages, model=MODEL, response_format=Step)
    assert_type(raw.parse().choices[0].message.parsed, Step | None)
    completion = parse(messages=messages, model=MODEL, response_format=Step, tools=[Point, structured])
    assert_type((completion.choices[0].message.tool_calls or [])[0].function.parsed_arguments, object | None)
    client.chat.completions.create(messages=messages, model=MODEL, tools=[Point, structured])
    plain = client.chat.completions.create(messages=messages, model=MODEL, response_format=Step)
    assert_type(plain, ChatCompletion)


def streams(client: Groq, messages: list[ChatCompletionMessageParam]) -> None:
    with client.chat.completions.stream(messages=messages, model=MODEL, response_format=Step) as stream:
        assert_type(stream, ChatCompletionStream[Step])
        for event in stream:
            if event.type == "content.delta":
                assert_type(event.partial, Step | None)
                assert_type(event.snapshot, str)
            elif event.type == "content.done":
                assert_type(event.parsed, Step | None)
            elif event.type == "tool_calls.arguments.delta":
                assert_type(event.name, str)
            elif event.type == "chunk":
                assert_type(event, ChunkEvent[ChatCompletionChunk, ParsedChatCompletion[Step]])
                assert_type(event.chunk, ChatCompletionChunk)
            elif event.type == "done":
                assert_type(event, DoneEvent[ParsedChatCompletion[Step]])
        assert_type(stream.get_final(), ParsedChatCompletion[Step])
        assert_type(stream.until_done().get_final_completion(), ParsedChatCompletion[Step])
    with client.chat.completions.stream(messages=messages, model=MODEL) as untyped:
        assert_type(untyped, ChatCompletionStream[None])
        for text in untyped.text_stream:
            assert_type(text, str)
    with client.chat.completions.stream(
        messages=messages, model=MODEL, response_format={"type": "json_object"}
    ) as loose:
        assert_type(loose.get_final().choices[0].message.content, str | None)


async def async_streams(client: AsyncGroq, messages: list[ChatCompletionMessageParam]) -> None:
    answer = await client.chat.completions.parse(messages=messages, model=MODEL, response_format=Step)
    assert_type(answer, ParsedChatCompletion[Step])
    async with client.chat.completions.stream(messages=messages, model=MODEL, response_format=Step) as stream:
        assert_type(stream, AsyncChatCompletionStream[Step])
        async for event in stream:
            if event.type == "content.delta":
                assert_type(event.delta, str)
        assert_type(await stream.get_final(), ParsedChatCompletion[Step])
        async for text in stream.text_stream:
            assert_type(text, str)
