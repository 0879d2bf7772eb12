"""The resources of the API: groups of methods, one class each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .messages import MessagesResource as MessagesResource
    from .messages import AsyncMessagesResource as AsyncMessagesResource
    from .messages import MessagesResourceWithRawResponse as MessagesResourceWithRawResponse
    from .messages import AsyncMessagesResourceWithRawResponse as AsyncMessagesResourceWithRawResponse
    from .messages import MessagesResourceWithStreamingResponse as MessagesResourceWithStreamingResponse
    from .messages import AsyncMessagesResourceWithStreamingResponse as AsyncMessagesResourceWithStreamingResponse
    from .replies import RepliesResource as RepliesResource
    from .replies import AsyncRepliesResource as AsyncRepliesResource
    from .replies import RepliesResourceWithRawResponse as RepliesResourceWithRawResponse
    from .replies import AsyncRepliesResourceWithRawResponse as AsyncRepliesResourceWithRawResponse
    from .replies import RepliesResourceWithStreamingResponse as RepliesResourceWithStreamingResponse
    from .replies import AsyncRepliesResourceWithStreamingResponse as AsyncRepliesResourceWithStreamingResponse
    from .subscriptions import SubscriptionsResource as SubscriptionsResource
    from .subscriptions import AsyncSubscriptionsResource as AsyncSubscriptionsResource
    from .subscriptions import SubscriptionsResourceWithRawResponse as SubscriptionsResourceWithRawResponse
    from .subscriptions import AsyncSubscriptionsResourceWithRawResponse as AsyncSubscriptionsResourceWithRawResponse
    from .subscriptions import SubscriptionsResourceWithStreamingResponse as SubscriptionsResourceWithStreamingResponse
    from .subscriptions import (
        AsyncSubscriptionsResourceWithStreamingResponse as AsyncSubscriptionsResourceWithStreamingResponse,
    )
else:
    from .._core.lazy import attach

    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(
                [
                    "MessagesResource",
                    "AsyncMessagesResource",
                    "MessagesResourceWithRawResponse",
                    "AsyncMessagesResourceWithRawResponse",
                    "MessagesResourceWithStreamingResponse",
                    "AsyncMessagesResourceWithStreamingResponse",
                ],
                "messages",
            ),
            **dict.fromkeys(
                [
                    "RepliesResource",
                    "AsyncRepliesResource",
                    "RepliesResourceWithRawResponse",
                    "AsyncRepliesResourceWithRawResponse",
                    "RepliesResourceWithStreamingResponse",
                    "AsyncRepliesResourceWithStreamingResponse",
                ],
                "replies",
            ),
            **dict.fromkeys(
                [
                    "SubscriptionsResource",
                    "AsyncSubscriptionsResource",
                    "SubscriptionsResourceWithRawResponse",
                    "AsyncSubscriptionsResourceWithRawResponse",
                    "SubscriptionsResourceWithStreamingResponse",
                    "AsyncSubscriptionsResourceWithStreamingResponse",
                ],
                "subscriptions",
            ),
        },
    )

__all__ = [
    "MessagesResource",
    "AsyncMessagesResource",
    "MessagesResourceWithRawResponse",
    "AsyncMessagesResourceWithRawResponse",
    "MessagesResourceWithStreamingResponse",
    "AsyncMessagesResourceWithStreamingResponse",
    "RepliesResource",
    "AsyncRepliesResource",
    "RepliesResourceWithRawResponse",
    "AsyncRepliesResourceWithRawResponse",
    "RepliesResourceWithStreamingResponse",
    "AsyncRepliesResourceWithStreamingResponse",
    "SubscriptionsResource",
    "AsyncSubscriptionsResource",
    "SubscriptionsResourceWithRawResponse",
    "AsyncSubscriptionsResourceWithRawResponse",
    "SubscriptionsResourceWithStreamingResponse",
    "AsyncSubscriptionsResourceWithStreamingResponse",
]
