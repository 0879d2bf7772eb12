from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._core.compat import cached_property
from .._core.request_options import make_request_options
from .._core.resource import AsyncAPIResource, SyncAPIResource
from .._core.types import NoneType, not_given

if TYPE_CHECKING:
    from .._core.transport_api import httpx
    from .._core.types import Body, Headers, NotGiven, Query

__all__ = ["MaybeResource", "AsyncMaybeResource"]


class MaybeResource(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> MaybeResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return MaybeResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> MaybeResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return MaybeResourceWithStreamingResponse(self)

    def retrieve(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """A key, or none."""
        extra_headers = {"Accept": "*/*", **(extra_headers or {})}
        return self._get(
            "/maybe",
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                security=(("Key",), ()),
            ),
            cast_to=NoneType,
        )


class AsyncMaybeResource(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncMaybeResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncMaybeResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncMaybeResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncMaybeResourceWithStreamingResponse(self)

    async def retrieve(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """A key, or none."""
        extra_headers = {"Accept": "*/*", **(extra_headers or {})}
        return await self._get(
            "/maybe",
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                security=(("Key",), ()),
            ),
            cast_to=NoneType,
        )


class MaybeResourceWithRawResponse:
    def __init__(self, maybe: MaybeResource) -> None:
        self._maybe = maybe
        from .._core.response_wrappers import to_raw_response_wrapper

        self.retrieve: Final = to_raw_response_wrapper(maybe.retrieve)


class AsyncMaybeResourceWithRawResponse:
    def __init__(self, maybe: AsyncMaybeResource) -> None:
        self._maybe = maybe
        from .._core.response_wrappers import async_to_raw_response_wrapper

        self.retrieve: Final = async_to_raw_response_wrapper(maybe.retrieve)


class MaybeResourceWithStreamingResponse:
    def __init__(self, maybe: MaybeResource) -> None:
        self._maybe = maybe
        from .._core.response_wrappers import to_streamed_response_wrapper

        self.retrieve: Final = to_streamed_response_wrapper(maybe.retrieve)


class AsyncMaybeResourceWithStreamingResponse:
    def __init__(self, maybe: AsyncMaybeResource) -> None:
        self._maybe = maybe
        from .._core.response_wrappers import async_to_streamed_response_wrapper

        self.retrieve: Final = async_to_streamed_response_wrapper(maybe.retrieve)
