from __future__ import annotations

from typing import TYPE_CHECKING, Dict, Final, Iterable

from .._core.compat import cached_property
from .._core.request_options import make_request_options
from .._core.resource import AsyncAPIResource, SyncAPIResource
from .._core.types import Omit, not_given, omit
from .._core.utils import async_maybe_transform, maybe_transform

if TYPE_CHECKING:
    from .._core.transport_api import httpx
    from .._core.types import Body, Headers, NotGiven, Query
    from ..types import bag_update_params
    from ..types.bags import Bags
    from ..types.shared_params.money import Money

__all__ = ["BagsResource", "AsyncBagsResource"]


class BagsResource(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> BagsResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return BagsResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> BagsResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return BagsResourceWithStreamingResponse(self)

    def update(
        self,
        *,
        open: bag_update_params.Open,
        closed: bag_update_params.Closed | Omit = omit,
        empty: bag_update_params.Empty | Omit = omit,
        free: Dict[str, object] | Omit = omit,
        inline: Dict[str, bag_update_params.Inline] | Omit = omit,
        map: Dict[str, Money] | Omit = omit,
        maps: Dict[str, Dict[str, Iterable[float]]] | Omit = omit,
        typed: bag_update_params.Typed | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Bags:
        """Args:
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.bags import Bags
        from ..types.bag_update_params import BagUpdateParams

        return self._put(
            "/bags",
            body=maybe_transform(
                {
                    "open": open,
                    "closed": closed,
                    "empty": empty,
                    "free": free,
                    "inline": inline,
                    "map": map,
                    "maps": maps,
                    "typed": typed,
                },
                BagUpdateParams,
            ),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Bags,
        )


class AsyncBagsResource(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncBagsResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncBagsResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncBagsResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncBagsResourceWithStreamingResponse(self)

    async def update(
        self,
        *,
        open: bag_update_params.Open,
        closed: bag_update_params.Closed | Omit = omit,
        empty: bag_update_params.Empty | Omit = omit,
        free: Dict[str, object] | Omit = omit,
        inline: Dict[str, bag_update_params.Inline] | Omit = omit,
        map: Dict[str, Money] | Omit = omit,
        maps: Dict[str, Dict[str, Iterable[float]]] | Omit = omit,
        typed: bag_update_params.Typed | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Bags:
        """Args:
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.bags import Bags
        from ..types.bag_update_params import BagUpdateParams

        return await self._put(
            "/bags",
            body=await async_maybe_transform(
                {
                    "open": open,
                    "closed": closed,
                    "empty": empty,
                    "free": free,
                    "inline": inline,
                    "map": map,
                    "maps": maps,
                    "typed": typed,
                },
                BagUpdateParams,
            ),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Bags,
        )


class BagsResourceWithRawResponse:
    def __init__(self, bags: BagsResource) -> None:
        self._bags = bags
        from .._core.response_wrappers import to_raw_response_wrapper

        self.update: Final = to_raw_response_wrapper(bags.update)


class AsyncBagsResourceWithRawResponse:
    def __init__(self, bags: AsyncBagsResource) -> None:
        self._bags = bags
        from .._core.response_wrappers import async_to_raw_response_wrapper

        self.update: Final = async_to_raw_response_wrapper(bags.update)


class BagsResourceWithStreamingResponse:
    def __init__(self, bags: BagsResource) -> None:
        self._bags = bags
        from .._core.response_wrappers import to_streamed_response_wrapper

        self.update: Final = to_streamed_response_wrapper(bags.update)


class AsyncBagsResourceWithStreamingResponse:
    def __init__(self, bags: AsyncBagsResource) -> None:
        self._bags = bags
        from .._core.response_wrappers import async_to_streamed_response_wrapper

        self.update: Final = async_to_streamed_response_wrapper(bags.update)
