"""Calls of `client.fine_tunings`, against a server that answers as the API's document says."""

from __future__ import annotations

import pytest

from groq import AsyncGroq, Groq
from groq.types import FineTuning, FineTuningDeleteResponse, FineTuningListResponse
from tests.utils import assert_matches_type


class TestFineTunings:
    def test_method_create(self, client: Groq) -> None:
        fine_tuning = client.fine_tunings.create()
        assert_matches_type(FineTuning, fine_tuning, path=["response"])

    def test_method_create_with_all_params(self, client: Groq) -> None:
        fine_tuning = client.fine_tunings.create(
            base_model="base_model",
            input_file_id="input_file_id",
            name="name",
            type="type",
        )
        assert_matches_type(FineTuning, fine_tuning, path=["response"])

    def test_raw_response_create(self, client: Groq) -> None:
        response = client.fine_tunings.with_raw_response.create()
        assert response.status_code < 300
        fine_tuning = response.parse()
        assert_matches_type(FineTuning, fine_tuning, path=["response"])

    def test_streaming_response_create(self, client: Groq) -> None:
        with client.fine_tunings.with_streaming_response.create() as response:
            assert response.status_code < 300
            fine_tuning = response.parse()
            assert_matches_type(FineTuning, fine_tuning, path=["response"])
        assert response.is_closed

    def test_method_retrieve(self, client: Groq) -> None:
        fine_tuning = client.fine_tunings.retrieve("id")
        assert_matches_type(FineTuning, fine_tuning, path=["response"])

    def test_raw_response_retrieve(self, client: Groq) -> None:
        response = client.fine_tunings.with_raw_response.retrieve("id")
        assert response.status_code < 300
        fine_tuning = response.parse()
        assert_matches_type(FineTuning, fine_tuning, path=["response"])

    def test_streaming_response_retrieve(self, client: Groq) -> None:
        with client.fine_tunings.with_streaming_response.retrieve("id") as response:
            assert response.status_code < 300
            fine_tuning = response.parse()
            assert_matches_type(FineTuning, fine_tuning, path=["response"])
        assert response.is_closed

    def test_path_params_retrieve(self, client: Groq) -> None:
        with pytest.raises(ValueError, match="`id`"):
            client.fine_tunings.with_raw_response.retrieve("")

    def test_method_list(self, client: Groq) -> None:
        fine_tuning = client.fine_tunings.list()
        assert_matches_type(FineTuningListResponse, fine_tuning, path=["response"])

    def test_raw_response_list(self, client: Groq) -> None:
        response = client.fine_tunings.with_raw_response.list()
        assert response.status_code < 300
        fine_tuning = response.parse()
        assert_matches_type(FineTuningListResponse, fine_tuning, path=["response"])

    def test_streaming_response_list(self, client: Groq) -> None:
        with client.fine_tunings.with_streaming_response.list() as response:
            assert response.status_code < 300
            fine_tuning = response.parse()
            assert_matches_type(FineTuningListResponse, fine_tuning, path=["response"])
        assert response.is_closed

    def test_method_delete(self, client: Groq) -> None:
        fine_tuning = client.fine_tunings.delete("id")
        assert_matches_type(FineTuningDeleteResponse, fine_tuning, path=["response"])

    def test_raw_response_delete(self, client: Groq) -> None:
        response = client.fine_tunings.with_raw_response.delete("id")
        assert response.status_code < 300
        fine_tuning = response.parse()
        assert_matches_type(FineTuningDeleteResponse, fine_tuning, path=["response"])

    def test_streaming_response_delete(self, client: Groq) -> None:
        with client.fine_tunings.with_streaming_response.delete("id") as response:
            assert response.status_code < 300
            fine_tuning = response.parse()
            assert_matches_type(FineTuningDeleteResponse, fine_tuning, path=["response"])
        assert response.is_closed

    def test_path_params_delete(self, client: Groq) -> None:
        with pytest.raises(ValueError, match="`id`"):
            client.fine_tunings.with_raw_response.delete("")


