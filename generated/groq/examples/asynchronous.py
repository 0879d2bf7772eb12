"""One request, async."""

from __future__ import annotations

import asyncio

from groq import AsyncGroq


async def main() -> None:
    async with AsyncGroq() as client:
        result = await client.chat.completions.create(
            messages=[
                {
                    "role": "user",
                    "content": "Name three uses of a low-latency language model.",
                }
            ],
            model="llama-3.3-70b-versatile",
        )
        print(result)


asyncio.run(main())
