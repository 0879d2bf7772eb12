from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

from .._core.compat import cached_property
from .._core.request_options import make_request_options
from .._core.resource import AsyncAPIResource, SyncAPIResource
from .._core.types import not_given

if TYPE_CHECKING:
    from .._core.transport_api import httpx
    from .._core.types import Body, Headers, NotGiven, Query
    from ..types.sign import Sign

__all__ = ["SignsResource", "AsyncSignsResource"]


class SignsResource(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> SignsResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return SignsResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> SignsResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return SignsResourceWithStreamingResponse(self)

    def retrieve(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Sign:
        from ..types.sign import Sign

        return cast(
            "Sign",
            self._get(
                "/signs",
                options=make_request_options(
                    extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
                ),
                cast_to=cast(Any, Sign),
            ),
        )


class AsyncSignsResource(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncSignsResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncSignsResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncSignsResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncSignsResourceWithStreamingResponse(self)

    async def retrieve(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Sign:
        from ..types.sign import Sign

        return cast(
            "Sign",
            await self._get(
                "/signs",
                options=make_request_options(
                    extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
                ),
                cast_to=cast(Any, Sign),
            ),
        )


class SignsResourceWithRawResponse:
    def __init__(self, signs: SignsResource) -> None:
        self._signs = signs
        from .._core.response_wrappers import to_raw_response_wrapper

        self.retrieve: Final = to_raw_response_wrapper(signs.retrieve)


class AsyncSignsResourceWithRawResponse:
    def __init__(self, signs: AsyncSignsResource) -> None:
        self._signs = signs
        from .._core.response_wrappers import async_to_raw_response_wrapper

        self.retrieve: Final = async_to_raw_response_wrapper(signs.retrieve)


class SignsResourceWithStreamingResponse:
    def __init__(self, signs: SignsResource) -> None:
        self._signs = signs
        from .._core.response_wrappers import to_streamed_response_wrapper

        self.retrieve: Final = to_streamed_response_wrapper(signs.retrieve)


class AsyncSignsResourceWithStreamingResponse:
    def __init__(self, signs: AsyncSignsResource) -> None:
        self._signs = signs
        from .._core.response_wrappers import async_to_streamed_response_wrapper

        self.retrieve: Final = async_to_streamed_response_wrapper(signs.retrieve)