class TestAsyncFineTunings:
    async def test_method_create(self, async_client: AsyncGroq) -> None:
        fine_tuning = await async_client.fine_tunings.create()
        assert_matches_type(FineTuning, fine_tuning, path=["response"])

    async def test_method_create_with_all_params(self, async_client: AsyncGroq) -> None:
        fine_tuning = await async_client.fine_tunings.create(
            base_model="base_model",
            input_file_id="input_file_id",
            name="name",
            type="type",
        )
        assert_matches_type(FineTuning, fine_tuning, path=["response"])

    async def test_raw_response_create(self, async_client: AsyncGroq) -> None:
        response = await async_client.fine_tunings.with_raw_response.create()
        assert response.status_code < 300
        fine_tuning = await response.parse()
        assert_matches_type(FineTuning, fine_tuning, path=["response"])

    async def test_streaming_response_create(self, async_client: AsyncGroq) -> None:
        async with async_client.fine_tunings.with_streaming_response.create() as response:
            assert response.status_code < 300
            fine_tuning = await response.parse()
            assert_matches_type(FineTuning, fine_tuning, path=["response"])
        assert response.is_closed

    async def test_method_retrieve(self, async_client: AsyncGroq) -> None:
        fine_tuning = await async_client.fine_tunings.retrieve("id")
        assert_matches_type(FineTuning, fine_tuning, path=["response"])

    async def test_raw_response_retrieve(self, async_client: AsyncGroq) -> None:
        response = await async_client.fine_tunings.with_raw_response.retrieve("id")
        assert response.status_code < 300
        fine_tuning = await response.parse()
        assert_matches_type(FineTuning, fine_tuning, path=["response"])

    async def test_streaming_response_retrieve(self, async_client: AsyncGroq) -> None:
        async with async_client.fine_tunings.with_streaming_response.retrieve("id") as response:
            assert response.status_code < 300
            fine_tuning = await response.parse()
            assert_matches_type(FineTuning, fine_tuning, path=["response"])
        assert response.is_closed

    async def test_path_params_retrieve(self, async_client: AsyncGroq) -> None:
        with pytest.raises(ValueError, match="`id`"):
            await async_client.fine_tunings.with_raw_response.retrieve("")

    async def test_method_list(self, async_client: AsyncGroq) -> None:
        fine_tuning = await async_client.fine_tunings.list()
        assert_matches_type(FineTuningListResponse, fine_tuning, path=["response"])

    async def test_raw_response_list(self, async_client: AsyncGroq) -> None:
        response = await async_client.fine_tunings.with_raw_response.list()
        assert response.status_code < 300
        fine_tuning = await response.parse()
        assert_matches_type(FineTuningListResponse, fine_tuning, path=["response"])

    async def test_streaming_response_list(self, async_client: AsyncGroq) -> None:
        async with async_client.fine_tunings.with_streaming_response.list() as response:
            assert response.status_code < 300
            fine_tuning = await response.parse()
            assert_matches_type(FineTuningListResponse, fine_tuning, path=["response"])
        assert response.is_closed

    async def test_method_delete(self, async_client: AsyncGroq) -> None:
        fine_tuning = await async_client.fine_tunings.delete("id")
        assert_matches_type(FineTuningDeleteResponse, fine_tuning, path=["response"])

    async def test_raw_response_delete(self, async_client: AsyncGroq) -> None:
        response = await async_client.fine_tunings.with_raw_response.delete("id")
        assert response.status_code < 300
        fine_tuning = await response.parse()
        assert_matches_type(FineTuningDeleteResponse, fine_tuning, path=["response"])

    async def test_streaming_response_delete(self, async_client: AsyncGroq) -> None:
        async with async_client.fine_tunings.with_streaming_response.delete("id") as response:
            assert response.status_code < 300
            fine_tuning = await response.parse()
            assert_matches_type(FineTuningDeleteResponse, fine_tuning, path=["response"])
        assert response.is_closed

    async def test_path_params_delete(self, async_client: AsyncGroq) -> None:
        with pytest.raises(ValueError, match="`id`"):
            await async_client.fine_tunings.with_raw_response.delete("")
