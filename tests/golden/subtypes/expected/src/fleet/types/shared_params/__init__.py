from __future__ import annotations

from typing import TYPE_CHECKING

from ..._core.lazy import attach

if TYPE_CHECKING:
    from .car import Car as Car
    from .bike import Bike as Bike
    from .truck import Truck as Truck
    from .vehicle_base import VehicleBase as VehicleBase
else:
    _modules = {
        "Car": "car",
        "Bike": "bike",
        "Truck": "truck",
        "VehicleBase": "vehicle_base",
    }
    __all__ = list(_modules)
    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(_modules.values(), ""),
            **_modules,
        },
    )
