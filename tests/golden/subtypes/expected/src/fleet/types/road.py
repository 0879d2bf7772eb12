from typing import Optional

from .._models import BaseModel

__all__ = ["Road"]


class Road(BaseModel):
    type: str

    length: Optional[float] = None
