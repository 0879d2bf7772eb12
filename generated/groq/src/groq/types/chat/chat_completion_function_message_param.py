from __future__ import annotations

from typing import Optional
from typing_extensions import Literal, Required, TypedDict

__all__ = ["ChatCompletionFunctionMessageParam"]


class ChatCompletionFunctionMessageParam(TypedDict, total=False):
    """What a function returned, from before there were tools. Use a `tool` message."""

    content: Required[Optional[str]]
    """What the function returned."""

    name: Required[str]
    """Name of the function that was called."""

    role: Required[Literal["function"]]
    """Speaker of the message."""
