from __future__ import annotations

from typing import TYPE_CHECKING, Dict, Final, Iterable, Literal, Optional, Union

from .._core.compat import cached_property
from .._core.request_options import make_request_options
from .._core.resource import AsyncAPIResource, SyncAPIResource
from .._core.types import Omit, not_given, omit
from .._core.utils import drop_omitted

if TYPE_CHECKING:
    from .._core.transport_api import httpx
    from .._core.types import Body, Headers, NotGiven, Query
    from ..types import response_create_params
    from ..types.response import Response
    from ..types.response_input_item_param import ResponseInputItemParam
    from ..types.response_tool_choice_option_param import ResponseToolChoiceOptionParam
    from ..types.response_tool_param import ResponseToolParam

__all__ = ["Responses", "AsyncResponses"]


class Responses(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> ResponsesWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return ResponsesWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> ResponsesWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return ResponsesWithStreamingResponse(self)

    def create(
        self,
        *,
        input: Union[str, Iterable[ResponseInputItemParam]],
        model: Union[
            str,
            Literal[
                "gemma2-9b-it",
                "llama-3.3-70b-versatile",
                "llama-3.1-8b-instant",
                "llama-guard-3-8b",
                "llama3-70b-8192",
                "llama3-8b-8192",
            ],
        ],
        instructions: Optional[str] | Omit = omit,
        max_output_tokens: Optional[int] | Omit = omit,
        metadata: Optional[Dict[str, str]] | Omit = omit,
        parallel_tool_calls: Optional[bool] | Omit = omit,
        reasoning: Optional[response_create_params.Reasoning] | Omit = omit,
        service_tier: Optional[Literal["auto", "default", "flex"]] | Omit = omit,
        store: Optional[bool] | Omit = omit,
        stream: Optional[bool] | Omit = omit,
        temperature: Optional[float] | Omit = omit,
        text: response_create_params.Text | Omit = omit,
        tool_choice: Optional[ResponseToolChoiceOptionParam] | Omit = omit,
        tools: Optional[Iterable[ResponseToolParam]] | Omit = omit,
        top_p: Optional[float] | Omit = omit,
        truncation: Optional[Literal["auto", "disabled"]] | Omit = omit,
        user: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Response:
        """Gives a model text or a list of input items and returns the output items it produced: messages, function
        calls and reasoning. Responses are not stored, so a conversation is continued by sending the earlier items
        again.

        Args:
            input: What the model is given, as plain text or item by item.
            model: Model that responds. Any id from the [models page](https://console.groq.com/docs/models) that fits
                this interface is accepted, not only those named here.
            instructions: Standing instructions, placed before everything in `input`.
            max_output_tokens: Ends the response after so many tokens, those spent on reasoning included.
            metadata: Your own labels, up to 16 pairs, returned with the response.
            parallel_tool_calls: Whether the model may ask for several function calls at once.
            reasoning: Settings for [models that reason](https://console.groq.com/docs/reasoning).
            service_tier: Trade-off between price, speed and certainty of being served.
            store: Whether to keep the response. Only false and null are accepted, as nothing is kept so far.
            stream: Sends the response piece by piece as server-sent events while it is being written.
            temperature: Randomness of the response. Low values make it sober and repeatable, high ones varied and
                inventive.
            text: Form the text of the response has to take.
            tool_choice: Whether functions may, must or must not be called.
            tools: Functions the model may ask you to call, no more than 128.
            top_p: Nucleus sampling: each token is drawn from the smallest set of candidates whose probabilities sum
                to at least this. With 0.1, only the likeliest tenth counts.
            truncation: What to do with input that is longer than the model's context: drop items from the middle
                (`auto`) or refuse it (`disabled`).
            user: Name or number that stands for your end user. It helps to watch usage and trace abuse.
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.response import Response

        return self._post(
            "/openai/v1/responses",
            body=drop_omitted(
                {
                    "input": input,
                    "model": model,
                    "instructions": instructions,
                    "max_output_tokens": max_output_tokens,
                    "metadata": metadata,
                    "parallel_tool_calls": parallel_tool_calls,
                    "reasoning": reasoning,
                    "service_tier": service_tier,
                    "store": store,
                    "stream": stream,
                    "temperature": temperature,
                    "text": text,
                    "tool_choice": tool_choice,
                    "tools": tools,
                    "top_p": top_p,
                    "truncation": truncation,
                    "user": user,
                }
            ),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Response,
        )


class AsyncResponses(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncResponsesWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncResponsesWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncResponsesWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncResponsesWithStreamingResponse(self)

    async def create(
        self,
        *,
        input: Union[str, Iterable[ResponseInputItemParam]],
        model: Union[
            str,
            Literal[
                "gemma2-9b-it",
                "llama-3.3-70b-versatile",
                "llama-3.1-8b-instant",
                "llama-guard-3-8b",
                "llama3-70b-8192",
                "llama3-8b-8192",
            ],
        ],
        instructions: Optional[str] | Omit = omit,
        max_output_tokens: Optional[int] | Omit = omit,
        metadata: Optional[Dict[str, str]] | Omit = omit,
        parallel_tool_calls: Optional[bool] | Omit = omit,
        reasoning: Optional[response_create_params.Reasoning] | Omit = omit,
        service_tier: Optional[Literal["auto", "default", "flex"]] | Omit = omit,
        store: Optional[bool] | Omit = omit,
        stream: Optional[bool] | Omit = omit,
        temperature: Optional[float] | Omit = omit,
        text: response_create_params.Text | Omit = omit,
        tool_choice: Optional[ResponseToolChoiceOptionParam] | Omit = omit,
        tools: Optional[Iterable[ResponseToolParam]] | Omit = omit,
        top_p: Optional[float] | Omit = omit,
        truncation: Optional[Literal["auto", "disabled"]] | Omit = omit,
        user: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Response:
        """Gives a model text or a list of input items and returns the output items it produced: messages, function
        calls and reasoning. Responses are not stored, so a conversation is continued by sending the earlier items
        again.

        Args:
            input: What the model is given, as plain text or item by item.
            model: Model that responds. Any id from the [models page](https://console.groq.com/docs/models) that fits
                this interface is accepted, not only those named here.
            instructions: Standing instructions, placed before everything in `input`.
            max_output_tokens: Ends the response after so many tokens, those spent on reasoning included.
            metadata: Your own labels, up to 16 pairs, returned with the response.
            parallel_tool_calls: Whether the model may ask for several function calls at once.
            reasoning: Settings for [models that reason](https://console.groq.com/docs/reasoning).
            service_tier: Trade-off between price, speed and certainty of being served.
            store: Whether to keep the response. Only false and null are accepted, as nothing is kept so far.
            stream: Sends the response piece by piece as server-sent events while it is being written.
            temperature: Randomness of the response. Low values make it sober and repeatable, high ones varied and
                inventive.
            text: Form the text of the response has to take.
            tool_choice: Whether functions may, must or must not be called.
            tools: Functions the model may ask you to call, no more than 128.
            top_p: Nucleus sampling: each token is drawn from the smallest set of candidates whose probabilities sum
                to at least this. With 0.1, only the likeliest tenth counts.
            truncation: What to do with input that is longer than the model's context: drop items from the middle
                (`auto`) or refuse it (`disabled`).
            user: Name or number that stands for your end user. It helps to watch usage and trace abuse.
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.response import Response

        return await self._post(
            "/openai/v1/responses",
            body=drop_omitted(
                {
                    "input": input,
                    "model": model,
                    "instructions": instructions,
                    "max_output_tokens": max_output_tokens,
                    "metadata": metadata,
                    "parallel_tool_calls": parallel_tool_calls,
                    "reasoning": reasoning,
                    "service_tier": service_tier,
                    "store": store,
                    "stream": stream,
                    "temperature": temperature,
                    "text": text,
                    "tool_choice": tool_choice,
                    "tools": tools,
                    "top_p": top_p,
                    "truncation": truncation,
                    "user": user,
                }
            ),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Response,
        )


class ResponsesWithRawResponse:
    def __init__(self, responses: Responses) -> None:
        self._responses = responses
        from .._core.response_wrappers import to_raw_response_wrapper

        self.create: Final = to_raw_response_wrapper(responses.create)


class AsyncResponsesWithRawResponse:
    def __init__(self, responses: AsyncResponses) -> None:
        self._responses = responses
        from .._core.response_wrappers import async_to_raw_response_wrapper

        self.create: Final = async_to_raw_response_wrapper(responses.create)


class ResponsesWithStreamingResponse:
    def __init__(self, responses: Responses) -> None:
        self._responses = responses
        from .._core.response_wrappers import to_streamed_response_wrapper

        self.create: Final = to_streamed_response_wrapper(responses.create)


class AsyncResponsesWithStreamingResponse:
    def __init__(self, responses: AsyncResponses) -> None:
        self._responses = responses
        from .._core.response_wrappers import async_to_streamed_response_wrapper

        self.create: Final = async_to_streamed_response_wrapper(responses.create)
