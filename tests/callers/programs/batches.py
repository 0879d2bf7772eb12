"""Upload a file of requests, start a batch, look at it and cancel it."""

from __future__ import annotations

import json

from groq import Groq

client = Groq()
line = {
    "custom_id": "first",
    "method": "POST",
    "url": "/v1/chat/completions",
    "body": {"model": "llama-3.1-8b-instant", "messages": [{"role": "user", "content": "Hello"}]},
}
file = client.files.create(file=("requests.jsonl", json.dumps(line).encode()), purpose="batch")
print(file.id)
batch = client.batches.create(
    input_file_id=file.id or "file", endpoint="/v1/chat/completions", completion_window="24h", metadata={"job": "demo"}
)
print(batch.id, batch.status, batch.request_counts.total if batch.request_counts else 0)
print(client.batches.retrieve(batch.id).status)
print(len(client.batches.list().data))
print(client.batches.cancel(batch.id).status)
print(client.files.content(file.id or "file").read()[:10])
print(client.files.delete(file.id or "file").deleted)
