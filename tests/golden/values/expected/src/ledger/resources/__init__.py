"""The resources of the API: groups of methods, one class each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .entries import EntriesResource as EntriesResource
    from .entries import AsyncEntriesResource as AsyncEntriesResource
    from .entries import EntriesResourceWithRawResponse as EntriesResourceWithRawResponse
    from .entries import AsyncEntriesResourceWithRawResponse as AsyncEntriesResourceWithRawResponse
    from .entries import EntriesResourceWithStreamingResponse as EntriesResourceWithStreamingResponse
    from .entries import AsyncEntriesResourceWithStreamingResponse as AsyncEntriesResourceWithStreamingResponse
    from .bags import BagsResource as BagsResource
    from .bags import AsyncBagsResource as AsyncBagsResource
    from .bags import BagsResourceWithRawResponse as BagsResourceWithRawResponse
    from .bags import AsyncBagsResourceWithRawResponse as AsyncBagsResourceWithRawResponse
    from .bags import BagsResourceWithStreamingResponse as BagsResourceWithStreamingResponse
    from .bags import AsyncBagsResourceWithStreamingResponse as AsyncBagsResourceWithStreamingResponse
else:
    from .._core.lazy import attach

    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(
                [
                    "EntriesResource",
                    "AsyncEntriesResource",
                    "EntriesResourceWithRawResponse",
                    "AsyncEntriesResourceWithRawResponse",
                    "EntriesResourceWithStreamingResponse",
                    "AsyncEntriesResourceWithStreamingResponse",
                ],
                "entries",
            ),
            **dict.fromkeys(
                [
                    "BagsResource",
                    "AsyncBagsResource",
                    "BagsResourceWithRawResponse",
                    "AsyncBagsResourceWithRawResponse",
                    "BagsResourceWithStreamingResponse",
                    "AsyncBagsResourceWithStreamingResponse",
                ],
                "bags",
            ),
        },
    )

__all__ = [
    "EntriesResource",
    "AsyncEntriesResource",
    "EntriesResourceWithRawResponse",
    "AsyncEntriesResourceWithRawResponse",
    "EntriesResourceWithStreamingResponse",
    "AsyncEntriesResourceWithStreamingResponse",
    "BagsResource",
    "AsyncBagsResource",
    "BagsResourceWithRawResponse",
    "AsyncBagsResourceWithRawResponse",
    "BagsResourceWithStreamingResponse",
    "AsyncBagsResourceWithStreamingResponse",
]
