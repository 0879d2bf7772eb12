# Kept by Acme.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

from typing_extensions import deprecated

from ..._core.compat import cached_property
from ..._core.request_options import make_request_options
from ..._core.resource import AsyncAPIResource, SyncAPIResource
from ..._core.types import NoneType, NotGiven, Omit, not_given, omit
from ..._core.utils import async_maybe_transform, drop_omitted, maybe_transform, path_template

if TYPE_CHECKING:
    from ..._core.transport_api import httpx
    from ..._core.types import Body, Headers, Query, SequenceNotStr
    from ...types.thing import Thing
    from ...types.thing_list_response import ThingListResponse
    from ...types.thing_param import ThingParam
    from .sso_rules.sso_rules import (
        AsyncSSORulesResource,
        AsyncSSORulesResourceWithRawResponse,
        AsyncSSORulesResourceWithStreamingResponse,
        SSORulesResource,
        SSORulesResourceWithRawResponse,
        SSORulesResourceWithStreamingResponse,
    )

__all__ = ["ThingsResource", "AsyncThingsResource"]


class ThingsResource(SyncAPIResource):
    """Things for sale."""

    @cached_property
    def sso_rules(self) -> SSORulesResource:
        from .sso_rules.sso_rules import SSORulesResource

        return SSORulesResource(self._client)

    @cached_property
    def with_raw_response(self) -> ThingsResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return ThingsResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> ThingsResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return ThingsResourceWithStreamingResponse(self)

    def create(
        self,
        *,
        thing: ThingParam,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
        idempotency_key: str | None = None,
    ) -> Thing:
        """Args:
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        idempotency_key: A key of your own for all attempts of this call.
        """
        from ...types.thing import Thing

        return self._post(
            "/things",
            body=thing,
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                idempotency_key=idempotency_key,
            ),
            cast_to=Thing,
        )

    def list(
        self,
        *,
        ids: SequenceNotStr[str] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> ThingListResponse:
        """Args:
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ...types.thing_list_response import ThingListResponse

        return cast(
            "ThingListResponse",
            self._get(
                "/things",
                options=make_request_options(
                    extra_headers=extra_headers,
                    extra_query=extra_query,
                    extra_body=extra_body,
                    timeout=timeout,
                    query=drop_omitted({"ids": ids}),
                ),
                cast_to=cast(Any, ThingListResponse),
            ),
        )

    @deprecated("Look at the list.")
    def count(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> int:
        return self._get(
            "/things/count",
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=int,
        )

    def fetch(
        self,
        thing_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Thing:
        """Args:
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ...types.thing import Thing

        if not thing_id:
            raise ValueError(f"Expected a non-empty value for `thing_id` but received {thing_id!r}")
        return self._get(
            path_template("/things/{thing_id}", thing_id=thing_id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Thing,
        )

    def find(
        self,
        thing_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Thing:
        """Args:
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ...types.thing import Thing

        if not thing_id:
            raise ValueError(f"Expected a non-empty value for `thing_id` but received {thing_id!r}")
        return self._get(
            path_template("/things/{thing_id}", thing_id=thing_id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Thing,
        )

    def move(
        self,
        thing_id: str,
        shelf_id: str,
        *,
        query_timeout: int | Omit = omit,
        body_timeout: float | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
        idempotency_key: str | None = None,
    ) -> None:
        """Args:
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        idempotency_key: A key of your own for all attempts of this call.
        """
        from ...types.thing_move_params import ThingMoveParams
        from ..._core.constants import DEFAULT_TIMEOUT
        from ..._core.constants import DEFAULT_MAX_RETRIES

        if not thing_id:
            raise ValueError(f"Expected a non-empty value for `thing_id` but received {thing_id!r}")
        if not shelf_id:
            raise ValueError(f"Expected a non-empty value for `shelf_id` but received {shelf_id!r}")
        extra_headers = {"Accept": "*/*", "X-Slow": "1", **(extra_headers or {})}
        if isinstance(timeout, NotGiven) and self._client.timeout == DEFAULT_TIMEOUT:
            timeout = 10.0
        return self._post(
            path_template("/things/{thing_id}/shelves/{shelf_id}", thing_id=thing_id, shelf_id=shelf_id),
            body=maybe_transform({"body_timeout": body_timeout}, ThingMoveParams),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                max_retries=0 if self._client.max_retries == DEFAULT_MAX_RETRIES else not_given,
                query=maybe_transform({"query_timeout": query_timeout}, ThingMoveParams),
                idempotency_key=idempotency_key,
            ),
            cast_to=NoneType,
        )


class AsyncThingsResource(AsyncAPIResource):
    """Things for sale."""

    @cached_property
    def sso_rules(self) -> AsyncSSORulesResource:
        from .sso_rules.sso_rules import AsyncSSORulesResource

        return AsyncSSORulesResource(self._client)

    @cached_property
    def with_raw_response(self) -> AsyncThingsResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncThingsResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncThingsResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncThingsResourceWithStreamingResponse(self)

    async def create(
        self,
        *,
        thing: ThingParam,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
        idempotency_key: str | None = None,
    ) -> Thing:
        """Args:
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        idempotency_key: A key of your own for all attempts of this call.
        """
        from ...types.thing import Thing

        return await self._post(
            "/things",
            body=thing,
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                idempotency_key=idempotency_key,
            ),
            cast_to=Thing,
        )

    async def list(
        self,
        *,
        ids: SequenceNotStr[str] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> ThingListResponse:
        """Args:
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ...types.thing_list_response import ThingListResponse

        return cast(
            "ThingListResponse",
            await self._get(
                "/things",
                options=make_request_options(
                    extra_headers=extra_headers,
                    extra_query=extra_query,
                    extra_body=extra_body,
                    timeout=timeout,
                    query=drop_omitted({"ids": ids}),
                ),
                cast_to=cast(Any, ThingListResponse),
            ),
        )

    @deprecated("Look at the list.")
    async def count(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> int:
        return await self._get(
            "/things/count",
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=int,
        )

    async def fetch(
        self,
        thing_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Thing:
        """Args:
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ...types.thing import Thing

        if not thing_id:
            raise ValueError(f"Expected a non-empty value for `thing_id` but received {thing_id!r}")
        return await self._get(
            path_template("/things/{thing_id}", thing_id=thing_id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Thing,
        )

    async def find(
        self,
        thing_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Thing:
        """Args:
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ...types.thing import Thing

        if not thing_id:
            raise ValueError(f"Expected a non-empty value for `thing_id` but received {thing_id!r}")
        return await self._get(
            path_template("/things/{thing_id}", thing_id=thing_id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Thing,
        )

    async def move(
        self,
        thing_id: str,
        shelf_id: str,
        *,
        query_timeout: int | Omit = omit,
        body_timeout: float | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
        idempotency_key: str | None = None,
    ) -> None:
        """Args:
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        idempotency_key: A key of your own for all attempts of this call.
        """
        from ...types.thing_move_params import ThingMoveParams
        from ..._core.constants import DEFAULT_TIMEOUT
        from ..._core.constants import DEFAULT_MAX_RETRIES

        if not thing_id:
            raise ValueError(f"Expected a non-empty value for `thing_id` but received {thing_id!r}")
        if not shelf_id:
            raise ValueError(f"Expected a non-empty value for `shelf_id` but received {shelf_id!r}")
        extra_headers = {"Accept": "*/*", "X-Slow": "1", **(extra_headers or {})}
        if isinstance(timeout, NotGiven) and self._client.timeout == DEFAULT_TIMEOUT:
            timeout = 10.0
        return await self._post(
            path_template("/things/{thing_id}/shelves/{shelf_id}", thing_id=thing_id, shelf_id=shelf_id),
            body=await async_maybe_transform({"body_timeout": body_timeout}, ThingMoveParams),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                max_retries=0 if self._client.max_retries == DEFAULT_MAX_RETRIES else not_given,
                query=await async_maybe_transform({"query_timeout": query_timeout}, ThingMoveParams),
                idempotency_key=idempotency_key,
            ),
            cast_to=NoneType,
        )


class ThingsResourceWithRawResponse:
    def __init__(self, things: ThingsResource) -> None:
        self._things = things
        from ..._core.response_wrappers import to_raw_response_wrapper

        self.create: Final = to_raw_response_wrapper(things.create)
        self.list: Final = to_raw_response_wrapper(things.list)
        self.count: Final = (  # pyright: ignore[reportDeprecated]
            to_raw_response_wrapper(
                things.count,  # pyright: ignore[reportDeprecated]
            )
        )
        self.fetch: Final = to_raw_response_wrapper(things.fetch)
        self.find: Final = to_raw_response_wrapper(things.find)
        self.move: Final = to_raw_response_wrapper(things.move)

    @cached_property
    def sso_rules(self) -> SSORulesResourceWithRawResponse:
        from .sso_rules.sso_rules import SSORulesResourceWithRawResponse

        return SSORulesResourceWithRawResponse(self._things.sso_rules)


class AsyncThingsResourceWithRawResponse:
    def __init__(self, things: AsyncThingsResource) -> None:
        self._things = things
        from ..._core.response_wrappers import async_to_raw_response_wrapper

        self.create: Final = async_to_raw_response_wrapper(things.create)
        self.list: Final = async_to_raw_response_wrapper(things.list)
        self.count: Final = (  # pyright: ignore[reportDeprecated]
            async_to_raw_response_wrapper(
                things.count,  # pyright: ignore[reportDeprecated]
            )
        )
        self.fetch: Final = async_to_raw_response_wrapper(things.fetch)
        self.find: Final = async_to_raw_response_wrapper(things.find)
        self.move: Final = async_to_raw_response_wrapper(things.move)

    @cached_property
    def sso_rules(self) -> AsyncSSORulesResourceWithRawResponse:
        from .sso_rules.sso_rules import AsyncSSORulesResourceWithRawResponse

        return AsyncSSORulesResourceWithRawResponse(self._things.sso_rules)


class ThingsResourceWithStreamingResponse:
    def __init__(self, things: ThingsResource) -> None:
        self._things = things
        from ..._core.response_wrappers import to_streamed_response_wrapper

        self.create: Final = to_streamed_response_wrapper(things.create)
        self.list: Final = to_streamed_response_wrapper(things.list)
        self.count: Final = (  # pyright: ignore[reportDeprecated]
            to_streamed_response_wrapper(
                things.count,  # pyright: ignore[reportDeprecated]
            )
        )
        self.fetch: Final = to_streamed_response_wrapper(things.fetch)
        self.find: Final = to_streamed_response_wrapper(things.find)
        self.move: Final = to_streamed_response_wrapper(things.move)

    @cached_property
    def sso_rules(self) -> SSORulesResourceWithStreamingResponse:
        from .sso_rules.sso_rules import SSORulesResourceWithStreamingResponse

        return SSORulesResourceWithStreamingResponse(self._things.sso_rules)


class AsyncThingsResourceWithStreamingResponse:
    def __init__(self, things: AsyncThingsResource) -> None:
        self._things = things
        from ..._core.response_wrappers import async_to_streamed_response_wrapper

        self.create: Final = async_to_streamed_response_wrapper(things.create)
        self.list: Final = async_to_streamed_response_wrapper(things.list)
        self.count: Final = (  # pyright: ignore[reportDeprecated]
            async_to_streamed_response_wrapper(
                things.count,  # pyright: ignore[reportDeprecated]
            )
        )
        self.fetch: Final = async_to_streamed_response_wrapper(things.fetch)
        self.find: Final = async_to_streamed_response_wrapper(things.find)
        self.move: Final = async_to_streamed_response_wrapper(things.move)

    @cached_property
    def sso_rules(self) -> AsyncSSORulesResourceWithStreamingResponse:
        from .sso_rules.sso_rules import AsyncSSORulesResourceWithStreamingResponse

        return AsyncSSORulesResourceWithStreamingResponse(self._things.sso_rules)
