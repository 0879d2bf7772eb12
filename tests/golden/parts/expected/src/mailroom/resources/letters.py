from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._core.compat import cached_property
from .._core.files import deepcopy_with_paths
from .._core.parameter_styles import with_parts
from .._core.request_options import make_request_options
from .._core.resource import AsyncAPIResource, SyncAPIResource
from .._core.types import NoneType, not_given
from .._core.utils import async_maybe_transform, drop_omitted, extract_files, maybe_transform

if TYPE_CHECKING:
    from .._core.transport_api import httpx
    from .._core.types import Body, FileTypes, Headers, NotGiven, Query
    from ..types import letter_create_params

__all__ = ["LettersResource", "AsyncLettersResource"]


class LettersResource(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> LettersResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return LettersResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> LettersResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return LettersResourceWithStreamingResponse(self)

    def create(
        self,
        *,
        enclosure: FileTypes,
        letter: letter_create_params.Letter,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Send a letter with its enclosure

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.letter_create_params import LetterCreateParams

        extra_headers = {"Accept": "*/*", "Content-Type": "multipart/mixed", **(extra_headers or {})}
        body_fields = deepcopy_with_paths(drop_omitted({"enclosure": enclosure, "letter": letter}), [["enclosure"]])
        files = extract_files(body_fields, paths=[["enclosure"]])
        fields, files = with_parts(
            maybe_transform(body_fields, LetterCreateParams),
            files,
            {"enclosure": "image/png", "letter": "application/json"},
        )
        return self._post(
            "/letters",
            body=fields,
            files=files,
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=NoneType,
        )


class AsyncLettersResource(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncLettersResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncLettersResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncLettersResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncLettersResourceWithStreamingResponse(self)

    async def create(
        self,
        *,
        enclosure: FileTypes,
        letter: letter_create_params.Letter,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Send a letter with its enclosure

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.letter_create_params import LetterCreateParams

        extra_headers = {"Accept": "*/*", "Content-Type": "multipart/mixed", **(extra_headers or {})}
        body_fields = deepcopy_with_paths(drop_omitted({"enclosure": enclosure, "letter": letter}), [["enclosure"]])
        files = extract_files(body_fields, paths=[["enclosure"]])
        fields, files = with_parts(
            await async_maybe_transform(body_fields, LetterCreateParams),
            files,
            {"enclosure": "image/png", "letter": "application/json"},
        )
        return await self._post(
            "/letters",
            body=fields,
            files=files,
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=NoneType,
        )


class LettersResourceWithRawResponse:
    def __init__(self, letters: LettersResource) -> None:
        self._letters = letters
        from .._core.response_wrappers import to_raw_response_wrapper

        self.create: Final = to_raw_response_wrapper(letters.create)


class AsyncLettersResourceWithRawResponse:
    def __init__(self, letters: AsyncLettersResource) -> None:
        self._letters = letters
        from .._core.response_wrappers import async_to_raw_response_wrapper

        self.create: Final = async_to_raw_response_wrapper(letters.create)


class LettersResourceWithStreamingResponse:
    def __init__(self, letters: LettersResource) -> None:
        self._letters = letters
        from .._core.response_wrappers import to_streamed_response_wrapper

        self.create: Final = to_streamed_response_wrapper(letters.create)


class AsyncLettersResourceWithStreamingResponse:
    def __init__(self, letters: AsyncLettersResource) -> None:
        self._letters = letters
        from .._core.response_wrappers import async_to_streamed_response_wrapper

        self.create: Final = async_to_streamed_response_wrapper(letters.create)
