from typing import Optional
from typing_extensions import Literal

from ..._models import BaseModel

__all__ = ["Cat"]


class Cat(BaseModel):
    kind: Literal["cat"]
    """Which animal it is."""

    name: str

    weight: float

    lives: Optional[int] = None
