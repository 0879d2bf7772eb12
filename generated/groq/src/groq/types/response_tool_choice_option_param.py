from __future__ import annotations

from typing import Union
from typing_extensions import Literal, TypeAlias

from .response_named_tool_choice_param import ResponseNamedToolChoiceParam

__all__ = ["ResponseToolChoiceOptionParam"]

ResponseToolChoiceOptionParam: TypeAlias = Union[Literal["none", "auto", "required"], ResponseNamedToolChoiceParam]
"""Whether the model may, must or must not call functions. `none` forbids it and is assumed where no tools are given;
`auto` lets the model decide and is assumed where there are some; `required` asks for at least one call. An object
names the single function to be called.
"""
