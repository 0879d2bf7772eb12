from typing_extensions import Literal

from ..._models import BaseModel

__all__ = ["ChatCompletionMessageToolCall", "Function"]


class Function(BaseModel):
    """What to call and with what arguments."""

    arguments: str
    """Arguments as JSON text. A model wrote them: parse defensively and expect missing, surplus or invented ones."""

    name: str
    """Name of the function."""


class ChatCompletionMessageToolCall(BaseModel):
    """A single call that the model asks for."""

    id: str
    """Identifies the call. The message with its result repeats it."""

    function: Function
    """What to call and with what arguments."""

    type: Literal["function"]
    """Kind of tool to be called, which is a function."""
