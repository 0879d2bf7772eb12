from typing import Union
from typing_extensions import Literal, TypeAlias

from .response_named_tool_choice import ResponseNamedToolChoice

__all__ = ["ResponseToolChoiceOption"]

ResponseToolChoiceOption: TypeAlias = Union[Literal["none", "auto", "required"], ResponseNamedToolChoice, None]
"""Whether the model may, must or must not call functions. `none` forbids it and is assumed where no tools are given;
`auto` lets the model decide and is assumed where there are some; `required` asks for at least one call. An object
names the single function to be called.
"""
