from __future__ import annotations

from typing import Union
from typing_extensions import Literal, Required, TypeAlias, TypedDict

from .._types import SequenceNotStr

__all__ = ["AnimalCreateParams", "Water", "WaterSalt", "WaterFresh"]


class AnimalCreateParams(TypedDict, total=False):
    kind: Required[Literal["cat", "dog", "fish"]]

    name: Required[str]

    lives: int

    tricks: SequenceNotStr[str]

    water: Water

    weight: float


class WaterSalt(TypedDict, total=False):
    salinity: Required[float]


class WaterFresh(TypedDict, total=False):
    hardness: Required[float]


Water: TypeAlias = Union[WaterSalt, WaterFresh]
