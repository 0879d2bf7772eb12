"""The resources of the API: groups of methods, one class each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .completions import Completions as Completions
    from .completions import AsyncCompletions as AsyncCompletions
    from .completions import CompletionsWithRawResponse as CompletionsWithRawResponse
    from .completions import AsyncCompletionsWithRawResponse as AsyncCompletionsWithRawResponse
    from .completions import CompletionsWithStreamingResponse as CompletionsWithStreamingResponse
    from .completions import AsyncCompletionsWithStreamingResponse as AsyncCompletionsWithStreamingResponse
    from .chat import Chat as Chat
    from .chat import AsyncChat as AsyncChat
    from .chat import ChatWithRawResponse as ChatWithRawResponse
    from .chat import AsyncChatWithRawResponse as AsyncChatWithRawResponse
    from .chat import ChatWithStreamingResponse as ChatWithStreamingResponse
    from .chat import AsyncChatWithStreamingResponse as AsyncChatWithStreamingResponse
else:
    from ..._core.lazy import attach

    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(
                [
                    "Completions",
                    "AsyncCompletions",
                    "CompletionsWithRawResponse",
                    "AsyncCompletionsWithRawResponse",
                    "CompletionsWithStreamingResponse",
                    "AsyncCompletionsWithStreamingResponse",
                ],
                "completions",
            ),
            **dict.fromkeys(
                [
                    "Chat",
                    "AsyncChat",
                    "ChatWithRawResponse",
                    "AsyncChatWithRawResponse",
                    "ChatWithStreamingResponse",
                    "AsyncChatWithStreamingResponse",
                ],
                "chat",
            ),
        },
    )

__all__ = [
    "Completions",
    "AsyncCompletions",
    "CompletionsWithRawResponse",
    "AsyncCompletionsWithRawResponse",
    "CompletionsWithStreamingResponse",
    "AsyncCompletionsWithStreamingResponse",
    "Chat",
    "AsyncChat",
    "ChatWithRawResponse",
    "AsyncChatWithRawResponse",
    "ChatWithStreamingResponse",
    "AsyncChatWithStreamingResponse",
]
