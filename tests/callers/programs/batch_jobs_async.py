"""The same with the async client, and a wait that is cancelled."""

from __future__ import annotations

import asyncio
from pathlib import Path

from groq import AsyncGroq
from groq.helpers import JobFailedError, JobTimeoutError
from groq.types import BatchRetrieveResponse


async def note(batch: BatchRetrieveResponse) -> None:
    await asyncio.sleep(0)
    print(batch.status)


async def main() -> None:
    async with AsyncGroq() as client:
        batch = await client.batches.create_and_poll(
            input_file_id="file", endpoint="/v1/chat/completions", completion_window="24h", on_progress=note
        )
        assert (await client.batches.poll(batch.id)).status == "completed"
        Path("requests.jsonl").write_text("{}\n")
        try:
            await client.batches.upload_and_poll(
                file=Path("requests.jsonl"),
                endpoint="/v1/chat/completions",
                completion_window="24h",
                metadata={"outcome": "expired"},
            )
        except JobFailedError as error:
            print("failed:", error)
        never = await client.batches.create(
            input_file_id="file",
            endpoint="/v1/chat/completions",
            completion_window="24h",
            metadata={"outcome": "never"},
        )
        try:
            await client.batches.wait(never.id, deadline=0.2)
        except JobTimeoutError as error:
            print("late:", error)
        task = asyncio.create_task(client.batches.wait(never))
        await asyncio.sleep(0.1)
        task.cancel()
        try:
            await task
        except asyncio.CancelledError:
            print("cancelled")


asyncio.run(main())
