from .._models import BaseModel

__all__ = ["RerankingResult"]


class RerankingResult(BaseModel):
    """A document and how well it answers the query."""

    doc: str
    """The document as it was sent."""

    score: float
    """From 0, unrelated, to 1, a perfect answer."""
