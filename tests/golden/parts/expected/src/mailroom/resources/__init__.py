"""The resources of the API: groups of methods, one class each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .albums import AlbumsResource as AlbumsResource
    from .albums import AsyncAlbumsResource as AsyncAlbumsResource
    from .albums import AlbumsResourceWithRawResponse as AlbumsResourceWithRawResponse
    from .albums import AsyncAlbumsResourceWithRawResponse as AsyncAlbumsResourceWithRawResponse
    from .albums import AlbumsResourceWithStreamingResponse as AlbumsResourceWithStreamingResponse
    from .albums import AsyncAlbumsResourceWithStreamingResponse as AsyncAlbumsResourceWithStreamingResponse
    from .boxes import BoxesResource as BoxesResource
    from .boxes import AsyncBoxesResource as AsyncBoxesResource
    from .boxes import BoxesResourceWithRawResponse as BoxesResourceWithRawResponse
    from .boxes import AsyncBoxesResourceWithRawResponse as AsyncBoxesResourceWithRawResponse
    from .boxes import BoxesResourceWithStreamingResponse as BoxesResourceWithStreamingResponse
    from .boxes import AsyncBoxesResourceWithStreamingResponse as AsyncBoxesResourceWithStreamingResponse
    from .letters import LettersResource as LettersResource
    from .letters import AsyncLettersResource as AsyncLettersResource
    from .letters import LettersResourceWithRawResponse as LettersResourceWithRawResponse
    from .letters import AsyncLettersResourceWithRawResponse as AsyncLettersResourceWithRawResponse
    from .letters import LettersResourceWithStreamingResponse as LettersResourceWithStreamingResponse
    from .letters import AsyncLettersResourceWithStreamingResponse as AsyncLettersResourceWithStreamingResponse
else:
    from .._core.lazy import attach

    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(
                [
                    "AlbumsResource",
                    "AsyncAlbumsResource",
                    "AlbumsResourceWithRawResponse",
                    "AsyncAlbumsResourceWithRawResponse",
                    "AlbumsResourceWithStreamingResponse",
                    "AsyncAlbumsResourceWithStreamingResponse",
                ],
                "albums",
            ),
            **dict.fromkeys(
                [
                    "BoxesResource",
                    "AsyncBoxesResource",
                    "BoxesResourceWithRawResponse",
                    "AsyncBoxesResourceWithRawResponse",
                    "BoxesResourceWithStreamingResponse",
                    "AsyncBoxesResourceWithStreamingResponse",
                ],
                "boxes",
            ),
            **dict.fromkeys(
                [
                    "LettersResource",
                    "AsyncLettersResource",
                    "LettersResourceWithRawResponse",
                    "AsyncLettersResourceWithRawResponse",
                    "LettersResourceWithStreamingResponse",
                    "AsyncLettersResourceWithStreamingResponse",
                ],
                "letters",
            ),
        },
    )

__all__ = [
    "AlbumsResource",
    "AsyncAlbumsResource",
    "AlbumsResourceWithRawResponse",
    "AsyncAlbumsResourceWithRawResponse",
    "AlbumsResourceWithStreamingResponse",
    "AsyncAlbumsResourceWithStreamingResponse",
    "BoxesResource",
    "AsyncBoxesResource",
    "BoxesResourceWithRawResponse",
    "AsyncBoxesResourceWithRawResponse",
    "BoxesResourceWithStreamingResponse",
    "AsyncBoxesResourceWithStreamingResponse",
    "LettersResource",
    "AsyncLettersResource",
    "LettersResourceWithRawResponse",
    "AsyncLettersResourceWithRawResponse",
    "LettersResourceWithStreamingResponse",
    "AsyncLettersResourceWithStreamingResponse",
]
