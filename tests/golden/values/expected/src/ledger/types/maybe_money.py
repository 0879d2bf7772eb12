from typing import Optional

from .._models import BaseModel

__all__ = ["MaybeMoney"]


class MaybeMoney(BaseModel):
    value: Optional[float] = None
