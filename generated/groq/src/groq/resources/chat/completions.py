from __future__ import annotations

from typing import TYPE_CHECKING, Dict, Final, Iterable, Literal, Optional, Union, overload

from ..._core.compat import cached_property
from ..._core.request_options import make_request_options
from ..._core.resource import AsyncAPIResource, SyncAPIResource
from ..._core.types import Omit, not_given, omit
from ..._core.utils import drop_omitted, required_args

if TYPE_CHECKING:
    from ..._core.streaming import AsyncStream, Stream
    from ..._core.transport_api import httpx
    from ..._core.types import Body, Headers, NotGiven, Query, SequenceNotStr
    from ...types.chat import completion_create_params
    from ...types.chat.chat_completion import ChatCompletion
    from ...types.chat.chat_completion_chunk import ChatCompletionChunk
    from ...types.chat.chat_completion_message_param import ChatCompletionMessageParam
    from ...types.chat.chat_completion_tool_choice_option_param import ChatCompletionToolChoiceOptionParam
    from ...types.chat.chat_completion_tool_param import ChatCompletionToolParam

__all__ = ["Completions", "AsyncCompletions"]


class Completions(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> CompletionsWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return CompletionsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> CompletionsWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return CompletionsWithStreamingResponse(self)

    @overload
    def create(
        self,
        *,
        messages: Iterable[ChatCompletionMessageParam],
        model: Union[
            str,
            Literal[
                "compound-beta",
                "compound-beta-mini",
                "gemma2-9b-it",
                "llama-3.1-8b-instant",
                "llama-3.3-70b-versatile",
                "meta-llama/llama-4-maverick-17b-128e-instruct",
                "meta-llama/llama-4-scout-17b-16e-instruct",
                "meta-llama/llama-guard-4-12b",
                "moonshotai/kimi-k2-instruct",
                "openai/gpt-oss-120b",
                "openai/gpt-oss-20b",
                "qwen/qwen3-32b",
                "qwen/qwen3.6-27b",
                "qwen/qwen3.8-27b",
            ],
        ],
        citation_options: Optional[Literal["enabled", "disabled"]] | Omit = omit,
        compound_custom: Optional[completion_create_params.CompoundCustom] | Omit = omit,
        disable_tool_validation: Optional[bool] | Omit = omit,
        documents: Optional[Iterable[completion_create_params.Document]] | Omit = omit,
        exclude_domains: Optional[SequenceNotStr[str]] | Omit = omit,
        frequency_penalty: Optional[float] | Omit = omit,
        function_call: Optional[completion_create_params.FunctionCall] | Omit = omit,
        functions: Optional[Iterable[completion_create_params.Function]] | Omit = omit,
        include_domains: Optional[SequenceNotStr[str]] | Omit = omit,
        include_reasoning: Optional[bool] | Omit = omit,
        logit_bias: Optional[Dict[str, int]] | Omit = omit,
        logprobs: Optional[bool] | Omit = omit,
        max_completion_tokens: Optional[int] | Omit = omit,
        max_tokens: Optional[int] | Omit = omit,
        metadata: Optional[Dict[str, str]] | Omit = omit,
        n: Optional[int] | Omit = omit,
        parallel_tool_calls: Optional[bool] | Omit = omit,
        presence_penalty: Optional[float] | Omit = omit,
        reasoning_effort: Optional[Literal["none", "default", "low", "medium", "high"]] | Omit = omit,
        reasoning_format: Optional[Literal["hidden", "raw", "parsed"]] | Omit = omit,
        response_format: Optional[completion_create_params.ResponseFormat] | Omit = omit,
        search_settings: Optional[completion_create_params.SearchSettings] | Omit = omit,
        seed: Optional[int] | Omit = omit,
        service_tier: Optional[Literal["auto", "on_demand", "flex", "performance"]] | Omit = omit,
        stop: Union[Optional[str], SequenceNotStr[str]] | Omit = omit,
        store: Optional[bool] | Omit = omit,
        stream: Optional[Literal[False]] | Omit = omit,
        temperature: Optional[float] | Omit = omit,
        tool_choice: Optional[ChatCompletionToolChoiceOptionParam] | Omit = omit,
        tools: Optional[Iterable[ChatCompletionToolParam]] | Omit = omit,
        top_logprobs: Optional[int] | Omit = omit,
        top_p: Optional[float] | Omit = omit,
        user: Optional[str] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> ChatCompletion: ...
    @overload
    def create(
        self,
        *,
        messages: Iterable[ChatCompletionMessageParam],
        model: Union[
            str,
            Literal[
                "compound-beta",
                "compound-beta-mini",
                "gemma2-9b-it",
                "llama-3.1-8b-instant",
                "llama-3.3-70b-versatile",
                "meta-llama/llama-4-maverick-17b-128e-instruct",
                "meta-llama/llama-4-scout-17b-16e-instruct",
                "meta-llama/llama-guard-4-12b",
                "moonshotai/kimi-k2-instruct",
                "openai/gpt-oss-120b",
                "openai/gpt-oss-20b",
                "qwen/qwen3-32b",
                "qwen/qwen3.6-27b",
                "qwen/qwen3.8-27b",
            ],
        ],
        stream: Literal[True],
        citation_options: Optional[Literal["enabled", "disabled"]] | Omit = omit,
        compound_custom: Optional[completion_create_params.CompoundCustom] | Omit = omit,
        disable_tool_validation: Optional[bool] | Omit = omit,
        documents: Optional[Iterable[completion_create_params.Document]] | Omit = omit,
        exclude_domains: Optional[SequenceNotStr[str]] | Omit = omit,
        frequency_penalty: Optional[float] | Omit = omit,
        function_call: Optional[completion_create_params.FunctionCall] | Omit = omit,
        functions: Optional[Iterable[completion_create_params.Function]] | Omit = omit,
        include_domains: Optional[SequenceNotStr[str]] | Omit = omit,
        include_reasoning: Optional[bool] | Omit = omit,
        logit_bias: Optional[Dict[str, int]] | Omit = omit,
        logprobs: Optional[bool] | Omit = omit,
        max_completion_tokens: Optional[int] | Omit = omit,
        max_tokens: Optional[int] | Omit = omit,
        metadata: Optional[Dict[str, str]] | Omit = omit,
        n: Optional[int] | Omit = omit,
        parallel_tool_calls: Optional[bool] | Omit = omit,
        presence_penalty: Optional[float] | Omit = omit,
        reasoning_effort: Optional[Literal["none", "default", "low", "medium", "high"]] | Omit = omit,
        reasoning_format: Optional[Literal["hidden", "raw", "parsed"]] | Omit = omit,
        response_format: Optional[completion_create_params.ResponseFormat] | Omit = omit,
        search_settings: Optional[completion_create_params.SearchSettings] | Omit = omit,
        seed: Optional[int] | Omit = omit,
        service_tier: Optional[Literal["auto", "on_demand", "flex", "performance"]] | Omit = omit,
        stop: Union[Optional[str], SequenceNotStr[str]] | Omit = omit,
        store: Optional[bool] | Omit = omit,
        temperature: Optional[float] | Omit = omit,
        tool_choice: Optional[ChatCompletionToolChoiceOptionParam] | Omit = omit,
        tools: Optional[Iterable[ChatCompletionToolParam]] | Omit = omit,
        top_logprobs: Optional[int] | Omit = omit,
        top_p: Optional[float] | Omit = omit,
        user: Optional[str] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Stream[ChatCompletionChunk]: ...
    @overload
    def create(
        self,
        *,
        messages: Iterable[ChatCompletionMessageParam],
        model: Union[
            str,
            Literal[
                "compound-beta",
                "compound-beta-mini",
                "gemma2-9b-it",
                "llama-3.1-8b-instant",
                "llama-3.3-70b-versatile",
                "meta-llama/llama-4-maverick-17b-128e-instruct",
                "meta-llama/llama-4-scout-17b-16e-instruct",
                "meta-llama/llama-guard-4-12b",
                "moonshotai/kimi-k2-instruct",
                "openai/gpt-oss-120b",
                "openai/gpt-oss-20b",
                "qwen/qwen3-32b",
                "qwen/qwen3.6-27b",
                "qwen/qwen3.8-27b",
            ],
        ],
        stream: bool,
        citation_options: Optional[Literal["enabled", "disabled"]] | Omit = omit,
        compound_custom: Optional[completion_create_params.CompoundCustom] | Omit = omit,
        disable_tool_validation: Optional[bool] | Omit = omit,
        documents: Optional[Iterable[completion_create_params.Document]] | Omit = omit,
        exclude_domains: Optional[SequenceNotStr[str]] | Omit = omit,
        frequency_penalty: Optional[float] | Omit = omit,
        function_call: Optional[completion_create_params.FunctionCall] | Omit = omit,
        functions: Optional[Iterable[completion_create_params.Function]] | Omit = omit,
        include_domains: Optional[SequenceNotStr[str]] | Omit = omit,
        include_reasoning: Optional[bool] | Omit = omit,
        logit_bias: Optional[Dict[str, int]] | Omit = omit,
        logprobs: Optional[bool] | Omit = omit,
        max_completion_tokens: Optional[int] | Omit = omit,
        max_tokens: Optional[int] | Omit = omit,
        metadata: Optional[Dict[str, str]] | Omit = omit,
        n: Optional[int] | Omit = omit,
        parallel_tool_calls: Optional[bool] | Omit = omit,
        presence_penalty: Optional[float] | Omit = omit,
        reasoning_effort: Optional[Literal["none", "default", "low", "medium", "high"]] | Omit = omit,
        reasoning_format: Optional[Literal["hidden", "raw", "parsed"]] | Omit = omit,
        response_format: Optional[completion_create_params.ResponseFormat] | Omit = omit,
        search_settings: Optional[completion_create_params.SearchSettings] | Omit = omit,
        seed: Optional[int] | Omit = omit,
        service_tier: Optional[Literal["auto", "on_demand", "flex", "performance"]] | Omit = omit,
        stop: Union[Optional[str], SequenceNotStr[str]] | Omit = omit,
        store: Optional[bool] | Omit = omit,
        temperature: Optional[float] | Omit = omit,
        tool_choice: Optional[ChatCompletionToolChoiceOptionParam] | Omit = omit,
        tools: Optional[Iterable[ChatCompletionToolParam]] | Omit = omit,
        top_logprobs: Optional[int] | Omit = omit,
        top_p: Optional[float] | Omit = omit,
        user: Optional[str] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> ChatCompletion | Stream[ChatCompletionChunk]: ...
    @required_args(["messages", "model"], ["messages", "model", "stream"])
    def create(
        self,
        *,
        messages: Iterable[ChatCompletionMessageParam],
        model: Union[
            str,
            Literal[
                "compound-beta",
                "compound-beta-mini",
                "gemma2-9b-it",
                "llama-3.1-8b-instant",
                "llama-3.3-70b-versatile",
                "meta-llama/llama-4-maverick-17b-128e-instruct",
                "meta-llama/llama-4-scout-17b-16e-instruct",
                "meta-llama/llama-guard-4-12b",
                "moonshotai/kimi-k2-instruct",
                "openai/gpt-oss-120b",
                "openai/gpt-oss-20b",
                "qwen/qwen3-32b",
                "qwen/qwen3.6-27b",
                "qwen/qwen3.8-27b",
            ],
        ],
        citation_options: Optional[Literal["enabled", "disabled"]] | Omit = omit,
        compound_custom: Optional[completion_create_params.CompoundCustom] | Omit = omit,
        disable_tool_validation: Optional[bool] | Omit = omit,
        documents: Optional[Iterable[completion_create_params.Document]] | Omit = omit,
        exclude_domains: Optional[SequenceNotStr[str]] | Omit = omit,
        frequency_penalty: Optional[float] | Omit = omit,
        function_call: Optional[completion_create_params.FunctionCall] | Omit = omit,
        functions: Optional[Iterable[completion_create_params.Function]] | Omit = omit,
        include_domains: Optional[SequenceNotStr[str]] | Omit = omit,
        include_reasoning: Optional[bool] | Omit = omit,
        logit_bias: Optional[Dict[str, int]] | Omit = omit,
        logprobs: Optional[bool] | Omit = omit,
        max_completion_tokens: Optional[int] | Omit = omit,
        max_tokens: Optional[int] | Omit = omit,
        metadata: Optional[Dict[str, str]] | Omit = omit,
        n: Optional[int] | Omit = omit,
        parallel_tool_calls: Optional[bool] | Omit = omit,
        presence_penalty: Optional[float] | Omit = omit,
        reasoning_effort: Optional[Literal["none", "default", "low", "medium", "high"]] | Omit = omit,
        reasoning_format: Optional[Literal["hidden", "raw", "parsed"]] | Omit = omit,
        response_format: Optional[completion_create_params.ResponseFormat] | Omit = omit,
        search_settings: Optional[completion_create_params.SearchSettings] | Omit = omit,
        seed: Optional[int] | Omit = omit,
        service_tier: Optional[Literal["auto", "on_demand", "flex", "performance"]] | Omit = omit,
        stop: Union[Optional[str], SequenceNotStr[str]] | Omit = omit,
        store: Optional[bool] | Omit = omit,
        stream: Optional[Literal[False]] | Literal[True] | Omit = omit,
        temperature: Optional[float] | Omit = omit,
        tool_choice: Optional[ChatCompletionToolChoiceOptionParam] | Omit = omit,
        tools: Optional[Iterable[ChatCompletionToolParam]] | Omit = omit,
        top_logprobs: Optional[int] | Omit = omit,
        top_p: Optional[float] | Omit = omit,
        user: Optional[str] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> ChatCompletion | Stream[ChatCompletionChunk]:
        """Sends a conversation to a language model and returns the next message. With `stream` set, the reply
        arrives as server-sent events, one piece of text at a time, instead of as a single JSON object.

        Args:
            messages: The conversation, oldest message first.
            model: Model that replies. Any id from the [models page](https://console.groq.com/docs/models) that can
                chat is accepted, not only those named here.
            citation_options: Whether the reply marks which passages rest on documents or search results.
            compound_custom: Which models and tools a compound system works with, where the usual ones do not suit.
            disable_tool_validation: Lets through calls of tools that the request does not define. `tool_choice` still
                decides whether tools are called at all, but can no longer single one out.
            documents: Background material that the model may quote and cite.
            exclude_domains: Older spelling of `exclude_domains` in `search_settings`.
            frequency_penalty: From -2 to 2. Above 0, words lose appeal each time they have been used, which reduces
                verbatim repetition. No model honours it yet.
            function_call: Whether the model may, must or must not call a function, from before there were tools. Use
                `tool_choice`, which has the same values.
            functions: Functions the model may call, from before there were tools. Use `tools`.
            include_domains: Older spelling of `include_domains` in `search_settings`.
            include_reasoning: Whether the reply has a `reasoning` field. Cannot be combined with `reasoning_format`.
            logit_bias: Makes single tokens likelier or less likely, by token id. No model honours it yet.
            logprobs: Asks for the log probability of every token of the reply. No model honours it yet.
            max_completion_tokens: Ends the reply after so many tokens. Prompt and reply together have to fit the
                model's context.
            max_tokens: Former name of `max_completion_tokens`, still understood. Prompt and reply together have to
                fit the model's context.
            metadata: Your own labels for the request. Accepted but without effect for now.
            n: How many alternative replies to write. Anything but 1 is refused with status 400 at present.
            parallel_tool_calls: Whether the model may ask for several tool calls in one message.
            presence_penalty: From -2 to 2. Above 0, words that occurred before lose appeal, which moves the text on
                to new subjects. No model honours it yet.
            reasoning_effort: How much thought goes into the reply. Qwen 3 models know `none`, which turns thinking
                off, and `default`, the same as null. The `openai/gpt-oss` models know `low`, `medium` and `high`, and
                take `medium` if nothing is said.
            reasoning_format: What becomes of the model's reasoning: left out, part of the text, or in a field of its
                own. Cannot be combined with `include_reasoning`.
            response_format: Form the reply has to take. With `json_schema` it obeys a schema you send, on [models
                that can](https://console.groq.com/docs/structured-outputs#supported-models); this is the better
                choice wherever it exists. With `json_object` it is some valid JSON, with `text` anything.
            search_settings: Limits and preferences for web searches that the model makes.
            seed: Starting point for random choices. Equal requests with equal seeds usually get equal replies, as
                long as `system_fingerprint` stays the same; there is no guarantee.
            service_tier: Trade-off between price, speed and certainty of being served. `auto` takes the best tier
                your rate limits allow; `flex` answers fast or refuses fast; `on_demand` is assumed when nothing is
                said.
            stop: Text at which the reply ends, one string or as many as four. It is left out of the reply itself.
            store: Whether to keep the reply. Accepted but without effect for now.
            stream: Sends the reply piece by piece as [server-sent
                events](https://developer.mozilla.org/docs/Web/API/Server-sent_events/Using_server-sent_events) while
                it is being written. The data of the last event is `[DONE]`.
            temperature: Randomness of the reply. Around 0.2 it is sober and repeatable, around 0.8 inventive, and
                higher values drift into nonsense. Change either this or `top_p`.
            tool_choice: Whether tools may, must or must not be used.
            tools: Tools the model may use, no more than 128. Functions are run by you, other kinds by Groq.
            top_logprobs: How many runners-up to report for each token of the reply, up to 20. Needs `logprobs`. No
                model honours it yet.
            top_p: Nucleus sampling: each token is drawn from the smallest set of candidates whose probabilities sum
                to at least this. With 0.1, only the likeliest tenth counts. Change either this or `temperature`.
            user: Name or number that stands for your end user. It helps Groq to trace abuse to a single account.
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ...types.chat.chat_completion import ChatCompletion
        from ...types.chat.chat_completion_chunk import ChatCompletionChunk
        from ..._core.streaming import Stream

        return self._post(
            "/openai/v1/chat/completions",
            body=drop_omitted(
                {
                    "messages": messages,
                    "model": model,
                    "citation_options": citation_options,
                    "compound_custom": compound_custom,
                    "disable_tool_validation": disable_tool_validation,
                    "documents": documents,
                    "exclude_domains": exclude_domains,
                    "frequency_penalty": frequency_penalty,
                    "function_call": function_call,
                    "functions": functions,
                    "include_domains": include_domains,
                    "include_reasoning": include_reasoning,
                    "logit_bias": logit_bias,
                    "logprobs": logprobs,
                    "max_completion_tokens": max_completion_tokens,
                    "max_tokens": max_tokens,
                    "metadata": metadata,
                    "n": n,
                    "parallel_tool_calls": parallel_tool_calls,
                    "presence_penalty": presence_penalty,
                    "reasoning_effort": reasoning_effort,
                    "reasoning_format": reasoning_format,
                    "response_format": response_format,
                    "search_settings": search_settings,
                    "seed": seed,
                    "service_tier": service_tier,
                    "stop": stop,
                    "store": store,
                    "stream": stream,
                    "temperature": temperature,
                    "tool_choice": tool_choice,
                    "tools": tools,
                    "top_logprobs": top_logprobs,
                    "top_p": top_p,
                    "user": user,
                }
            ),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=ChatCompletion,
            stream=stream or False,
            stream_cls=Stream[ChatCompletionChunk],
        )


class AsyncCompletions(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncCompletionsWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncCompletionsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncCompletionsWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncCompletionsWithStreamingResponse(self)

    @overload
    async def create(
        self,
        *,
        messages: Iterable[ChatCompletionMessageParam],
        model: Union[
            str,
            Literal[
                "compound-beta",
                "compound-beta-mini",
                "gemma2-9b-it",
                "llama-3.1-8b-instant",
                "llama-3.3-70b-versatile",
                "meta-llama/llama-4-maverick-17b-128e-instruct",
                "meta-llama/llama-4-scout-17b-16e-instruct",
                "meta-llama/llama-guard-4-12b",
                "moonshotai/kimi-k2-instruct",
                "openai/gpt-oss-120b",
                "openai/gpt-oss-20b",
                "qwen/qwen3-32b",
                "qwen/qwen3.6-27b",
                "qwen/qwen3.8-27b",
            ],
        ],
        citation_options: Optional[Literal["enabled", "disabled"]] | Omit = omit,
        compound_custom: Optional[completion_create_params.CompoundCustom] | Omit = omit,
        disable_tool_validation: Optional[bool] | Omit = omit,
        documents: Optional[Iterable[completion_create_params.Document]] | Omit = omit,
        exclude_domains: Optional[SequenceNotStr[str]] | Omit = omit,
        frequency_penalty: Optional[float] | Omit = omit,
        function_call: Optional[completion_create_params.FunctionCall] | Omit = omit,
        functions: Optional[Iterable[completion_create_params.Function]] | Omit = omit,
        include_domains: Optional[SequenceNotStr[str]] | Omit = omit,
        include_reasoning: Optional[bool] | Omit = omit,
        logit_bias: Optional[Dict[str, int]] | Omit = omit,
        logprobs: Optional[bool] | Omit = omit,
        max_completion_tokens: Optional[int] | Omit = omit,
        max_tokens: Optional[int] | Omit = omit,
        metadata: Optional[Dict[str, str]] | Omit = omit,
        n: Optional[int] | Omit = omit,
        parallel_tool_calls: Optional[bool] | Omit = omit,
        presence_penalty: Optional[float] | Omit = omit,
        reasoning_effort: Optional[Literal["none", "default", "low", "medium", "high"]] | Omit = omit,
        reasoning_format: Optional[Literal["hidden", "raw", "parsed"]] | Omit = omit,
        response_format: Optional[completion_create_params.ResponseFormat] | Omit = omit,
        search_settings: Optional[completion_create_params.SearchSettings] | Omit = omit,
        seed: Optional[int] | Omit = omit,
        service_tier: Optional[Literal["auto", "on_demand", "flex", "performance"]] | Omit = omit,
        stop: Union[Optional[str], SequenceNotStr[str]] | Omit = omit,
        store: Optional[bool] | Omit = omit,
        stream: Optional[Literal[False]] | Omit = omit,
        temperature: Optional[float] | Omit = omit,
        tool_choice: Optional[ChatCompletionToolChoiceOptionParam] | Omit = omit,
        tools: Optional[Iterable[ChatCompletionToolParam]] | Omit = omit,
        top_logprobs: Optional[int] | Omit = omit,
        top_p: Optional[float] | Omit = omit,
        user: Optional[str] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> ChatCompletion: ...
    @overload
    async def create(
        self,
        *,
        messages: Iterable[ChatCompletionMessageParam],
        model: Union[
            str,
            Literal[
                "compound-beta",
                "compound-beta-mini",
                "gemma2-9b-it",
                "llama-3.1-8b-instant",
                "llama-3.3-70b-versatile",
                "meta-llama/llama-4-maverick-17b-128e-instruct",
                "meta-llama/llama-4-scout-17b-16e-instruct",
                "meta-llama/llama-guard-4-12b",
                "moonshotai/kimi-k2-instruct",
                "openai/gpt-oss-120b",
                "openai/gpt-oss-20b",
                "qwen/qwen3-32b",
                "qwen/qwen3.6-27b",
                "qwen/qwen3.8-27b",
            ],
        ],
        stream: Literal[True],
        citation_options: Optional[Literal["enabled", "disabled"]] | Omit = omit,
        compound_custom: Optional[completion_create_params.CompoundCustom] | Omit = omit,
        disable_tool_validation: Optional[bool] | Omit = omit,
        documents: Optional[Iterable[completion_create_params.Document]] | Omit = omit,
        exclude_domains: Optional[SequenceNotStr[str]] | Omit = omit,
        frequency_penalty: Optional[float] | Omit = omit,
        function_call: Optional[completion_create_params.FunctionCall] | Omit = omit,
        functions: Optional[Iterable[completion_create_params.Function]] | Omit = omit,
        include_domains: Optional[SequenceNotStr[str]] | Omit = omit,
        include_reasoning: Optional[bool] | Omit = omit,
        logit_bias: Optional[Dict[str, int]] | Omit = omit,
        logprobs: Optional[bool] | Omit = omit,
        max_completion_tokens: Optional[int] | Omit = omit,
        max_tokens: Optional[int] | Omit = omit,
        metadata: Optional[Dict[str, str]] | Omit = omit,
        n: Optional[int] | Omit = omit,
        parallel_tool_calls: Optional[bool] | Omit = omit,
        presence_penalty: Optional[float] | Omit = omit,
        reasoning_effort: Optional[Literal["none", "default", "low", "medium", "high"]] | Omit = omit,
        reasoning_format: Optional[Literal["hidden", "raw", "parsed"]] | Omit = omit,
        response_format: Optional[completion_create_params.ResponseFormat] | Omit = omit,
        search_settings: Optional[completion_create_params.SearchSettings] | Omit = omit,
        seed: Optional[int] | Omit = omit,
        service_tier: Optional[Literal["auto", "on_demand", "flex", "performance"]] | Omit = omit,
        stop: Union[Optional[str], SequenceNotStr[str]] | Omit = omit,
        store: Optional[bool] | Omit = omit,
        temperature: Optional[float] | Omit = omit,
        tool_choice: Optional[ChatCompletionToolChoiceOptionParam] | Omit = omit,
        tools: Optional[Iterable[ChatCompletionToolParam]] | Omit = omit,
        top_logprobs: Optional[int] | Omit = omit,
        top_p: Optional[float] | Omit = omit,
        user: Optional[str] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> AsyncStream[ChatCompletionChunk]: ...
    @overload
    async def create(
        self,
        *,
        messages: Iterable[ChatCompletionMessageParam],
        model: Union[
            str,
            Literal[
                "compound-beta",
                "compound-beta-mini",
                "gemma2-9b-it",
                "llama-3.1-8b-instant",
                "llama-3.3-70b-versatile",
                "meta-llama/llama-4-maverick-17b-128e-instruct",
                "meta-llama/llama-4-scout-17b-16e-instruct",
                "meta-llama/llama-guard-4-12b",
                "moonshotai/kimi-k2-instruct",
                "openai/gpt-oss-120b",
                "openai/gpt-oss-20b",
                "qwen/qwen3-32b",
                "qwen/qwen3.6-27b",
                "qwen/qwen3.8-27b",
            ],
        ],
        stream: bool,
        citation_options: Optional[Literal["enabled", "disabled"]] | Omit = omit,
        compound_custom: Optional[completion_create_params.CompoundCustom] | Omit = omit,
        disable_tool_validation: Optional[bool] | Omit = omit,
        documents: Optional[Iterable[completion_create_params.Document]] | Omit = omit,
        exclude_domains: Optional[SequenceNotStr[str]] | Omit = omit,
        frequency_penalty: Optional[float] | Omit = omit,
        function_call: Optional[completion_create_params.FunctionCall] | Omit = omit,
        functions: Optional[Iterable[completion_create_params.Function]] | Omit = omit,
        include_domains: Optional[SequenceNotStr[str]] | Omit = omit,
        include_reasoning: Optional[bool] | Omit = omit,
        logit_bias: Optional[Dict[str, int]] | Omit = omit,
        logprobs: Optional[bool] | Omit = omit,
        max_completion_tokens: Optional[int] | Omit = omit,
        max_tokens: Optional[int] | Omit = omit,
        metadata: Optional[Dict[str, str]] | Omit = omit,
        n: Optional[int] | Omit = omit,
        parallel_tool_calls: Optional[bool] | Omit = omit,
        presence_penalty: Optional[float] | Omit = omit,
        reasoning_effort: Optional[Literal["none", "default", "low", "medium", "high"]] | Omit = omit,
        reasoning_format: Optional[Literal["hidden", "raw", "parsed"]] | Omit = omit,
        response_format: Optional[completion_create_params.ResponseFormat] | Omit = omit,
        search_settings: Optional[completion_create_params.SearchSettings] | Omit = omit,
        seed: Optional[int] | Omit = omit,
        service_tier: Optional[Literal["auto", "on_demand", "flex", "performance"]] | Omit = omit,
        stop: Union[Optional[str], SequenceNotStr[str]] | Omit = omit,
        store: Optional[bool] | Omit = omit,
        temperature: Optional[float] | Omit = omit,
        tool_choice: Optional[ChatCompletionToolChoiceOptionParam] | Omit = omit,
        tools: Optional[Iterable[ChatCompletionToolParam]] | Omit = omit,
        top_logprobs: Optional[int] | Omit = omit,
        top_p: Optional[float] | Omit = omit,
        user: Optional[str] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> ChatCompletion | AsyncStream[ChatCompletionChunk]: ...
    @required_args(["messages", "model"], ["messages", "model", "stream"])
    async def create(
        self,
        *,
        messages: Iterable[ChatCompletionMessageParam],
        model: Union[
            str,
            Literal[
                "compound-beta",
                "compound-beta-mini",
                "gemma2-9b-it",
                "llama-3.1-8b-instant",
                "llama-3.3-70b-versatile",
                "meta-llama/llama-4-maverick-17b-128e-instruct",
                "meta-llama/llama-4-scout-17b-16e-instruct",
                "meta-llama/llama-guard-4-12b",
                "moonshotai/kimi-k2-instruct",
                "openai/gpt-oss-120b",
                "openai/gpt-oss-20b",
                "qwen/qwen3-32b",
                "qwen/qwen3.6-27b",
                "qwen/qwen3.8-27b",
            ],
        ],
        citation_options: Optional[Literal["enabled", "disabled"]] | Omit = omit,
        compound_custom: Optional[completion_create_params.CompoundCustom] | Omit = omit,
        disable_tool_validation: Optional[bool] | Omit = omit,
        documents: Optional[Iterable[completion_create_params.Document]] | Omit = omit,
        exclude_domains: Optional[SequenceNotStr[str]] | Omit = omit,
        frequency_penalty: Optional[float] | Omit = omit,
        function_call: Optional[completion_create_params.FunctionCall] | Omit = omit,
        functions: Optional[Iterable[completion_create_params.Function]] | Omit = omit,
        include_domains: Optional[SequenceNotStr[str]] | Omit = omit,
        include_reasoning: Optional[bool] | Omit = omit,
        logit_bias: Optional[Dict[str, int]] | Omit = omit,
        logprobs: Optional[bool] | Omit = omit,
        max_completion_tokens: Optional[int] | Omit = omit,
        max_tokens: Optional[int] | Omit = omit,
        metadata: Optional[Dict[str, str]] | Omit = omit,
        n: Optional[int] | Omit = omit,
        parallel_tool_calls: Optional[bool] | Omit = omit,
        presence_penalty: Optional[float] | Omit = omit,
        reasoning_effort: Optional[Literal["none", "default", "low", "medium", "high"]] | Omit = omit,
        reasoning_format: Optional[Literal["hidden", "raw", "parsed"]] | Omit = omit,
        response_format: Optional[completion_create_params.ResponseFormat] | Omit = omit,
        search_settings: Optional[completion_create_params.SearchSettings] | Omit = omit,
        seed: Optional[int] | Omit = omit,
        service_tier: Optional[Literal["auto", "on_demand", "flex", "performance"]] | Omit = omit,
        stop: Union[Optional[str], SequenceNotStr[str]] | Omit = omit,
        store: Optional[bool] | Omit = omit,
        stream: Optional[Literal[False]] | Literal[True] | Omit = omit,
        temperature: Optional[float] | Omit = omit,
        tool_choice: Optional[ChatCompletionToolChoiceOptionParam] | Omit = omit,
        tools: Optional[Iterable[ChatCompletionToolParam]] | Omit = omit,
        top_logprobs: Optional[int] | Omit = omit,
        top_p: Optional[float] | Omit = omit,
        user: Optional[str] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> ChatCompletion | AsyncStream[ChatCompletionChunk]:
        """Sends a conversation to a language model and returns the next message. With `stream` set, the reply
        arrives as server-sent events, one piece of text at a time, instead of as a single JSON object.

        Args:
            messages: The conversation, oldest message first.
            model: Model that replies. Any id from the [models page](https://console.groq.com/docs/models) that can
                chat is accepted, not only those named here.
            citation_options: Whether the reply marks which passages rest on documents or search results.
            compound_custom: Which models and tools a compound system works with, where the usual ones do not suit.
            disable_tool_validation: Lets through calls of tools that the request does not define. `tool_choice` still
                decides whether tools are called at all, but can no longer single one out.
            documents: Background material that the model may quote and cite.
            exclude_domains: Older spelling of `exclude_domains` in `search_settings`.
            frequency_penalty: From -2 to 2. Above 0, words lose appeal each time they have been used, which reduces
                verbatim repetition. No model honours it yet.
            function_call: Whether the model may, must or must not call a function, from before there were tools. Use
                `tool_choice`, which has the same values.
            functions: Functions the model may call, from before there were tools. Use `tools`.
            include_domains: Older spelling of `include_domains` in `search_settings`.
            include_reasoning: Whether the reply has a `reasoning` field. Cannot be combined with `reasoning_format`.
            logit_bias: Makes single tokens likelier or less likely, by token id. No model honours it yet.
            logprobs: Asks for the log probability of every token of the reply. No model honours it yet.
            max_completion_tokens: Ends the reply after so many tokens. Prompt and reply together have to fit the
                model's context.
            max_tokens: Former name of `max_completion_tokens`, still understood. Prompt and reply together have to
                fit the model's context.
            metadata: Your own labels for the request. Accepted but without effect for now.
            n: How many alternative replies to write. Anything but 1 is refused with status 400 at present.
            parallel_tool_calls: Whether the model may ask for several tool calls in one message.
            presence_penalty: From -2 to 2. Above 0, words that occurred before lose appeal, which moves the text on
                to new subjects. No model honours it yet.
            reasoning_effort: How much thought goes into the reply. Qwen 3 models know `none`, which turns thinking
                off, and `default`, the same as null. The `openai/gpt-oss` models know `low`, `medium` and `high`, and
                take `medium` if nothing is said.
            reasoning_format: What becomes of the model's reasoning: left out, part of the text, or in a field of its
                own. Cannot be combined with `include_reasoning`.
            response_format: Form the reply has to take. With `json_schema` it obeys a schema you send, on [models
                that can](https://console.groq.com/docs/structured-outputs#supported-models); this is the better
                choice wherever it exists. With `json_object` it is some valid JSON, with `text` anything.
            search_settings: Limits and preferences for web searches that the model makes.
            seed: Starting point for random choices. Equal requests with equal seeds usually get equal replies, as
                long as `system_fingerprint` stays the same; there is no guarantee.
            service_tier: Trade-off between price, speed and certainty of being served. `auto` takes the best tier
                your rate limits allow; `flex` answers fast or refuses fast; `on_demand` is assumed when nothing is
                said.
            stop: Text at which the reply ends, one string or as many as four. It is left out of the reply itself.
            store: Whether to keep the reply. Accepted but without effect for now.
            stream: Sends the reply piece by piece as [server-sent
                events](https://developer.mozilla.org/docs/Web/API/Server-sent_events/Using_server-sent_events) while
                it is being written. The data of the last event is `[DONE]`.
            temperature: Randomness of the reply. Around 0.2 it is sober and repeatable, around 0.8 inventive, and
                higher values drift into nonsense. Change either this or `top_p`.
            tool_choice: Whether tools may, must or must not be used.
            tools: Tools the model may use, no more than 128. Functions are run by you, other kinds by Groq.
            top_logprobs: How many runners-up to report for each token of the reply, up to 20. Needs `logprobs`. No
                model honours it yet.
            top_p: Nucleus sampling: each token is drawn from the smallest set of candidates whose probabilities sum
                to at least this. With 0.1, only the likeliest tenth counts. Change either this or `temperature`.
            user: Name or number that stands for your end user. It helps Groq to trace abuse to a single account.
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ...types.chat.chat_completion import ChatCompletion
        from ...types.chat.chat_completion_chunk import ChatCompletionChunk
        from ..._core.streaming import AsyncStream

        return await self._post(
            "/openai/v1/chat/completions",
            body=drop_omitted(
                {
                    "messages": messages,
                    "model": model,
                    "citation_options": citation_options,
                    "compound_custom": compound_custom,
                    "disable_tool_validation": disable_tool_validation,
                    "documents": documents,
                    "exclude_domains": exclude_domains,
                    "frequency_penalty": frequency_penalty,
                    "function_call": function_call,
                    "functions": functions,
                    "include_domains": include_domains,
                    "include_reasoning": include_reasoning,
                    "logit_bias": logit_bias,
                    "logprobs": logprobs,
                    "max_completion_tokens": max_completion_tokens,
                    "max_tokens": max_tokens,
                    "metadata": metadata,
                    "n": n,
                    "parallel_tool_calls": parallel_tool_calls,
                    "presence_penalty": presence_penalty,
                    "reasoning_effort": reasoning_effort,
                    "reasoning_format": reasoning_format,
                    "response_format": response_format,
                    "search_settings": search_settings,
                    "seed": seed,
                    "service_tier": service_tier,
                    "stop": stop,
                    "store": store,
                    "stream": stream,
                    "temperature": temperature,
                    "tool_choice": tool_choice,
                    "tools": tools,
                    "top_logprobs": top_logprobs,
                    "top_p": top_p,
                    "user": user,
                }
            ),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=ChatCompletion,
            stream=stream or False,
            stream_cls=AsyncStream[ChatCompletionChunk],
        )


class CompletionsWithRawResponse:
    def __init__(self, completions: Completions) -> None:
        self._completions = completions
        from ..._core.response_wrappers import to_raw_response_wrapper

        self.create: Final = to_raw_response_wrapper(completions.create)


class AsyncCompletionsWithRawResponse:
    def __init__(self, completions: AsyncCompletions) -> None:
        self._completions = completions
        from ..._core.response_wrappers import async_to_raw_response_wrapper

        self.create: Final = async_to_raw_response_wrapper(completions.create)


class CompletionsWithStreamingResponse:
    def __init__(self, completions: Completions) -> None:
        self._completions = completions
        from ..._core.response_wrappers import to_streamed_response_wrapper

        self.create: Final = to_streamed_response_wrapper(completions.create)


class AsyncCompletionsWithStreamingResponse:
    def __init__(self, completions: AsyncCompletions) -> None:
        self._completions = completions
        from ..._core.response_wrappers import async_to_streamed_response_wrapper

        self.create: Final = async_to_streamed_response_wrapper(completions.create)
