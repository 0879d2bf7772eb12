from __future__ import annotations

from typing import TYPE_CHECKING, Final

from typing_extensions import deprecated

from ..._core.compat import cached_property
from ..._core.request_options import make_request_options
from ..._core.resource import AsyncAPIResource, SyncAPIResource
from ..._core.types import not_given
from ..._core.utils import path_template

if TYPE_CHECKING:
    from ..._core.transport_api import httpx
    from ..._core.types import Body, Headers, NotGiven, Query
    from ...types.note import Note

__all__ = ["CopiesResource", "AsyncCopiesResource"]


class CopiesResource(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> CopiesResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return CopiesResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> CopiesResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return CopiesResourceWithStreamingResponse(self)

    @deprecated("Make a new note.")
    def create(
        self,
        note_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Note:
        """An operation that says where it belongs; the config does not speak of it.

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ...types.note import Note

        if not note_id:
            raise ValueError(f"Expected a non-empty value for `note_id` but received {note_id!r}")
        return self._post(
            path_template("/notes/{note_id}/copies", note_id=note_id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Note,
        )


class AsyncCopiesResource(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncCopiesResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncCopiesResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncCopiesResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncCopiesResourceWithStreamingResponse(self)

    @deprecated("Make a new note.")
    async def create(
        self,
        note_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Note:
        """An operation that says where it belongs; the config does not speak of it.

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ...types.note import Note

        if not note_id:
            raise ValueError(f"Expected a non-empty value for `note_id` but received {note_id!r}")
        return await self._post(
            path_template("/notes/{note_id}/copies", note_id=note_id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Note,
        )


class CopiesResourceWithRawResponse:
    def __init__(self, copies: CopiesResource) -> None:
        self._copies = copies
        from ..._core.response_wrappers import to_raw_response_wrapper

        self.create: Final = (  # pyright: ignore[reportDeprecated]
            to_raw_response_wrapper(
                copies.create,  # pyright: ignore[reportDeprecated]
            )
        )


class AsyncCopiesResourceWithRawResponse:
    def __init__(self, copies: AsyncCopiesResource) -> None:
        self._copies = copies
        from ..._core.response_wrappers import async_to_raw_response_wrapper

        self.create: Final = (  # pyright: ignore[reportDeprecated]
            async_to_raw_response_wrapper(
                copies.create,  # pyright: ignore[reportDeprecated]
            )
        )


class CopiesResourceWithStreamingResponse:
    def __init__(self, copies: CopiesResource) -> None:
        self._copies = copies
        from ..._core.response_wrappers import to_streamed_response_wrapper

        self.create: Final = (  # pyright: ignore[reportDeprecated]
            to_streamed_response_wrapper(
                copies.create,  # pyright: ignore[reportDeprecated]
            )
        )


class AsyncCopiesResourceWithStreamingResponse:
    def __init__(self, copies: AsyncCopiesResource) -> None:
        self._copies = copies
        from ..._core.response_wrappers import async_to_streamed_response_wrapper

        self.create: Final = (  # pyright: ignore[reportDeprecated]
            async_to_streamed_response_wrapper(
                copies.create,  # pyright: ignore[reportDeprecated]
            )
        )
