"""What a checker infers from ``stream``; never run."""

from __future__ import annotations

from typing_extensions import assert_type

from groq import AsyncGroq, AsyncStream, Groq, Stream
from groq.types.chat import ChatCompletion, ChatCompletionChunk, ChatCompletionMessageParam

MODEL = "llama-3.3-70b-versatile"


def sync_calls(client: Groq, messages: list[ChatCompletionMessageParam], flag: bool) -> None:
    create = client.chat.completions.create
    assert_type(create(messages=messages, model=MODEL), ChatCompletion)
    assert_type(create(messages=messages, model=MODEL, stream=False), ChatCompletion)
    assert_type(create(messages=messages, model=MODEL, stream=True), Stream[ChatCompletionChunk])
    assert_type(create(messages=messages, model=MODEL, stream=flag), ChatCompletion | Stream[ChatCompletionChunk])
    for chunk in create(messages=messages, model=MODEL, stream=True):
        assert_type(chunk, ChatCompletionChunk)
        assert_type(chunk.choices[0].delta.content, str | None)
    with create(messages=messages, model=MODEL, stream=True) as stream:
        assert_type(stream, Stream[ChatCompletionChunk])
        assert_type(next(stream), ChatCompletionChunk)


async def async_calls(client: AsyncGroq, messages: list[ChatCompletionMessageParam], flag: bool) -> None:
    create = client.chat.completions.create
    assert_type(await create(messages=messages, model=MODEL), ChatCompletion)
    assert_type(await create(messages=messages, model=MODEL, stream=False), ChatCompletion)
    assert_type(await create(messages=messages, model=MODEL, stream=True), AsyncStream[ChatCompletionChunk])
    assert_type(
        await create(messages=messages, model=MODEL, stream=flag),
        ChatCompletion | AsyncStream[ChatCompletionChunk],
    )
    async for chunk in await create(messages=messages, model=MODEL, stream=True):
        assert_type(chunk, ChatCompletionChunk)
    async with await create(messages=messages, model=MODEL, stream=True) as stream:
        assert_type(stream, AsyncStream[ChatCompletionChunk])
        assert_type(await stream.__anext__(), ChatCompletionChunk)
