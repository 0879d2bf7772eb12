from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final, Iterable, List, Literal, Optional, Union, cast

from .._arguments import header_arguments
from .._core.compat import cached_property
from .._core.parameter_styles import styled
from .._core.request_options import make_request_options
from .._core.resource import AsyncAPIResource, SyncAPIResource
from .._core.types import Omit, not_given, omit
from .._core.utils import async_maybe_transform, maybe_transform

if TYPE_CHECKING:
    from .._core.transport_api import httpx
    from .._core.types import Body, Headers, NotGiven, Query, SequenceNotStr
    from ..types import place_list_params
    from ..types.box_param import BoxParam
    from ..types.filter_param import FilterParam
    from ..types.place_list_response import PlaceListResponse

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

    def list(
        self,
        *,
        q: str,
        as_json: BoxParam | Omit = omit,
        bars: SequenceNotStr[str] | Omit = omit,
        filter: FilterParam | Omit = omit,
        flag: bool | Omit = omit,
        ids: Iterable[int] | Omit = omit,
        joined: BoxParam | Omit = omit,
        kinds: List[Literal["park", "inn"]] | Omit = omit,
        query_limit: int | Omit = omit,
        near: Optional[float] | Omit = omit,
        on: Union[str, date] | Omit = omit,
        since: Union[str, datetime] | Omit = omit,
        spread: BoxParam | Omit = omit,
        tags: SequenceNotStr[str] | Omit = omit,
        api_timeout: int | Omit = omit,
        words: SequenceNotStr[str] | Omit = omit,
        header_limit: int | Omit = omit,
        x_meta: place_list_params.XMeta | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> PlaceListResponse:
        """Every way a query can be written.

        Args:
            as_json: ?as_json={...}
            bars: ?bars=a|b
            filter: ?filter[minHeight]=2
            flag: Of no use any more.
            ids: ?ids=1,2
            joined: ?joined=west,1,east,2
            kinds: ?kinds=park&kinds=inn
            spread: ?west=1&east=2
            tags: ?tags[]=a&tags[]=b
            words: ?words=a%20b
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.place_list_response import PlaceListResponse
        from ..types.place_list_params import PlaceListParams

        extra_headers = {
            **header_arguments({"limit": header_limit, "X-Meta": x_meta}, as_json=("X-Meta",)),
            **(extra_headers or {}),
        }
        return cast(
            "PlaceListResponse",
            self._get(
                "/places",
                options=make_request_options(
                    extra_headers=extra_headers,
                    extra_query=extra_query,
                    extra_body=extra_body,
                    timeout=timeout,
                    query=styled(
                        maybe_transform(
                            {
                                "q": q,
                                "as_json": as_json,
                                "bars": bars,
                                "filter": filter,
                                "flag": flag,
                                "ids": ids,
                                "joined": joined,
                                "kinds": kinds,
                                "query_limit": query_limit,
                                "near": near,
                                "on": on,
                                "since": since,
                                "spread": spread,
                                "tags": tags,
                                "api_timeout": api_timeout,
                                "words": words,
                            },
                            PlaceListParams,
                        ),
                        {
                            "as_json": "json",
                            "bars": "pipe",
                            "ids": "comma",
                            "joined": "comma",
                            "spread": "form",
                            "words": "space",
                        },
                    ),
                ),
                cast_to=cast(Any, PlaceListResponse),
            ),
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

    async def list(
        self,
        *,
        q: str,
        as_json: BoxParam | Omit = omit,
        bars: SequenceNotStr[str] | Omit = omit,
        filter: FilterParam | Omit = omit,
        flag: bool | Omit = omit,
        ids: Iterable[int] | Omit = omit,
        joined: BoxParam | Omit = omit,
        kinds: List[Literal["park", "inn"]] | Omit = omit,
        query_limit: int | Omit = omit,
        near: Optional[float] | Omit = omit,
        on: Union[str, date] | Omit = omit,
        since: Union[str, datetime] | Omit = omit,
        spread: BoxParam | Omit = omit,
        tags: SequenceNotStr[str] | Omit = omit,
        api_timeout: int | Omit = omit,
        words: SequenceNotStr[str] | Omit = omit,
        header_limit: int | Omit = omit,
        x_meta: place_list_params.XMeta | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> PlaceListResponse:
        """Every way a query can be written.

        Args:
            as_json: ?as_json={...}
            bars: ?bars=a|b
            filter: ?filter[minHeight]=2
            flag: Of no use any more.
            ids: ?ids=1,2
            joined: ?joined=west,1,east,2
            kinds: ?kinds=park&kinds=inn
            spread: ?west=1&east=2
            tags: ?tags[]=a&tags[]=b
            words: ?words=a%20b
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.place_list_response import PlaceListResponse
        from ..types.place_list_params import PlaceListParams

        extra_headers = {
            **header_arguments({"limit": header_limit, "X-Meta": x_meta}, as_json=("X-Meta",)),
            **(extra_headers or {}),
        }
        return cast(
            "PlaceListResponse",
            await self._get(
                "/places",
                options=make_request_options(
                    extra_headers=extra_headers,
                    extra_query=extra_query,
                    extra_body=extra_body,
                    timeout=timeout,
                    query=styled(
                        await async_maybe_transform(
                            {
                                "q": q,
                                "as_json": as_json,
                                "bars": bars,
                                "filter": filter,
                                "flag": flag,
                                "ids": ids,
                                "joined": joined,
                                "kinds": kinds,
                                "query_limit": query_limit,
                                "near": near,
                                "on": on,
                                "since": since,
                                "spread": spread,
                                "tags": tags,
                                "api_timeout": api_timeout,
                                "words": words,
                            },
                            PlaceListParams,
                        ),
                        {
                            "as_json": "json",
                            "bars": "pipe",
                            "ids": "comma",
                            "joined": "comma",
                            "spread": "form",
                            "words": "space",
                        },
                    ),
                ),
                cast_to=cast(Any, PlaceListResponse),
            ),
        )


class PlacesResourceWithRawResponse:
    def __init__(self, places: PlacesResource) -> None:
        self._places = places
        from .._core.response_wrappers import to_raw_response_wrapper

        self.list: Final = to_raw_response_wrapper(places.list)


class AsyncPlacesResourceWithRawResponse:
    def __init__(self, places: AsyncPlacesResource) -> None:
        self._places = places
        from .._core.response_wrappers import async_to_raw_response_wrapper

        self.list: Final = async_to_raw_response_wrapper(places.list)


class PlacesResourceWithStreamingResponse:
    def __init__(self, places: PlacesResource) -> None:
        self._places = places
        from .._core.response_wrappers import to_streamed_response_wrapper

        self.list: Final = to_streamed_response_wrapper(places.list)


class AsyncPlacesResourceWithStreamingResponse:
    def __init__(self, places: AsyncPlacesResource) -> None:
        self._places = places
        from .._core.response_wrappers import async_to_streamed_response_wrapper

        self.list: Final = async_to_streamed_response_wrapper(places.list)
