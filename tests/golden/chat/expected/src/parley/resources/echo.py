from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._core.compat import cached_property
from .._core.request_options import make_request_options
from .._core.resource import AsyncAPIResource, SyncAPIResource
from .._core.types import not_given
from .._core.utils import drop_omitted

if TYPE_CHECKING:
    from .._core.streaming import AsyncStream, Stream
    from .._core.transport_api import httpx
    from .._core.types import Body, Headers, NotGiven, Query
    from ..types.echo_say_response import EchoSayResponse

__all__ = ["Echo", "AsyncEcho"]


class Echo(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> EchoWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return EchoWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> EchoWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return EchoWithStreamingResponse(self)

    def say(
        self,
        *,
        text: str,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Stream[EchoSayResponse]:
        """Hear yourself, in pieces

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.echo_say_response import EchoSayResponse
        from .._core.streaming import Stream

        extra_headers = {"Accept": "text/event-stream", **(extra_headers or {})}
        return self._get(
            "/echo",
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                query=drop_omitted({"text": text}),
            ),
            cast_to=EchoSayResponse,
            stream=True,
            stream_cls=Stream[EchoSayResponse],
        )


class AsyncEcho(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncEchoWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncEchoWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncEchoWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncEchoWithStreamingResponse(self)

    async def say(
        self,
        *,
        text: str,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> AsyncStream[EchoSayResponse]:
        """Hear yourself, in pieces

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.echo_say_response import EchoSayResponse
        from .._core.streaming import AsyncStream

        extra_headers = {"Accept": "text/event-stream", **(extra_headers or {})}
        return await self._get(
            "/echo",
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                query=drop_omitted({"text": text}),
            ),
            cast_to=EchoSayResponse,
            stream=True,
            stream_cls=AsyncStream[EchoSayResponse],
        )


class EchoWithRawResponse:
    def __init__(self, echo: Echo) -> None:
        self._echo = echo
        from .._core.response_wrappers import to_raw_response_wrapper

        self.say: Final = to_raw_response_wrapper(echo.say)


class AsyncEchoWithRawResponse:
    def __init__(self, echo: AsyncEcho) -> None:
        self._echo = echo
        from .._core.response_wrappers import async_to_raw_response_wrapper

        self.say: Final = async_to_raw_response_wrapper(echo.say)


class EchoWithStreamingResponse:
    def __init__(self, echo: Echo) -> None:
        self._echo = echo
        from .._core.response_wrappers import to_streamed_response_wrapper

        self.say: Final = to_streamed_response_wrapper(echo.say)


class AsyncEchoWithStreamingResponse:
    def __init__(self, echo: AsyncEcho) -> None:
        self._echo = echo
        from .._core.response_wrappers import async_to_streamed_response_wrapper

        self.say: Final = async_to_streamed_response_wrapper(echo.say)
