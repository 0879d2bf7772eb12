"""The resources of the API: groups of methods, one class each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .nodes import NodesResource as NodesResource
    from .nodes import AsyncNodesResource as AsyncNodesResource
    from .nodes import NodesResourceWithRawResponse as NodesResourceWithRawResponse
    from .nodes import AsyncNodesResourceWithRawResponse as AsyncNodesResourceWithRawResponse
    from .nodes import NodesResourceWithStreamingResponse as NodesResourceWithStreamingResponse
    from .nodes import AsyncNodesResourceWithStreamingResponse as AsyncNodesResourceWithStreamingResponse
    from .trees import TreesResource as TreesResource
    from .trees import AsyncTreesResource as AsyncTreesResource
    from .trees import TreesResourceWithRawResponse as TreesResourceWithRawResponse
    from .trees import AsyncTreesResourceWithRawResponse as AsyncTreesResourceWithRawResponse
    from .trees import TreesResourceWithStreamingResponse as TreesResourceWithStreamingResponse
    from .trees import AsyncTreesResourceWithStreamingResponse as AsyncTreesResourceWithStreamingResponse
    from .values import ValuesResource as ValuesResource
    from .values import AsyncValuesResource as AsyncValuesResource
    from .values import ValuesResourceWithRawResponse as ValuesResourceWithRawResponse
    from .values import AsyncValuesResourceWithRawResponse as AsyncValuesResourceWithRawResponse
    from .values import ValuesResourceWithStreamingResponse as ValuesResourceWithStreamingResponse
    from .values import AsyncValuesResourceWithStreamingResponse as AsyncValuesResourceWithStreamingResponse
    from .deep import DeepResource as DeepResource
    from .deep import AsyncDeepResource as AsyncDeepResource
    from .deep import DeepResourceWithRawResponse as DeepResourceWithRawResponse
    from .deep import AsyncDeepResourceWithRawResponse as AsyncDeepResourceWithRawResponse
    from .deep import DeepResourceWithStreamingResponse as DeepResourceWithStreamingResponse
    from .deep import AsyncDeepResourceWithStreamingResponse as AsyncDeepResourceWithStreamingResponse
else:
    from .._core.lazy import attach

    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(
                [
                    "NodesResource",
                    "AsyncNodesResource",
                    "NodesResourceWithRawResponse",
                    "AsyncNodesResourceWithRawResponse",
                    "NodesResourceWithStreamingResponse",
                    "AsyncNodesResourceWithStreamingResponse",
                ],
                "nodes",
            ),
            **dict.fromkeys(
                [
                    "TreesResource",
                    "AsyncTreesResource",
                    "TreesResourceWithRawResponse",
                    "AsyncTreesResourceWithRawResponse",
                    "TreesResourceWithStreamingResponse",
                    "AsyncTreesResourceWithStreamingResponse",
                ],
                "trees",
            ),
            **dict.fromkeys(
                [
                    "ValuesResource",
                    "AsyncValuesResource",
                    "ValuesResourceWithRawResponse",
                    "AsyncValuesResourceWithRawResponse",
                    "ValuesResourceWithStreamingResponse",
                    "AsyncValuesResourceWithStreamingResponse",
                ],
                "values",
            ),
            **dict.fromkeys(
                [
                    "DeepResource",
                    "AsyncDeepResource",
                    "DeepResourceWithRawResponse",
                    "AsyncDeepResourceWithRawResponse",
                    "DeepResourceWithStreamingResponse",
                    "AsyncDeepResourceWithStreamingResponse",
                ],
                "deep",
            ),
        },
    )

__all__ = [
    "NodesResource",
    "AsyncNodesResource",
    "NodesResourceWithRawResponse",
    "AsyncNodesResourceWithRawResponse",
    "NodesResourceWithStreamingResponse",
    "AsyncNodesResourceWithStreamingResponse",
    "TreesResource",
    "AsyncTreesResource",
    "TreesResourceWithRawResponse",
    "AsyncTreesResourceWithRawResponse",
    "TreesResourceWithStreamingResponse",
    "AsyncTreesResourceWithStreamingResponse",
    "ValuesResource",
    "AsyncValuesResource",
    "ValuesResourceWithRawResponse",
    "AsyncValuesResourceWithRawResponse",
    "ValuesResourceWithStreamingResponse",
    "AsyncValuesResourceWithStreamingResponse",
    "DeepResource",
    "AsyncDeepResource",
    "DeepResourceWithRawResponse",
    "AsyncDeepResourceWithRawResponse",
    "DeepResourceWithStreamingResponse",
    "AsyncDeepResourceWithStreamingResponse",
]
