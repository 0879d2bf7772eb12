"""Go on with a job: one that was lost sight of, one that was late, one that failed, several at a time."""

from __future__ import annotations

import asyncio
import json
import sys
from typing import Any

import httpx

from groq import AsyncGroq, Groq, InternalServerError
from groq.helpers import JobError, JobFailedError, JobTimeoutError
from groq.types import BatchRetrieveResponse

states: dict[str, list[str | int]] = {}
ids: list[str] = []


def reply(request: httpx.Request) -> httpx.Response:
    name = request.url.path.rpartition("/")[2]
    if request.method == "POST":
        name = json.loads(request.content)["metadata"]["name"]
        state: str | int = "validating"
    else:
        state = states[name].pop(0) if len(states[name]) > 1 else states[name][0]
    if isinstance(state, int):
        return httpx.Response(state, json={"error": {"message": "busy"}})
    body: dict[str, Any] = {"id": name, "object": "batch", "status": state, "created_at": 1, "endpoint": "/v1"}
    body |= {"completion_window": "24h", "input_file_id": "f"}
    return httpx.Response(200, json=body, headers={"retry-after-ms": "1"})


async def reply_async(request: httpx.Request) -> httpx.Response:
    return reply(request)


def note(batch: BatchRetrieveResponse) -> None:
    ids.append(batch.id)


def start(client: Groq, name: str, deadline: float = 30) -> BatchRetrieveResponse:
    return client.batches.create_and_poll(
        input_file_id="f",
        endpoint="/v1/chat/completions",
        completion_window="24h",
        metadata={"name": name},
        deadline=deadline,
        on_progress=note,
    )


client = Groq(http_client=httpx.Client(transport=httpx.MockTransport(reply)), max_retries=0)

# The API is out of order for a while: the error says which job there is.
states["first"] = ["in_progress", 503, "in_progress", "completed"]
try:
    start(client, "first")
except InternalServerError as error:
    if sys.version_info >= (3, 11):
        assert "first" in error.__notes__[0], error.__notes__
else:
    raise AssertionError("no retries were allowed")
print(client.batches.poll(ids[-1]).status)

# With retries, nobody notices.
states["second"] = ["in_progress", 503, "in_progress", 503, "completed"]
print(start(client.with_options(max_retries=2), "second").status)

# Late, and waited for again.
states["third"] = ["in_progress"]
try:
    start(client, "third", deadline=0.1)
except JobTimeoutError as error:
    states["third"] = ["in_progress", "completed"]
    print(client.batches.wait(error.job).status)
else:
    raise AssertionError("it never ends")

# Failed: what the API said of it is at hand.
states["fourth"] = ["in_progress", "expired"]
try:
    start(client, "fourth")
except JobError as error:
    assert isinstance(error, JobFailedError)
    assert error.job.status == "expired"
else:
    raise AssertionError("a batch that expires is an error")


async def main() -> None:
    for number in range(5):
        states[f"{number}"] = [*(["in_progress"] * number), "completed"]
    states["bad"] = ["in_progress", "failed"]
    async with AsyncGroq(http_client=httpx.AsyncClient(transport=httpx.MockTransport(reply_async))) as other:
        waits = (other.batches.wait(name, deadline=30) for name in ("0", "1", "2", "3", "4", "bad"))
        results = await asyncio.gather(*waits, return_exceptions=True)
        ends = [result.status for result in results if isinstance(result, BatchRetrieveResponse)]
        assert ends == ["completed"] * 5, results
        assert isinstance(results[5], JobFailedError)
        states["slow"] = ["in_progress"]
        try:
            await asyncio.wait_for(other.batches.wait("slow"), 0.1)
        except asyncio.TimeoutError:
            print("given up")
        else:
            raise AssertionError("it never ends")


asyncio.run(main())
