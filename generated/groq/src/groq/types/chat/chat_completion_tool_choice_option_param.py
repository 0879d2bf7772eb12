from __future__ import annotations

from typing import Union
from typing_extensions import Literal, TypeAlias

from .chat_completion_named_tool_choice_param import ChatCompletionNamedToolChoiceParam

__all__ = ["ChatCompletionToolChoiceOptionParam"]

ChatCompletionToolChoiceOptionParam: TypeAlias = Union[
    Literal["none", "auto", "required"], ChatCompletionNamedToolChoiceParam
]
"""Whether the model may, must or must not use tools. `none` forbids them and is assumed where no tools are given;
`auto` lets the model decide and is assumed where there are some; `required` asks for at least one call. An object
names the single function to be called.
"""
