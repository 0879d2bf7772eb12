from __future__ import annotations

from typing import Union
from typing_extensions import Literal, Required, TypedDict

from ..shared_params.function_definition import FunctionDefinition

__all__ = ["ChatCompletionToolParam"]


class ChatCompletionToolParam(TypedDict, total=False):
    """Something the model may use while it replies."""

    type: Required[Union[Literal["function", "browser_search", "code_interpreter"], str]]
    """Kind of tool. A `function` is run by you; `browser_search` and `code_interpreter` are run by Groq."""

    function: FunctionDefinition
    """What to call, when the tool is a function."""
