from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..._core.compat import cached_property
from ..._core.request_options import make_request_options
from ..._core.resource import AsyncAPIResource, SyncAPIResource
from ..._core.types import not_given
from ..._core.utils import path_template

if TYPE_CHECKING:
    from ..._core.response import AsyncBinaryAPIResponse, BinaryAPIResponse
    from ..._core.transport_api import httpx
    from ..._core.types import Body, Headers, NotGiven, Query

__all__ = ["PagesResource", "AsyncPagesResource"]


class PagesResource(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> PagesResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return PagesResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> PagesResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return PagesResourceWithStreamingResponse(self)

    def retrieve(
        self,
        page: int,
        *,
        file_id: str,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> BinaryAPIResponse:
        """Fetch a page

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..._core.response import BinaryAPIResponse

        if not file_id:
            raise ValueError(f"Expected a non-empty value for `file_id` but received {file_id!r}")
        extra_headers = {"Accept": "image/png", **(extra_headers or {})}
        return self._get(
            path_template("/files/{file_id}/pages/{page}", page=page, file_id=file_id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=BinaryAPIResponse,
        )


class AsyncPagesResource(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncPagesResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncPagesResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncPagesResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncPagesResourceWithStreamingResponse(self)

    async def retrieve(
        self,
        page: int,
        *,
        file_id: str,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> AsyncBinaryAPIResponse:
        """Fetch a page

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..._core.response import AsyncBinaryAPIResponse

        if not file_id:
            raise ValueError(f"Expected a non-empty value for `file_id` but received {file_id!r}")
        extra_headers = {"Accept": "image/png", **(extra_headers or {})}
        return await self._get(
            path_template("/files/{file_id}/pages/{page}", page=page, file_id=file_id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=AsyncBinaryAPIResponse,
        )


class PagesResourceWithRawResponse:
    def __init__(self, pages: PagesResource) -> None:
        self._pages = pages
        from ..._core.response_wrappers import BinaryAPIResponse, to_custom_raw_response_wrapper

        self.retrieve: Final = to_custom_raw_response_wrapper(pages.retrieve, BinaryAPIResponse)


class AsyncPagesResourceWithRawResponse:
    def __init__(self, pages: AsyncPagesResource) -> None:
        self._pages = pages
        from ..._core.response_wrappers import AsyncBinaryAPIResponse, async_to_custom_raw_response_wrapper

        self.retrieve: Final = async_to_custom_raw_response_wrapper(pages.retrieve, AsyncBinaryAPIResponse)


class PagesResourceWithStreamingResponse:
    def __init__(self, pages: PagesResource) -> None:
        self._pages = pages
        from ..._core.response_wrappers import StreamedBinaryAPIResponse, to_custom_streamed_response_wrapper

        self.retrieve: Final = to_custom_streamed_response_wrapper(pages.retrieve, StreamedBinaryAPIResponse)


class AsyncPagesResourceWithStreamingResponse:
    def __init__(self, pages: AsyncPagesResource) -> None:
        self._pages = pages
        from ..._core.response_wrappers import AsyncStreamedBinaryAPIResponse, async_to_custom_streamed_response_wrapper

        self.retrieve: Final = async_to_custom_streamed_response_wrapper(pages.retrieve, AsyncStreamedBinaryAPIResponse)
