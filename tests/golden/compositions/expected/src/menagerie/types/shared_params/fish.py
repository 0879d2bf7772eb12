from __future__ import annotations

from typing import Union
from typing_extensions import Literal, Required, TypeAlias, TypedDict

__all__ = ["Fish", "Water", "WaterSalt", "WaterFresh"]


class WaterSalt(TypedDict, total=False):
    salinity: Required[float]


class WaterFresh(TypedDict, total=False):
    hardness: Required[float]


Water: TypeAlias = Union[WaterSalt, WaterFresh]


class Fish(TypedDict, total=False):
    kind: Required[Literal["fish"]]
    """Which animal it is."""

    name: Required[str]

    water: Water

    weight: float
