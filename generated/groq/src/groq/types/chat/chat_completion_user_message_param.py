from __future__ import annotations

from typing import Union, Iterable
from typing_extensions import Literal, Required, TypedDict

from .chat_completion_content_part_param import ChatCompletionContentPartParam

__all__ = ["ChatCompletionUserMessageParam"]


class ChatCompletionUserMessageParam(TypedDict, total=False):
    """What a person, or the program acting for one, says to the model."""

    content: Required[Union[str, Iterable[ChatCompletionContentPartParam]]]
    """What is said."""

    role: Required[Literal["user"]]
    """Speaker of the message."""

    name: str
    """Tells apart several speakers that share a role."""
