"""The resources of the API: groups of methods, one class each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .maps.maps import MapsResource as MapsResource
    from .maps.maps import AsyncMapsResource as AsyncMapsResource
    from .maps.maps import MapsResourceWithRawResponse as MapsResourceWithRawResponse
    from .maps.maps import AsyncMapsResourceWithRawResponse as AsyncMapsResourceWithRawResponse
    from .maps.maps import MapsResourceWithStreamingResponse as MapsResourceWithStreamingResponse
    from .maps.maps import AsyncMapsResourceWithStreamingResponse as AsyncMapsResourceWithStreamingResponse
    from .places import PlacesResource as PlacesResource
    from .places import AsyncPlacesResource as AsyncPlacesResource
    from .places import PlacesResourceWithRawResponse as PlacesResourceWithRawResponse
    from .places import AsyncPlacesResourceWithRawResponse as AsyncPlacesResourceWithRawResponse
    from .places import PlacesResourceWithStreamingResponse as PlacesResourceWithStreamingResponse
    from .places import AsyncPlacesResourceWithStreamingResponse as AsyncPlacesResourceWithStreamingResponse
    from .tiles.tiles import TilesResource as TilesResource
    from .tiles.tiles import AsyncTilesResource as AsyncTilesResource
    from .tiles.tiles import TilesResourceWithRawResponse as TilesResourceWithRawResponse
    from .tiles.tiles import AsyncTilesResourceWithRawResponse as AsyncTilesResourceWithRawResponse
    from .tiles.tiles import TilesResourceWithStreamingResponse as TilesResourceWithStreamingResponse
    from .tiles.tiles import AsyncTilesResourceWithStreamingResponse as AsyncTilesResourceWithStreamingResponse
else:
    from .._core.lazy import attach

    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(
                [
                    "MapsResource",
                    "AsyncMapsResource",
                    "MapsResourceWithRawResponse",
                    "AsyncMapsResourceWithRawResponse",
                    "MapsResourceWithStreamingResponse",
                    "AsyncMapsResourceWithStreamingResponse",
                ],
                "maps.maps",
            ),
            **dict.fromkeys(
                [
                    "PlacesResource",
                    "AsyncPlacesResource",
                    "PlacesResourceWithRawResponse",
                    "AsyncPlacesResourceWithRawResponse",
                    "PlacesResourceWithStreamingResponse",
                    "AsyncPlacesResourceWithStreamingResponse",
                ],
                "places",
            ),
            **dict.fromkeys(
                [
                    "TilesResource",
                    "AsyncTilesResource",
                    "TilesResourceWithRawResponse",
                    "AsyncTilesResourceWithRawResponse",
                    "TilesResourceWithStreamingResponse",
                    "AsyncTilesResourceWithStreamingResponse",
                ],
                "tiles.tiles",
            ),
        },
    )

__all__ = [
    "MapsResource",
    "AsyncMapsResource",
    "MapsResourceWithRawResponse",
    "AsyncMapsResourceWithRawResponse",
    "MapsResourceWithStreamingResponse",
    "AsyncMapsResourceWithStreamingResponse",
    "PlacesResource",
    "AsyncPlacesResource",
    "PlacesResourceWithRawResponse",
    "AsyncPlacesResourceWithRawResponse",
    "PlacesResourceWithStreamingResponse",
    "AsyncPlacesResourceWithStreamingResponse",
    "TilesResource",
    "AsyncTilesResource",
    "TilesResourceWithRawResponse",
    "AsyncTilesResourceWithRawResponse",
    "TilesResourceWithStreamingResponse",
    "AsyncTilesResourceWithStreamingResponse",
]
