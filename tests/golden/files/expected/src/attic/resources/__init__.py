"""The resources of the API: groups of methods, one class each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .files.files import FilesResource as FilesResource
    from .files.files import AsyncFilesResource as AsyncFilesResource
    from .files.files import FilesResourceWithRawResponse as FilesResourceWithRawResponse
    from .files.files import AsyncFilesResourceWithRawResponse as AsyncFilesResourceWithRawResponse
    from .files.files import FilesResourceWithStreamingResponse as FilesResourceWithStreamingResponse
    from .files.files import AsyncFilesResourceWithStreamingResponse as AsyncFilesResourceWithStreamingResponse
else:
    from .._core.lazy import attach

    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(
                [
                    "FilesResource",
                    "AsyncFilesResource",
                    "FilesResourceWithRawResponse",
                    "AsyncFilesResourceWithRawResponse",
                    "FilesResourceWithStreamingResponse",
                    "AsyncFilesResourceWithStreamingResponse",
                ],
                "files.files",
            ),
        },
    )

__all__ = [
    "FilesResource",
    "AsyncFilesResource",
    "FilesResourceWithRawResponse",
    "AsyncFilesResourceWithRawResponse",
    "FilesResourceWithStreamingResponse",
    "AsyncFilesResourceWithStreamingResponse",
]
