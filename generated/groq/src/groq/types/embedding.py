from typing import List, Union
from typing_extensions import Literal

from .._models import BaseModel

__all__ = ["Embedding"]


class Embedding(BaseModel):
    """A text as a point in the model's space of meanings."""

    embedding: Union[List[float], str]
    """The vector, in the encoding asked for."""

    index: int
    """Which of the input texts this belongs to, counted from 0."""

    object: Literal["embedding"]
    """Type tag of embeddings."""
