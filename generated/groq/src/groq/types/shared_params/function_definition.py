from __future__ import annotations

from typing_extensions import Required, TypedDict

from .function_parameters import FunctionParameters

__all__ = ["FunctionDefinition"]


class FunctionDefinition(TypedDict, total=False):
    """A function of yours that the model may ask you to call."""

    name: Required[str]
    """Letters, digits, underscores and dashes, no more than 64 of them."""

    description: str
    """What the function is good for. The model decides by this text when and how to call it."""

    parameters: FunctionParameters
    """Arguments the function takes."""

    strict: bool
    """Forces arguments to obey `parameters` to the letter. Not every JSON Schema keyword can be enforced that way."""
