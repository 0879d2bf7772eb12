from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

from .._core.compat import cached_property
from .._core.request_options import make_request_options
from .._core.resource import AsyncAPIResource, SyncAPIResource
from .._core.types import not_given

if TYPE_CHECKING:
    from .._core.transport_api import httpx
    from .._core.types import Body, Headers, NotGiven, Query
    from ..types.tree_list_response import TreeListResponse

__all__ = ["TreesResource", "AsyncTreesResource"]


class TreesResource(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> TreesResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return TreesResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> TreesResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return TreesResourceWithStreamingResponse(self)

    def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> TreeListResponse:
        from ..types.tree_list_response import TreeListResponse

        return cast(
            "TreeListResponse",
            self._get(
                "/trees",
                options=make_request_options(
                    extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
                ),
                cast_to=cast(Any, TreeListResponse),
            ),
        )


class AsyncTreesResource(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncTreesResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncTreesResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncTreesResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncTreesResourceWithStreamingResponse(self)

    async def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> TreeListResponse:
        from ..types.tree_list_response import TreeListResponse

        return cast(
            "TreeListResponse",
            await self._get(
                "/trees",
                options=make_request_options(
                    extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
                ),
                cast_to=cast(Any, TreeListResponse),
            ),
        )


class TreesResourceWithRawResponse:
    def __init__(self, trees: TreesResource) -> None:
        self._trees = trees
        from .._core.response_wrappers import to_raw_response_wrapper

        self.list: Final = to_raw_response_wrapper(trees.list)


class AsyncTreesResourceWithRawResponse:
    def __init__(self, trees: AsyncTreesResource) -> None:
        self._trees = trees
        from .._core.response_wrappers import async_to_raw_response_wrapper

        self.list: Final = async_to_raw_response_wrapper(trees.list)


class TreesResourceWithStreamingResponse:
    def __init__(self, trees: TreesResource) -> None:
        self._trees = trees
        from .._core.response_wrappers import to_streamed_response_wrapper

        self.list: Final = to_streamed_response_wrapper(trees.list)


class AsyncTreesResourceWithStreamingResponse:
    def __init__(self, trees: AsyncTreesResource) -> None:
        self._trees = trees
        from .._core.response_wrappers import async_to_streamed_response_wrapper

        self.list: Final = async_to_streamed_response_wrapper(trees.list)
