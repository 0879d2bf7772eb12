"""The resources of the API: groups of methods, one class each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .batch import BatchResource as BatchResource
    from .batch import AsyncBatchResource as AsyncBatchResource
    from .batch import BatchResourceWithRawResponse as BatchResourceWithRawResponse
    from .batch import AsyncBatchResourceWithRawResponse as AsyncBatchResourceWithRawResponse
    from .batch import BatchResourceWithStreamingResponse as BatchResourceWithStreamingResponse
    from .batch import AsyncBatchResourceWithStreamingResponse as AsyncBatchResourceWithStreamingResponse
    from .tiles import TilesResource as TilesResource
    from .tiles import AsyncTilesResource as AsyncTilesResource
    from .tiles import TilesResourceWithRawResponse as TilesResourceWithRawResponse
    from .tiles import AsyncTilesResourceWithRawResponse as AsyncTilesResourceWithRawResponse
    from .tiles import TilesResourceWithStreamingResponse as TilesResourceWithStreamingResponse
    from .tiles import AsyncTilesResourceWithStreamingResponse as AsyncTilesResourceWithStreamingResponse
else:
    from ..._core.lazy import attach

    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(
                [
                    "BatchResource",
                    "AsyncBatchResource",
                    "BatchResourceWithRawResponse",
                    "AsyncBatchResourceWithRawResponse",
                    "BatchResourceWithStreamingResponse",
                    "AsyncBatchResourceWithStreamingResponse",
                ],
                "batch",
            ),
            **dict.fromkeys(
                [
                    "TilesResource",
                    "AsyncTilesResource",
                    "TilesResourceWithRawResponse",
                    "AsyncTilesResourceWithRawResponse",
                    "TilesResourceWithStreamingResponse",
                    "AsyncTilesResourceWithStreamingResponse",
                ],
                "tiles",
            ),
        },
    )

__all__ = [
    "BatchResource",
    "AsyncBatchResource",
    "BatchResourceWithRawResponse",
    "AsyncBatchResourceWithRawResponse",
    "BatchResourceWithStreamingResponse",
    "AsyncBatchResourceWithStreamingResponse",
    "TilesResource",
    "AsyncTilesResource",
    "TilesResourceWithRawResponse",
    "AsyncTilesResourceWithRawResponse",
    "TilesResourceWithStreamingResponse",
    "AsyncTilesResourceWithStreamingResponse",
]
