"""An HTTP client, a timeout and a URL of httpx's successor, where the package itself is on httpx."""

from __future__ import annotations

import asyncio
import os

import httpx2

from groq import APIConnectionError, AsyncGroq, Groq

url = httpx2.URL(os.environ["GROQ_BASE_URL"])
question = "Name three uses of a low-latency language model."

with Groq(
    http_client=httpx2.Client(trust_env=False), base_url=url, timeout=httpx2.Timeout(20.0, connect=2.0)
) as client:
    print(client.models.list(timeout=httpx2.Timeout(10.0)).data[0].id)
    with client.chat.completions.create(
        model="llama-3.1-8b-instant", messages=[{"role": "user", "content": question}], stream=True
    ) as stream:
        assert [chunk.id for chunk in stream]
    lost = client.with_options(base_url=httpx2.URL("http://127.0.0.1:1"), max_retries=0)
    try:
        lost.models.list()
    except APIConnectionError as error:
        print(type(error.__cause__).__name__)


async def main() -> None:
    async with AsyncGroq(http_client=httpx2.AsyncClient(trust_env=False)) as client:
        print(len((await client.models.list()).data))


asyncio.run(main())
