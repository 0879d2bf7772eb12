"""The resources of the API: groups of methods, one class each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .hooks import HooksResource as HooksResource
    from .hooks import AsyncHooksResource as AsyncHooksResource
    from .hooks import HooksResourceWithRawResponse as HooksResourceWithRawResponse
    from .hooks import AsyncHooksResourceWithRawResponse as AsyncHooksResourceWithRawResponse
    from .hooks import HooksResourceWithStreamingResponse as HooksResourceWithStreamingResponse
    from .hooks import AsyncHooksResourceWithStreamingResponse as AsyncHooksResourceWithStreamingResponse
else:
    from .._core.lazy import attach

    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(
                [
                    "HooksResource",
                    "AsyncHooksResource",
                    "HooksResourceWithRawResponse",
                    "AsyncHooksResourceWithRawResponse",
                    "HooksResourceWithStreamingResponse",
                    "AsyncHooksResourceWithStreamingResponse",
                ],
                "hooks",
            ),
        },
    )

__all__ = [
    "HooksResource",
    "AsyncHooksResource",
    "HooksResourceWithRawResponse",
    "AsyncHooksResourceWithRawResponse",
    "HooksResourceWithStreamingResponse",
    "AsyncHooksResourceWithStreamingResponse",
]
