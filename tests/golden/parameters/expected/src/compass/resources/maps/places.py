from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from ..._arguments import cookie_arguments, header_arguments
from ..._core.compat import cached_property
from ..._core.request_options import make_request_options
from ..._core.resource import AsyncAPIResource, SyncAPIResource
from ..._core.types import NoneType, Omit, not_given, omit
from ..._core.utils import path_template

if TYPE_CHECKING:
    from ..._core.transport_api import httpx
    from ..._core.types import Body, Headers, NotGiven, Query, SequenceNotStr
    from ...types.maps.place import Place

__all__ = ["PlacesResource", "AsyncPlacesResource"]


class PlacesResource(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> PlacesResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return PlacesResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> PlacesResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return PlacesResourceWithStreamingResponse(self)

    def retrieve(
        self,
        ref: str,
        *,
        map_id: int,
        x_depth: Literal[1, 2],
        x_tags: SequenceNotStr[str] | Omit = omit,
        x_trace: str | Omit = omit,
        session: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Place:
        """Args:
        ref: Its own.
        session: Who looks.
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ...types.maps.place import Place

        if not ref:
            raise ValueError(f"Expected a non-empty value for `ref` but received {ref!r}")
        extra_headers = {
            **self._client.auth_headers,
            **header_arguments({"X-Depth": x_depth, "X-Tags": x_tags, "X-Trace": x_trace}),
            **cookie_arguments(self._client.default_headers, {"session": session}),
            **(extra_headers or {}),
        }
        return self._get(
            path_template("https://places.compass.example/maps/{map_id}/places/{ref}", ref=ref, map_id=map_id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Place,
        )

    def delete(
        self,
        ref: str,
        *,
        map_id: int,
        x_trace: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Args:
        ref: Common to all.
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        if not ref:
            raise ValueError(f"Expected a non-empty value for `ref` but received {ref!r}")
        extra_headers = {
            **self._client.auth_headers,
            "Accept": "*/*",
            **header_arguments({"X-Trace": x_trace}),
            **(extra_headers or {}),
        }
        return self._delete(
            path_template("https://places.compass.example/maps/{map_id}/places/{ref}", ref=ref, map_id=map_id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=NoneType,
        )


class AsyncPlacesResource(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncPlacesResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncPlacesResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncPlacesResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncPlacesResourceWithStreamingResponse(self)

    async def retrieve(
        self,
        ref: str,
        *,
        map_id: int,
        x_depth: Literal[1, 2],
        x_tags: SequenceNotStr[str] | Omit = omit,
        x_trace: str | Omit = omit,
        session: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Place:
        """Args:
        ref: Its own.
        session: Who looks.
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ...types.maps.place import Place

        if not ref:
            raise ValueError(f"Expected a non-empty value for `ref` but received {ref!r}")
        extra_headers = {
            **self._client.auth_headers,
            **header_arguments({"X-Depth": x_depth, "X-Tags": x_tags, "X-Trace": x_trace}),
            **cookie_arguments(self._client.default_headers, {"session": session}),
            **(extra_headers or {}),
        }
        return await self._get(
            path_template("https://places.compass.example/maps/{map_id}/places/{ref}", ref=ref, map_id=map_id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Place,
        )

    async def delete(
        self,
        ref: str,
        *,
        map_id: int,
        x_trace: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Args:
        ref: Common to all.
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        if not ref:
            raise ValueError(f"Expected a non-empty value for `ref` but received {ref!r}")
        extra_headers = {
            **self._client.auth_headers,
            "Accept": "*/*",
            **header_arguments({"X-Trace": x_trace}),
            **(extra_headers or {}),
        }
        return await self._delete(
            path_template("https://places.compass.example/maps/{map_id}/places/{ref}", ref=ref, map_id=map_id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=NoneType,
        )


class PlacesResourceWithRawResponse:
    def __init__(self, places: PlacesResource) -> None:
        self._places = places
        from ..._core.response_wrappers import to_raw_response_wrapper

        self.retrieve: Final = to_raw_response_wrapper(places.retrieve)
        self.delete: Final = to_raw_response_wrapper(places.delete)


class AsyncPlacesResourceWithRawResponse:
    def __init__(self, places: AsyncPlacesResource) -> None:
        self._places = places
        from ..._core.response_wrappers import async_to_raw_response_wrapper

        self.retrieve: Final = async_to_raw_response_wrapper(places.retrieve)
        self.delete: Final = async_to_raw_response_wrapper(places.delete)


class PlacesResourceWithStreamingResponse:
    def __init__(self, places: PlacesResource) -> None:
        self._places = places
        from ..._core.response_wrappers import to_streamed_response_wrapper

        self.retrieve: Final = to_streamed_response_wrapper(places.retrieve)
        self.delete: Final = to_streamed_response_wrapper(places.delete)


class AsyncPlacesResourceWithStreamingResponse:
    def __init__(self, places: AsyncPlacesResource) -> None:
        self._places = places
        from ..._core.response_wrappers import async_to_streamed_response_wrapper

        self.retrieve: Final = async_to_streamed_response_wrapper(places.retrieve)
        self.delete: Final = async_to_streamed_response_wrapper(places.delete)
