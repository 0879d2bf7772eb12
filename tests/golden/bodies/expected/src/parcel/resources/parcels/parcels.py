from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

from ..._core.compat import cached_property
from ..._core.request_options import FinalRequestOptions, make_request_options
from ..._core.resource import AsyncAPIResource, SyncAPIResource
from ..._core.types import NoneType, Omit, not_given, omit
from ..._core.utils import drop_omitted, is_given, path_template

if TYPE_CHECKING:
    from ..._core.calls import AsyncBinaryTypes, BinaryTypes
    from ..._core.transport_api import httpx
    from ..._core.types import Body, FileContent, Headers, NotGiven, Query, SequenceNotStr
    from ...types.parcel import Parcel
    from ...types.parcel_search_response import ParcelSearchResponse
    from .limits import (
        AsyncLimitsResource,
        AsyncLimitsResourceWithRawResponse,
        AsyncLimitsResourceWithStreamingResponse,
        LimitsResource,
        LimitsResourceWithRawResponse,
        LimitsResourceWithStreamingResponse,
    )
    from .tags import (
        AsyncTagsResource,
        AsyncTagsResourceWithRawResponse,
        AsyncTagsResourceWithStreamingResponse,
        TagsResource,
        TagsResourceWithRawResponse,
        TagsResourceWithStreamingResponse,
    )

__all__ = ["ParcelsResource", "AsyncParcelsResource"]


