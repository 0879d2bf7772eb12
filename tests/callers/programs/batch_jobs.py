"""Start batches and wait for them: one that succeeds, one that fails, one that takes too long."""

from __future__ import annotations

import json
from pathlib import Path

from groq import Groq
from groq.helpers import FileUpload, JobError, JobFailedError, JobTimeoutError
from groq.types import BatchRetrieveResponse

client = Groq()
statuses: list[str] = []


def note(batch: BatchRetrieveResponse) -> None:
    statuses.append(batch.status)


batch = client.batches.create_and_poll(
    input_file_id="file", endpoint="/v1/chat/completions", completion_window="24h", on_progress=note, deadline=30
)
assert batch.status == "completed" and statuses == ["in_progress", "in_progress", "completed"], statuses
print(batch.id, batch.output_file_id)
print(client.batches.poll(batch.id).status, client.batches.wait(batch).status)

try:
    client.batches.create_and_poll(
        input_file_id="file",
        endpoint="/v1/chat/completions",
        completion_window="24h",
        metadata={"outcome": "failed"},
        poll_interval_ms=1,
    )
except JobFailedError as error:
    print("failed:", error, error.job.errors)
else:
    raise AssertionError("a batch that fails is an error")

started = client.batches.create(
    input_file_id="file", endpoint="/v1/chat/completions", completion_window="24h", metadata={"outcome": "never"}
)
try:
    client.batches.wait(started, deadline=0.2)
except JobTimeoutError as error:
    assert isinstance(error, JobError) and error.job.id == started.id
    print("late:", error)
else:
    raise AssertionError("a deadline ends the wait")

path = Path("requests.jsonl")
path.write_text(json.dumps({"custom_id": "first", "method": "POST", "url": "/v1/chat/completions"}) + "\n")
progress: list[tuple[int, int]] = []
done = client.batches.upload_and_poll(
    file=FileUpload(path, on_progress=lambda count, size: progress.append((count, size))),
    endpoint="/v1/chat/completions",
    completion_window="24h",
)
assert done.input_file_id.startswith("file_") and progress[-1] == (path.stat().st_size, path.stat().st_size)
print(done.status)
