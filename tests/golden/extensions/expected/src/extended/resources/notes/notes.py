from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, List, Literal, Union

from ..._arguments import header_arguments
from ..._core.compat import cached_property
from ..._core.request_options import make_request_options
from ..._core.resource import AsyncAPIResource, SyncAPIResource
from ..._core.types import Omit, not_given, omit
from ..._core.utils import async_maybe_transform, maybe_transform

if TYPE_CHECKING:
    from ..._core.pages import AsyncPaginator
    from ..._core.transport_api import httpx
    from ..._core.types import Body, Headers, NotGiven, Query
    from ...pagination import AsyncNumberedPage, SyncNumberedPage
    from ...types.note import Note
    from .copies import (
        AsyncCopiesResource,
        AsyncCopiesResourceWithRawResponse,
        AsyncCopiesResourceWithStreamingResponse,
        CopiesResource,
        CopiesResourceWithRawResponse,
        CopiesResourceWithStreamingResponse,
    )

__all__ = ["NotesResource", "AsyncNotesResource"]


class NotesResource(SyncAPIResource):
    @cached_property
    def copies(self) -> CopiesResource:
        from .copies import CopiesResource

        return CopiesResource(self._client)

    @cached_property
    def with_raw_response(self) -> NotesResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return NotesResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> NotesResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return NotesResourceWithStreamingResponse(self)

    def create(
        self,
        *,
        kind: Literal["note"],
        body_text: str,
        colour: str | Omit = omit,
        due: Union[str, date] | Omit = omit,
        style: object | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Note:
        """Args:
        colour: As paper has it.

            Deprecated: Use `style`.
        due: When it is due.
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ...types.note import Note
        from ...types.note_create_params import NoteCreateParams

        return self._post(
            "/notes",
            body=maybe_transform(
                {"kind": kind, "body_text": body_text, "colour": colour, "due": due, "style": style}, NoteCreateParams
            ),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Note,
        )

    def list(
        self,
        *,
        filter: str | Omit = omit,
        for_go: str | Omit = omit,
        page_no: int | Omit = omit,
        order: str | Omit = omit,
        betas: List[Literal["pens", "inks", "paper"]] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> SyncNumberedPage[Note]:
        """Args:
        betas: Features to switch on.
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ...types.note import Note
        from ...pagination import SyncNumberedPage
        from ...types.note_list_params import NoteListParams

        extra_headers = {
            "X-Beta": "paper",
            **header_arguments({"X-Beta": betas}, {"X-Beta": "paper"}),
            **(extra_headers or {}),
        }
        return self._get_api_list(
            "/notes",
            page=SyncNumberedPage[Note],
            model=Note,
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                query=maybe_transform(
                    {"filter": filter, "for_go": for_go, "page_no": page_no, "order": order}, NoteListParams
                ),
            ),
        )


class AsyncNotesResource(AsyncAPIResource):
    @cached_property
    def copies(self) -> AsyncCopiesResource:
        from .copies import AsyncCopiesResource

        return AsyncCopiesResource(self._client)

    @cached_property
    def with_raw_response(self) -> AsyncNotesResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncNotesResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncNotesResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncNotesResourceWithStreamingResponse(self)

    async def create(
        self,
        *,
        kind: Literal["note"],
        body_text: str,
        colour: str | Omit = omit,
        due: Union[str, date] | Omit = omit,
        style: object | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Note:
        """Args:
        colour: As paper has it.

            Deprecated: Use `style`.
        due: When it is due.
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ...types.note import Note
        from ...types.note_create_params import NoteCreateParams

        return await self._post(
            "/notes",
            body=await async_maybe_transform(
                {"kind": kind, "body_text": body_text, "colour": colour, "due": due, "style": style}, NoteCreateParams
            ),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Note,
        )

    def list(
        self,
        *,
        filter: str | Omit = omit,
        for_go: str | Omit = omit,
        page_no: int | Omit = omit,
        order: str | Omit = omit,
        betas: List[Literal["pens", "inks", "paper"]] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> AsyncPaginator[Note, AsyncNumberedPage[Note]]:
        """Args:
        betas: Features to switch on.
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ...types.note import Note
        from ...pagination import AsyncNumberedPage
        from ...types.note_list_params import NoteListParams

        extra_headers = {
            "X-Beta": "paper",
            **header_arguments({"X-Beta": betas}, {"X-Beta": "paper"}),
            **(extra_headers or {}),
        }
        return self._get_api_list(
            "/notes",
            page=AsyncNumberedPage[Note],
            model=Note,
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                query=maybe_transform(
                    {"filter": filter, "for_go": for_go, "page_no": page_no, "order": order}, NoteListParams
                ),
            ),
        )


class NotesResourceWithRawResponse:
    def __init__(self, notes: NotesResource) -> None:
        self._notes = notes
        from ..._core.response_wrappers import to_raw_response_wrapper

        self.create: Final = to_raw_response_wrapper(notes.create)
        self.list: Final = to_raw_response_wrapper(notes.list)

    @cached_property
    def copies(self) -> CopiesResourceWithRawResponse:
        from .copies import CopiesResourceWithRawResponse

        return CopiesResourceWithRawResponse(self._notes.copies)


class AsyncNotesResourceWithRawResponse:
    def __init__(self, notes: AsyncNotesResource) -> None:
        self._notes = notes
        from ..._core.response_wrappers import async_to_raw_response_wrapper

        self.create: Final = async_to_raw_response_wrapper(notes.create)
        self.list: Final = async_to_raw_response_wrapper(notes.list)

    @cached_property
    def copies(self) -> AsyncCopiesResourceWithRawResponse:
        from .copies import AsyncCopiesResourceWithRawResponse

        return AsyncCopiesResourceWithRawResponse(self._notes.copies)


class NotesResourceWithStreamingResponse:
    def __init__(self, notes: NotesResource) -> None:
        self._notes = notes
        from ..._core.response_wrappers import to_streamed_response_wrapper

        self.create: Final = to_streamed_response_wrapper(notes.create)
        self.list: Final = to_streamed_response_wrapper(notes.list)

    @cached_property
    def copies(self) -> CopiesResourceWithStreamingResponse:
        from .copies import CopiesResourceWithStreamingResponse

        return CopiesResourceWithStreamingResponse(self._notes.copies)


class AsyncNotesResourceWithStreamingResponse:
    def __init__(self, notes: AsyncNotesResource) -> None:
        self._notes = notes
        from ..._core.response_wrappers import async_to_streamed_response_wrapper

        self.create: Final = async_to_streamed_response_wrapper(notes.create)
        self.list: Final = async_to_streamed_response_wrapper(notes.list)

    @cached_property
    def copies(self) -> AsyncCopiesResourceWithStreamingResponse:
        from .copies import AsyncCopiesResourceWithStreamingResponse

        return AsyncCopiesResourceWithStreamingResponse(self._notes.copies)
