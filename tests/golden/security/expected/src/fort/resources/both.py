from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._core.compat import cached_property
from .._core.request_options import make_request_options
from .._core.resource import AsyncAPIResource, SyncAPIResource
from .._core.types import NoneType, not_given

if TYPE_CHECKING:
    from .._core.transport_api import httpx
    from .._core.types import Body, Headers, NotGiven, Query

__all__ = ["BothResource", "AsyncBothResource"]


class BothResource(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> BothResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return BothResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> BothResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return BothResourceWithStreamingResponse(self)

    def retrieve(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """A key in the query and a cookie, together."""
        extra_headers = {"Accept": "*/*", **(extra_headers or {})}
        return self._get(
            "/both",
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                security=(("QueryKey", "Session"),),
            ),
            cast_to=NoneType,
        )


class AsyncBothResource(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncBothResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncBothResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncBothResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncBothResourceWithStreamingResponse(self)

    async def retrieve(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """A key in the query and a cookie, together."""
        extra_headers = {"Accept": "*/*", **(extra_headers or {})}
        return await self._get(
            "/both",
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                security=(("QueryKey", "Session"),),
            ),
            cast_to=NoneType,
        )


class BothResourceWithRawResponse:
    def __init__(self, both: BothResource) -> None:
        self._both = both
        from .._core.response_wrappers import to_raw_response_wrapper

        self.retrieve: Final = to_raw_response_wrapper(both.retrieve)


class AsyncBothResourceWithRawResponse:
    def __init__(self, both: AsyncBothResource) -> None:
        self._both = both
        from .._core.response_wrappers import async_to_raw_response_wrapper

        self.retrieve: Final = async_to_raw_response_wrapper(both.retrieve)


class BothResourceWithStreamingResponse:
    def __init__(self, both: BothResource) -> None:
        self._both = both
        from .._core.response_wrappers import to_streamed_response_wrapper

        self.retrieve: Final = to_streamed_response_wrapper(both.retrieve)


class AsyncBothResourceWithStreamingResponse:
    def __init__(self, both: AsyncBothResource) -> None:
        self._both = both
        from .._core.response_wrappers import async_to_streamed_response_wrapper

        self.retrieve: Final = async_to_streamed_response_wrapper(both.retrieve)
