"""The resources of the API: groups of methods, one class each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .chat.chat import Chat as Chat
    from .chat.chat import AsyncChat as AsyncChat
    from .chat.chat import ChatWithRawResponse as ChatWithRawResponse
    from .chat.chat import AsyncChatWithRawResponse as AsyncChatWithRawResponse
    from .chat.chat import ChatWithStreamingResponse as ChatWithStreamingResponse
    from .chat.chat import AsyncChatWithStreamingResponse as AsyncChatWithStreamingResponse
    from .echo import Echo as Echo
    from .echo import AsyncEcho as AsyncEcho
    from .echo import EchoWithRawResponse as EchoWithRawResponse
    from .echo import AsyncEchoWithRawResponse as AsyncEchoWithRawResponse
    from .echo import EchoWithStreamingResponse as EchoWithStreamingResponse
    from .echo import AsyncEchoWithStreamingResponse as AsyncEchoWithStreamingResponse
else:
    from .._core.lazy import attach

    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(
                [
                    "Chat",
                    "AsyncChat",
                    "ChatWithRawResponse",
                    "AsyncChatWithRawResponse",
                    "ChatWithStreamingResponse",
                    "AsyncChatWithStreamingResponse",
                ],
                "chat.chat",
            ),
            **dict.fromkeys(
                [
                    "Echo",
                    "AsyncEcho",
                    "EchoWithRawResponse",
                    "AsyncEchoWithRawResponse",
                    "EchoWithStreamingResponse",
                    "AsyncEchoWithStreamingResponse",
                ],
                "echo",
            ),
        },
    )

__all__ = [
    "Chat",
    "AsyncChat",
    "ChatWithRawResponse",
    "AsyncChatWithRawResponse",
    "ChatWithStreamingResponse",
    "AsyncChatWithStreamingResponse",
    "Echo",
    "AsyncEcho",
    "EchoWithRawResponse",
    "AsyncEchoWithRawResponse",
    "EchoWithStreamingResponse",
    "AsyncEchoWithStreamingResponse",
]
