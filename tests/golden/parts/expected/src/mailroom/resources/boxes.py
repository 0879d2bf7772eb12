from __future__ import annotations

from typing import TYPE_CHECKING, Dict, Final, Iterable, Union

from .._core.compat import cached_property
from .._core.files import deepcopy_with_paths
from .._core.parameter_styles import styled, with_parts
from .._core.request_options import make_request_options
from .._core.resource import AsyncAPIResource, SyncAPIResource
from .._core.types import NoneType, Omit, not_given, omit
from .._core.utils import async_maybe_transform, extract_files, maybe_transform

if TYPE_CHECKING:
    from .._core.transport_api import httpx
    from .._core.types import Body, FileTypes, Headers, NotGiven, Query, SequenceNotStr
    from ..types import box_create_params

__all__ = ["BoxesResource", "AsyncBoxesResource"]


class BoxesResource(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> BoxesResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return BoxesResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> BoxesResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return BoxesResourceWithStreamingResponse(self)

    def create(
        self,
        *,
        box_name: str,
        by_name: Dict[str, FileTypes] | Omit = omit,
        cover: Union[FileTypes, str] | Omit = omit,
        inside: SequenceNotStr[Union[FileTypes, str]] | Omit = omit,
        prints: Iterable[box_create_params.Print] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Keep what belongs together

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.box_create_params import BoxCreateParams

        extra_headers = {"Accept": "*/*", "Content-Type": "multipart/form-data", **(extra_headers or {})}
        body_fields = deepcopy_with_paths(
            maybe_transform(
                {"box_name": box_name, "by_name": by_name, "cover": cover, "inside": inside, "prints": prints},
                BoxCreateParams,
            )
            or {},
            [
                ["cover", "<other>"],
                ["inside", "<array>", "<other>"],
                ["byName", "<key>"],
                ["prints", "<array>", "rawFile"],
            ],
        )
        files = extract_files(
            body_fields,
            paths=[
                ["cover", "<other>"],
                ["inside", "<array>", "<other>"],
                ["byName", "<key>"],
                ["prints", "<array>", "rawFile"],
            ],
            array_format="repeat",
        )
        fields, files = with_parts(styled(body_fields, {"inside": "form"}), files, {"byName": "image/png"})
        return self._post(
            "/boxes",
            body=fields,
            files=files,
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=NoneType,
        )


class AsyncBoxesResource(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncBoxesResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncBoxesResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncBoxesResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncBoxesResourceWithStreamingResponse(self)

    async def create(
        self,
        *,
        box_name: str,
        by_name: Dict[str, FileTypes] | Omit = omit,
        cover: Union[FileTypes, str] | Omit = omit,
        inside: SequenceNotStr[Union[FileTypes, str]] | Omit = omit,
        prints: Iterable[box_create_params.Print] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Keep what belongs together

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.box_create_params import BoxCreateParams

        extra_headers = {"Accept": "*/*", "Content-Type": "multipart/form-data", **(extra_headers or {})}
        body_fields = deepcopy_with_paths(
            await async_maybe_transform(
                {"box_name": box_name, "by_name": by_name, "cover": cover, "inside": inside, "prints": prints},
                BoxCreateParams,
            )
            or {},
            [
                ["cover", "<other>"],
                ["inside", "<array>", "<other>"],
                ["byName", "<key>"],
                ["prints", "<array>", "rawFile"],
            ],
        )
        files = extract_files(
            body_fields,
            paths=[
                ["cover", "<other>"],
                ["inside", "<array>", "<other>"],
                ["byName", "<key>"],
                ["prints", "<array>", "rawFile"],
            ],
            array_format="repeat",
        )
        fields, files = with_parts(styled(body_fields, {"inside": "form"}), files, {"byName": "image/png"})
        return await self._post(
            "/boxes",
            body=fields,
            files=files,
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=NoneType,
        )


class BoxesResourceWithRawResponse:
    def __init__(self, boxes: BoxesResource) -> None:
        self._boxes = boxes
        from .._core.response_wrappers import to_raw_response_wrapper

        self.create: Final = to_raw_response_wrapper(boxes.create)


class AsyncBoxesResourceWithRawResponse:
    def __init__(self, boxes: AsyncBoxesResource) -> None:
        self._boxes = boxes
        from .._core.response_wrappers import async_to_raw_response_wrapper

        self.create: Final = async_to_raw_response_wrapper(boxes.create)


class BoxesResourceWithStreamingResponse:
    def __init__(self, boxes: BoxesResource) -> None:
        self._boxes = boxes
        from .._core.response_wrappers import to_streamed_response_wrapper

        self.create: Final = to_streamed_response_wrapper(boxes.create)


class AsyncBoxesResourceWithStreamingResponse:
    def __init__(self, boxes: AsyncBoxesResource) -> None:
        self._boxes = boxes
        from .._core.response_wrappers import async_to_streamed_response_wrapper

        self.create: Final = async_to_streamed_response_wrapper(boxes.create)
