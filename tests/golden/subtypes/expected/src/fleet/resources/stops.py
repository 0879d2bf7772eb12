from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

from .._core.compat import cached_property
from .._core.request_options import make_request_options
from .._core.resource import AsyncAPIResource, SyncAPIResource
from .._core.types import not_given

if TYPE_CHECKING:
    from .._core.transport_api import httpx
    from .._core.types import Body, Headers, NotGiven, Query
    from ..types.stop_retrieve_response import StopRetrieveResponse

__all__ = ["StopsResource", "AsyncStopsResource"]


class StopsResource(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> StopsResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return StopsResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> StopsResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return StopsResourceWithStreamingResponse(self)

    def retrieve(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> StopRetrieveResponse:
        from ..types.stop_retrieve_response import StopRetrieveResponse

        return cast(
            "StopRetrieveResponse",
            self._get(
                "/stops",
                options=make_request_options(
                    extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
                ),
                cast_to=cast(Any, StopRetrieveResponse),
            ),
        )


class AsyncStopsResource(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncStopsResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncStopsResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncStopsResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncStopsResourceWithStreamingResponse(self)

    async def retrieve(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> StopRetrieveResponse:
        from ..types.stop_retrieve_response import StopRetrieveResponse

        return cast(
            "StopRetrieveResponse",
            await self._get(
                "/stops",
                options=make_request_options(
                    extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
                ),
                cast_to=cast(Any, StopRetrieveResponse),
            ),
        )


class StopsResourceWithRawResponse:
    def __init__(self, stops: StopsResource) -> None:
        self._stops = stops
        from .._core.response_wrappers import to_raw_response_wrapper

        self.retrieve: Final = to_raw_response_wrapper(stops.retrieve)


class AsyncStopsResourceWithRawResponse:
    def __init__(self, stops: AsyncStopsResource) -> None:
        self._stops = stops
        from .._core.response_wrappers import async_to_raw_response_wrapper

        self.retrieve: Final = async_to_raw_response_wrapper(stops.retrieve)


class StopsResourceWithStreamingResponse:
    def __init__(self, stops: StopsResource) -> None:
        self._stops = stops
        from .._core.response_wrappers import to_streamed_response_wrapper

        self.retrieve: Final = to_streamed_response_wrapper(stops.retrieve)


class AsyncStopsResourceWithStreamingResponse:
    def __init__(self, stops: AsyncStopsResource) -> None:
        self._stops = stops
        from .._core.response_wrappers import async_to_streamed_response_wrapper

        self.retrieve: Final = async_to_streamed_response_wrapper(stops.retrieve)
