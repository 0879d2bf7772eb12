"""Calls of `client.files`, against a server that answers as the API's document says."""

from __future__ import annotations

import pytest

from groq import AsyncGroq, Groq
from groq.types import FileCreateResponse, FileDeleteResponse, FileInfoResponse, FileListResponse
from tests.utils import CONTENT, assert_matches_type, async_client_with_answer, client_with_answer


class TestFiles:
    def test_method_create(self, client: Groq) -> None:
        file = client.files.create(file=b"Example data", purpose="batch")
        assert_matches_type(FileCreateResponse, file, path=["response"])

    def test_raw_response_create(self, client: Groq) -> None:
        response = client.files.with_raw_response.create(file=b"Example data", purpose="batch")
        assert response.status_code < 300
        file = response.parse()
        assert_matches_type(FileCreateResponse, file, path=["response"])

    def test_streaming_response_create(self, client: Groq) -> None:
        with client.files.with_streaming_response.create(file=b"Example data", purpose="batch") as response:
            assert response.status_code < 300
            file = response.parse()
            assert_matches_type(FileCreateResponse, file, path=["response"])
        assert response.is_closed

    def test_method_list(self, client: Groq) -> None:
        file = client.files.list()
        assert_matches_type(FileListResponse, file, path=["response"])

    def test_raw_response_list(self, client: Groq) -> None:
        response = client.files.with_raw_response.list()
        assert response.status_code < 300
        file = response.parse()
        assert_matches_type(FileListResponse, file, path=["response"])

    def test_streaming_response_list(self, client: Groq) -> None:
        with client.files.with_streaming_response.list() as response:
            assert response.status_code < 300
            file = response.parse()
            assert_matches_type(FileListResponse, file, path=["response"])
        assert response.is_closed

    def test_method_delete(self, client: Groq) -> None:
        file = client.files.delete("file_id")
        assert_matches_type(FileDeleteResponse, file, path=["response"])

    def test_raw_response_delete(self, client: Groq) -> None:
        response = client.files.with_raw_response.delete("file_id")
        assert response.status_code < 300
        file = response.parse()
        assert_matches_type(FileDeleteResponse, file, path=["response"])

    def test_streaming_response_delete(self, client: Groq) -> None:
        with client.files.with_streaming_response.delete("file_id") as response:
            assert response.status_code < 300
            file = response.parse()
            assert_matches_type(FileDeleteResponse, file, path=["response"])
        assert response.is_closed

    def test_path_params_delete(self, client: Groq) -> None:
        with pytest.raises(ValueError, match="`file_id`"):
            client.files.with_raw_response.delete("")

    def test_method_content(self, client: Groq) -> None:
        file = client_with_answer(client).files.content("file_id")
        assert file.read() == CONTENT

    def test_raw_response_content(self, client: Groq) -> None:
        response = client_with_answer(client).files.with_raw_response.content("file_id")
        assert response.status_code < 300
        assert response.read() == CONTENT

    def test_streaming_response_content(self, client: Groq) -> None:
        with client_with_answer(client).files.with_streaming_response.content("file_id") as response:
            assert response.status_code < 300
            assert response.read() == CONTENT
        assert response.is_closed

    def test_path_params_content(self, client: Groq) -> None:
        with pytest.raises(ValueError, match="`file_id`"):
            client.files.with_raw_response.content("")

    def test_method_info(self, client: Groq) -> None:
        file = client.files.info("file_id")
        assert_matches_type(FileInfoResponse, file, path=["response"])

    def test_raw_response_info(self, client: Groq) -> None:
        response = client.files.with_raw_response.info("file_id")
        assert response.status_code < 300
        file = response.parse()
        assert_matches_type(FileInfoResponse, file, path=["response"])

    def test_streaming_response_info(self, client: Groq) -> None:
        with client.files.with_streaming_response.info("file_id") as response:
            assert response.status_code < 300
            file = response.parse()
            assert_matches_type(FileInfoResponse, file, path=["response"])
        assert response.is_closed

    def test_path_params_info(self, client: Groq) -> None:
        with pytest.raises(ValueError, match="`file_id`"):
            client.files.with_raw_response.info("")


