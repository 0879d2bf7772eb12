from __future__ import annotations

from typing import TYPE_CHECKING, Dict, Final

from .._core.compat import cached_property
from .._core.files import deepcopy_with_paths
from .._core.request_options import make_request_options
from .._core.resource import AsyncAPIResource, SyncAPIResource
from .._core.types import NoneType, not_given
from .._core.utils import extract_files

if TYPE_CHECKING:
    from .._core.transport_api import httpx
    from .._core.types import Body, FileTypes, Headers, NotGiven, Query

__all__ = ["AlbumsResource", "AsyncAlbumsResource"]


class AlbumsResource(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AlbumsResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AlbumsResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AlbumsResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AlbumsResourceWithStreamingResponse(self)

    def create(
        self,
        *,
        body: Dict[str, FileTypes],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Keep pictures under names of one's own

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        extra_headers = {"Accept": "*/*", "Content-Type": "multipart/form-data", **(extra_headers or {})}
        body_fields = deepcopy_with_paths(body or {}, (("<key>",),))
        files = extract_files(body_fields, paths=(("<key>",),), array_format="repeat")
        return self._post(
            "/albums",
            body=body_fields,
            files=files,
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=NoneType,
        )


class AsyncAlbumsResource(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncAlbumsResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncAlbumsResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncAlbumsResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncAlbumsResourceWithStreamingResponse(self)

    async def create(
        self,
        *,
        body: Dict[str, FileTypes],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Keep pictures under names of one's own

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        extra_headers = {"Accept": "*/*", "Content-Type": "multipart/form-data", **(extra_headers or {})}
        body_fields = deepcopy_with_paths(body or {}, (("<key>",),))
        files = extract_files(body_fields, paths=(("<key>",),), array_format="repeat")
        return await self._post(
            "/albums",
            body=body_fields,
            files=files,
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=NoneType,
        )


class AlbumsResourceWithRawResponse:
    def __init__(self, albums: AlbumsResource) -> None:
        self._albums = albums
        from .._core.response_wrappers import to_raw_response_wrapper

        self.create: Final = to_raw_response_wrapper(albums.create)


class AsyncAlbumsResourceWithRawResponse:
    def __init__(self, albums: AsyncAlbumsResource) -> None:
        self._albums = albums
        from .._core.response_wrappers import async_to_raw_response_wrapper

        self.create: Final = async_to_raw_response_wrapper(albums.create)


class AlbumsResourceWithStreamingResponse:
    def __init__(self, albums: AlbumsResource) -> None:
        self._albums = albums
        from .._core.response_wrappers import to_streamed_response_wrapper

        self.create: Final = to_streamed_response_wrapper(albums.create)


class AsyncAlbumsResourceWithStreamingResponse:
    def __init__(self, albums: AsyncAlbumsResource) -> None:
        self._albums = albums
        from .._core.response_wrappers import async_to_streamed_response_wrapper

        self.create: Final = async_to_streamed_response_wrapper(albums.create)
