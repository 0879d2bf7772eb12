from __future__ import annotations

from typing import Union, Iterable
from typing_extensions import Literal, Required, TypedDict

from .chat_completion_content_part_param import ChatCompletionContentPartParam

__all__ = ["ChatCompletionToolMessageParam"]


class ChatCompletionToolMessageParam(TypedDict, total=False):
    """What a tool returned, reported to the model that asked for it."""

    content: Required[Union[str, Iterable[ChatCompletionContentPartParam]]]
    """What the tool returned."""

    role: Required[Literal["tool"]]
    """Speaker of the message."""

    tool_call_id: Required[str]
    """Id of the tool call that this answers, taken from the assistant message before it."""
