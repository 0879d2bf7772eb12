from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._core.compat import cached_property
from .._core.request_options import make_request_options
from .._core.resource import AsyncAPIResource, SyncAPIResource
from .._core.types import NoneType, not_given

if TYPE_CHECKING:
    from .._core.transport_api import httpx
    from .._core.types import Body, Headers, NotGiven, Query

__all__ = ["BasicResource", "AsyncBasicResource"]


class BasicResource(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> BasicResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return BasicResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> BasicResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return BasicResourceWithStreamingResponse(self)

    def retrieve(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        extra_headers = {"Accept": "*/*", **(extra_headers or {})}
        return self._get(
            "/basic",
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                security=(("Basic",),),
            ),
            cast_to=NoneType,
        )


class AsyncBasicResource(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncBasicResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncBasicResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncBasicResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncBasicResourceWithStreamingResponse(self)

    async def retrieve(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        extra_headers = {"Accept": "*/*", **(extra_headers or {})}
        return await self._get(
            "/basic",
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                security=(("Basic",),),
            ),
            cast_to=NoneType,
        )


class BasicResourceWithRawResponse:
    def __init__(self, basic: BasicResource) -> None:
        self._basic = basic
        from .._core.response_wrappers import to_raw_response_wrapper

        self.retrieve: Final = to_raw_response_wrapper(basic.retrieve)


class AsyncBasicResourceWithRawResponse:
    def __init__(self, basic: AsyncBasicResource) -> None:
        self._basic = basic
        from .._core.response_wrappers import async_to_raw_response_wrapper

        self.retrieve: Final = async_to_raw_response_wrapper(basic.retrieve)


class BasicResourceWithStreamingResponse:
    def __init__(self, basic: BasicResource) -> None:
        self._basic = basic
        from .._core.response_wrappers import to_streamed_response_wrapper

        self.retrieve: Final = to_streamed_response_wrapper(basic.retrieve)


class AsyncBasicResourceWithStreamingResponse:
    def __init__(self, basic: AsyncBasicResource) -> None:
        self._basic = basic
        from .._core.response_wrappers import async_to_streamed_response_wrapper

        self.retrieve: Final = async_to_streamed_response_wrapper(basic.retrieve)
