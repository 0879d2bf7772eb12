from ..._models import BaseModel

__all__ = ["Usage"]


class Usage(BaseModel):
    total_tokens: int
    """Tokens in and out."""
