from __future__ import annotations

from typing import TYPE_CHECKING

from ..._core.compat import cached_property
from ..._core.resource import AsyncAPIResource, SyncAPIResource

if TYPE_CHECKING:
    from .places import (
        AsyncPlacesResource,
        AsyncPlacesResourceWithRawResponse,
        AsyncPlacesResourceWithStreamingResponse,
        PlacesResource,
        PlacesResourceWithRawResponse,
        PlacesResourceWithStreamingResponse,
    )

__all__ = ["MapsResource", "AsyncMapsResource"]


class MapsResource(SyncAPIResource):
    @cached_property
    def places(self) -> PlacesResource:
        from .places import PlacesResource

        return PlacesResource(self._client)

    @cached_property
    def with_raw_response(self) -> MapsResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return MapsResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> MapsResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return MapsResourceWithStreamingResponse(self)


class AsyncMapsResource(AsyncAPIResource):
    @cached_property
    def places(self) -> AsyncPlacesResource:
        from .places import AsyncPlacesResource

        return AsyncPlacesResource(self._client)

    @cached_property
    def with_raw_response(self) -> AsyncMapsResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncMapsResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncMapsResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncMapsResourceWithStreamingResponse(self)


class MapsResourceWithRawResponse:
    def __init__(self, maps: MapsResource) -> None:
        self._maps = maps

    @cached_property
    def places(self) -> PlacesResourceWithRawResponse:
        from .places import PlacesResourceWithRawResponse

        return PlacesResourceWithRawResponse(self._maps.places)


class AsyncMapsResourceWithRawResponse:
    def __init__(self, maps: AsyncMapsResource) -> None:
        self._maps = maps

    @cached_property
    def places(self) -> AsyncPlacesResourceWithRawResponse:
        from .places import AsyncPlacesResourceWithRawResponse

        return AsyncPlacesResourceWithRawResponse(self._maps.places)


class MapsResourceWithStreamingResponse:
    def __init__(self, maps: MapsResource) -> None:
        self._maps = maps

    @cached_property
    def places(self) -> PlacesResourceWithStreamingResponse:
        from .places import PlacesResourceWithStreamingResponse

        return PlacesResourceWithStreamingResponse(self._maps.places)


class AsyncMapsResourceWithStreamingResponse:
    def __init__(self, maps: AsyncMapsResource) -> None:
        self._maps = maps

    @cached_property
    def places(self) -> AsyncPlacesResourceWithStreamingResponse:
        from .places import AsyncPlacesResourceWithStreamingResponse

        return AsyncPlacesResourceWithStreamingResponse(self._maps.places)
