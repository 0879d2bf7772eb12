from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, Iterable, Literal, Union, overload

from .._core.compat import cached_property
from .._core.request_options import make_request_options
from .._core.resource import AsyncAPIResource, SyncAPIResource
from .._core.types import NoneType, Omit, not_given, omit
from .._core.utils import async_maybe_transform, drop_omitted, maybe_transform, path_template, required_args

if TYPE_CHECKING:
    from .._core.transport_api import httpx
    from .._core.types import Body, Headers, NotGiven, Query, SequenceNotStr
    from ..types import price_create_params
    from ..types.price import Price

__all__ = ["PricesResource", "AsyncPricesResource"]


class PricesResource(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> PricesResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return PricesResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> PricesResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return PricesResourceWithStreamingResponse(self)

    @overload
    def create(
        self,
        plan_id: str,
        *,
        kind: Literal["unit"],
        unit_config: price_create_params.UnitPriceUnitConfig,
        query_id: str | Omit = omit,
        dry_run: bool | Omit = omit,
        options: price_create_params.Options | Omit = omit,
        name: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Price: ...
    @overload
    def create(
        self,
        plan_id: str,
        *,
        kind: Literal["tiered"],
        tiers: Iterable[price_create_params.TieredPriceTier],
        query_id: str | Omit = omit,
        dry_run: bool | Omit = omit,
        options: price_create_params.Options | Omit = omit,
        name: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Price: ...
    @overload
    def create(
        self,
        plan_id: str,
        *,
        kind: Literal["free"],
        query_id: str | Omit = omit,
        dry_run: bool | Omit = omit,
        options: price_create_params.Options | Omit = omit,
        body_id: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Price: ...
    @required_args(["kind", "unit_config"], ["kind", "tiers"], ["kind"])
    def create(
        self,
        plan_id: str,
        *,
        kind: Union[Literal["unit"], Literal["tiered"], Literal["free"]],
        query_id: str | Omit = omit,
        dry_run: bool | Omit = omit,
        options: price_create_params.Options | Omit = omit,
        body_id: int | Omit = omit,
        name: str | Omit = omit,
        tiers: Iterable[price_create_params.TieredPriceTier] | Omit = omit,
        unit_config: price_create_params.UnitPriceUnitConfig | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Price:
        """Add a price to a plan.

        Args:
            name: What to call it.
            unit_config: What one costs.
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.price import Price
        from ..types.price_create_params import PriceCreateParams

        if not plan_id:
            raise ValueError(f"Expected a non-empty value for `plan_id` but received {plan_id!r}")
        return self._post(
            path_template("/prices/{plan_id}", plan_id=plan_id),
            body=maybe_transform(
                {"kind": kind, "body_id": body_id, "name": name, "tiers": tiers, "unit_config": unit_config},
                PriceCreateParams,
            ),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                query=maybe_transform(
                    {"query_id": query_id, "dry_run": dry_run, "options": options}, PriceCreateParams
                ),
            ),
            cast_to=Price,
        )

    def note(
        self,
        *,
        size: int | Omit = omit,
        text: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Both variants can be sent as the first one, so there is one way to call this.

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        extra_headers = {"Accept": "*/*", **(extra_headers or {})}
        return self._post(
            "/notes",
            body=drop_omitted({"size": size, "text": text}),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=NoneType,
        )

    @overload
    def search(
        self,
        *,
        limit: int,
        words: SequenceNotStr[str],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None: ...
    @overload
    def search(
        self,
        *,
        at_most: float,
        limit: int,
        since: Union[str, date],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None: ...
    @required_args(["limit", "words"], ["at_most", "limit", "since"])
    def search(
        self,
        *,
        limit: int,
        at_most: float | Omit = omit,
        since: Union[str, date] | Omit = omit,
        words: SequenceNotStr[str] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Find prices by words, or by what they cost.

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.price_search_params import PriceSearchParams

        extra_headers = {"Accept": "*/*", **(extra_headers or {})}
        return self._post(
            "/search",
            body=maybe_transform(
                {"limit": limit, "at_most": at_most, "since": since, "words": words}, PriceSearchParams
            ),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=NoneType,
        )


class AsyncPricesResource(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncPricesResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncPricesResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncPricesResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncPricesResourceWithStreamingResponse(self)

    @overload
    async def create(
        self,
        plan_id: str,
        *,
        kind: Literal["unit"],
        unit_config: price_create_params.UnitPriceUnitConfig,
        query_id: str | Omit = omit,
        dry_run: bool | Omit = omit,
        options: price_create_params.Options | Omit = omit,
        name: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Price: ...
    @overload
    async def create(
        self,
        plan_id: str,
        *,
        kind: Literal["tiered"],
        tiers: Iterable[price_create_params.TieredPriceTier],
        query_id: str | Omit = omit,
        dry_run: bool | Omit = omit,
        options: price_create_params.Options | Omit = omit,
        name: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Price: ...
    @overload
    async def create(
        self,
        plan_id: str,
        *,
        kind: Literal["free"],
        query_id: str | Omit = omit,
        dry_run: bool | Omit = omit,
        options: price_create_params.Options | Omit = omit,
        body_id: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Price: ...
    @required_args(["kind", "unit_config"], ["kind", "tiers"], ["kind"])
    async def create(
        self,
        plan_id: str,
        *,
        kind: Union[Literal["unit"], Literal["tiered"], Literal["free"]],
        query_id: str | Omit = omit,
        dry_run: bool | Omit = omit,
        options: price_create_params.Options | Omit = omit,
        body_id: int | Omit = omit,
        name: str | Omit = omit,
        tiers: Iterable[price_create_params.TieredPriceTier] | Omit = omit,
        unit_config: price_create_params.UnitPriceUnitConfig | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Price:
        """Add a price to a plan.

        Args:
            name: What to call it.
            unit_config: What one costs.
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.price import Price
        from ..types.price_create_params import PriceCreateParams

        if not plan_id:
            raise ValueError(f"Expected a non-empty value for `plan_id` but received {plan_id!r}")
        return await self._post(
            path_template("/prices/{plan_id}", plan_id=plan_id),
            body=await async_maybe_transform(
                {"kind": kind, "body_id": body_id, "name": name, "tiers": tiers, "unit_config": unit_config},
                PriceCreateParams,
            ),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                query=await async_maybe_transform(
                    {"query_id": query_id, "dry_run": dry_run, "options": options}, PriceCreateParams
                ),
            ),
            cast_to=Price,
        )

    async def note(
        self,
        *,
        size: int | Omit = omit,
        text: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Both variants can be sent as the first one, so there is one way to call this.

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        extra_headers = {"Accept": "*/*", **(extra_headers or {})}
        return await self._post(
            "/notes",
            body=drop_omitted({"size": size, "text": text}),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=NoneType,
        )

    @overload
    async def search(
        self,
        *,
        limit: int,
        words: SequenceNotStr[str],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None: ...
    @overload
    async def search(
        self,
        *,
        at_most: float,
        limit: int,
        since: Union[str, date],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None: ...
    @required_args(["limit", "words"], ["at_most", "limit", "since"])
    async def search(
        self,
        *,
        limit: int,
        at_most: float | Omit = omit,
        since: Union[str, date] | Omit = omit,
        words: SequenceNotStr[str] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Find prices by words, or by what they cost.

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.price_search_params import PriceSearchParams

        extra_headers = {"Accept": "*/*", **(extra_headers or {})}
        return await self._post(
            "/search",
            body=await async_maybe_transform(
                {"limit": limit, "at_most": at_most, "since": since, "words": words}, PriceSearchParams
            ),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=NoneType,
        )


class PricesResourceWithRawResponse:
    def __init__(self, prices: PricesResource) -> None:
        self._prices = prices
        from .._core.response_wrappers import to_raw_response_wrapper

        self.create: Final = to_raw_response_wrapper(prices.create)
        self.note: Final = to_raw_response_wrapper(prices.note)
        self.search: Final = to_raw_response_wrapper(prices.search)


class AsyncPricesResourceWithRawResponse:
    def __init__(self, prices: AsyncPricesResource) -> None:
        self._prices = prices
        from .._core.response_wrappers import async_to_raw_response_wrapper

        self.create: Final = async_to_raw_response_wrapper(prices.create)
        self.note: Final = async_to_raw_response_wrapper(prices.note)
        self.search: Final = async_to_raw_response_wrapper(prices.search)


class PricesResourceWithStreamingResponse:
    def __init__(self, prices: PricesResource) -> None:
        self._prices = prices
        from .._core.response_wrappers import to_streamed_response_wrapper

        self.create: Final = to_streamed_response_wrapper(prices.create)
        self.note: Final = to_streamed_response_wrapper(prices.note)
        self.search: Final = to_streamed_response_wrapper(prices.search)


class AsyncPricesResourceWithStreamingResponse:
    def __init__(self, prices: AsyncPricesResource) -> None:
        self._prices = prices
        from .._core.response_wrappers import async_to_streamed_response_wrapper

        self.create: Final = async_to_streamed_response_wrapper(prices.create)
        self.note: Final = async_to_streamed_response_wrapper(prices.note)
        self.search: Final = async_to_streamed_response_wrapper(prices.search)
