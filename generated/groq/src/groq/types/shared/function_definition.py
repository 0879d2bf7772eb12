from typing import Optional

from ..._models import BaseModel
from .function_parameters import FunctionParameters

__all__ = ["FunctionDefinition"]


class FunctionDefinition(BaseModel):
    """A function of yours that the model may ask you to call."""

    name: str
    """Letters, digits, underscores and dashes, no more than 64 of them."""

    description: Optional[str] = None
    """What the function is good for. The model decides by this text when and how to call it."""

    parameters: Optional[FunctionParameters] = None
    """Arguments the function takes."""

    strict: Optional[bool] = None
    """Forces arguments to obey `parameters` to the letter. Not every JSON Schema keyword can be enforced that way."""
