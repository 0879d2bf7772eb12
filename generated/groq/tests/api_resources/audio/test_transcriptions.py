"""Calls of `client.audio.transcriptions`, against a server that answers as the API's document says."""

from __future__ import annotations

from groq import AsyncGroq, Groq
from groq.types.audio import Transcription
from tests.utils import assert_matches_type


class TestTranscriptions:
    def test_method_create(self, client: Groq) -> None:
        transcription = client.audio.transcriptions.create(model="whisper-large-v3-turbo", file=b"Example data")
        assert_matches_type(Transcription, transcription, path=["response"])

    def test_method_create_with_all_params(self, client: Groq) -> None:
        transcription = client.audio.transcriptions.create(
            model="whisper-large-v3-turbo",
            file=b"Example data",
            language="language",
            prompt="prompt",
            response_format="json",
            temperature=0,
            timestamp_granularities=["word"],
            url="url",
        )
        assert_matches_type(Transcription, transcription, path=["response"])

    def test_raw_response_create(self, client: Groq) -> None:
        response = client.audio.transcriptions.with_raw_response.create(
            model="whisper-large-v3-turbo",
            file=b"Example data",
        )
        assert response.status_code < 300
        transcription = response.parse()
        assert_matches_type(Transcription, transcription, path=["response"])

    def test_streaming_response_create(self, client: Groq) -> None:
        with client.audio.transcriptions.with_streaming_response.create(
            model="whisper-large-v3-turbo",
            file=b"Example data",
        ) as response:
            assert response.status_code < 300
            transcription = response.parse()
            assert_matches_type(Transcription, transcription, path=["response"])
        assert response.is_closed


class TestAsyncTranscriptions:
    async def test_method_create(self, async_client: AsyncGroq) -> None:
        transcription = await async_client.audio.transcriptions.create(
            model="whisper-large-v3-turbo",
            file=b"Example data",
        )
        assert_matches_type(Transcription, transcription, path=["response"])

    async def test_method_create_with_all_params(self, async_client: AsyncGroq) -> None:
        transcription = await async_client.audio.transcriptions.create(
            model="whisper-large-v3-turbo",
            file=b"Example data",
            language="language",
            prompt="prompt",
            response_format="json",
            temperature=0,
            timestamp_granularities=["word"],
            url="url",
        )
        assert_matches_type(Transcription, transcription, path=["response"])

    async def test_raw_response_create(self, async_client: AsyncGroq) -> None:
        response = await async_client.audio.transcriptions.with_raw_response.create(
            model="whisper-large-v3-turbo",
            file=b"Example data",
        )
        assert response.status_code < 300
        transcription = await response.parse()
        assert_matches_type(Transcription, transcription, path=["response"])

    async def test_streaming_response_create(self, async_client: AsyncGroq) -> None:
        async with async_client.audio.transcriptions.with_streaming_response.create(
            model="whisper-large-v3-turbo",
            file=b"Example data",
        ) as response:
            assert response.status_code < 300
            transcription = await response.parse()
            assert_matches_type(Transcription, transcription, path=["response"])
        assert response.is_closed
