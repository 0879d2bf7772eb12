"""Calls of `client.chat.completions`, against a server that answers as the API's document says."""

from __future__ import annotations

from groq import AsyncGroq, Groq
from groq.types.chat import ChatCompletion, ChatCompletionChunk
from tests.utils import assert_matches_type


class TestCompletions:
    def test_method_create_overload_1(self, client: Groq) -> None:
        completion = client.chat.completions.create(
            messages=[{"content": "content", "role": "system"}],
            model="meta-llama/llama-4-scout-17b-16e-instruct",
        )
        assert_matches_type(ChatCompletion, completion, path=["response"])

    def test_method_create_with_all_params_overload_1(self, client: Groq) -> None:
        completion = client.chat.completions.create(
            messages=[{"content": "content", "role": "system", "name": "name"}],
            model="meta-llama/llama-4-scout-17b-16e-instruct",
            citation_options="enabled",
            compound_custom={
                "models": {"answering_model": "answering_model", "reasoning_model": "reasoning_model"},
                "tools": {"enabled_tools": ["string"], "wolfram_settings": {"authorization": "authorization"}},
            },
            disable_tool_validation=True,
            documents=[{"source": {"text": "text", "type": "text"}, "id": "id"}],
            exclude_domains=["string"],
            frequency_penalty=-2,
            function_call="none",
            functions=[{"name": "name", "description": "description", "parameters": {"foo": "bar"}}],
            include_domains=["string"],
            include_reasoning=True,
            logit_bias={"foo": 0},
            logprobs=True,
            max_completion_tokens=0,
            max_tokens=0,
            metadata={"foo": "metadata"},
            n=1,
            parallel_tool_calls=True,
            presence_penalty=-2,
            reasoning_effort="none",
            reasoning_format="hidden",
            response_format={"type": "text"},
            search_settings={
                "country": "country",
                "exclude_domains": ["string"],
                "include_domains": ["string"],
                "include_images": True,
            },
            seed=0,
            service_tier="auto",
            stop="\n",
            store=True,
            stream=False,
            temperature=1,
            tool_choice="none",
            tools=[
                {
                    "type": "function",
                    "function": {
                        "name": "name",
                        "description": "description",
                        "parameters": {"foo": "bar"},
                        "strict": True,
                    },
                },
            ],
            top_logprobs=0,
            top_p=1,
            user="user",
        )
        assert_matches_type(ChatCompletion, completion, path=["response"])

    def test_raw_response_create_overload_1(self, client: Groq) -> None:
        response = client.chat.completions.with_raw_response.create(
            messages=[{"content": "content", "role": "system"}],
            model="meta-llama/llama-4-scout-17b-16e-instruct",
        )
        assert response.status_code < 300
        completion = response.parse()
        assert_matches_type(ChatCompletion, completion, path=["response"])

    def test_streaming_response_create_overload_1(self, client: Groq) -> None:
        with client.chat.completions.with_streaming_response.create(
            messages=[{"content": "content", "role": "system"}],
            model="meta-llama/llama-4-scout-17b-16e-instruct",
        ) as response:
            assert response.status_code < 300
            completion = response.parse()
            assert_matches_type(ChatCompletion, completion, path=["response"])
        assert response.is_closed

    def test_method_create_overload_2(self, client: Groq) -> None:
        stream = client.chat.completions.create(
            messages=[{"content": "content", "role": "system"}],
            model="meta-llama/llama-4-scout-17b-16e-instruct",
            stream=True,
        )
        for item in stream:
            assert_matches_type(ChatCompletionChunk, item, path=["item"])

    def test_method_create_with_all_params_overload_2(self, client: Groq) -> None:
        stream = client.chat.completions.create(
            messages=[{"content": "content", "role": "system", "name": "name"}],
            model="meta-llama/llama-4-scout-17b-16e-instruct",
            citation_options="enabled",
            compound_custom={
                "models": {"answering_model": "answering_model", "reasoning_model": "reasoning_model"},
                "tools": {"enabled_tools": ["string"], "wolfram_settings": {"authorization": "authorization"}},
            },
            disable_tool_validation=True,
            documents=[{"source": {"text": "text", "type": "text"}, "id": "id"}],
            exclude_domains=["string"],
            frequency_penalty=-2,
            function_call="none",
            functions=[{"name": "name", "description": "description", "parameters": {"foo": "bar"}}],
            include_domains=["string"],
            include_reasoning=True,
            logit_bias={"foo": 0},
            logprobs=True,
            max_completion_tokens=0,
            max_tokens=0,
            metadata={"foo": "metadata"},
            n=1,
            parallel_tool_calls=True,
            presence_penalty=-2,
            reasoning_effort="none",
            reasoning_format="hidden",
            response_format={"type": "text"},
            search_settings={
                "country": "country",
                "exclude_domains": ["string"],
                "include_domains": ["string"],
                "include_images": True,
            },
            seed=0,
            service_tier="auto",
            stop="\n",
            store=True,
            stream=True,
            temperature=1,
            tool_choice="none",
            tools=[
                {
                    "type": "function",
                    "function": {
                        "name": "name",
                        "description": "description",
                        "parameters": {"foo": "bar"},
                        "strict": True,
                    },
                },
            ],
            top_logprobs=0,
            top_p=1,
            user="user",
        )
        for item in stream:
            assert_matches_type(ChatCompletionChunk, item, path=["item"])

    def test_raw_response_create_overload_2(self, client: Groq) -> None:
        response = client.chat.completions.with_raw_response.create(
            messages=[{"content": "content", "role": "system"}],
            model="meta-llama/llama-4-scout-17b-16e-instruct",
            stream=True,
        )
        assert response.status_code < 300
        for item in response.parse():
            assert_matches_type(ChatCompletionChunk, item, path=["item"])

    def test_streaming_response_create_overload_2(self, client: Groq) -> None:
        with client.chat.completions.with_streaming_response.create(
            messages=[{"content": "content", "role": "system"}],
            model="meta-llama/llama-4-scout-17b-16e-instruct",
            stream=True,
        ) as response:
            assert response.status_code < 300
            for item in response.parse():
                assert_matches_type(ChatCompletionChunk, item, path=["item"])
        assert response.is_closed


