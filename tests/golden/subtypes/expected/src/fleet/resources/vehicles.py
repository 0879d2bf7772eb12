from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast, overload

from .._core.compat import cached_property
from .._core.request_options import make_request_options
from .._core.resource import AsyncAPIResource, SyncAPIResource
from .._core.types import Omit, not_given, omit
from .._core.utils import drop_omitted, required_args

if TYPE_CHECKING:
    from .._core.transport_api import httpx
    from .._core.types import Body, Headers, NotGiven, Query
    from ..types.vehicle import Vehicle
    from ..types.vehicle_list_response import VehicleListResponse

__all__ = ["VehiclesResource", "AsyncVehiclesResource"]


class VehiclesResource(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> VehiclesResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return VehiclesResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> VehiclesResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return VehiclesResourceWithStreamingResponse(self)

    @overload
    def create(
        self,
        *,
        kind: str,
        doors: int | Omit = omit,
        wheels: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Vehicle: ...
    @overload
    def create(
        self,
        *,
        kind: str,
        load: float,
        doors: int | Omit = omit,
        wheels: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Vehicle: ...
    @required_args(["kind"], ["kind", "load"])
    def create(
        self,
        *,
        kind: str,
        doors: int | Omit = omit,
        load: float | Omit = omit,
        wheels: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Vehicle:
        """Args:
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.vehicle import Vehicle

        return cast(
            "Vehicle",
            self._post(
                "/vehicles",
                body=drop_omitted({"kind": kind, "doors": doors, "load": load, "wheels": wheels}),
                options=make_request_options(
                    extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
                ),
                cast_to=cast(Any, Vehicle),
            ),
        )

    def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> VehicleListResponse:
        from ..types.vehicle_list_response import VehicleListResponse

        return cast(
            "VehicleListResponse",
            self._get(
                "/vehicles",
                options=make_request_options(
                    extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
                ),
                cast_to=cast(Any, VehicleListResponse),
            ),
        )


class AsyncVehiclesResource(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncVehiclesResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncVehiclesResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncVehiclesResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncVehiclesResourceWithStreamingResponse(self)

    @overload
    async def create(
        self,
        *,
        kind: str,
        doors: int | Omit = omit,
        wheels: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Vehicle: ...
    @overload
    async def create(
        self,
        *,
        kind: str,
        load: float,
        doors: int | Omit = omit,
        wheels: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Vehicle: ...
    @required_args(["kind"], ["kind", "load"])
    async def create(
        self,
        *,
        kind: str,
        doors: int | Omit = omit,
        load: float | Omit = omit,
        wheels: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Vehicle:
        """Args:
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.vehicle import Vehicle

        return cast(
            "Vehicle",
            await self._post(
                "/vehicles",
                body=drop_omitted({"kind": kind, "doors": doors, "load": load, "wheels": wheels}),
                options=make_request_options(
                    extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
                ),
                cast_to=cast(Any, Vehicle),
            ),
        )

    async def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> VehicleListResponse:
        from ..types.vehicle_list_response import VehicleListResponse

        return cast(
            "VehicleListResponse",
            await self._get(
                "/vehicles",
                options=make_request_options(
                    extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
                ),
                cast_to=cast(Any, VehicleListResponse),
            ),
        )


class VehiclesResourceWithRawResponse:
    def __init__(self, vehicles: VehiclesResource) -> None:
        self._vehicles = vehicles
        from .._core.response_wrappers import to_raw_response_wrapper

        self.create: Final = to_raw_response_wrapper(vehicles.create)
        self.list: Final = to_raw_response_wrapper(vehicles.list)


class AsyncVehiclesResourceWithRawResponse:
    def __init__(self, vehicles: AsyncVehiclesResource) -> None:
        self._vehicles = vehicles
        from .._core.response_wrappers import async_to_raw_response_wrapper

        self.create: Final = async_to_raw_response_wrapper(vehicles.create)
        self.list: Final = async_to_raw_response_wrapper(vehicles.list)


class VehiclesResourceWithStreamingResponse:
    def __init__(self, vehicles: VehiclesResource) -> None:
        self._vehicles = vehicles
        from .._core.response_wrappers import to_streamed_response_wrapper

        self.create: Final = to_streamed_response_wrapper(vehicles.create)
        self.list: Final = to_streamed_response_wrapper(vehicles.list)


class AsyncVehiclesResourceWithStreamingResponse:
    def __init__(self, vehicles: AsyncVehiclesResource) -> None:
        self._vehicles = vehicles
        from .._core.response_wrappers import async_to_streamed_response_wrapper

        self.create: Final = async_to_streamed_response_wrapper(vehicles.create)
        self.list: Final = async_to_streamed_response_wrapper(vehicles.list)
