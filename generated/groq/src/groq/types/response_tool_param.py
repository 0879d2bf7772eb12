from __future__ import annotations

from typing import Optional
from typing_extensions import Literal, Required, TypedDict

from .shared_params.function_parameters import FunctionParameters

__all__ = ["ResponseToolParam"]


class ResponseToolParam(TypedDict, total=False):
    """A function of yours that the model may ask you to call."""

    name: Required[str]
    """Letters, digits, underscores and dashes, no more than 64 of them."""

    type: Required[Literal["function"]]
    """Kind of tool, which has to be a function."""

    description: str
    """What the function is good for. The model decides by this text when to call it."""

    parameters: FunctionParameters
    """Arguments the function takes."""

    strict: Optional[bool]
    """Forces arguments to obey `parameters` to the letter."""
