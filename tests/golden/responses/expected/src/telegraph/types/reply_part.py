from .._models import BaseModel

__all__ = ["ReplyPart"]


class ReplyPart(BaseModel):
    delta: str
