"""Items of a stream as they arrive, async."""

from __future__ import annotations

import asyncio

from groq import AsyncGroq


async def main() -> None:
    async with AsyncGroq() as client:
        stream = await client.chat.completions.create(
            messages=[
                {
                    "role": "user",
                    "content": "Tell the story of a lighthouse keeper in five sentences.",
                }
            ],
            model="llama-3.3-70b-versatile",
            stream=True,
        )
        async for item in stream:
            print(item)


asyncio.run(main())
