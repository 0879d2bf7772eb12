from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, Optional, Union

from .._core.compat import cached_property
from .._core.request_options import make_request_options
from .._core.resource import AsyncAPIResource, SyncAPIResource
from .._core.types import Omit, not_given, omit
from .._core.utils import async_maybe_transform, maybe_transform

if TYPE_CHECKING:
    from .._core.transport_api import httpx
    from .._core.types import Body, Headers, NotGiven, Query
    from ..types import keeper_create_params
    from ..types.animal_param import AnimalParam
    from ..types.keeper import Keeper

__all__ = ["KeepersResource", "AsyncKeepersResource"]


class KeepersResource(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> KeepersResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return KeepersResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> KeepersResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return KeepersResourceWithStreamingResponse(self)

    def create(
        self,
        *,
        contact: keeper_create_params.Contact,
        address: keeper_create_params.Address | Omit = omit,
        favourite: AnimalParam | Omit = omit,
        grade: Union[Literal["junior", "senior"], str] | Omit = omit,
        owner: keeper_create_params.Owner | Omit = omit,
        rule: keeper_create_params.Rule | Omit = omit,
        shift: Optional[Literal["day", "night"]] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Keeper:
        """Args:
        address: All of two, one of which may be null elsewhere.
        favourite: A reference with words of its own.
        grade: Known grades
        owner: Properties beside a union.
        rule: Unions within unions.
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.keeper import Keeper
        from ..types.keeper_create_params import KeeperCreateParams

        return self._post(
            "/keepers",
            body=maybe_transform(
                {
                    "contact": contact,
                    "address": address,
                    "favourite": favourite,
                    "grade": grade,
                    "owner": owner,
                    "rule": rule,
                    "shift": shift,
                },
                KeeperCreateParams,
            ),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Keeper,
        )


class AsyncKeepersResource(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncKeepersResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncKeepersResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncKeepersResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncKeepersResourceWithStreamingResponse(self)

    async def create(
        self,
        *,
        contact: keeper_create_params.Contact,
        address: keeper_create_params.Address | Omit = omit,
        favourite: AnimalParam | Omit = omit,
        grade: Union[Literal["junior", "senior"], str] | Omit = omit,
        owner: keeper_create_params.Owner | Omit = omit,
        rule: keeper_create_params.Rule | Omit = omit,
        shift: Optional[Literal["day", "night"]] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Keeper:
        """Args:
        address: All of two, one of which may be null elsewhere.
        favourite: A reference with words of its own.
        grade: Known grades
        owner: Properties beside a union.
        rule: Unions within unions.
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.keeper import Keeper
        from ..types.keeper_create_params import KeeperCreateParams

        return await self._post(
            "/keepers",
            body=await async_maybe_transform(
                {
                    "contact": contact,
                    "address": address,
                    "favourite": favourite,
                    "grade": grade,
                    "owner": owner,
                    "rule": rule,
                    "shift": shift,
                },
                KeeperCreateParams,
            ),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Keeper,
        )


class KeepersResourceWithRawResponse:
    def __init__(self, keepers: KeepersResource) -> None:
        self._keepers = keepers
        from .._core.response_wrappers import to_raw_response_wrapper

        self.create: Final = to_raw_response_wrapper(keepers.create)


class AsyncKeepersResourceWithRawResponse:
    def __init__(self, keepers: AsyncKeepersResource) -> None:
        self._keepers = keepers
        from .._core.response_wrappers import async_to_raw_response_wrapper

        self.create: Final = async_to_raw_response_wrapper(keepers.create)


class KeepersResourceWithStreamingResponse:
    def __init__(self, keepers: KeepersResource) -> None:
        self._keepers = keepers
        from .._core.response_wrappers import to_streamed_response_wrapper

        self.create: Final = to_streamed_response_wrapper(keepers.create)


class AsyncKeepersResourceWithStreamingResponse:
    def __init__(self, keepers: AsyncKeepersResource) -> None:
        self._keepers = keepers
        from .._core.response_wrappers import async_to_streamed_response_wrapper

        self.create: Final = async_to_streamed_response_wrapper(keepers.create)
