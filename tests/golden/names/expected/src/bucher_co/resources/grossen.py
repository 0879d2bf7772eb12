from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

from .._core.compat import cached_property
from .._core.request_options import make_request_options
from .._core.resource import AsyncAPIResource, SyncAPIResource
from .._core.types import not_given

if TYPE_CHECKING:
    from .._core.transport_api import httpx
    from .._core.types import Body, Headers, NotGiven, Query
    from ..types.grossen_list_response import GrossenListResponse

__all__ = ["GrossenResource", "AsyncGrossenResource"]


class GrossenResource(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> GrossenResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return GrossenResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> GrossenResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return GrossenResourceWithStreamingResponse(self)

    def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> GrossenListResponse:
        from ..types.grossen_list_response import GrossenListResponse

        return cast(
            "GrossenListResponse",
            self._get(
                "/größen/名前",
                options=make_request_options(
                    extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
                ),
                cast_to=cast(Any, GrossenListResponse),
            ),
        )


class AsyncGrossenResource(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncGrossenResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncGrossenResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncGrossenResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncGrossenResourceWithStreamingResponse(self)

    async def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> GrossenListResponse:
        from ..types.grossen_list_response import GrossenListResponse

        return cast(
            "GrossenListResponse",
            await self._get(
                "/größen/名前",
                options=make_request_options(
                    extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
                ),
                cast_to=cast(Any, GrossenListResponse),
            ),
        )


class GrossenResourceWithRawResponse:
    def __init__(self, grossen: GrossenResource) -> None:
        self._grossen = grossen
        from .._core.response_wrappers import to_raw_response_wrapper

        self.list: Final = to_raw_response_wrapper(grossen.list)


class AsyncGrossenResourceWithRawResponse:
    def __init__(self, grossen: AsyncGrossenResource) -> None:
        self._grossen = grossen
        from .._core.response_wrappers import async_to_raw_response_wrapper

        self.list: Final = async_to_raw_response_wrapper(grossen.list)


class GrossenResourceWithStreamingResponse:
    def __init__(self, grossen: GrossenResource) -> None:
        self._grossen = grossen
        from .._core.response_wrappers import to_streamed_response_wrapper

        self.list: Final = to_streamed_response_wrapper(grossen.list)


class AsyncGrossenResourceWithStreamingResponse:
    def __init__(self, grossen: AsyncGrossenResource) -> None:
        self._grossen = grossen
        from .._core.response_wrappers import async_to_streamed_response_wrapper

        self.list: Final = async_to_streamed_response_wrapper(grossen.list)
