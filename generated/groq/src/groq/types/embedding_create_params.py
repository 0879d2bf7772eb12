from __future__ import annotations

from typing import Union, Optional
from typing_extensions import Literal, Required, TypedDict

from .._types import SequenceNotStr

__all__ = ["EmbeddingCreateParams"]


class EmbeddingCreateParams(TypedDict, total=False):
    input: Required[Union[str, SequenceNotStr[str]]]
    """A text, or a list of up to 2048 of them to be embedded in one go. None may be empty or longer than the model's
    context.
    """

    model: Required[Union[str, Literal["nomic-embed-text-v1_5"]]]
    """Embedding model. Vectors of different models cannot be compared."""

    encoding_format: Literal["float", "base64"]
    """Whether vectors come as lists of numbers or, more compactly, as base64 text."""

    user: Optional[str]
    """Name or number that stands for your end user. It helps Groq to trace abuse to a single account."""
