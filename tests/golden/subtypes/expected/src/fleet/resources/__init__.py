"""The resources of the API: groups of methods, one class each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .vehicles import VehiclesResource as VehiclesResource
    from .vehicles import AsyncVehiclesResource as AsyncVehiclesResource
    from .vehicles import VehiclesResourceWithRawResponse as VehiclesResourceWithRawResponse
    from .vehicles import AsyncVehiclesResourceWithRawResponse as AsyncVehiclesResourceWithRawResponse
    from .vehicles import VehiclesResourceWithStreamingResponse as VehiclesResourceWithStreamingResponse
    from .vehicles import AsyncVehiclesResourceWithStreamingResponse as AsyncVehiclesResourceWithStreamingResponse
    from .owners import OwnersResource as OwnersResource
    from .owners import AsyncOwnersResource as AsyncOwnersResource
    from .owners import OwnersResourceWithRawResponse as OwnersResourceWithRawResponse
    from .owners import AsyncOwnersResourceWithRawResponse as AsyncOwnersResourceWithRawResponse
    from .owners import OwnersResourceWithStreamingResponse as OwnersResourceWithStreamingResponse
    from .owners import AsyncOwnersResourceWithStreamingResponse as AsyncOwnersResourceWithStreamingResponse
    from .zones import ZonesResource as ZonesResource
    from .zones import AsyncZonesResource as AsyncZonesResource
    from .zones import ZonesResourceWithRawResponse as ZonesResourceWithRawResponse
    from .zones import AsyncZonesResourceWithRawResponse as AsyncZonesResourceWithRawResponse
    from .zones import ZonesResourceWithStreamingResponse as ZonesResourceWithStreamingResponse
    from .zones import AsyncZonesResourceWithStreamingResponse as AsyncZonesResourceWithStreamingResponse
    from .signs import SignsResource as SignsResource
    from .signs import AsyncSignsResource as AsyncSignsResource
    from .signs import SignsResourceWithRawResponse as SignsResourceWithRawResponse
    from .signs import AsyncSignsResourceWithRawResponse as AsyncSignsResourceWithRawResponse
    from .signs import SignsResourceWithStreamingResponse as SignsResourceWithStreamingResponse
    from .signs import AsyncSignsResourceWithStreamingResponse as AsyncSignsResourceWithStreamingResponse
    from .routes import RoutesResource as RoutesResource
    from .routes import AsyncRoutesResource as AsyncRoutesResource
    from .routes import RoutesResourceWithRawResponse as RoutesResourceWithRawResponse
    from .routes import AsyncRoutesResourceWithRawResponse as AsyncRoutesResourceWithRawResponse
    from .routes import RoutesResourceWithStreamingResponse as RoutesResourceWithStreamingResponse
    from .routes import AsyncRoutesResourceWithStreamingResponse as AsyncRoutesResourceWithStreamingResponse
    from .stops import StopsResource as StopsResource
    from .stops import AsyncStopsResource as AsyncStopsResource
    from .stops import StopsResourceWithRawResponse as StopsResourceWithRawResponse
    from .stops import AsyncStopsResourceWithRawResponse as AsyncStopsResourceWithRawResponse
    from .stops import StopsResourceWithStreamingResponse as StopsResourceWithStreamingResponse
    from .stops import AsyncStopsResourceWithStreamingResponse as AsyncStopsResourceWithStreamingResponse
else:
    from .._core.lazy import attach

    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(
                [
                    "VehiclesResource",
                    "AsyncVehiclesResource",
                    "VehiclesResourceWithRawResponse",
                    "AsyncVehiclesResourceWithRawResponse",
                    "VehiclesResourceWithStreamingResponse",
                    "AsyncVehiclesResourceWithStreamingResponse",
                ],
                "vehicles",
            ),
            **dict.fromkeys(
                [
                    "OwnersResource",
                    "AsyncOwnersResource",
                    "OwnersResourceWithRawResponse",
                    "AsyncOwnersResourceWithRawResponse",
                    "OwnersResourceWithStreamingResponse",
                    "AsyncOwnersResourceWithStreamingResponse",
                ],
                "owners",
            ),
            **dict.fromkeys(
                [
                    "ZonesResource",
                    "AsyncZonesResource",
                    "ZonesResourceWithRawResponse",
                    "AsyncZonesResourceWithRawResponse",
                    "ZonesResourceWithStreamingResponse",
                    "AsyncZonesResourceWithStreamingResponse",
                ],
                "zones",
            ),
            **dict.fromkeys(
                [
                    "SignsResource",
                    "AsyncSignsResource",
                    "SignsResourceWithRawResponse",
                    "AsyncSignsResourceWithRawResponse",
                    "SignsResourceWithStreamingResponse",
                    "AsyncSignsResourceWithStreamingResponse",
                ],
                "signs",
            ),
            **dict.fromkeys(
                [
                    "RoutesResource",
                    "AsyncRoutesResource",
                    "RoutesResourceWithRawResponse",
                    "AsyncRoutesResourceWithRawResponse",
                    "RoutesResourceWithStreamingResponse",
                    "AsyncRoutesResourceWithStreamingResponse",
                ],
                "routes",
            ),
            **dict.fromkeys(
                [
                    "StopsResource",
                    "AsyncStopsResource",
                    "StopsResourceWithRawResponse",
                    "AsyncStopsResourceWithRawResponse",
                    "StopsResourceWithStreamingResponse",
                    "AsyncStopsResourceWithStreamingResponse",
                ],
                "stops",
            ),
        },
    )

__all__ = [
    "VehiclesResource",
    "AsyncVehiclesResource",
    "VehiclesResourceWithRawResponse",
    "AsyncVehiclesResourceWithRawResponse",
    "VehiclesResourceWithStreamingResponse",
    "AsyncVehiclesResourceWithStreamingResponse",
    "OwnersResource",
    "AsyncOwnersResource",
    "OwnersResourceWithRawResponse",
    "AsyncOwnersResourceWithRawResponse",
    "OwnersResourceWithStreamingResponse",
    "AsyncOwnersResourceWithStreamingResponse",
    "ZonesResource",
    "AsyncZonesResource",
    "ZonesResourceWithRawResponse",
    "AsyncZonesResourceWithRawResponse",
    "ZonesResourceWithStreamingResponse",
    "AsyncZonesResourceWithStreamingResponse",
    "SignsResource",
    "AsyncSignsResource",
    "SignsResourceWithRawResponse",
    "AsyncSignsResourceWithRawResponse",
    "SignsResourceWithStreamingResponse",
    "AsyncSignsResourceWithStreamingResponse",
    "RoutesResource",
    "AsyncRoutesResource",
    "RoutesResourceWithRawResponse",
    "AsyncRoutesResourceWithRawResponse",
    "RoutesResourceWithStreamingResponse",
    "AsyncRoutesResourceWithStreamingResponse",
    "StopsResource",
    "AsyncStopsResource",
    "StopsResourceWithRawResponse",
    "AsyncStopsResourceWithRawResponse",
    "StopsResourceWithStreamingResponse",
    "AsyncStopsResourceWithStreamingResponse",
]
