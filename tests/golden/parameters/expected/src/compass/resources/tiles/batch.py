from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Iterable, cast

from ..._core.compat import cached_property
from ..._core.parameter_styles import path_value
from ..._core.request_options import make_request_options
from ..._core.resource import AsyncAPIResource, SyncAPIResource
from ..._core.types import not_given
from ..._core.utils import path_template

if TYPE_CHECKING:
    from ..._core.transport_api import httpx
    from ..._core.types import Body, Headers, NotGiven, Query, SequenceNotStr
    from ...types.tiles.batch_list_response import BatchListResponse

__all__ = ["BatchResource", "AsyncBatchResource"]


class BatchResource(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> BatchResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return BatchResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> BatchResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return BatchResourceWithStreamingResponse(self)

    def list(
        self,
        matrix: SequenceNotStr[str],
        *,
        keys: Iterable[int],
        label: SequenceNotStr[str],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> BatchListResponse:
        """Args:
        matrix: /;matrix=a;matrix=b
        keys: /1,2
        label: /.a,b
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ...types.tiles.batch_list_response import BatchListResponse

        if not matrix:
            raise ValueError(f"Expected a non-empty value for `matrix` but received {matrix!r}")
        if not keys:
            raise ValueError(f"Expected a non-empty value for `keys` but received {keys!r}")
        if not label:
            raise ValueError(f"Expected a non-empty value for `label` but received {label!r}")
        return cast(
            "BatchListResponse",
            self._get(
                path_template(
                    "/tiles/batch/{keys}/{label}/{matrix}",
                    matrix=path_value(matrix, "matrix", "matrix", explode=True),
                    keys=path_value(keys),
                    label=path_value(label, "label", "label", explode=False),
                ),
                options=make_request_options(
                    extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
                ),
                cast_to=cast(Any, BatchListResponse),
            ),
        )


class AsyncBatchResource(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncBatchResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncBatchResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncBatchResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncBatchResourceWithStreamingResponse(self)

    async def list(
        self,
        matrix: SequenceNotStr[str],
        *,
        keys: Iterable[int],
        label: SequenceNotStr[str],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> BatchListResponse:
        """Args:
        matrix: /;matrix=a;matrix=b
        keys: /1,2
        label: /.a,b
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ...types.tiles.batch_list_response import BatchListResponse

        if not matrix:
            raise ValueError(f"Expected a non-empty value for `matrix` but received {matrix!r}")
        if not keys:
            raise ValueError(f"Expected a non-empty value for `keys` but received {keys!r}")
        if not label:
            raise ValueError(f"Expected a non-empty value for `label` but received {label!r}")
        return cast(
            "BatchListResponse",
            await self._get(
                path_template(
                    "/tiles/batch/{keys}/{label}/{matrix}",
                    matrix=path_value(matrix, "matrix", "matrix", explode=True),
                    keys=path_value(keys),
                    label=path_value(label, "label", "label", explode=False),
                ),
                options=make_request_options(
                    extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
                ),
                cast_to=cast(Any, BatchListResponse),
            ),
        )


class BatchResourceWithRawResponse:
    def __init__(self, batch: BatchResource) -> None:
        self._batch = batch
        from ..._core.response_wrappers import to_raw_response_wrapper

        self.list: Final = to_raw_response_wrapper(batch.list)


class AsyncBatchResourceWithRawResponse:
    def __init__(self, batch: AsyncBatchResource) -> None:
        self._batch = batch
        from ..._core.response_wrappers import async_to_raw_response_wrapper

        self.list: Final = async_to_raw_response_wrapper(batch.list)


class BatchResourceWithStreamingResponse:
    def __init__(self, batch: BatchResource) -> None:
        self._batch = batch
        from ..._core.response_wrappers import to_streamed_response_wrapper

        self.list: Final = to_streamed_response_wrapper(batch.list)


class AsyncBatchResourceWithStreamingResponse:
    def __init__(self, batch: AsyncBatchResource) -> None:
        self._batch = batch
        from ..._core.response_wrappers import async_to_streamed_response_wrapper

        self.list: Final = async_to_streamed_response_wrapper(batch.list)
