"""The resources of the API: groups of methods, one class each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .copies import CopiesResource as CopiesResource
    from .copies import AsyncCopiesResource as AsyncCopiesResource
    from .copies import CopiesResourceWithRawResponse as CopiesResourceWithRawResponse
    from .copies import AsyncCopiesResourceWithRawResponse as AsyncCopiesResourceWithRawResponse
    from .copies import CopiesResourceWithStreamingResponse as CopiesResourceWithStreamingResponse
    from .copies import AsyncCopiesResourceWithStreamingResponse as AsyncCopiesResourceWithStreamingResponse
    from .notes import NotesResource as NotesResource
    from .notes import AsyncNotesResource as AsyncNotesResource
    from .notes import NotesResourceWithRawResponse as NotesResourceWithRawResponse
    from .notes import AsyncNotesResourceWithRawResponse as AsyncNotesResourceWithRawResponse
    from .notes import NotesResourceWithStreamingResponse as NotesResourceWithStreamingResponse
    from .notes import AsyncNotesResourceWithStreamingResponse as AsyncNotesResourceWithStreamingResponse
else:
    from ..._core.lazy import attach

    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(
                [
                    "CopiesResource",
                    "AsyncCopiesResource",
                    "CopiesResourceWithRawResponse",
                    "AsyncCopiesResourceWithRawResponse",
                    "CopiesResourceWithStreamingResponse",
                    "AsyncCopiesResourceWithStreamingResponse",
                ],
                "copies",
            ),
            **dict.fromkeys(
                [
                    "NotesResource",
                    "AsyncNotesResource",
                    "NotesResourceWithRawResponse",
                    "AsyncNotesResourceWithRawResponse",
                    "NotesResourceWithStreamingResponse",
                    "AsyncNotesResourceWithStreamingResponse",
                ],
                "notes",
            ),
        },
    )

__all__ = [
    "CopiesResource",
    "AsyncCopiesResource",
    "CopiesResourceWithRawResponse",
    "AsyncCopiesResourceWithRawResponse",
    "CopiesResourceWithStreamingResponse",
    "AsyncCopiesResourceWithStreamingResponse",
    "NotesResource",
    "AsyncNotesResource",
    "NotesResourceWithRawResponse",
    "AsyncNotesResourceWithRawResponse",
    "NotesResourceWithStreamingResponse",
    "AsyncNotesResourceWithStreamingResponse",
]
