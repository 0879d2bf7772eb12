from typing import List

from .._models import BaseModel
from .reranking_result import RerankingResult

__all__ = ["RerankingResponse"]


class RerankingResponse(BaseModel):
    """Documents in order of how well they answer a query."""

    results: List[RerankingResult]
    """The documents with their scores, best first."""
