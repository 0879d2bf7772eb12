"""What a checker infers of calls that do not stream; never run."""

from __future__ import annotations

from pathlib import Path

import httpx
from typing_extensions import assert_type

from groq import APIResponse, AsyncAPIResponse, AsyncGroq, Groq
from groq.types import CreateEmbeddingResponse, FileCreateResponse, Model, ModelDeleted, ModelListResponse
from groq.types.audio import Transcription
from groq.types.chat import ChatCompletion


def sync_calls(client: Groq) -> None:
    assert_type(client.models.list(), ModelListResponse)
    assert_type(client.models.list().data, list[Model])
    assert_type(client.models.retrieve("m"), Model)
    assert_type(client.models.delete("m"), ModelDeleted)
    assert_type(client.embeddings.create(input=["a", "b"], model="m"), CreateEmbeddingResponse)
    assert_type(client.audio.transcriptions.create(file=Path("a.mp3"), model="whisper-large-v3"), Transcription)
    assert_type(client.files.create(file=("a.jsonl", b"{}"), purpose="batch"), FileCreateResponse)
    assert_type(client.with_options(timeout=httpx.Timeout(5.0), max_retries=0), Groq)


def raw_responses(client: Groq) -> None:
    completions = client.chat.completions
    raw = completions.with_raw_response.create(messages=[{"role": "user", "content": "a"}], model="m")
    assert_type(raw, APIResponse[ChatCompletion])
    assert_type(raw.parse(), ChatCompletion)
    assert_type(raw.headers, httpx.Headers)
    with completions.with_streaming_response.create(messages=[{"role": "user", "content": "a"}], model="m") as answer:
        assert_type(answer, APIResponse[ChatCompletion])


async def async_raw_responses(client: AsyncGroq) -> None:
    completions = client.chat.completions
    raw = await completions.with_raw_response.create(messages=[{"role": "user", "content": "a"}], model="m")
    assert_type(raw, AsyncAPIResponse[ChatCompletion])
    assert_type(await raw.parse(), ChatCompletion)


def values(completion: ChatCompletion) -> None:
    assert_type(completion.id, str)
    assert_type(completion.choices[0].message.content, str | None)
    assert_type(completion.model_dump_json(), str)
