from __future__ import annotations

from typing import Union
from typing_extensions import TypeAlias

from .shared_params.car import Car
from .shared_params.bike import Bike
from .shared_params.truck import Truck
from .shared_params.vehicle_base import VehicleBase

__all__ = ["VehicleParam"]

VehicleParam: TypeAlias = Union[Car, Bike, Truck, VehicleBase]
"""Extended by others, without a mapping."""
