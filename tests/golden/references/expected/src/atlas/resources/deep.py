from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._core.compat import cached_property
from .._core.request_options import make_request_options
from .._core.resource import AsyncAPIResource, SyncAPIResource
from .._core.types import Omit, not_given, omit
from .._core.utils import drop_omitted

if TYPE_CHECKING:
    from .._core.transport_api import httpx
    from .._core.types import Body, Headers, NotGiven, Query
    from ..types.deep_retrieve_response import DeepRetrieveResponse

__all__ = ["DeepResource", "AsyncDeepResource"]


class DeepResource(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> DeepResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return DeepResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> DeepResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return DeepResourceWithStreamingResponse(self)

    def retrieve(
        self,
        *,
        size: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> DeepRetrieveResponse:
        """Args:
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.deep_retrieve_response import DeepRetrieveResponse

        return self._get(
            "/deep",
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                query=drop_omitted({"size": size}),
            ),
            cast_to=DeepRetrieveResponse,
        )


class AsyncDeepResource(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncDeepResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncDeepResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncDeepResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncDeepResourceWithStreamingResponse(self)

    async def retrieve(
        self,
        *,
        size: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> DeepRetrieveResponse:
        """Args:
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.deep_retrieve_response import DeepRetrieveResponse

        return await self._get(
            "/deep",
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                query=drop_omitted({"size": size}),
            ),
            cast_to=DeepRetrieveResponse,
        )


class DeepResourceWithRawResponse:
    def __init__(self, deep: DeepResource) -> None:
        self._deep = deep
        from .._core.response_wrappers import to_raw_response_wrapper

        self.retrieve: Final = to_raw_response_wrapper(deep.retrieve)


class AsyncDeepResourceWithRawResponse:
    def __init__(self, deep: AsyncDeepResource) -> None:
        self._deep = deep
        from .._core.response_wrappers import async_to_raw_response_wrapper

        self.retrieve: Final = async_to_raw_response_wrapper(deep.retrieve)


class DeepResourceWithStreamingResponse:
    def __init__(self, deep: DeepResource) -> None:
        self._deep = deep
        from .._core.response_wrappers import to_streamed_response_wrapper

        self.retrieve: Final = to_streamed_response_wrapper(deep.retrieve)


class AsyncDeepResourceWithStreamingResponse:
    def __init__(self, deep: AsyncDeepResource) -> None:
        self._deep = deep
        from .._core.response_wrappers import async_to_streamed_response_wrapper

        self.retrieve: Final = async_to_streamed_response_wrapper(deep.retrieve)