class TestAsyncFiles:
    async def test_method_create(self, async_client: AsyncGroq) -> None:
        file = await async_client.files.create(file=b"Example data", purpose="batch")
        assert_matches_type(FileCreateResponse, file, path=["response"])

    async def test_raw_response_create(self, async_client: AsyncGroq) -> None:
        response = await async_client.files.with_raw_response.create(file=b"Example data", purpose="batch")
        assert response.status_code < 300
        file = await response.parse()
        assert_matches_type(FileCreateResponse, file, path=["response"])

    async def test_streaming_response_create(self, async_client: AsyncGroq) -> None:
        async with async_client.files.with_streaming_response.create(file=b"Example data", purpose="batch") as response:
            assert response.status_code < 300
            file = await response.parse()
            assert_matches_type(FileCreateResponse, file, path=["response"])
        assert response.is_closed

    async def test_method_list(self, async_client: AsyncGroq) -> None:
        file = await async_client.files.list()
        assert_matches_type(FileListResponse, file, path=["response"])

    async def test_raw_response_list(self, async_client: AsyncGroq) -> None:
        response = await async_client.files.with_raw_response.list()
        assert response.status_code < 300
        file = await response.parse()
        assert_matches_type(FileListResponse, file, path=["response"])

    async def test_streaming_response_list(self, async_client: AsyncGroq) -> None:
        async with async_client.files.with_streaming_response.list() as response:
            assert response.status_code < 300
            file = await response.parse()
            assert_matches_type(FileListResponse, file, path=["response"])
        assert response.is_closed

    async def test_method_delete(self, async_client: AsyncGroq) -> None:
        file = await async_client.files.delete("file_id")
        assert_matches_type(FileDeleteResponse, file, path=["response"])

    async def test_raw_response_delete(self, async_client: AsyncGroq) -> None:
        response = await async_client.files.with_raw_response.delete("file_id")
        assert response.status_code < 300
        file = await response.parse()
        assert_matches_type(FileDeleteResponse, file, path=["response"])

    async def test_streaming_response_delete(self, async_client: AsyncGroq) -> None:
        async with async_client.files.with_streaming_response.delete("file_id") as response:
            assert response.status_code < 300
            file = await response.parse()
            assert_matches_type(FileDeleteResponse, file, path=["response"])
        assert response.is_closed

    async def test_path_params_delete(self, async_client: AsyncGroq) -> None:
        with pytest.raises(ValueError, match="`file_id`"):
            await async_client.files.with_raw_response.delete("")

    async def test_method_content(self, async_client: AsyncGroq) -> None:
        file = await async_client_with_answer(async_client).files.content("file_id")
        assert await file.read() == CONTENT

    async def test_raw_response_content(self, async_client: AsyncGroq) -> None:
        response = await async_client_with_answer(async_client).files.with_raw_response.content("file_id")
        assert response.status_code < 300
        assert await response.read() == CONTENT

    async def test_streaming_response_content(self, async_client: AsyncGroq) -> None:
        async with async_client_with_answer(async_client).files.with_streaming_response.content("file_id") as response:
            assert response.status_code < 300
            assert await response.read() == CONTENT
        assert response.is_closed

    async def test_path_params_content(self, async_client: AsyncGroq) -> None:
        with pytest.raises(ValueError, match="`file_id`"):
            await async_client.files.with_raw_response.content("")

    async def test_method_info(self, async_client: AsyncGroq) -> None:
        file = await async_client.files.info("file_id")
        assert_matches_type(FileInfoResponse, file, path=["response"])

    async def test_raw_response_info(self, async_client: AsyncGroq) -> None:
        response = await async_client.files.with_raw_response.info("file_id")
        assert response.status_code < 300
        file = await response.parse()
        assert_matches_type(FileInfoResponse, file, path=["response"])

    async def test_streaming_response_info(self, async_client: AsyncGroq) -> None:
        async with async_client.files.with_streaming_response.info("file_id") as response:
            assert response.status_code < 300
            file = await response.parse()
            assert_matches_type(FileInfoResponse, file, path=["response"])
        assert response.is_closed

    async def test_path_params_info(self, async_client: AsyncGroq) -> None:
        with pytest.raises(ValueError, match="`file_id`"):
            await async_client.files.with_raw_response.info("")
