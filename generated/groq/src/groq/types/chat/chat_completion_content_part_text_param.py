from __future__ import annotations

from typing_extensions import Literal, Required, TypedDict

__all__ = ["ChatCompletionContentPartTextParam"]


class ChatCompletionContentPartTextParam(TypedDict, total=False):
    """Text inside a message."""

    text: Required[str]
    """The words themselves."""

    type: Required[Literal["text"]]
    """Marks the part as text."""
