from __future__ import annotations

from typing import Union
from typing_extensions import Literal, Required, TypeAlias, TypedDict

from .._types import SequenceNotStr

__all__ = ["AnimalCreateParams", "Cat", "Dog", "Fish", "FishWater", "FishWaterSalt", "FishWaterFresh"]


class Cat(TypedDict, total=False):
    kind: Required[Literal["cat"]]
    """Which animal it is."""

    name: Required[str]

    weight: Required[float]

    lives: int


class Dog(TypedDict, total=False):
    kind: Required[Literal["dog"]]
    """Which animal it is."""

    name: Required[str]

    tricks: SequenceNotStr[str]

    weight: float


class Fish(TypedDict, total=False):
    kind: Required[Literal["fish"]]
    """Which animal it is."""

    name: Required[str]

    water: FishWater

    weight: float


class FishWaterSalt(TypedDict, total=False):
    salinity: Required[float]


class FishWaterFresh(TypedDict, total=False):
    hardness: Required[float]


FishWater: TypeAlias = Union[FishWaterSalt, FishWaterFresh]

AnimalCreateParams: TypeAlias = Union[Cat, Dog, Fish]
