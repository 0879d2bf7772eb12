"""The resources of the API: groups of methods, one class each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .tasks.tasks import TasksResource as TasksResource
    from .tasks.tasks import AsyncTasksResource as AsyncTasksResource
    from .tasks.tasks import TasksResourceWithRawResponse as TasksResourceWithRawResponse
    from .tasks.tasks import AsyncTasksResourceWithRawResponse as AsyncTasksResourceWithRawResponse
    from .tasks.tasks import TasksResourceWithStreamingResponse as TasksResourceWithStreamingResponse
    from .tasks.tasks import AsyncTasksResourceWithStreamingResponse as AsyncTasksResourceWithStreamingResponse
else:
    from .._core.lazy import attach

    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(
                [
                    "TasksResource",
                    "AsyncTasksResource",
                    "TasksResourceWithRawResponse",
                    "AsyncTasksResourceWithRawResponse",
                    "TasksResourceWithStreamingResponse",
                    "AsyncTasksResourceWithStreamingResponse",
                ],
                "tasks.tasks",
            ),
        },
    )

__all__ = [
    "TasksResource",
    "AsyncTasksResource",
    "TasksResourceWithRawResponse",
    "AsyncTasksResourceWithRawResponse",
    "TasksResourceWithStreamingResponse",
    "AsyncTasksResourceWithStreamingResponse",
]
