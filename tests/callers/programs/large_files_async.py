"""The same with the async client."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

from groq import AsyncGroq
from groq.helpers import FileUpload


async def main() -> None:
    source, target = Path("large.jsonl"), Path("results.jsonl")
    source.write_bytes(os.urandom(1_000_000))
    counts: list[int] = []
    async with AsyncGroq() as client:
        upload = FileUpload(str(source), on_progress=lambda count, size: counts.append(count))
        file = await client.files.create(file=("requests.jsonl", upload), purpose="batch")
        assert counts == sorted(counts) and counts[-1] == 1_000_000, counts
        print("sent", file.bytes, "in", len(counts), "steps")
        async with client.files.with_streaming_response.content("async") as response:
            await response.download(target, resume=True)
        print("received", target.stat().st_size)
        assert target.read_bytes() == b'{"custom_id": "first"}\n' * 100_000
        await (await client.files.content("async")).download("whole.jsonl")
        print(Path("whole.jsonl").stat().st_size)


asyncio.run(main())
