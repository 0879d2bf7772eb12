"""The resources of the API: groups of methods, one class each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .notes import NotesResource as NotesResource
    from .notes import AsyncNotesResource as AsyncNotesResource
    from .notes import NotesResourceWithRawResponse as NotesResourceWithRawResponse
    from .notes import AsyncNotesResourceWithRawResponse as AsyncNotesResourceWithRawResponse
    from .notes import NotesResourceWithStreamingResponse as NotesResourceWithStreamingResponse
    from .notes import AsyncNotesResourceWithStreamingResponse as AsyncNotesResourceWithStreamingResponse
    from .tasks import TasksResource as TasksResource
    from .tasks import AsyncTasksResource as AsyncTasksResource
    from .tasks import TasksResourceWithRawResponse as TasksResourceWithRawResponse
    from .tasks import AsyncTasksResourceWithRawResponse as AsyncTasksResourceWithRawResponse
    from .tasks import TasksResourceWithStreamingResponse as TasksResourceWithStreamingResponse
    from .tasks import AsyncTasksResourceWithStreamingResponse as AsyncTasksResourceWithStreamingResponse
else:
    from ..._core.lazy import attach

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
                "notes",
            ),
            **dict.fromkeys(
                [
                    "TasksResource",
                    "AsyncTasksResource",
                    "TasksResourceWithRawResponse",
                    "AsyncTasksResourceWithRawResponse",
                    "TasksResourceWithStreamingResponse",
                    "AsyncTasksResourceWithStreamingResponse",
                ],
                "tasks",
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
    "TasksResource",
    "AsyncTasksResource",
    "TasksResourceWithRawResponse",
    "AsyncTasksResourceWithRawResponse",
    "TasksResourceWithStreamingResponse",
    "AsyncTasksResourceWithStreamingResponse",
]
