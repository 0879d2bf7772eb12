from typing import Union, Optional
from typing_extensions import Literal, TypeAlias

from ..._models import BaseModel

__all__ = ["Fish", "Water", "WaterSalt", "WaterFresh"]


class WaterSalt(BaseModel):
    salinity: float


class WaterFresh(BaseModel):
    hardness: float


Water: TypeAlias = Union[WaterSalt, WaterFresh]


class Fish(BaseModel):
    kind: Literal["fish"]
    """Which animal it is."""

    name: str

    water: Optional[Water] = None

    weight: Optional[float] = None
