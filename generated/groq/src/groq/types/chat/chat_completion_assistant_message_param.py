from __future__ import annotations

from typing import Union, Iterable, Optional
from typing_extensions import Literal, Required, TypedDict

from .chat_completion_content_part_text_param import ChatCompletionContentPartTextParam
from .chat_completion_message_tool_call_param import ChatCompletionMessageToolCallParam

__all__ = ["ChatCompletionAssistantMessageParam", "FunctionCall"]


class FunctionCall(TypedDict, total=False):
    """Function the model wanted to call, from before there were tools. Use `tool_calls`."""

    arguments: str
    """Arguments as JSON text. A model wrote them: parse defensively and expect missing, surplus or invented ones."""

    name: str
    """Name of the function."""


class ChatCompletionAssistantMessageParam(TypedDict, total=False):
    """An earlier reply of the model, sent back as part of the conversation."""

    role: Required[Literal["assistant"]]
    """Speaker of the message."""

    content: Union[str, Iterable[ChatCompletionContentPartTextParam], None]
    """What the model said. May be left out if it called a tool or function instead."""

    function_call: FunctionCall
    """Function the model wanted to call, from before there were tools. Use `tool_calls`."""

    name: str
    """Tells apart several speakers that share a role."""

    reasoning: Optional[str]
    """How the model got to its answer, as received with `reasoning_format` set to `parsed`. Only [reasoning
    models](https://console.groq.com/docs/reasoning) accept it.
    """

    tool_calls: Iterable[ChatCompletionMessageToolCallParam]
    """Tools the model wanted to use. Answer each with a `tool` message before the next turn."""
