from typing import Optional
from typing_extensions import Literal

from .._models import BaseModel
from .shared.function_parameters import FunctionParameters

__all__ = ["ResponseTool"]


class ResponseTool(BaseModel):
    """A function of yours that the model may ask you to call."""

    name: str
    """Letters, digits, underscores and dashes, no more than 64 of them."""

    type: Literal["function"]
    """Kind of tool, which has to be a function."""

    description: Optional[str] = None
    """What the function is good for. The model decides by this text when to call it."""

    parameters: Optional[FunctionParameters] = None
    """Arguments the function takes."""

    strict: Optional[bool] = None
    """Forces arguments to obey `parameters` to the letter."""
