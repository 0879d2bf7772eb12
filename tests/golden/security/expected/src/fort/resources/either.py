from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._core.compat import cached_property
from .._core.request_options import make_request_options
from .._core.resource import AsyncAPIResource, SyncAPIResource
from .._core.types import NoneType, not_given

if TYPE_CHECKING:
    from .._core.transport_api import httpx
    from .._core.types import Body, Headers, NotGiven, Query

__all__ = ["EitherResource", "AsyncEitherResource"]


class EitherResource(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> EitherResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return EitherResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> EitherResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return EitherResourceWithStreamingResponse(self)

    def retrieve(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """A token, or a key with its secret."""
        extra_headers = {"Accept": "*/*", **(extra_headers or {})}
        return self._get(
            "/either",
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=NoneType,
        )


class AsyncEitherResource(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncEitherResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncEitherResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncEitherResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncEitherResourceWithStreamingResponse(self)

    async def retrieve(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """A token, or a key with its secret."""
        extra_headers = {"Accept": "*/*", **(extra_headers or {})}
        return await self._get(
            "/either",
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=NoneType,
        )


class EitherResourceWithRawResponse:
    def __init__(self, either: EitherResource) -> None:
        self._either = either
        from .._core.response_wrappers import to_raw_response_wrapper

        self.retrieve: Final = to_raw_response_wrapper(either.retrieve)


class AsyncEitherResourceWithRawResponse:
    def __init__(self, either: AsyncEitherResource) -> None:
        self._either = either
        from .._core.response_wrappers import async_to_raw_response_wrapper

        self.retrieve: Final = async_to_raw_response_wrapper(either.retrieve)


class EitherResourceWithStreamingResponse:
    def __init__(self, either: EitherResource) -> None:
        self._either = either
        from .._core.response_wrappers import to_streamed_response_wrapper

        self.retrieve: Final = to_streamed_response_wrapper(either.retrieve)


class AsyncEitherResourceWithStreamingResponse:
    def __init__(self, either: AsyncEitherResource) -> None:
        self._either = either
        from .._core.response_wrappers import async_to_streamed_response_wrapper

        self.retrieve: Final = async_to_streamed_response_wrapper(either.retrieve)
