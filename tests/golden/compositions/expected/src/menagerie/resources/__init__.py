"""The resources of the API: groups of methods, one class each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .animals import AnimalsResource as AnimalsResource
    from .animals import AsyncAnimalsResource as AsyncAnimalsResource
    from .animals import AnimalsResourceWithRawResponse as AnimalsResourceWithRawResponse
    from .animals import AsyncAnimalsResourceWithRawResponse as AsyncAnimalsResourceWithRawResponse
    from .animals import AnimalsResourceWithStreamingResponse as AnimalsResourceWithStreamingResponse
    from .animals import AsyncAnimalsResourceWithStreamingResponse as AsyncAnimalsResourceWithStreamingResponse
    from .keepers import KeepersResource as KeepersResource
    from .keepers import AsyncKeepersResource as AsyncKeepersResource
    from .keepers import KeepersResourceWithRawResponse as KeepersResourceWithRawResponse
    from .keepers import AsyncKeepersResourceWithRawResponse as AsyncKeepersResourceWithRawResponse
    from .keepers import KeepersResourceWithStreamingResponse as KeepersResourceWithStreamingResponse
    from .keepers import AsyncKeepersResourceWithStreamingResponse as AsyncKeepersResourceWithStreamingResponse
    from .events import EventsResource as EventsResource
    from .events import AsyncEventsResource as AsyncEventsResource
    from .events import EventsResourceWithRawResponse as EventsResourceWithRawResponse
    from .events import AsyncEventsResourceWithRawResponse as AsyncEventsResourceWithRawResponse
    from .events import EventsResourceWithStreamingResponse as EventsResourceWithStreamingResponse
    from .events import AsyncEventsResourceWithStreamingResponse as AsyncEventsResourceWithStreamingResponse
    from .measures import MeasuresResource as MeasuresResource
    from .measures import AsyncMeasuresResource as AsyncMeasuresResource
    from .measures import MeasuresResourceWithRawResponse as MeasuresResourceWithRawResponse
    from .measures import AsyncMeasuresResourceWithRawResponse as AsyncMeasuresResourceWithRawResponse
    from .measures import MeasuresResourceWithStreamingResponse as MeasuresResourceWithStreamingResponse
    from .measures import AsyncMeasuresResourceWithStreamingResponse as AsyncMeasuresResourceWithStreamingResponse
else:
    from .._core.lazy import attach

    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(
                [
                    "AnimalsResource",
                    "AsyncAnimalsResource",
                    "AnimalsResourceWithRawResponse",
                    "AsyncAnimalsResourceWithRawResponse",
                    "AnimalsResourceWithStreamingResponse",
                    "AsyncAnimalsResourceWithStreamingResponse",
                ],
                "animals",
            ),
            **dict.fromkeys(
                [
                    "KeepersResource",
                    "AsyncKeepersResource",
                    "KeepersResourceWithRawResponse",
                    "AsyncKeepersResourceWithRawResponse",
                    "KeepersResourceWithStreamingResponse",
                    "AsyncKeepersResourceWithStreamingResponse",
                ],
                "keepers",
            ),
            **dict.fromkeys(
                [
                    "EventsResource",
                    "AsyncEventsResource",
                    "EventsResourceWithRawResponse",
                    "AsyncEventsResourceWithRawResponse",
                    "EventsResourceWithStreamingResponse",
                    "AsyncEventsResourceWithStreamingResponse",
                ],
                "events",
            ),
            **dict.fromkeys(
                [
                    "MeasuresResource",
                    "AsyncMeasuresResource",
                    "MeasuresResourceWithRawResponse",
                    "AsyncMeasuresResourceWithRawResponse",
                    "MeasuresResourceWithStreamingResponse",
                    "AsyncMeasuresResourceWithStreamingResponse",
                ],
                "measures",
            ),
        },
    )

__all__ = [
    "AnimalsResource",
    "AsyncAnimalsResource",
    "AnimalsResourceWithRawResponse",
    "AsyncAnimalsResourceWithRawResponse",
    "AnimalsResourceWithStreamingResponse",
    "AsyncAnimalsResourceWithStreamingResponse",
    "KeepersResource",
    "AsyncKeepersResource",
    "KeepersResourceWithRawResponse",
    "AsyncKeepersResourceWithRawResponse",
    "KeepersResourceWithStreamingResponse",
    "AsyncKeepersResourceWithStreamingResponse",
    "EventsResource",
    "AsyncEventsResource",
    "EventsResourceWithRawResponse",
    "AsyncEventsResourceWithRawResponse",
    "EventsResourceWithStreamingResponse",
    "AsyncEventsResourceWithStreamingResponse",
    "MeasuresResource",
    "AsyncMeasuresResource",
    "MeasuresResourceWithRawResponse",
    "AsyncMeasuresResourceWithRawResponse",
    "MeasuresResourceWithStreamingResponse",
    "AsyncMeasuresResourceWithStreamingResponse",
]
