from __future__ import annotations

from typing import Union
from typing_extensions import Required, TypeAlias, TypedDict

__all__ = ["VehicleCreateParams", "Car", "Bike", "Truck", "VehicleBase"]


class Car(TypedDict, total=False):
    """Extended by others, without a mapping."""

    kind: Required[str]

    doors: int

    wheels: int


class Bike(TypedDict, total=False):
    """Adds nothing."""

    kind: Required[str]

    wheels: int


class Truck(TypedDict, total=False):
    """Extended by others, without a mapping."""

    kind: Required[str]

    load: Required[float]

    doors: int

    wheels: int


class VehicleBase(TypedDict, total=False):
    """Extended by others, without a mapping."""

    kind: Required[str]

    wheels: int


VehicleCreateParams: TypeAlias = Union[Car, Bike, Truck, VehicleBase]