class TestAsyncCompletions:
    async def test_method_create_overload_1(self, async_client: AsyncGroq) -> None:
        completion = await async_client.chat.completions.create(
            messages=[{"content": "content", "role": "system"}],
            model="meta-llama/llama-4-scout-17b-16e-instruct",
        )
        assert_matches_type(ChatCompletion, completion, path=["response"])

    async def test_method_create_with_all_params_overload_1(self, async_client: AsyncGroq) -> None:
        completion = await async_client.chat.completions.create(
            messages=[{"content": "content", "role": "system", "name": "name"}],
            model="meta-llama/llama-4-scout-17b-16e-instruct",
            citation_options="enabled",
            compound_custom={
                "models": {"answering_model": "answering_model", "reasoning_model": "reasoning_model"},
                "tools": {"enabled_tools": ["string"], "wolfram_settings": {"authorization": "authorization"}},
            },
            disable_tool_validation=True,
            documents=[{"source": {"text": "text", "type": "text"}, "id": "id"}],
            exclude_domains=["string"],
            frequency_penalty=-2,
            function_call="none",
            functions=[{"name": "name", "description": "description", "parameters": {"foo": "bar"}}],
            include_domains=["string"],
            include_reasoning=True,
            logit_bias={"foo": 0},
            logprobs=True,
            max_completion_tokens=0,
            max_tokens=0,
            metadata={"foo": "metadata"},
            n=1,
            parallel_tool_calls=True,
            presence_penalty=-2,
            reasoning_effort="none",
            reasoning_format="hidden",
            response_format={"type": "text"},
            search_settings={
                "country": "country",
                "exclude_domains": ["string"],
                "include_domains": ["string"],
                "include_images": True,
            },
            seed=0,
            service_tier="auto",
            stop="\n",
            store=True,
            stream=False,
            temperature=1,
            tool_choice="none",
            tools=[
                {
                    "type": "function",
                    "function": {
                        "name": "name",
                        "description": "description",
                        "parameters": {"foo": "bar"},
                        "strict": True,
                    },
                },
            ],
            top_logprobs=0,
            top_p=1,
            user="user",
        )
        assert_matches_type(ChatCompletion, completion, path=["response"])

    async def test_raw_response_create_overload_1(self, async_client: AsyncGroq) -> None:
        response = await async_client.chat.completions.with_raw_response.create(
            messages=[{"content": "content", "role": "system"}],
            model="meta-llama/llama-4-scout-17b-16e-instruct",
        )
        assert response.status_code < 300
        completion = await response.parse()
        assert_matches_type(ChatCompletion, completion, path=["response"])

    async def test_streaming_response_create_overload_1(self, async_client: AsyncGroq) -> None:
        async with async_client.chat.completions.with_streaming_response.create(
            messages=[{"content": "content", "role": "system"}],
            model="meta-llama/llama-4-scout-17b-16e-instruct",
        ) as response:
            assert response.status_code < 300
            completion = await response.parse()
            assert_matches_type(ChatCompletion, completion, path=["response"])
        assert response.is_closed

    async def test_method_create_overload_2(self, async_client: AsyncGroq) -> None:
        stream = await async_client.chat.completions.create(
            messages=[{"content": "content", "role": "system"}],
            model="meta-llama/llama-4-scout-17b-16e-instruct",
            stream=True,
        )
        async for item in stream:
            assert_matches_type(ChatCompletionChunk, item, path=["item"])

    async def test_method_create_with_all_params_overload_2(self, async_client: AsyncGroq) -> None:
        stream = await async_client.chat.completions.create(
            messages=[{"content": "content", "role": "system", "name": "name"}],
            model="meta-llama/llama-4-scout-17b-16e-instruct",
            citation_options="enabled",
            compound_custom={
                "models": {"answering_model": "answering_model", "reasoning_model": "reasoning_model"},
                "tools": {"enabled_tools": ["string"], "wolfram_settings": {"authorization": "authorization"}},
            },
            disable_tool_validation=True,
            documents=[{"source": {"text": "text", "type": "text"}, "id": "id"}],
            exclude_domains=["string"],
            frequency_penalty=-2,
            function_call="none",
            functions=[{"name": "name", "description": "description", "parameters": {"foo": "bar"}}],
            include_domains=["string"],
            include_reasoning=True,
            logit_bias={"foo": 0},
            logprobs=True,
            max_completion_tokens=0,
            max_tokens=0,
            metadata={"foo": "metadata"},
            n=1,
            parallel_tool_calls=True,
            presence_penalty=-2,
            reasoning_effort="none",
            reasoning_format="hidden",
            response_format={"type": "text"},
            search_settings={
                "country": "country",
                "exclude_domains": ["string"],
                "include_domains": ["string"],
                "include_images": True,
            },
            seed=0,
            service_tier="auto",
            stop="\n",
            store=True,
            stream=True,
            temperature=1,
            tool_choice="none",
            tools=[
                {
                    "type": "function",
                    "function": {
                        "name": "name",
                        "description": "description",
                        "parameters": {"foo": "bar"},
                        "strict": True,
                    },
                },
            ],
            top_logprobs=0,
            top_p=1,
            user="user",
        )
        async for item in stream:
            assert_matches_type(ChatCompletionChunk, item, path=["item"])

    async def test_raw_response_create_overload_2(self, async_client: AsyncGroq) -> None:
        response = await async_client.chat.completions.with_raw_response.create(
            messages=[{"content": "content", "role": "system"}],
            model="meta-llama/llama-4-scout-17b-16e-instruct",
            stream=True,
        )
        assert response.status_code < 300
        async for item in await response.parse():
            assert_matches_type(ChatCompletionChunk, item, path=["item"])

    async def test_streaming_response_create_overload_2(self, async_client: AsyncGroq) -> None:
        async with async_client.chat.completions.with_streaming_response.create(
            messages=[{"content": "content", "role": "system"}],
            model="meta-llama/llama-4-scout-17b-16e-instruct",
            stream=True,
        ) as response:
            assert response.status_code < 300
            async for item in await response.parse():
                assert_matches_type(ChatCompletionChunk, item, path=["item"])
        assert response.is_closed
