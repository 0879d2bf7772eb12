"""The resources of the API: groups of methods, one class each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .prices import PricesResource as PricesResource
    from .prices import AsyncPricesResource as AsyncPricesResource
    from .prices import PricesResourceWithRawResponse as PricesResourceWithRawResponse
    from .prices import AsyncPricesResourceWithRawResponse as AsyncPricesResourceWithRawResponse
    from .prices import PricesResourceWithStreamingResponse as PricesResourceWithStreamingResponse
    from .prices import AsyncPricesResourceWithStreamingResponse as AsyncPricesResourceWithStreamingResponse
else:
    from .._core.lazy import attach

    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(
                [
                    "PricesResource",
                    "AsyncPricesResource",
                    "PricesResourceWithRawResponse",
                    "AsyncPricesResourceWithRawResponse",
                    "PricesResourceWithStreamingResponse",
                    "AsyncPricesResourceWithStreamingResponse",
                ],
                "prices",
            ),
        },
    )

__all__ = [
    "PricesResource",
    "AsyncPricesResource",
    "PricesResourceWithRawResponse",
    "AsyncPricesResourceWithRawResponse",
    "PricesResourceWithStreamingResponse",
    "AsyncPricesResourceWithStreamingResponse",
]
