"""Calls of `client.audio.speech`, against a server that answers as the API's document says."""

from __future__ import annotations

from groq import AsyncGroq, Groq
from tests.utils import CONTENT, async_client_with_answer, client_with_answer


class TestSpeech:
    def test_method_create(self, client: Groq) -> None:
        speech = client_with_answer(client).audio.speech.create(
            input="Welcome aboard flight 42 to Lisbon.",
            model="playai-tts",
            voice="Fritz-PlayAI",
        )
        assert speech.read() == CONTENT

    def test_method_create_with_all_params(self, client: Groq) -> None:
        speech = client_with_answer(client).audio.speech.create(
            input="Welcome aboard flight 42 to Lisbon.",
            model="playai-tts",
            voice="Fritz-PlayAI",
            response_format="flac",
            sample_rate=48000,
            speed=1,
        )
        assert speech.read() == CONTENT

    def test_raw_response_create(self, client: Groq) -> None:
        response = client_with_answer(client).audio.speech.with_raw_response.create(
            input="Welcome aboard flight 42 to Lisbon.",
            model="playai-tts",
            voice="Fritz-PlayAI",
        )
        assert response.status_code < 300
        assert response.read() == CONTENT

    def test_streaming_response_create(self, client: Groq) -> None:
        with client_with_answer(client).audio.speech.with_streaming_response.create(
            input="Welcome aboard flight 42 to Lisbon.",
            model="playai-tts",
            voice="Fritz-PlayAI",
        ) as response:
            assert response.status_code < 300
            assert response.read() == CONTENT
        assert response.is_closed


class TestAsyncSpeech:
    async def test_method_create(self, async_client: AsyncGroq) -> None:
        speech = await async_client_with_answer(async_client).audio.speech.create(
            input="Welcome aboard flight 42 to Lisbon.",
            model="playai-tts",
            voice="Fritz-PlayAI",
        )
        assert await speech.read() == CONTENT

    async def test_method_create_with_all_params(self, async_client: AsyncGroq) -> None:
        speech = await async_client_with_answer(async_client).audio.speech.create(
            input="Welcome aboard flight 42 to Lisbon.",
            model="playai-tts",
            voice="Fritz-PlayAI",
            response_format="flac",
            sample_rate=48000,
            speed=1,
        )
        assert await speech.read() == CONTENT

    async def test_raw_response_create(self, async_client: AsyncGroq) -> None:
        response = await async_client_with_answer(async_client).audio.speech.with_raw_response.create(
            input="Welcome aboard flight 42 to Lisbon.",
            model="playai-tts",
            voice="Fritz-PlayAI",
        )
        assert response.status_code < 300
        assert await response.read() == CONTENT

    async def test_streaming_response_create(self, async_client: AsyncGroq) -> None:
        async with async_client_with_answer(async_client).audio.speech.with_streaming_response.create(
            input="Welcome aboard flight 42 to Lisbon.",
            model="playai-tts",
            voice="Fritz-PlayAI",
        ) as response:
            assert response.status_code < 300
            assert await response.read() == CONTENT
        assert response.is_closed
