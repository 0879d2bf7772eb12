"""The resources of the API: groups of methods, one class each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .notes.notes import NotesResource as NotesResource
    from .notes.notes import AsyncNotesResource as AsyncNotesResource
    from .notes.notes import NotesResourceWithRawResponse as NotesResourceWithRawResponse
    from .notes.notes import AsyncNotesResourceWithRawResponse as AsyncNotesResourceWithRawResponse
    from .notes.notes import NotesResourceWithStreamingResponse as NotesResourceWithStreamingResponse
    from .notes.notes import AsyncNotesResourceWithStreamingResponse as AsyncNotesResourceWithStreamingResponse
else:
    from .._core.lazy import attach

    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(
                [
                    "NotesResource",
                    "AsyncNotesResource",
                    "NotesResourceWithRawResponse",
                    "AsyncNotesResourceWithRawResponse",
                    "NotesResourceWithStreamingResponse",
                    "AsyncNotesResourceWithStreamingResponse",
                ],
                "notes.notes",
            ),
        },
    )

__all__ = [
    "NotesResource",
    "AsyncNotesResource",
    "NotesResourceWithRawResponse",
    "AsyncNotesResourceWithRawResponse",
    "NotesResourceWithStreamingResponse",
    "AsyncNotesResourceWithStreamingResponse",
]
