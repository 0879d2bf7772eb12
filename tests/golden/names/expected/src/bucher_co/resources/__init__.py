"""The resources of the API: groups of methods, one class each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .lists import ListsResource as ListsResource
    from .lists import AsyncListsResource as AsyncListsResource
    from .lists import ListsResourceWithRawResponse as ListsResourceWithRawResponse
    from .lists import AsyncListsResourceWithRawResponse as AsyncListsResourceWithRawResponse
    from .lists import ListsResourceWithStreamingResponse as ListsResourceWithStreamingResponse
    from .lists import AsyncListsResourceWithStreamingResponse as AsyncListsResourceWithStreamingResponse
    from .grossen import GrossenResource as GrossenResource
    from .grossen import AsyncGrossenResource as AsyncGrossenResource
    from .grossen import GrossenResourceWithRawResponse as GrossenResourceWithRawResponse
    from .grossen import AsyncGrossenResourceWithRawResponse as AsyncGrossenResourceWithRawResponse
    from .grossen import GrossenResourceWithStreamingResponse as GrossenResourceWithStreamingResponse
    from .grossen import AsyncGrossenResourceWithStreamingResponse as AsyncGrossenResourceWithStreamingResponse
else:
    from .._core.lazy import attach

    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(
                [
                    "ListsResource",
                    "AsyncListsResource",
                    "ListsResourceWithRawResponse",
                    "AsyncListsResourceWithRawResponse",
                    "ListsResourceWithStreamingResponse",
                    "AsyncListsResourceWithStreamingResponse",
                ],
                "lists",
            ),
            **dict.fromkeys(
                [
                    "GrossenResource",
                    "AsyncGrossenResource",
                    "GrossenResourceWithRawResponse",
                    "AsyncGrossenResourceWithRawResponse",
                    "GrossenResourceWithStreamingResponse",
                    "AsyncGrossenResourceWithStreamingResponse",
                ],
                "grossen",
            ),
        },
    )

__all__ = [
    "ListsResource",
    "AsyncListsResource",
    "ListsResourceWithRawResponse",
    "AsyncListsResourceWithRawResponse",
    "ListsResourceWithStreamingResponse",
    "AsyncListsResourceWithStreamingResponse",
    "GrossenResource",
    "AsyncGrossenResource",
    "GrossenResourceWithRawResponse",
    "AsyncGrossenResourceWithRawResponse",
    "GrossenResourceWithStreamingResponse",
    "AsyncGrossenResourceWithStreamingResponse",
]
