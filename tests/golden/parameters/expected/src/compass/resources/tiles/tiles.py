from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from ..._core.compat import cached_property
from ..._core.request_options import make_request_options
from ..._core.resource import AsyncAPIResource, SyncAPIResource
from ..._core.types import not_given
from ..._core.utils import path_template

if TYPE_CHECKING:
    from ..._core.response import AsyncBinaryAPIResponse, BinaryAPIResponse
    from ..._core.transport_api import httpx
    from ..._core.types import Body, Headers, NotGiven, Query
    from .batch import (
        AsyncBatchResource,
        AsyncBatchResourceWithRawResponse,
        AsyncBatchResourceWithStreamingResponse,
        BatchResource,
        BatchResourceWithRawResponse,
        BatchResourceWithStreamingResponse,
    )

__all__ = ["TilesResource", "AsyncTilesResource"]


class TilesResource(SyncAPIResource):
    @cached_property
    def batch(self) -> BatchResource:
        from .batch import BatchResource

        return BatchResource(self._client)

    @cached_property
    def with_raw_response(self) -> TilesResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return TilesResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> TilesResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return TilesResourceWithStreamingResponse(self)

    def retrieve(
        self,
        format: Literal["png", "svg"],
        *,
        z: int,
        x: int,
        y: int,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> BinaryAPIResponse:
        """Args:
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..._core.response import BinaryAPIResponse

        if not format:
            raise ValueError(f"Expected a non-empty value for `format` but received {format!r}")
        extra_headers = {"Accept": "image/png", **(extra_headers or {})}
        return self._get(
            path_template("/tiles/{z}/{x},{y}.{format}", format=format, z=z, x=x, y=y),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=BinaryAPIResponse,
        )


class AsyncTilesResource(AsyncAPIResource):
    @cached_property
    def batch(self) -> AsyncBatchResource:
        from .batch import AsyncBatchResource

        return AsyncBatchResource(self._client)

    @cached_property
    def with_raw_response(self) -> AsyncTilesResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncTilesResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncTilesResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncTilesResourceWithStreamingResponse(self)

    async def retrieve(
        self,
        format: Literal["png", "svg"],
        *,
        z: int,
        x: int,
        y: int,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> AsyncBinaryAPIResponse:
        """Args:
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..._core.response import AsyncBinaryAPIResponse

        if not format:
            raise ValueError(f"Expected a non-empty value for `format` but received {format!r}")
        extra_headers = {"Accept": "image/png", **(extra_headers or {})}
        return await self._get(
            path_template("/tiles/{z}/{x},{y}.{format}", format=format, z=z, x=x, y=y),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=AsyncBinaryAPIResponse,
        )


class TilesResourceWithRawResponse:
    def __init__(self, tiles: TilesResource) -> None:
        self._tiles = tiles
        from ..._core.response_wrappers import BinaryAPIResponse, to_custom_raw_response_wrapper

        self.retrieve: Final = to_custom_raw_response_wrapper(tiles.retrieve, BinaryAPIResponse)

    @cached_property
    def batch(self) -> BatchResourceWithRawResponse:
        from .batch import BatchResourceWithRawResponse

        return BatchResourceWithRawResponse(self._tiles.batch)


class AsyncTilesResourceWithRawResponse:
    def __init__(self, tiles: AsyncTilesResource) -> None:
        self._tiles = tiles
        from ..._core.response_wrappers import AsyncBinaryAPIResponse, async_to_custom_raw_response_wrapper

        self.retrieve: Final = async_to_custom_raw_response_wrapper(tiles.retrieve, AsyncBinaryAPIResponse)

    @cached_property
    def batch(self) -> AsyncBatchResourceWithRawResponse:
        from .batch import AsyncBatchResourceWithRawResponse

        return AsyncBatchResourceWithRawResponse(self._tiles.batch)


class TilesResourceWithStreamingResponse:
    def __init__(self, tiles: TilesResource) -> None:
        self._tiles = tiles
        from ..._core.response_wrappers import StreamedBinaryAPIResponse, to_custom_streamed_response_wrapper

        self.retrieve: Final = to_custom_streamed_response_wrapper(tiles.retrieve, StreamedBinaryAPIResponse)

    @cached_property
    def batch(self) -> BatchResourceWithStreamingResponse:
        from .batch import BatchResourceWithStreamingResponse

        return BatchResourceWithStreamingResponse(self._tiles.batch)


class AsyncTilesResourceWithStreamingResponse:
    def __init__(self, tiles: AsyncTilesResource) -> None:
        self._tiles = tiles
        from ..._core.response_wrappers import AsyncStreamedBinaryAPIResponse, async_to_custom_streamed_response_wrapper

        self.retrieve: Final = async_to_custom_streamed_response_wrapper(tiles.retrieve, AsyncStreamedBinaryAPIResponse)

    @cached_property
    def batch(self) -> AsyncBatchResourceWithStreamingResponse:
        from .batch import AsyncBatchResourceWithStreamingResponse

        return AsyncBatchResourceWithStreamingResponse(self._tiles.batch)
