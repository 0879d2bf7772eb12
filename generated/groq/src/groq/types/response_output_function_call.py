from typing import Optional
from typing_extensions import Literal

from .._models import BaseModel

__all__ = ["ResponseOutputFunctionCall"]


class ResponseOutputFunctionCall(BaseModel):
    """A function call that the model asks for. Run it and send back the result in the next request."""

    id: str
    """Identifies the item."""

    arguments: str
    """Arguments as JSON text. A model wrote them: parse defensively and expect missing, surplus or invented ones."""

    call_id: str
    """Ties the call to its result. Repeat it in the item that holds the result."""

    name: str
    """Name of the function."""

    type: Literal["function_call"]
    """Marks the item as a function call."""

    status: Optional[Literal["in_progress", "completed", "incomplete"]] = None
    """How far the item has got."""
