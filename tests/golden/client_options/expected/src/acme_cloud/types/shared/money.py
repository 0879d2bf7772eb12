# Kept by Acme.

from ..._models import BaseModel

__all__ = ["Money"]


class Money(BaseModel):
    amount: int
