from __future__ import annotations

from typing_extensions import Literal, Required, TypedDict

__all__ = ["ChatCompletionMessageToolCallParam", "Function"]


class Function(TypedDict, total=False):
    """What to call and with what arguments."""

    arguments: Required[str]
    """Arguments as JSON text. A model wrote them: parse defensively and expect missing, surplus or invented ones."""

    name: Required[str]
    """Name of the function."""


class ChatCompletionMessageToolCallParam(TypedDict, total=False):
    """A single call that the model asks for."""

    id: Required[str]
    """Identifies the call. The message with its result repeats it."""

    function: Required[Function]
    """What to call and with what arguments."""

    type: Required[Literal["function"]]
    """Kind of tool to be called, which is a function."""
