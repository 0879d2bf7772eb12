from typing_extensions import Literal

from .._models import BaseModel

__all__ = ["ResponseNamedToolChoice", "Function"]


class Function(BaseModel):
    """The function to be called."""

    name: str
    """Name of the function."""


class ResponseNamedToolChoice(BaseModel):
    """Makes the model call one particular function."""

    function: Function
    """The function to be called."""

    type: Literal["function"]
    """Kind of tool to be called, which has to be a function."""
