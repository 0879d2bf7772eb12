"""``make demo``: stream a chat, sync and async, with the generated package from a mock of the API.

Nothing leaves the machine; the answer is the mock's, so it says little, but it comes token by token.
"""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

from groq import AsyncGroq, Groq
from groq.types.chat import ChatCompletionMessageParam
from sdkwright import pipeline
from sdkwright.mock import running

ROOT = Path(__file__).resolve().parents[2]
MODEL = "llama-3.3-70b-versatile"
MESSAGES: list[ChatCompletionMessageParam] = [{"role": "user", "content": "Tell me about low latency."}]
DELAY = 0.15


def sync_chat(url: str) -> int:
    """Print an answer as it comes; returns how many pieces it came in."""
    pieces = 0
    with Groq(base_url=url, api_key="demo") as client:
        for chunk in client.chat.completions.create(messages=MESSAGES, model=MODEL, stream=True):
            print(chunk.choices[0].delta.content or "", end="", flush=True)
            pieces += 1
    return pieces


async def async_chat(url: str) -> int:
    """The same, awaiting."""
    pieces = 0
    async with AsyncGroq(base_url=url, api_key="demo") as client:
        async for chunk in await client.chat.completions.create(messages=MESSAGES, model=MODEL, stream=True):
            print(chunk.choices[0].delta.content or "", end="", flush=True)
            pieces += 1
    return pieces


def main() -> None:
    """Serve the API on a free port and talk to it twice."""
    document = pipeline.read(None, ROOT / "spec/groq.sdk.yml").document
    with running(document, delay=DELAY) as url:
        print(f"a mock of the API serves {url}")
        start = time.monotonic()
        print("sync:  ", end="", flush=True)
        pieces = sync_chat(url)
        print(f"\n       {pieces} chunks in {time.monotonic() - start:.1f} s")
        start = time.monotonic()
        print("async: ", end="", flush=True)
        pieces = asyncio.run(async_chat(url))
        print(f"\n       {pieces} chunks in {time.monotonic() - start:.1f} s")


if __name__ == "__main__":
    main()
