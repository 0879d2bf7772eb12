from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._core.compat import cached_property
from .._core.request_options import make_request_options
from .._core.resource import AsyncAPIResource, SyncAPIResource
from .._core.types import NoneType, not_given

if TYPE_CHECKING:
    from .._core.transport_api import httpx
    from .._core.types import Body, Headers, NotGiven, Query

__all__ = ["DigestResource", "AsyncDigestResource"]


class DigestResource(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> DigestResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return DigestResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> DigestResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return DigestResourceWithStreamingResponse(self)

    def retrieve(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """A way of authentication without options of the client."""
        extra_headers = {"Accept": "*/*", **(extra_headers or {})}
        return self._get(
            "/digest",
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                security=((), ("Bearer",)),
            ),
            cast_to=NoneType,
        )


class AsyncDigestResource(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncDigestResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncDigestResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncDigestResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncDigestResourceWithStreamingResponse(self)

    async def retrieve(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """A way of authentication without options of the client."""
        extra_headers = {"Accept": "*/*", **(extra_headers or {})}
        return await self._get(
            "/digest",
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                security=((), ("Bearer",)),
            ),
            cast_to=NoneType,
        )


class DigestResourceWithRawResponse:
    def __init__(self, digest: DigestResource) -> None:
        self._digest = digest
        from .._core.response_wrappers import to_raw_response_wrapper

        self.retrieve: Final = to_raw_response_wrapper(digest.retrieve)


class AsyncDigestResourceWithRawResponse:
    def __init__(self, digest: AsyncDigestResource) -> None:
        self._digest = digest
        from .._core.response_wrappers import async_to_raw_response_wrapper

        self.retrieve: Final = async_to_raw_response_wrapper(digest.retrieve)


class DigestResourceWithStreamingResponse:
    def __init__(self, digest: DigestResource) -> None:
        self._digest = digest
        from .._core.response_wrappers import to_streamed_response_wrapper

        self.retrieve: Final = to_streamed_response_wrapper(digest.retrieve)


class AsyncDigestResourceWithStreamingResponse:
    def __init__(self, digest: AsyncDigestResource) -> None:
        self._digest = digest
        from .._core.response_wrappers import async_to_streamed_response_wrapper

        self.retrieve: Final = async_to_streamed_response_wrapper(digest.retrieve)
