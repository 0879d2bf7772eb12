from __future__ import annotations

from typing import TYPE_CHECKING, Final, Iterable

from ..._core.compat import cached_property
from ..._core.request_options import make_request_options
from ..._core.resource import AsyncAPIResource, SyncAPIResource
from ..._core.types import NoneType, not_given
from ..._core.utils import async_maybe_transform, maybe_transform

if TYPE_CHECKING:
    from ..._core.transport_api import httpx
    from ..._core.types import Body, Headers, NotGiven, Query
    from ...types.parcels import tag_update_params

__all__ = ["TagsResource", "AsyncTagsResource"]


class TagsResource(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> TagsResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return TagsResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> TagsResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return TagsResourceWithStreamingResponse(self)

    def update(
        self,
        *,
        body: Iterable[tag_update_params.Body],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """A body that is a list.

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ...types.parcels import tag_update_params

        extra_headers = {"Accept": "*/*", **(extra_headers or {})}
        return self._put(
            "/parcels/tags",
            body=maybe_transform(body, Iterable[tag_update_params.Body]),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=NoneType,
        )


class AsyncTagsResource(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncTagsResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncTagsResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncTagsResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncTagsResourceWithStreamingResponse(self)

    async def update(
        self,
        *,
        body: Iterable[tag_update_params.Body],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """A body that is a list.

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ...types.parcels import tag_update_params

        extra_headers = {"Accept": "*/*", **(extra_headers or {})}
        return await self._put(
            "/parcels/tags",
            body=await async_maybe_transform(body, Iterable[tag_update_params.Body]),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=NoneType,
        )


class TagsResourceWithRawResponse:
    def __init__(self, tags: TagsResource) -> None:
        self._tags = tags
        from ..._core.response_wrappers import to_raw_response_wrapper

        self.update: Final = to_raw_response_wrapper(tags.update)


class AsyncTagsResourceWithRawResponse:
    def __init__(self, tags: AsyncTagsResource) -> None:
        self._tags = tags
        from ..._core.response_wrappers import async_to_raw_response_wrapper

        self.update: Final = async_to_raw_response_wrapper(tags.update)


class TagsResourceWithStreamingResponse:
    def __init__(self, tags: TagsResource) -> None:
        self._tags = tags
        from ..._core.response_wrappers import to_streamed_response_wrapper

        self.update: Final = to_streamed_response_wrapper(tags.update)


class AsyncTagsResourceWithStreamingResponse:
    def __init__(self, tags: AsyncTagsResource) -> None:
        self._tags = tags
        from ..._core.response_wrappers import async_to_streamed_response_wrapper

        self.update: Final = async_to_streamed_response_wrapper(tags.update)
