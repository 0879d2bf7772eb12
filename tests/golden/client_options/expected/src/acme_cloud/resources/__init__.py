# Kept by Acme.

"""The resources of the API: groups of methods, one class each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .things.things import ThingsResource as ThingsResource
    from .things.things import AsyncThingsResource as AsyncThingsResource
    from .things.things import ThingsResourceWithRawResponse as ThingsResourceWithRawResponse
    from .things.things import AsyncThingsResourceWithRawResponse as AsyncThingsResourceWithRawResponse
    from .things.things import ThingsResourceWithStreamingResponse as ThingsResourceWithStreamingResponse
    from .things.things import AsyncThingsResourceWithStreamingResponse as AsyncThingsResourceWithStreamingResponse
else:
    from .._core.lazy import attach

    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(
                [
                    "ThingsResource",
                    "AsyncThingsResource",
                    "ThingsResourceWithRawResponse",
                    "AsyncThingsResourceWithRawResponse",
                    "ThingsResourceWithStreamingResponse",
                    "AsyncThingsResourceWithStreamingResponse",
                ],
                "things.things",
            ),
        },
    )

__all__ = [
    "ThingsResource",
    "AsyncThingsResource",
    "ThingsResourceWithRawResponse",
    "AsyncThingsResourceWithRawResponse",
    "ThingsResourceWithStreamingResponse",
    "AsyncThingsResourceWithStreamingResponse",
]
