"""Several conversations at once on one async client."""

from __future__ import annotations

import asyncio

from groq import AsyncGroq


async def ask(client: AsyncGroq, question: str) -> str:
    """The whole answer to one question, read as a stream."""
    stream = await client.chat.completions.create(
        messages=[{"role": "user", "content": question}], model="llama-3.3-70b-versatile", stream=True
    )
    text = ""
    async for chunk in stream:
        text += chunk.choices[0].delta.content or ""
    return text


async def main() -> None:
    """Ask three questions side by side."""
    async with AsyncGroq() as client:
        questions = ("Why is the sea salt?", "Why is the sky blue?", "Why is grass green?")
        for answer in await asyncio.gather(*(ask(client, question) for question in questions)):
            print(answer)


asyncio.run(main())
