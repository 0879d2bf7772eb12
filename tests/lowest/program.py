"""Use the package in each way that depends on versions of httpx and pydantic; needs neither a network nor pytest."""

from __future__ import annotations

import asyncio
import os
import warnings
from typing import Any

import httpx

warnings.simplefilter("error", DeprecationWarning)
os.environ.update(HTTPS_PROXY="http://127.0.0.1:9", NO_PROXY="10.0.0.0/8,localhost")

from groq import AsyncGroq, DefaultAsyncHttpxClient, DefaultHttpxClient, Groq, RateLimitError  # noqa: E402

COMPLETION: dict[str, Any] = {"id": "a", "choices": [], "object": "chat.completion", "created": 1, "model": "m"}
EVENTS = b'data: {"id": "a", "choices": []}\n\ndata: [DONE]\n\n'
CALL: dict[str, Any] = {"model": "m", "messages": [{"role": "user", "content": "x"}]}


def answer(request: httpx.Request) -> httpx.Response:
    if request.url.path.endswith("/models"):
        return httpx.Response(429, json={"error": {"message": "slowly"}})
    if b'"stream":true' in request.content.replace(b" ", b""):
        return httpx.Response(200, headers={"content-type": "text/event-stream"}, content=EVENTS)
    return httpx.Response(200, json={"text": "t"} if b"multipart" in request.content else COMPLETION)


def call() -> None:
    http_client = httpx.Client(transport=httpx.MockTransport(answer))
    client: Any
    with Groq(api_key="k", http_client=http_client, max_retries=0) as client:
        assert client.chat.completions.create(**CALL).id == "a"
        assert client.with_raw_response.chat.completions.create(**CALL).parse().id == "a"
        assert [event.id for event in client.chat.completions.create(**CALL, stream=True)] == ["a"]
        client.audio.transcriptions.create(model="whisper-large-v3", file=("a.mp3", b"x"))
        try:
            client.models.list()
        except RateLimitError as error:
            assert error.status_code == 429
        else:
            raise AssertionError("no error")


async def call_async() -> None:
    http_client = httpx.AsyncClient(transport=httpx.MockTransport(answer))
    client: Any
    async with AsyncGroq(api_key="k", http_client=http_client, max_retries=0) as client:
        assert (await client.chat.completions.create(**CALL)).id == "a"
        stream = await client.chat.completions.create(**CALL, stream=True)
        assert [event.id async for event in stream] == ["a"]


async def make_behind_proxies() -> None:
    plain: list[Any] = [DefaultHttpxClient(), DefaultHttpxClient(proxy="http://127.0.0.1:9"), Groq(api_key="k")]
    for client in plain:
        assert getattr(client, "_client", client)._mounts
        client.close()
    tasks: list[Any] = [DefaultAsyncHttpxClient(), AsyncGroq(api_key="k")]
    for client in tasks:
        assert getattr(client, "_client", client)._mounts
        await (client.aclose() if hasattr(client, "aclose") else client.close())


call()
asyncio.run(call_async())
asyncio.run(make_behind_proxies())
print(f"ok with httpx {httpx.__version__}")
