"""Calls of `client.models`, against a server that answers as the API's document says."""

from __future__ import annotations

import pytest

from groq import AsyncGroq, Groq
from groq.types import Model, ModelDeleted, ModelListResponse
from tests.utils import assert_matches_type


class TestModels:
    def test_method_retrieve(self, client: Groq) -> None:
        model = client.models.retrieve("model")
        assert_matches_type(Model, model, path=["response"])

    def test_raw_response_retrieve(self, client: Groq) -> None:
        response = client.models.with_raw_response.retrieve("model")
        assert response.status_code < 300
        model = response.parse()
        assert_matches_type(Model, model, path=["response"])

    def test_streaming_response_retrieve(self, client: Groq) -> None:
        with client.models.with_streaming_response.retrieve("model") as response:
            assert response.status_code < 300
            model = response.parse()
            assert_matches_type(Model, model, path=["response"])
        assert response.is_closed

    def test_path_params_retrieve(self, client: Groq) -> None:
        with pytest.raises(ValueError, match="`model`"):
            client.models.with_raw_response.retrieve("")

    def test_method_list(self, client: Groq) -> None:
        model = client.models.list()
        assert_matches_type(ModelListResponse, model, path=["response"])

    def test_raw_response_list(self, client: Groq) -> None:
        response = client.models.with_raw_response.list()
        assert response.status_code < 300
        model = response.parse()
        assert_matches_type(ModelListResponse, model, path=["response"])

    def test_streaming_response_list(self, client: Groq) -> None:
        with client.models.with_streaming_response.list() as response:
            assert response.status_code < 300
            model = response.parse()
            assert_matches_type(ModelListResponse, model, path=["response"])
        assert response.is_closed

    def test_method_delete(self, client: Groq) -> None:
        model = client.models.delete("model")
        assert_matches_type(ModelDeleted, model, path=["response"])

    def test_raw_response_delete(self, client: Groq) -> None:
        response = client.models.with_raw_response.delete("model")
        assert response.status_code < 300
        model = response.parse()
        assert_matches_type(ModelDeleted, model, path=["response"])

    def test_streaming_response_delete(self, client: Groq) -> None:
        with client.models.with_streaming_response.delete("model") as response:
            assert response.status_code < 300
            model = response.parse()
            assert_matches_type(ModelDeleted, model, path=["response"])
        assert response.is_closed

    def test_path_params_delete(self, client: Groq) -> None:
        with pytest.raises(ValueError, match="`model`"):
            client.models.with_raw_response.delete("")


class TestAsyncModels:
    async def test_method_retrieve(self, async_client: AsyncGroq) -> None:
        model = await async_client.models.retrieve("model")
        assert_matches_type(Model, model, path=["response"])

    async def test_raw_response_retrieve(self, async_client: AsyncGroq) -> None:
        response = await async_client.models.with_raw_response.retrieve("model")
        assert response.status_code < 300
        model = await response.parse()
        assert_matches_type(Model, model, path=["response"])

    async def test_streaming_response_retrieve(self, async_client: AsyncGroq) -> None:
        async with async_client.models.with_streaming_response.retrieve("model") as response:
            assert response.status_code < 300
            model = await response.parse()
            assert_matches_type(Model, model, path=["response"])
        assert response.is_closed

    async def test_path_params_retrieve(self, async_client: AsyncGroq) -> None:
        with pytest.raises(ValueError, match="`model`"):
            await async_client.models.with_raw_response.retrieve("")

    async def test_method_list(self, async_client: AsyncGroq) -> None:
        model = await async_client.models.list()
        assert_matches_type(ModelListResponse, model, path=["response"])

    async def test_raw_response_list(self, async_client: AsyncGroq) -> None:
        response = await async_client.models.with_raw_response.list()
        assert response.status_code < 300
        model = await response.parse()
        assert_matches_type(ModelListResponse, model, path=["response"])

    async def test_streaming_response_list(self, async_client: AsyncGroq) -> None:
        async with async_client.models.with_streaming_response.list() as response:
            assert response.status_code < 300
            model = await response.parse()
            assert_matches_type(ModelListResponse, model, path=["response"])
        assert response.is_closed

    async def test_method_delete(self, async_client: AsyncGroq) -> None:
        model = await async_client.models.delete("model")
        assert_matches_type(ModelDeleted, model, path=["response"])

    async def test_raw_response_delete(self, async_client: AsyncGroq) -> None:
        response = await async_client.models.with_raw_response.delete("model")
        assert response.status_code < 300
        model = await response.parse()
        assert_matches_type(ModelDeleted, model, path=["response"])

    async def test_streaming_response_delete(self, async_client: AsyncGroq) -> None:
        async with async_client.models.with_streaming_response.delete("model") as response:
            assert response.status_code < 300
            model = await response.parse()
            assert_matches_type(ModelDeleted, model, path=["response"])
        assert response.is_closed

    async def test_path_params_delete(self, async_client: AsyncGroq) -> None:
        with pytest.raises(ValueError, match="`model`"):
            await async_client.models.with_raw_response.delete("")
