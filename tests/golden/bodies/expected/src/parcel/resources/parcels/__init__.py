"""The resources of the API: groups of methods, one class each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .tags import TagsResource as TagsResource
    from .tags import AsyncTagsResource as AsyncTagsResource
    from .tags import TagsResourceWithRawResponse as TagsResourceWithRawResponse
    from .tags import AsyncTagsResourceWithRawResponse as AsyncTagsResourceWithRawResponse
    from .tags import TagsResourceWithStreamingResponse as TagsResourceWithStreamingResponse
    from .tags import AsyncTagsResourceWithStreamingResponse as AsyncTagsResourceWithStreamingResponse
    from .limits import LimitsResource as LimitsResource
    from .limits import AsyncLimitsResource as AsyncLimitsResource
    from .limits import LimitsResourceWithRawResponse as LimitsResourceWithRawResponse
    from .limits import AsyncLimitsResourceWithRawResponse as AsyncLimitsResourceWithRawResponse
    from .limits import LimitsResourceWithStreamingResponse as LimitsResourceWithStreamingResponse
    from .limits import AsyncLimitsResourceWithStreamingResponse as AsyncLimitsResourceWithStreamingResponse
    from .parcels import ParcelsResource as ParcelsResource
    from .parcels import AsyncParcelsResource as AsyncParcelsResource
    from .parcels import ParcelsResourceWithRawResponse as ParcelsResourceWithRawResponse
    from .parcels import AsyncParcelsResourceWithRawResponse as AsyncParcelsResourceWithRawResponse
    from .parcels import ParcelsResourceWithStreamingResponse as ParcelsResourceWithStreamingResponse
    from .parcels import AsyncParcelsResourceWithStreamingResponse as AsyncParcelsResourceWithStreamingResponse
else:
    from ..._core.lazy import attach

    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(
                [
                    "TagsResource",
                    "AsyncTagsResource",
                    "TagsResourceWithRawResponse",
                    "AsyncTagsResourceWithRawResponse",
                    "TagsResourceWithStreamingResponse",
                    "AsyncTagsResourceWithStreamingResponse",
                ],
                "tags",
            ),
            **dict.fromkeys(
                [
                    "LimitsResource",
                    "AsyncLimitsResource",
                    "LimitsResourceWithRawResponse",
                    "AsyncLimitsResourceWithRawResponse",
                    "LimitsResourceWithStreamingResponse",
                    "AsyncLimitsResourceWithStreamingResponse",
                ],
                "limits",
            ),
            **dict.fromkeys(
                [
                    "ParcelsResource",
                    "AsyncParcelsResource",
                    "ParcelsResourceWithRawResponse",
                    "AsyncParcelsResourceWithRawResponse",
                    "ParcelsResourceWithStreamingResponse",
                    "AsyncParcelsResourceWithStreamingResponse",
                ],
                "parcels",
            ),
        },
    )

__all__ = [
    "TagsResource",
    "AsyncTagsResource",
    "TagsResourceWithRawResponse",
    "AsyncTagsResourceWithRawResponse",
    "TagsResourceWithStreamingResponse",
    "AsyncTagsResourceWithStreamingResponse",
    "LimitsResource",
    "AsyncLimitsResource",
    "LimitsResourceWithRawResponse",
    "AsyncLimitsResourceWithRawResponse",
    "LimitsResourceWithStreamingResponse",
    "AsyncLimitsResourceWithStreamingResponse",
    "ParcelsResource",
    "AsyncParcelsResource",
    "ParcelsResourceWithRawResponse",
    "AsyncParcelsResourceWithRawResponse",
    "ParcelsResourceWithStreamingResponse",
    "AsyncParcelsResourceWithStreamingResponse",
]