class ParcelsResource(SyncAPIResource):
    @cached_property
    def tags(self) -> TagsResource:
        from .tags import TagsResource

        return TagsResource(self._client)

    @cached_property
    def limits(self) -> LimitsResource:
        from .limits import LimitsResource

        return LimitsResource(self._client)

    @cached_property
    def with_raw_response(self) -> ParcelsResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return ParcelsResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> ParcelsResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return ParcelsResourceWithStreamingResponse(self)

    def create(
        self,
        *,
        to: str,
        pin: str | Omit = omit,
        weight: float | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Parcel:
        """Several content types; JSON goes before the others.

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ...types.parcel import Parcel

        extra_headers = {"Content-Type": "application/vnd.parcel+json", **(extra_headers or {})}
        return self._post(
            "/parcels",
            body=drop_omitted({"to": to, "pin": pin, "weight": weight}),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Parcel,
        )

    def delete(
        self,
        *,
        ids: SequenceNotStr[str],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """A DELETE with a body.

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        extra_headers = {"Accept": "*/*", **(extra_headers or {})}
        return self._delete(
            "/parcels",
            body=drop_omitted({"ids": ids}),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=NoneType,
        )

    def scan(
        self,
        parcel_id: str,
        *,
        body: FileContent | BinaryTypes,
        angle: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """A body of bytes, beside a parameter.

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        if not parcel_id:
            raise ValueError(f"Expected a non-empty value for `parcel_id` but received {parcel_id!r}")
        extra_headers = {"Accept": "*/*", "Content-Type": "application/octet-stream", **(extra_headers or {})}
        return self._put(
            path_template("/parcels/{parcel_id}/scan", parcel_id=parcel_id),
            content=cast(Any, body),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                query=drop_omitted({"angle": angle}),
            ),
            cast_to=NoneType,
        )

    def search(
        self,
        *,
        weight: float | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> ParcelSearchResponse:
        """A GET with a body.

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ...types.parcel_search_response import ParcelSearchResponse

        return cast(
            "ParcelSearchResponse",
            self._client.request(
                cast(Any, ParcelSearchResponse),
                FinalRequestOptions(
                    method="get",
                    url="/parcels/search",
                    json_data=drop_omitted({"weight": weight}),
                    **make_request_options(
                        extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
                    ),
                ),
            ),
        )

    def update_motto(
        self,
        *,
        body: str,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """A body that is a string of JSON.

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        extra_headers = {"Accept": "*/*", **(extra_headers or {})}
        return self._put(
            "/parcels/motto",
            body=body,
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=NoneType,
        )

    def update_note(
        self,
        *,
        body: str,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """A body of plain text.

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        extra_headers = {"Accept": "*/*", "Content-Type": "text/plain", **(extra_headers or {})}
        return self._put(
            "/parcels/note",
            content=cast(Any, body),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=NoneType,
        )

    def update_photo(
        self,
        parcel_id: str,
        *,
        body: FileContent | BinaryTypes | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """A body of one media type of many.

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        if not parcel_id:
            raise ValueError(f"Expected a non-empty value for `parcel_id` but received {parcel_id!r}")
        extra_headers = {"Accept": "*/*", "Content-Type": "image/png", **(extra_headers or {})}
        return self._put(
            path_template("/parcels/{parcel_id}/photo", parcel_id=parcel_id),
            content=cast(Any, body if is_given(body) else None),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=NoneType,
        )


class AsyncParcelsResource(AsyncAPIResource):
    @cached_property
    def tags(self) -> AsyncTagsResource:
        from .tags import AsyncTagsResource

        return AsyncTagsResource(self._client)

    @cached_property
    def limits(self) -> AsyncLimitsResource:
        from .limits import AsyncLimitsResource

        return AsyncLimitsResource(self._client)

    @cached_property
    def with_raw_response(self) -> AsyncParcelsResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncParcelsResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncParcelsResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncParcelsResourceWithStreamingResponse(self)

    async def create(
        self,
        *,
        to: str,
        pin: str | Omit = omit,
        weight: float | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Parcel:
        """Several content types; JSON goes before the others.

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ...types.parcel import Parcel

        extra_headers = {"Content-Type": "application/vnd.parcel+json", **(extra_headers or {})}
        return await self._post(
            "/parcels",
            body=drop_omitted({"to": to, "pin": pin, "weight": weight}),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Parcel,
        )

    async def delete(
        self,
        *,
        ids: SequenceNotStr[str],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """A DELETE with a body.

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        extra_headers = {"Accept": "*/*", **(extra_headers or {})}
        return await self._delete(
            "/parcels",
            body=drop_omitted({"ids": ids}),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=NoneType,
        )

    async def scan(
        self,
        parcel_id: str,
        *,
        body: FileContent | AsyncBinaryTypes,
        angle: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """A body of bytes, beside a parameter.

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        if not parcel_id:
            raise ValueError(f"Expected a non-empty value for `parcel_id` but received {parcel_id!r}")
        extra_headers = {"Accept": "*/*", "Content-Type": "application/octet-stream", **(extra_headers or {})}
        return await self._put(
            path_template("/parcels/{parcel_id}/scan", parcel_id=parcel_id),
            content=cast(Any, body),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                query=drop_omitted({"angle": angle}),
            ),
            cast_to=NoneType,
        )

    async def search(
        self,
        *,
        weight: float | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> ParcelSearchResponse:
        """A GET with a body.

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ...types.parcel_search_response import ParcelSearchResponse

        return cast(
            "ParcelSearchResponse",
            await self._client.request(
                cast(Any, ParcelSearchResponse),
                FinalRequestOptions(
                    method="get",
                    url="/parcels/search",
                    json_data=drop_omitted({"weight": weight}),
                    **make_request_options(
                        extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
                    ),
                ),
            ),
        )

    async def update_motto(
        self,
        *,
        body: str,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """A body that is a string of JSON.

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        extra_headers = {"Accept": "*/*", **(extra_headers or {})}
        return await self._put(
            "/parcels/motto",
            body=body,
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=NoneType,
        )

    async def update_note(
        self,
        *,
        body: str,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """A body of plain text.

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        extra_headers = {"Accept": "*/*", "Content-Type": "text/plain", **(extra_headers or {})}
        return await self._put(
            "/parcels/note",
            content=cast(Any, body),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=NoneType,
        )

    async def update_photo(
        self,
        parcel_id: str,
        *,
        body: FileContent | AsyncBinaryTypes | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """A body of one media type of many.

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        if not parcel_id:
            raise ValueError(f"Expected a non-empty value for `parcel_id` but received {parcel_id!r}")
        extra_headers = {"Accept": "*/*", "Content-Type": "image/png", **(extra_headers or {})}
        return await self._put(
            path_template("/parcels/{parcel_id}/photo", parcel_id=parcel_id),
            content=cast(Any, body if is_given(body) else None),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=NoneType,
        )


class ParcelsResourceWithRawResponse:
    def __init__(self, parcels: ParcelsResource) -> None:
        self._parcels = parcels
        from ..._core.response_wrappers import to_raw_response_wrapper

        self.create: Final = to_raw_response_wrapper(parcels.create)
        self.delete: Final = to_raw_response_wrapper(parcels.delete)
        self.scan: Final = to_raw_response_wrapper(parcels.scan)
        self.search: Final = to_raw_response_wrapper(parcels.search)
        self.update_motto: Final = to_raw_response_wrapper(parcels.update_motto)
        self.update_note: Final = to_raw_response_wrapper(parcels.update_note)
        self.update_photo: Final = to_raw_response_wrapper(parcels.update_photo)

    @cached_property
    def tags(self) -> TagsResourceWithRawResponse:
        from .tags import TagsResourceWithRawResponse

        return TagsResourceWithRawResponse(self._parcels.tags)

    @cached_property
    def limits(self) -> LimitsResourceWithRawResponse:
        from .limits import LimitsResourceWithRawResponse

        return LimitsResourceWithRawResponse(self._parcels.limits)


class AsyncParcelsResourceWithRawResponse:
    def __init__(self, parcels: AsyncParcelsResource) -> None:
        self._parcels = parcels
        from ..._core.response_wrappers import async_to_raw_response_wrapper

        self.create: Final = async_to_raw_response_wrapper(parcels.create)
        self.delete: Final = async_to_raw_response_wrapper(parcels.delete)
        self.scan: Final = async_to_raw_response_wrapper(parcels.scan)
        self.search: Final = async_to_raw_response_wrapper(parcels.search)
        self.update_motto: Final = async_to_raw_response_wrapper(parcels.update_motto)
        self.update_note: Final = async_to_raw_response_wrapper(parcels.update_note)
        self.update_photo: Final = async_to_raw_response_wrapper(parcels.update_photo)

    @cached_property
    def tags(self) -> AsyncTagsResourceWithRawResponse:
        from .tags import AsyncTagsResourceWithRawResponse

        return AsyncTagsResourceWithRawResponse(self._parcels.tags)

    @cached_property
    def limits(self) -> AsyncLimitsResourceWithRawResponse:
        from .limits import AsyncLimitsResourceWithRawResponse

        return AsyncLimitsResourceWithRawResponse(self._parcels.limits)


class ParcelsResourceWithStreamingResponse:
    def __init__(self, parcels: ParcelsResource) -> None:
        self._parcels = parcels
        from ..._core.response_wrappers import to_streamed_response_wrapper

        self.create: Final = to_streamed_response_wrapper(parcels.create)
        self.delete: Final = to_streamed_response_wrapper(parcels.delete)
        self.scan: Final = to_streamed_response_wrapper(parcels.scan)
        self.search: Final = to_streamed_response_wrapper(parcels.search)
        self.update_motto: Final = to_streamed_response_wrapper(parcels.update_motto)
        self.update_note: Final = to_streamed_response_wrapper(parcels.update_note)
        self.update_photo: Final = to_streamed_response_wrapper(parcels.update_photo)

    @cached_property
    def tags(self) -> TagsResourceWithStreamingResponse:
        from .tags import TagsResourceWithStreamingResponse

        return TagsResourceWithStreamingResponse(self._parcels.tags)

    @cached_property
    def limits(self) -> LimitsResourceWithStreamingResponse:
        from .limits import LimitsResourceWithStreamingResponse

        return LimitsResourceWithStreamingResponse(self._parcels.limits)


class AsyncParcelsResourceWithStreamingResponse:
    def __init__(self, parcels: AsyncParcelsResource) -> None:
        self._parcels = parcels
        from ..._core.response_wrappers import async_to_streamed_response_wrapper

        self.create: Final = async_to_streamed_response_wrapper(parcels.create)
        self.delete: Final = async_to_streamed_response_wrapper(parcels.delete)
        self.scan: Final = async_to_streamed_response_wrapper(parcels.scan)
        self.search: Final = async_to_streamed_response_wrapper(parcels.search)
        self.update_motto: Final = async_to_streamed_response_wrapper(parcels.update_motto)
        self.update_note: Final = async_to_streamed_response_wrapper(parcels.update_note)
        self.update_photo: Final = async_to_streamed_response_wrapper(parcels.update_photo)

    @cached_property
    def tags(self) -> AsyncTagsResourceWithStreamingResponse:
        from .tags import AsyncTagsResourceWithStreamingResponse

        return AsyncTagsResourceWithStreamingResponse(self._parcels.tags)

    @cached_property
    def limits(self) -> AsyncLimitsResourceWithStreamingResponse:
        from .limits import AsyncLimitsResourceWithStreamingResponse

        return AsyncLimitsResourceWithStreamingResponse(self._parcels.limits)
