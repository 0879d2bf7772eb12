"""Calls of `client.embeddings`, against a server that answers as the API's document says."""

from __future__ import annotations

from groq import AsyncGroq, Groq
from groq.types import CreateEmbeddingResponse
from tests.utils import assert_matches_type


class TestEmbeddings:
    def test_method_create(self, client: Groq) -> None:
        embedding = client.embeddings.create(
            input="Ferries leave the harbour every half hour.",
            model="nomic-embed-text-v1_5",
        )
        assert_matches_type(CreateEmbeddingResponse, embedding, path=["response"])

    def test_method_create_with_all_params(self, client: Groq) -> None:
        embedding = client.embeddings.create(
            input="Ferries leave the harbour every half hour.",
            model="nomic-embed-text-v1_5",
            encoding_format="float",
            user="user",
        )
        assert_matches_type(CreateEmbeddingResponse, embedding, path=["response"])

    def test_raw_response_create(self, client: Groq) -> None:
        response = client.embeddings.with_raw_response.create(
            input="Ferries leave the harbour every half hour.",
            model="nomic-embed-text-v1_5",
        )
        assert response.status_code < 300
        embedding = response.parse()
        assert_matches_type(CreateEmbeddingResponse, embedding, path=["response"])

    def test_streaming_response_create(self, client: Groq) -> None:
        with client.embeddings.with_streaming_response.create(
            input="Ferries leave the harbour every half hour.",
            model="nomic-embed-text-v1_5",
        ) as response:
            assert response.status_code < 300
            embedding = response.parse()
            assert_matches_type(CreateEmbeddingResponse, embedding, path=["response"])
        assert response.is_closed


class TestAsyncEmbeddings:
    async def test_method_create(self, async_client: AsyncGroq) -> None:
        embedding = await async_client.embeddings.create(
            input="Ferries leave the harbour every half hour.",
            model="nomic-embed-text-v1_5",
        )
        assert_matches_type(CreateEmbeddingResponse, embedding, path=["response"])

    async def test_method_create_with_all_params(self, async_client: AsyncGroq) -> None:
        embedding = await async_client.embeddings.create(
            input="Ferries leave the harbour every half hour.",
            model="nomic-embed-text-v1_5",
            encoding_format="float",
            user="user",
        )
        assert_matches_type(CreateEmbeddingResponse, embedding, path=["response"])

    async def test_raw_response_create(self, async_client: AsyncGroq) -> None:
        response = await async_client.embeddings.with_raw_response.create(
            input="Ferries leave the harbour every half hour.",
            model="nomic-embed-text-v1_5",
        )
        assert response.status_code < 300
        embedding = await response.parse()
        assert_matches_type(CreateEmbeddingResponse, embedding, path=["response"])

    async def test_streaming_response_create(self, async_client: AsyncGroq) -> None:
        async with async_client.embeddings.with_streaming_response.create(
            input="Ferries leave the harbour every half hour.",
            model="nomic-embed-text-v1_5",
        ) as response:
            assert response.status_code < 300
            embedding = await response.parse()
            assert_matches_type(CreateEmbeddingResponse, embedding, path=["response"])
        assert response.is_closed
