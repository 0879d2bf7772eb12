"""Calls of `client.audio.translations`, against a server that answers as the API's document says."""

from __future__ import annotations

from groq import AsyncGroq, Groq
from groq.types.audio import Translation
from tests.utils import assert_matches_type


class TestTranslations:
    def test_method_create(self, client: Groq) -> None:
        translation = client.audio.translations.create(model="whisper-large-v3-turbo", file=b"Example data")
        assert_matches_type(Translation, translation, path=["response"])

    def test_method_create_with_all_params(self, client: Groq) -> None:
        translation = client.audio.translations.create(
            model="whisper-large-v3-turbo",
            file=b"Example data",
            prompt="prompt",
            response_format="json",
            temperature=0,
            url="url",
        )
        assert_matches_type(Translation, translation, path=["response"])

    def test_raw_response_create(self, client: Groq) -> None:
        response = client.audio.translations.with_raw_response.create(
            model="whisper-large-v3-turbo",
            file=b"Example data",
        )
        assert response.status_code < 300
        translation = response.parse()
        assert_matches_type(Translation, translation, path=["response"])

    def test_streaming_response_create(self, client: Groq) -> None:
        with client.audio.translations.with_streaming_response.create(
            model="whisper-large-v3-turbo",
            file=b"Example data",
        ) as response:
            assert response.status_code < 300
            translation = response.parse()
            assert_matches_type(Translation, translation, path=["response"])
        assert response.is_closed


class TestAsyncTranslations:
    async def test_method_create(self, async_client: AsyncGroq) -> None:
        translation = await async_client.audio.translations.create(model="whisper-large-v3-turbo", file=b"Example data")
        assert_matches_type(Translation, translation, path=["response"])

    async def test_method_create_with_all_params(self, async_client: AsyncGroq) -> None:
        translation = await async_client.audio.translations.create(
            model="whisper-large-v3-turbo",
            file=b"Example data",
            prompt="prompt",
            response_format="json",
            temperature=0,
            url="url",
        )
        assert_matches_type(Translation, translation, path=["response"])

    async def test_raw_response_create(self, async_client: AsyncGroq) -> None:
        response = await async_client.audio.translations.with_raw_response.create(
            model="whisper-large-v3-turbo",
            file=b"Example data",
        )
        assert response.status_code < 300
        translation = await response.parse()
        assert_matches_type(Translation, translation, path=["response"])

    async def test_streaming_response_create(self, async_client: AsyncGroq) -> None:
        async with async_client.audio.translations.with_streaming_response.create(
            model="whisper-large-v3-turbo",
            file=b"Example data",
        ) as response:
            assert response.status_code < 300
            translation = await response.parse()
            assert_matches_type(Translation, translation, path=["response"])
        assert response.is_closed
