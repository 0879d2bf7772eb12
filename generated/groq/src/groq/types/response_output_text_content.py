from typing import List, Optional
from typing_extensions import Literal

from .._models import BaseModel
from .response_annotation import ResponseAnnotation

__all__ = ["ResponseOutputTextContent"]


class ResponseOutputTextContent(BaseModel):
    """Text inside an output message, with its sources."""

    annotations: List[ResponseAnnotation]
    """Marks on passages of `text` that say where their information comes from."""

    text: str
    """The words themselves."""

    type: Literal["output_text"]
    """Marks the piece as text."""

    logprobs: Optional[List[str]] = None
    """Log probabilities of the tokens, if they were asked for."""
