"""Calls of `client.responses`, against a server that answers as the API's document says."""

from __future__ import annotations

from groq import AsyncGroq, Groq
from groq.types import Response
from tests.utils import assert_matches_type


class TestResponses:
    def test_method_create(self, client: Groq) -> None:
        result = client.responses.create(input="input", model="llama-3.3-70b-versatile")
        assert_matches_type(Response, result, path=["response"])

    def test_method_create_with_all_params(self, client: Groq) -> None:
        result = client.responses.create(
            input="input",
            model="llama-3.3-70b-versatile",
            instructions="instructions",
            max_output_tokens=0,
            metadata={"foo": "metadata"},
            parallel_tool_calls=True,
            reasoning={"effort": "low"},
            service_tier="auto",
            store=True,
            stream=True,
            temperature=1,
            text={"format": {"type": "text"}},
            tool_choice="none",
            tools=[
                {
                    "name": "name",
                    "type": "function",
                    "description": "description",
                    "parameters": {"foo": "bar"},
                    "strict": True,
                },
            ],
            top_p=1,
            truncation="auto",
            user="user-1234",
        )
        assert_matches_type(Response, result, path=["response"])

    def test_raw_response_create(self, client: Groq) -> None:
        response = client.responses.with_raw_response.create(input="input", model="llama-3.3-70b-versatile")
        assert response.status_code < 300
        result = response.parse()
        assert_matches_type(Response, result, path=["response"])

    def test_streaming_response_create(self, client: Groq) -> None:
        with client.responses.with_streaming_response.create(
            input="input",
            model="llama-3.3-70b-versatile",
        ) as response:
            assert response.status_code < 300
            result = response.parse()
            assert_matches_type(Response, result, path=["response"])
        assert response.is_closed


class TestAsyncResponses:
    async def test_method_create(self, async_client: AsyncGroq) -> None:
        result = await async_client.responses.create(input="input", model="llama-3.3-70b-versatile")
        assert_matches_type(Response, result, path=["response"])

    async def test_method_create_with_all_params(self, async_client: AsyncGroq) -> None:
        result = await async_client.responses.create(
            input="input",
            model="llama-3.3-70b-versatile",
            instructions="instructions",
            max_output_tokens=0,
            metadata={"foo": "metadata"},
            parallel_tool_calls=True,
            reasoning={"effort": "low"},
            service_tier="auto",
            store=True,
            stream=True,
            temperature=1,
            text={"format": {"type": "text"}},
            tool_choice="none",
            tools=[
                {
                    "name": "name",
                    "type": "function",
                    "description": "description",
                    "parameters": {"foo": "bar"},
                    "strict": True,
                },
            ],
            top_p=1,
            truncation="auto",
            user="user-1234",
        )
        assert_matches_type(Response, result, path=["response"])

    async def test_raw_response_create(self, async_client: AsyncGroq) -> None:
        response = await async_client.responses.with_raw_response.create(input="input", model="llama-3.3-70b-versatile")
        assert response.status_code < 300
        result = await response.parse()
        assert_matches_type(Response, result, path=["response"])

    async def test_streaming_response_create(self, async_client: AsyncGroq) -> None:
        async with async_client.responses.with_streaming_response.create(
            input="input",
            model="llama-3.3-70b-versatile",
        ) as response:
            assert response.status_code < 300
            result = await response.parse()
            assert_matches_type(Response, result, path=["response"])
        assert response.is_closed
