from typing import List, Optional
from typing_extensions import Literal

from .._models import BaseModel
from .response_output_content import ResponseOutputContent

__all__ = ["ResponseOutputMessage"]


class ResponseOutputMessage(BaseModel):
    """A message of the model."""

    id: str
    """Identifies the item."""

    content: List[ResponseOutputContent]
    """What is said, in one or more pieces."""

    role: Literal["assistant"]
    """Speaker of the message."""

    type: Literal["message"]
    """Marks the item as a message."""

    status: Optional[Literal["in_progress", "completed", "incomplete"]] = None
    """How far the item has got."""
