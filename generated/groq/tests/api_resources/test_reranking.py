"""Calls of `client.reranking`, against a server that answers as the API's document says."""

from __future__ import annotations

from groq import AsyncGroq, Groq
from groq.types import RerankingResponse
from tests.utils import assert_matches_type


class TestReranking:
    def test_method_create(self, client: Groq) -> None:
        reranking = client.reranking.create(
            docs=[
                "Ice flows downhill under its own weight.",
                "The ferry timetable changes in May.",
                "Meltwater at the bed lets a glacier slide.",
            ],
            model="qwen3-reranker-4b",
            query="how do glaciers move",
        )
        assert_matches_type(RerankingResponse, reranking, path=["response"])

    def test_method_create_with_all_params(self, client: Groq) -> None:
        reranking = client.reranking.create(
            docs=[
                "Ice flows downhill under its own weight.",
                "The ferry timetable changes in May.",
                "Meltwater at the bed lets a glacier slide.",
            ],
            model="qwen3-reranker-4b",
            query="how do glaciers move",
            instruction="Prefer passages that explain a mechanism.",
        )
        assert_matches_type(RerankingResponse, reranking, path=["response"])

    def test_raw_response_create(self, client: Groq) -> None:
        response = client.reranking.with_raw_response.create(
            docs=[
                "Ice flows downhill under its own weight.",
                "The ferry timetable changes in May.",
                "Meltwater at the bed lets a glacier slide.",
            ],
            model="qwen3-reranker-4b",
            query="how do glaciers move",
        )
        assert response.status_code < 300
        reranking = response.parse()
        assert_matches_type(RerankingResponse, reranking, path=["response"])

    def test_streaming_response_create(self, client: Groq) -> None:
        with client.reranking.with_streaming_response.create(
            docs=[
                "Ice flows downhill under its own weight.",
                "The ferry timetable changes in May.",
                "Meltwater at the bed lets a glacier slide.",
            ],
            model="qwen3-reranker-4b",
            query="how do glaciers move",
        ) as response:
            assert response.status_code < 300
            reranking = response.parse()
            assert_matches_type(RerankingResponse, reranking, path=["response"])
        assert response.is_closed


class TestAsyncReranking:
    async def test_method_create(self, async_client: AsyncGroq) -> None:
        reranking = await async_client.reranking.create(
            docs=[
                "Ice flows downhill under its own weight.",
                "The ferry timetable changes in May.",
                "Meltwater at the bed lets a glacier slide.",
            ],
            model="qwen3-reranker-4b",
            query="how do glaciers move",
        )
        assert_matches_type(RerankingResponse, reranking, path=["response"])

    async def test_method_create_with_all_params(self, async_client: AsyncGroq) -> None:
        reranking = await async_client.reranking.create(
            docs=[
                "Ice flows downhill under its own weight.",
                "The ferry timetable changes in May.",
                "Meltwater at the bed lets a glacier slide.",
            ],
            model="qwen3-reranker-4b",
            query="how do glaciers move",
            instruction="Prefer passages that explain a mechanism.",
        )
        assert_matches_type(RerankingResponse, reranking, path=["response"])

    async def test_raw_response_create(self, async_client: AsyncGroq) -> None:
        response = await async_client.reranking.with_raw_response.create(
            docs=[
                "Ice flows downhill under its own weight.",
                "The ferry timetable changes in May.",
                "Meltwater at the bed lets a glacier slide.",
            ],
            model="qwen3-reranker-4b",
            query="how do glaciers move",
        )
        assert response.status_code < 300
        reranking = await response.parse()
        assert_matches_type(RerankingResponse, reranking, path=["response"])

    async def test_streaming_response_create(self, async_client: AsyncGroq) -> None:
        async with async_client.reranking.with_streaming_response.create(
            docs=[
                "Ice flows downhill under its own weight.",
                "The ferry timetable changes in May.",
                "Meltwater at the bed lets a glacier slide.",
            ],
            model="qwen3-reranker-4b",
            query="how do glaciers move",
        ) as response:
            assert response.status_code < 300
            reranking = await response.parse()
            assert_matches_type(RerankingResponse, reranking, path=["response"])
        assert response.is_closed
