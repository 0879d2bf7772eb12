"""Calls of `client.batches`, against a server that answers as the API's document says."""

from __future__ import annotations

import pytest

from groq import AsyncGroq, Groq
from groq.types import BatchCancelResponse, BatchCreateResponse, BatchListResponse, BatchRetrieveResponse
from tests.utils import assert_matches_type


class TestBatches:
    def test_method_create(self, client: Groq) -> None:
        batch = client.batches.create(
            completion_window="completion_window",
            endpoint="/v1/chat/completions",
            input_file_id="input_file_id",
        )
        assert_matches_type(BatchCreateResponse, batch, path=["response"])

    def test_method_create_with_all_params(self, client: Groq) -> None:
        batch = client.batches.create(
            completion_window="completion_window",
            endpoint="/v1/chat/completions",
            input_file_id="input_file_id",
            metadata={"foo": "metadata"},
        )
        assert_matches_type(BatchCreateResponse, batch, path=["response"])

    def test_raw_response_create(self, client: Groq) -> None:
        response = client.batches.with_raw_response.create(
            completion_window="completion_window",
            endpoint="/v1/chat/completions",
            input_file_id="input_file_id",
        )
        assert response.status_code < 300
        batch = response.parse()
        assert_matches_type(BatchCreateResponse, batch, path=["response"])

    def test_streaming_response_create(self, client: Groq) -> None:
        with client.batches.with_streaming_response.create(
            completion_window="completion_window",
            endpoint="/v1/chat/completions",
            input_file_id="input_file_id",
        ) as response:
            assert response.status_code < 300
            batch = response.parse()
            assert_matches_type(BatchCreateResponse, batch, path=["response"])
        assert response.is_closed

    def test_method_retrieve(self, client: Groq) -> None:
        batch = client.batches.retrieve("batch_id")
        assert_matches_type(BatchRetrieveResponse, batch, path=["response"])

    def test_raw_response_retrieve(self, client: Groq) -> None:
        response = client.batches.with_raw_response.retrieve("batch_id")
        assert response.status_code < 300
        batch = response.parse()
        assert_matches_type(BatchRetrieveResponse, batch, path=["response"])

    def test_streaming_response_retrieve(self, client: Groq) -> None:
        with client.batches.with_streaming_response.retrieve("batch_id") as response:
            assert response.status_code < 300
            batch = response.parse()
            assert_matches_type(BatchRetrieveResponse, batch, path=["response"])
        assert response.is_closed

    def test_path_params_retrieve(self, client: Groq) -> None:
        with pytest.raises(ValueError, match="`batch_id`"):
            client.batches.with_raw_response.retrieve("")

    def test_method_list(self, client: Groq) -> None:
        batch = client.batches.list()
        assert_matches_type(BatchListResponse, batch, path=["response"])

    def test_raw_response_list(self, client: Groq) -> None:
        response = client.batches.with_raw_response.list()
        assert response.status_code < 300
        batch = response.parse()
        assert_matches_type(BatchListResponse, batch, path=["response"])

    def test_streaming_response_list(self, client: Groq) -> None:
        with client.batches.with_streaming_response.list() as response:
            assert response.status_code < 300
            batch = response.parse()
            assert_matches_type(BatchListResponse, batch, path=["response"])
        assert response.is_closed

    def test_method_cancel(self, client: Groq) -> None:
        batch = client.batches.cancel("batch_id")
        assert_matches_type(BatchCancelResponse, batch, path=["response"])

    def test_raw_response_cancel(self, client: Groq) -> None:
        response = client.batches.with_raw_response.cancel("batch_id")
        assert response.status_code < 300
        batch = response.parse()
        assert_matches_type(BatchCancelResponse, batch, path=["response"])

    def test_streaming_response_cancel(self, client: Groq) -> None:
        with client.batches.with_streaming_response.cancel("batch_id") as response:
            assert response.status_code < 300
            batch = response.parse()
            assert_matches_type(BatchCancelResponse, batch, path=["response"])
        assert response.is_closed

    def test_path_params_cancel(self, client: Groq) -> None:
        with pytest.raises(ValueError, match="`batch_id`"):
            client.batches.with_raw_response.cancel("")


