"""The resources of the API: groups of methods, one class each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .places import PlacesResource as PlacesResource
    from .places import AsyncPlacesResource as AsyncPlacesResource
    from .places import PlacesResourceWithRawResponse as PlacesResourceWithRawResponse
    from .places import AsyncPlacesResourceWithRawResponse as AsyncPlacesResourceWithRawResponse
    from .places import PlacesResourceWithStreamingResponse as PlacesResourceWithStreamingResponse
    from .places import AsyncPlacesResourceWithStreamingResponse as AsyncPlacesResourceWithStreamingResponse
    from .maps import MapsResource as MapsResource
    from .maps import AsyncMapsResource as AsyncMapsResource
    from .maps import MapsResourceWithRawResponse as MapsResourceWithRawResponse
    from .maps import AsyncMapsResourceWithRawResponse as AsyncMapsResourceWithRawResponse
    from .maps import MapsResourceWithStreamingResponse as MapsResourceWithStreamingResponse
    from .maps import AsyncMapsResourceWithStreamingResponse as AsyncMapsResourceWithStreamingResponse
else:
    from ..._core.lazy import attach

    __getattr__, __dir__ = attach(
        __name__,
        {
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
                    "MapsResource",
                    "AsyncMapsResource",
                    "MapsResourceWithRawResponse",
                    "AsyncMapsResourceWithRawResponse",
                    "MapsResourceWithStreamingResponse",
                    "AsyncMapsResourceWithStreamingResponse",
                ],
                "maps",
            ),
        },
    )

__all__ = [
    "PlacesResource",
    "AsyncPlacesResource",
    "PlacesResourceWithRawResponse",
    "AsyncPlacesResourceWithRawResponse",
    "PlacesResourceWithStreamingResponse",
    "AsyncPlacesResourceWithStreamingResponse",
    "MapsResource",
    "AsyncMapsResource",
    "MapsResourceWithRawResponse",
    "AsyncMapsResourceWithRawResponse",
    "MapsResourceWithStreamingResponse",
    "AsyncMapsResourceWithStreamingResponse",
]
