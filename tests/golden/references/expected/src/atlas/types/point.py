from typing import Optional

from .._models import BaseModel

__all__ = ["Point"]


class Point(BaseModel):
    x: float

    y: float

    z: Optional[float] = None
