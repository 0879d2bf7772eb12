"""The resources of the API: groups of methods, one class each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .pages import PagesResource as PagesResource
    from .pages import AsyncPagesResource as AsyncPagesResource
    from .pages import PagesResourceWithRawResponse as PagesResourceWithRawResponse
    from .pages import AsyncPagesResourceWithRawResponse as AsyncPagesResourceWithRawResponse
    from .pages import PagesResourceWithStreamingResponse as PagesResourceWithStreamingResponse
    from .pages import AsyncPagesResourceWithStreamingResponse as AsyncPagesResourceWithStreamingResponse
    from .files import FilesResource as FilesResource
    from .files import AsyncFilesResource as AsyncFilesResource
    from .files import FilesResourceWithRawResponse as FilesResourceWithRawResponse
    from .files import AsyncFilesResourceWithRawResponse as AsyncFilesResourceWithRawResponse
    from .files import FilesResourceWithStreamingResponse as FilesResourceWithStreamingResponse
    from .files import AsyncFilesResourceWithStreamingResponse as AsyncFilesResourceWithStreamingResponse
else:
    from ..._core.lazy import attach

    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(
                [
                    "PagesResource",
                    "AsyncPagesResource",
                    "PagesResourceWithRawResponse",
                    "AsyncPagesResourceWithRawResponse",
                    "PagesResourceWithStreamingResponse",
                    "AsyncPagesResourceWithStreamingResponse",
                ],
                "pages",
            ),
            **dict.fromkeys(
                [
                    "FilesResource",
                    "AsyncFilesResource",
                    "FilesResourceWithRawResponse",
                    "AsyncFilesResourceWithRawResponse",
                    "FilesResourceWithStreamingResponse",
                    "AsyncFilesResourceWithStreamingResponse",
                ],
                "files",
            ),
        },
    )

__all__ = [
    "PagesResource",
    "AsyncPagesResource",
    "PagesResourceWithRawResponse",
    "AsyncPagesResourceWithRawResponse",
    "PagesResourceWithStreamingResponse",
    "AsyncPagesResourceWithStreamingResponse",
    "FilesResource",
    "AsyncFilesResource",
    "FilesResourceWithRawResponse",
    "AsyncFilesResourceWithRawResponse",
    "FilesResourceWithStreamingResponse",
    "AsyncFilesResourceWithStreamingResponse",
]
