from typing import Optional

from ..._models import BaseModel

__all__ = ["Money"]


class Money(BaseModel):
    value: float

    currency: Optional[str] = None
