from __future__ import annotations

from typing import TYPE_CHECKING, Final, Iterable, Literal, Optional, Union, overload

from ..._core.compat import cached_property
from ..._core.request_options import make_request_options
from ..._core.resource import AsyncAPIResource, SyncAPIResource
from ..._core.types import Omit, not_given, omit
from ..._core.utils import async_maybe_transform, maybe_transform, required_args

if TYPE_CHECKING:
    from ..._core.streaming import AsyncStream, Stream
    from ..._core.transport_api import httpx
    from ..._core.types import Body, Headers, NotGiven, Query, SequenceNotStr
    from ...types.chat import completion_create_params
    from ...types.chat.chunk import Chunk
    from ...types.chat.completion import Completion
    from ...types.chat.message_param import MessageParam

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
        messages: Iterable[MessageParam],
        model: Union[str, Literal["small", "large"]],
        stop: Union[str, SequenceNotStr[str]] | Omit = omit,
        stream: Optional[Literal[False]] | Omit = omit,
        temperature: Optional[float] | Omit = omit,
        tools: Iterable[completion_create_params.Tool] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Completion: ...
    @overload
    def create(
        self,
        *,
        messages: Iterable[MessageParam],
        model: Union[str, Literal["small", "large"]],
        stream: Literal[True],
        stop: Union[str, SequenceNotStr[str]] | Omit = omit,
        temperature: Optional[float] | Omit = omit,
        tools: Iterable[completion_create_params.Tool] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Stream[Chunk]: ...
    @overload
    def create(
        self,
        *,
        messages: Iterable[MessageParam],
        model: Union[str, Literal["small", "large"]],
        stream: bool,
        stop: Union[str, SequenceNotStr[str]] | Omit = omit,
        temperature: Optional[float] | Omit = omit,
        tools: Iterable[completion_create_params.Tool] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Completion | Stream[Chunk]: ...
    @required_args(["messages", "model"], ["messages", "model", "stream"])
    def create(
        self,
        *,
        messages: Iterable[MessageParam],
        model: Union[str, Literal["small", "large"]],
        stop: Union[str, SequenceNotStr[str]] | Omit = omit,
        stream: Optional[Literal[False]] | Literal[True] | Omit = omit,
        temperature: Optional[float] | Omit = omit,
        tools: Iterable[completion_create_params.Tool] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Completion | Stream[Chunk]:
        """Answers a conversation.

        With `stream`, the answer comes in pieces as they are made.

        Args:
            model: Who answers.
            stop: Where to stop.
            stream: Whether the answer comes in pieces.
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ...types.chat.completion import Completion
        from ...types.chat.chunk import Chunk
        from ..._core.streaming import Stream
        from ...types.chat import completion_create_params

        return self._post(
            "/chat/completions",
            body=maybe_transform(
                {
                    "messages": messages,
                    "model": model,
                    "stop": stop,
                    "stream": stream,
                    "temperature": temperature,
                    "tools": tools,
                },
                (
                    completion_create_params.CompletionCreateParamsStreaming
                    if stream
                    else completion_create_params.CompletionCreateParamsNonStreaming
                ),
            ),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Completion,
            stream=stream or False,
            stream_cls=Stream[Chunk],
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
        messages: Iterable[MessageParam],
        model: Union[str, Literal["small", "large"]],
        stop: Union[str, SequenceNotStr[str]] | Omit = omit,
        stream: Optional[Literal[False]] | Omit = omit,
        temperature: Optional[float] | Omit = omit,
        tools: Iterable[completion_create_params.Tool] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Completion: ...
    @overload
    async def create(
        self,
        *,
        messages: Iterable[MessageParam],
        model: Union[str, Literal["small", "large"]],
        stream: Literal[True],
        stop: Union[str, SequenceNotStr[str]] | Omit = omit,
        temperature: Optional[float] | Omit = omit,
        tools: Iterable[completion_create_params.Tool] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> AsyncStream[Chunk]: ...
    @overload
    async def create(
        self,
        *,
        messages: Iterable[MessageParam],
        model: Union[str, Literal["small", "large"]],
        stream: bool,
        stop: Union[str, SequenceNotStr[str]] | Omit = omit,
        temperature: Optional[float] | Omit = omit,
        tools: Iterable[completion_create_params.Tool] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Completion | AsyncStream[Chunk]: ...
    @required_args(["messages", "model"], ["messages", "model", "stream"])
    async def create(
        self,
        *,
        messages: Iterable[MessageParam],
        model: Union[str, Literal["small", "large"]],
        stop: Union[str, SequenceNotStr[str]] | Omit = omit,
        stream: Optional[Literal[False]] | Literal[True] | Omit = omit,
        temperature: Optional[float] | Omit = omit,
        tools: Iterable[completion_create_params.Tool] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Completion | AsyncStream[Chunk]:
        """Answers a conversation.

        With `stream`, the answer comes in pieces as they are made.

        Args:
            model: Who answers.
            stop: Where to stop.
            stream: Whether the answer comes in pieces.
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ...types.chat.completion import Completion
        from ...types.chat.chunk import Chunk
        from ..._core.streaming import AsyncStream
        from ...types.chat import completion_create_params

        return await self._post(
            "/chat/completions",
            body=await async_maybe_transform(
                {
                    "messages": messages,
                    "model": model,
                    "stop": stop,
                    "stream": stream,
                    "temperature": temperature,
                    "tools": tools,
                },
                (
                    completion_create_params.CompletionCreateParamsStreaming
                    if stream
                    else completion_create_params.CompletionCreateParamsNonStreaming
                ),
            ),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Completion,
            stream=stream or False,
            stream_cls=AsyncStream[Chunk],
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
