from typing import List
from typing_extensions import Literal

from .._models import BaseModel
from .embedding import Embedding

__all__ = ["CreateEmbeddingResponse", "Usage"]


class Usage(BaseModel):
    """What the request cost."""

    prompt_tokens: int
    """Tokens of all texts."""

    total_tokens: int
    """Tokens billed, which for embeddings are those of the texts."""


class CreateEmbeddingResponse(BaseModel):
    """Vectors for the texts of a request."""

    data: List[Embedding]
    """One vector for each text, in the order of the request."""

    model: str
    """Model that made the vectors."""

    object: Literal["list"]
    """Type tag of lists."""

    usage: Usage
    """What the request cost."""