class TestAsyncBatches:
    async def test_method_create(self, async_client: AsyncGroq) -> None:
        batch = await async_client.batches.create(
            completion_window="completion_window",
            endpoint="/v1/chat/completions",
            input_file_id="input_file_id",
        )
        assert_matches_type(BatchCreateResponse, batch, path=["response"])

    async def test_method_create_with_all_params(self, async_client: AsyncGroq) -> None:
        batch = await async_client.batches.create(
            completion_window="completion_window",
            endpoint="/v1/chat/completions",
            input_file_id="input_file_id",
            metadata={"foo": "metadata"},
        )
        assert_matches_type(BatchCreateResponse, batch, path=["response"])

    async def test_raw_response_create(self, async_client: AsyncGroq) -> None:
        response = await async_client.batches.with_raw_response.create(
            completion_window="completion_window",
            endpoint="/v1/chat/completions",
            input_file_id="input_file_id",
        )
        assert response.status_code < 300
        batch = await response.parse()
        assert_matches_type(BatchCreateResponse, batch, path=["response"])

    async def test_streaming_response_create(self, async_client: AsyncGroq) -> None:
        async with async_client.batches.with_streaming_response.create(
            completion_window="completion_window",
            endpoint="/v1/chat/completions",
            input_file_id="input_file_id",
        ) as response:
            assert response.status_code < 300
            batch = await response.parse()
            assert_matches_type(BatchCreateResponse, batch, path=["response"])
        assert response.is_closed

    async def test_method_retrieve(self, async_client: AsyncGroq) -> None:
        batch = await async_client.batches.retrieve("batch_id")
        assert_matches_type(BatchRetrieveResponse, batch, path=["response"])

    async def test_raw_response_retrieve(self, async_client: AsyncGroq) -> None:
        response = await async_client.batches.with_raw_response.retrieve("batch_id")
        assert response.status_code < 300
        batch = await response.parse()
        assert_matches_type(BatchRetrieveResponse, batch, path=["response"])

    async def test_streaming_response_retrieve(self, async_client: AsyncGroq) -> None:
        async with async_client.batches.with_streaming_response.retrieve("batch_id") as response:
            assert response.status_code < 300
            batch = await response.parse()
            assert_matches_type(BatchRetrieveResponse, batch, path=["response"])
        assert response.is_closed

    async def test_path_params_retrieve(self, async_client: AsyncGroq) -> None:
        with pytest.raises(ValueError, match="`batch_id`"):
            await async_client.batches.with_raw_response.retrieve("")

    async def test_method_list(self, async_client: AsyncGroq) -> None:
        batch = await async_client.batches.list()
        assert_matches_type(BatchListResponse, batch, path=["response"])

    async def test_raw_response_list(self, async_client: AsyncGroq) -> None:
        response = await async_client.batches.with_raw_response.list()
        assert response.status_code < 300
        batch = await response.parse()
        assert_matches_type(BatchListResponse, batch, path=["response"])

    async def test_streaming_response_list(self, async_client: AsyncGroq) -> None:
        async with async_client.batches.with_streaming_response.list() as response:
            assert response.status_code < 300
            batch = await response.parse()
            assert_matches_type(BatchListResponse, batch, path=["response"])
        assert response.is_closed

    async def test_method_cancel(self, async_client: AsyncGroq) -> None:
        batch = await async_client.batches.cancel("batch_id")
        assert_matches_type(BatchCancelResponse, batch, path=["response"])

    async def test_raw_response_cancel(self, async_client: AsyncGroq) -> None:
        response = await async_client.batches.with_raw_response.cancel("batch_id")
        assert response.status_code < 300
        batch = await response.parse()
        assert_matches_type(BatchCancelResponse, batch, path=["response"])

    async def test_streaming_response_cancel(self, async_client: AsyncGroq) -> None:
        async with async_client.batches.with_streaming_response.cancel("batch_id") as response:
            assert response.status_code < 300
            batch = await response.parse()
            assert_matches_type(BatchCancelResponse, batch, path=["response"])
        assert response.is_closed

    async def test_path_params_cancel(self, async_client: AsyncGroq) -> None:
        with pytest.raises(ValueError, match="`batch_id`"):
            await async_client.batches.with_raw_response.cancel("")
