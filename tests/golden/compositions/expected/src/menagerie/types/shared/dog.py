from typing import List, Optional
from typing_extensions import Literal

from ..._models import BaseModel

__all__ = ["Dog"]


class Dog(BaseModel):
    kind: Literal["dog"]
    """Which animal it is."""

    name: str

    tricks: Optional[List[str]] = None

    weight: Optional[float] = None
