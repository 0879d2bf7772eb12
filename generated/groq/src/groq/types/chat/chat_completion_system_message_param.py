from __future__ import annotations

from typing import Union, Iterable
from typing_extensions import Literal, Required, TypedDict

from .chat_completion_content_part_text_param import ChatCompletionContentPartTextParam

__all__ = ["ChatCompletionSystemMessageParam"]


class ChatCompletionSystemMessageParam(TypedDict, total=False):
    """Standing instructions that come before and outrank what users say."""

    content: Required[Union[str, Iterable[ChatCompletionContentPartTextParam]]]
    """The instructions."""

    role: Required[Literal["system", "developer"]]
    """Speaker of the message. `developer` is another word for `system`."""

    name: str
    """Tells apart several speakers that share a role."""
