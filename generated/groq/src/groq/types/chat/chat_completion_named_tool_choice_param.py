from __future__ import annotations

from typing_extensions import Literal, Required, TypedDict

__all__ = ["ChatCompletionNamedToolChoiceParam", "Function"]


class Function(TypedDict, total=False):
    """The function to be called."""

    name: Required[str]
    """Name of the function."""


class ChatCompletionNamedToolChoiceParam(TypedDict, total=False):
    """Makes the model call one particular function."""

    function: Required[Function]
    """The function to be called."""

    type: Required[Literal["function"]]
    """Kind of tool to be called, which has to be a function."""
