"""Upload a file with progress, and download one whose connection is cut on the way."""

from __future__ import annotations

import os
from pathlib import Path

from groq import Groq
from groq.helpers import FileUpload

client = Groq()
source = Path("large.jsonl")
source.write_bytes(os.urandom(1_000_000))
counts: list[int] = []
file = client.files.create(file=FileUpload(source, lambda count, size: counts.append(count)), purpose="batch")
assert counts == sorted(counts) and counts[-1] == 1_000_000 and len(counts) > 10, counts
print("sent", file.bytes, "in", len(counts), "steps")

arrived: list[tuple[int, int | None]] = []
target = Path("results.jsonl")
target.write_text("of last week")
with client.files.with_streaming_response.content("sync") as response:
    response.download(target, on_progress=lambda count, size: arrived.append((count, size)))
assert target.read_bytes() == b'{"custom_id": "first"}\n' * 100_000
assert arrived == sorted(arrived, key=lambda step: step[0]) and arrived[-1] == (2_300_000, 2_300_000)
assert sorted(path.name for path in Path().iterdir()) == ["large.jsonl", "results.jsonl"]
print("received", arrived[-1])

client.files.content("sync").download("whole.jsonl")
print(Path("whole.jsonl").stat().st_size)
