from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..._core.compat import cached_property
from ..._core.request_options import make_request_options
from ..._core.resource import AsyncAPIResource, SyncAPIResource
from ..._core.types import not_given
from ..._core.utils import path_template

if TYPE_CHECKING:
    from ..._core.transport_api import httpx
    from ..._core.types import Body, Headers, NotGiven, Query
    from ...types.tasks.note_retrieve_response import NoteRetrieveResponse

__all__ = ["NotesResource", "AsyncNotesResource"]


class NotesResource(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> NotesResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return NotesResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> NotesResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return NotesResourceWithStreamingResponse(self)

    def retrieve(
        self,
        note_id: str,
        *,
        task_id: str,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> NoteRetrieveResponse:
        """Read a note

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ...types.tasks.note_retrieve_response import NoteRetrieveResponse

        if not note_id:
            raise ValueError(f"Expected a non-empty value for `note_id` but received {note_id!r}")
        if not task_id:
            raise ValueError(f"Expected a non-empty value for `task_id` but received {task_id!r}")
        return self._get(
            path_template("/tasks/{task_id}/notes/{note_id}", note_id=note_id, task_id=task_id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=NoteRetrieveResponse,
        )


class AsyncNotesResource(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncNotesResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncNotesResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncNotesResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncNotesResourceWithStreamingResponse(self)

    async def retrieve(
        self,
        note_id: str,
        *,
        task_id: str,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> NoteRetrieveResponse:
        """Read a note

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ...types.tasks.note_retrieve_response import NoteRetrieveResponse

        if not note_id:
            raise ValueError(f"Expected a non-empty value for `note_id` but received {note_id!r}")
        if not task_id:
            raise ValueError(f"Expected a non-empty value for `task_id` but received {task_id!r}")
        return await self._get(
            path_template("/tasks/{task_id}/notes/{note_id}", note_id=note_id, task_id=task_id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=NoteRetrieveResponse,
        )


class NotesResourceWithRawResponse:
    def __init__(self, notes: NotesResource) -> None:
        self._notes = notes
        from ..._core.response_wrappers import to_raw_response_wrapper

        self.retrieve: Final = to_raw_response_wrapper(notes.retrieve)


class AsyncNotesResourceWithRawResponse:
    def __init__(self, notes: AsyncNotesResource) -> None:
        self._notes = notes
        from ..._core.response_wrappers import async_to_raw_response_wrapper

        self.retrieve: Final = async_to_raw_response_wrapper(notes.retrieve)


class NotesResourceWithStreamingResponse:
    def __init__(self, notes: NotesResource) -> None:
        self._notes = notes
        from ..._core.response_wrappers import to_streamed_response_wrapper

        self.retrieve: Final = to_streamed_response_wrapper(notes.retrieve)


class AsyncNotesResourceWithStreamingResponse:
    def __init__(self, notes: AsyncNotesResource) -> None:
        self._notes = notes
        from ..._core.response_wrappers import async_to_streamed_response_wrapper

        self.retrieve: Final = async_to_streamed_response_wrapper(notes.retrieve)
