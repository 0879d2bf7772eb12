"""The resources of the API: groups of methods, one class each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .parcels.parcels import ParcelsResource as ParcelsResource
    from .parcels.parcels import AsyncParcelsResource as AsyncParcelsResource
    from .parcels.parcels import ParcelsResourceWithRawResponse as ParcelsResourceWithRawResponse
    from .parcels.parcels import AsyncParcelsResourceWithRawResponse as AsyncParcelsResourceWithRawResponse
    from .parcels.parcels import ParcelsResourceWithStreamingResponse as ParcelsResourceWithStreamingResponse
    from .parcels.parcels import AsyncParcelsResourceWithStreamingResponse as AsyncParcelsResourceWithStreamingResponse
    from .token import TokenResource as TokenResource
    from .token import AsyncTokenResource as AsyncTokenResource
    from .token import TokenResourceWithRawResponse as TokenResourceWithRawResponse
    from .token import AsyncTokenResourceWithRawResponse as AsyncTokenResourceWithRawResponse
    from .token import TokenResourceWithStreamingResponse as TokenResourceWithStreamingResponse
    from .token import AsyncTokenResourceWithStreamingResponse as AsyncTokenResourceWithStreamingResponse
    from .documents import DocumentsResource as DocumentsResource
    from .documents import AsyncDocumentsResource as AsyncDocumentsResource
    from .documents import DocumentsResourceWithRawResponse as DocumentsResourceWithRawResponse
    from .documents import AsyncDocumentsResourceWithRawResponse as AsyncDocumentsResourceWithRawResponse
    from .documents import DocumentsResourceWithStreamingResponse as DocumentsResourceWithStreamingResponse
    from .documents import AsyncDocumentsResourceWithStreamingResponse as AsyncDocumentsResourceWithStreamingResponse
else:
    from .._core.lazy import attach

    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(
                [
                    "ParcelsResource",
                    "AsyncParcelsResource",
                    "ParcelsResourceWithRawResponse",
                    "AsyncParcelsResourceWithRawResponse",
                    "ParcelsResourceWithStreamingResponse",
                    "AsyncParcelsResourceWithStreamingResponse",
                ],
                "parcels.parcels",
            ),
            **dict.fromkeys(
                [
                    "TokenResource",
                    "AsyncTokenResource",
                    "TokenResourceWithRawResponse",
                    "AsyncTokenResourceWithRawResponse",
                    "TokenResourceWithStreamingResponse",
                    "AsyncTokenResourceWithStreamingResponse",
                ],
                "token",
            ),
            **dict.fromkeys(
                [
                    "DocumentsResource",
                    "AsyncDocumentsResource",
                    "DocumentsResourceWithRawResponse",
                    "AsyncDocumentsResourceWithRawResponse",
                    "DocumentsResourceWithStreamingResponse",
                    "AsyncDocumentsResourceWithStreamingResponse",
                ],
                "documents",
            ),
        },
    )

__all__ = [
    "ParcelsResource",
    "AsyncParcelsResource",
    "ParcelsResourceWithRawResponse",
    "AsyncParcelsResourceWithRawResponse",
    "ParcelsResourceWithStreamingResponse",
    "AsyncParcelsResourceWithStreamingResponse",
    "TokenResource",
    "AsyncTokenResource",
    "TokenResourceWithRawResponse",
    "AsyncTokenResourceWithRawResponse",
    "TokenResourceWithStreamingResponse",
    "AsyncTokenResourceWithStreamingResponse",
    "DocumentsResource",
    "AsyncDocumentsResource",
    "DocumentsResourceWithRawResponse",
    "AsyncDocumentsResourceWithRawResponse",
    "DocumentsResourceWithStreamingResponse",
    "AsyncDocumentsResourceWithStreamingResponse",
]
