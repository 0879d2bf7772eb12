"""Functions around calls: what is called, how it ends, a retry of one's own, an answer that costs no request."""

from __future__ import annotations

import asyncio
import contextlib
import time

import httpx

from groq import APIError, APITimeoutError, AsyncGroq, Groq
from groq.middleware import AsyncNext, Call, Next

log: list[str] = []
answers: dict[str, bytes] = {}


def measure(call: Call, send: Next) -> httpx.Response:
    begun = time.monotonic()
    try:
        response = send(call)
    except APIError as error:
        log.append(f"{call.operation} raised {type(error).__name__}")
        raise
    log.append(f"{call.operation} {response.status_code} {time.monotonic() - begun < 60}")
    return response


def remember(call: Call, send: Next) -> httpx.Response:
    if call.route != "/openai/v1/models":
        return send(call)
    if call.operation not in answers:
        answers[call.operation] = send(call).content
        log.append("remembered")
    return call.answer(content=answers[call.operation], headers={"content-type": "application/json"})


async def sign(call: Call, send: AsyncNext) -> httpx.Response:
    call.headers["x-signature"] = call.options.method
    return await send(call)


with Groq().with_middleware(measure, remember) as client:
    first = client.models.list()
    assert client.models.list() == first
    assert client.with_options(max_retries=0).models.list() == first
    stream = client.chat.completions.create(
        model="llama-3.1-8b-instant", messages=[{"role": "user", "content": "Hi"}], stream=True
    )
    assert [chunk.id for chunk in stream]
    with contextlib.suppress(APITimeoutError):
        client.with_options(deadline=0).models.retrieve("llama-3.1-8b-instant")
    assert client.with_options(deadline=30).models.retrieve("llama-3.1-8b-instant").id
assert log == [
    *("remembered", "models.list 200 True", "models.list 200 True", "models.list 200 True"),
    "chat.completions.create 200 True",
    *("models.retrieve raised APITimeoutError", "models.retrieve 200 True"),
], log


async def main() -> None:
    async with AsyncGroq().with_middleware(sign) as client:
        raw = await client.models.with_raw_response.list()
        assert raw.http_request.headers["x-signature"] == "get"
        print(len((await raw.parse()).data))


asyncio.run(main())
