"""The bytes every benchmark works on."""

from __future__ import annotations

import json
from typing import Any

MODEL = "llama-3.3-70b-versatile"


def chunk(content: str, identity: str = "chatcmpl-bench") -> bytes:
    """One event of a chat stream, as the API writes it."""
    body = {
        "id": identity,
        "object": "chat.completion.chunk",
        "created": 1760000000,
        "model": MODEL,
        "system_fingerprint": "fp_bench",
        "choices": [{"index": 0, "delta": {"content": content}, "logprobs": None, "finish_reason": None}],
    }
    return b"data: " + json.dumps(body).encode() + b"\n\n"


DONE = b"data: [DONE]\n\n"

COMPLETION = json.dumps(
    {
        "id": "chatcmpl-bench",
        "object": "chat.completion",
        "created": 1760000000,
        "model": MODEL,
        "system_fingerprint": "fp_bench",
        "choices": [
            {
                "index": 0,
                "finish_reason": "stop",
                "logprobs": None,
                "message": {"role": "assistant", "content": "A sentence of an answer. " * 8},
            }
        ],
        "usage": {"prompt_tokens": 400, "completion_tokens": 60, "total_tokens": 460},
    }
).encode()

EMBEDDINGS = json.dumps(
    {
        "object": "list",
        "model": "nomic-embed-text-v1_5",
        "usage": {"prompt_tokens": 64, "total_tokens": 64},
        "data": [
            {"object": "embedding", "index": index, "embedding": [0.1234567 + place for place in range(1024)]}
            for index in range(64)
        ],
    }
).encode()


def conversation(turns: int = 10) -> list[dict[str, Any]]:
    """A system message and ``turns`` exchanges of 200 characters each."""
    exchange = [{"role": "user", "content": "q" * 200}, {"role": "assistant", "content": "a" * 200}]
    return [{"role": "system", "content": "Answer briefly."}, *(exchange * turns)]
