"""The resources of the API: groups of methods, one class each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .either import EitherResource as EitherResource
    from .either import AsyncEitherResource as AsyncEitherResource
    from .either import EitherResourceWithRawResponse as EitherResourceWithRawResponse
    from .either import AsyncEitherResourceWithRawResponse as AsyncEitherResourceWithRawResponse
    from .either import EitherResourceWithStreamingResponse as EitherResourceWithStreamingResponse
    from .either import AsyncEitherResourceWithStreamingResponse as AsyncEitherResourceWithStreamingResponse
    from .maybe import MaybeResource as MaybeResource
    from .maybe import AsyncMaybeResource as AsyncMaybeResource
    from .maybe import MaybeResourceWithRawResponse as MaybeResourceWithRawResponse
    from .maybe import AsyncMaybeResourceWithRawResponse as AsyncMaybeResourceWithRawResponse
    from .maybe import MaybeResourceWithStreamingResponse as MaybeResourceWithStreamingResponse
    from .maybe import AsyncMaybeResourceWithStreamingResponse as AsyncMaybeResourceWithStreamingResponse
    from .both import BothResource as BothResource
    from .both import AsyncBothResource as AsyncBothResource
    from .both import BothResourceWithRawResponse as BothResourceWithRawResponse
    from .both import AsyncBothResourceWithRawResponse as AsyncBothResourceWithRawResponse
    from .both import BothResourceWithStreamingResponse as BothResourceWithStreamingResponse
    from .both import AsyncBothResourceWithStreamingResponse as AsyncBothResourceWithStreamingResponse
    from .basic import BasicResource as BasicResource
    from .basic import AsyncBasicResource as AsyncBasicResource
    from .basic import BasicResourceWithRawResponse as BasicResourceWithRawResponse
    from .basic import AsyncBasicResourceWithRawResponse as AsyncBasicResourceWithRawResponse
    from .basic import BasicResourceWithStreamingResponse as BasicResourceWithStreamingResponse
    from .basic import AsyncBasicResourceWithStreamingResponse as AsyncBasicResourceWithStreamingResponse
    from .machine import MachineResource as MachineResource
    from .machine import AsyncMachineResource as AsyncMachineResource
    from .machine import MachineResourceWithRawResponse as MachineResourceWithRawResponse
    from .machine import AsyncMachineResourceWithRawResponse as AsyncMachineResourceWithRawResponse
    from .machine import MachineResourceWithStreamingResponse as MachineResourceWithStreamingResponse
    from .machine import AsyncMachineResourceWithStreamingResponse as AsyncMachineResourceWithStreamingResponse
    from .digest import DigestResource as DigestResource
    from .digest import AsyncDigestResource as AsyncDigestResource
    from .digest import DigestResourceWithRawResponse as DigestResourceWithRawResponse
    from .digest import AsyncDigestResourceWithRawResponse as AsyncDigestResourceWithRawResponse
    from .digest import DigestResourceWithStreamingResponse as DigestResourceWithStreamingResponse
    from .digest import AsyncDigestResourceWithStreamingResponse as AsyncDigestResourceWithStreamingResponse
else:
    from .._core.lazy import attach

    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(
                [
                    "EitherResource",
                    "AsyncEitherResource",
                    "EitherResourceWithRawResponse",
                    "AsyncEitherResourceWithRawResponse",
                    "EitherResourceWithStreamingResponse",
                    "AsyncEitherResourceWithStreamingResponse",
                ],
                "either",
            ),
            **dict.fromkeys(
                [
                    "MaybeResource",
                    "AsyncMaybeResource",
                    "MaybeResourceWithRawResponse",
                    "AsyncMaybeResourceWithRawResponse",
                    "MaybeResourceWithStreamingResponse",
                    "AsyncMaybeResourceWithStreamingResponse",
                ],
                "maybe",
            ),
            **dict.fromkeys(
                [
                    "BothResource",
                    "AsyncBothResource",
                    "BothResourceWithRawResponse",
                    "AsyncBothResourceWithRawResponse",
                    "BothResourceWithStreamingResponse",
                    "AsyncBothResourceWithStreamingResponse",
                ],
                "both",
            ),
            **dict.fromkeys(
                [
                    "BasicResource",
                    "AsyncBasicResource",
                    "BasicResourceWithRawResponse",
                    "AsyncBasicResourceWithRawResponse",
                    "BasicResourceWithStreamingResponse",
                    "AsyncBasicResourceWithStreamingResponse",
                ],
                "basic",
            ),
            **dict.fromkeys(
                [
                    "MachineResource",
                    "AsyncMachineResource",
                    "MachineResourceWithRawResponse",
                    "AsyncMachineResourceWithRawResponse",
                    "MachineResourceWithStreamingResponse",
                    "AsyncMachineResourceWithStreamingResponse",
                ],
                "machine",
            ),
            **dict.fromkeys(
                [
                    "DigestResource",
                    "AsyncDigestResource",
                    "DigestResourceWithRawResponse",
                    "AsyncDigestResourceWithRawResponse",
                    "DigestResourceWithStreamingResponse",
                    "AsyncDigestResourceWithStreamingResponse",
                ],
                "digest",
            ),
        },
    )

__all__ = [
    "EitherResource",
    "AsyncEitherResource",
    "EitherResourceWithRawResponse",
    "AsyncEitherResourceWithRawResponse",
    "EitherResourceWithStreamingResponse",
    "AsyncEitherResourceWithStreamingResponse",
    "MaybeResource",
    "AsyncMaybeResource",
    "MaybeResourceWithRawResponse",
    "AsyncMaybeResourceWithRawResponse",
    "MaybeResourceWithStreamingResponse",
    "AsyncMaybeResourceWithStreamingResponse",
    "BothResource",
    "AsyncBothResource",
    "BothResourceWithRawResponse",
    "AsyncBothResourceWithRawResponse",
    "BothResourceWithStreamingResponse",
    "AsyncBothResourceWithStreamingResponse",
    "BasicResource",
    "AsyncBasicResource",
    "BasicResourceWithRawResponse",
    "AsyncBasicResourceWithRawResponse",
    "BasicResourceWithStreamingResponse",
    "AsyncBasicResourceWithStreamingResponse",
    "MachineResource",
    "AsyncMachineResource",
    "MachineResourceWithRawResponse",
    "AsyncMachineResourceWithRawResponse",
    "MachineResourceWithStreamingResponse",
    "AsyncMachineResourceWithStreamingResponse",
    "DigestResource",
    "AsyncDigestResource",
    "DigestResourceWithRawResponse",
    "AsyncDigestResourceWithRawResponse",
    "DigestResourceWithStreamingResponse",
    "AsyncDigestResourceWithStreamingResponse",
]
