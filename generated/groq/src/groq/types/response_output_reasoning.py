from typing import List
from typing_extensions import Literal

from .._models import BaseModel

__all__ = ["ResponseOutputReasoning"]


class ResponseOutputReasoning(BaseModel):
    """What the model thought before it responded, on [models that reason](https://console.groq.com/docs/reasoning)."""

    id: str
    """Identifies the item."""

    summary: List[object]
    """Summaries of the reasoning. Empty for now."""

    type: Literal["reasoning"]
    """Marks the item as reasoning."""
