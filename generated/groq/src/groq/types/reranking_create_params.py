from __future__ import annotations

from typing import Optional
from typing_extensions import Required, TypedDict

from .._types import SequenceNotStr

__all__ = ["RerankingCreateParams"]


class RerankingCreateParams(TypedDict, total=False):
    docs: Required[SequenceNotStr[str]]
    """Candidates, from 1 to 100, none of them empty."""

    model: Required[str]
    """Reranking model."""

    query: Required[str]
    """What is being looked for."""

    instruction: Optional[str]
    """What makes a document a good answer in your case. A general rule applies when left out."""
