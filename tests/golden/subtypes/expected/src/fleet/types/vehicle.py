from typing import Union
from typing_extensions import Annotated, TypeAlias

from .._utils import PropertyInfo
from .shared.car import Car
from .shared.bike import Bike
from .shared.truck import Truck
from .shared.vehicle_base import VehicleBase

__all__ = ["Vehicle"]

Vehicle: TypeAlias = Annotated[
    Union[Car, Bike, Truck, VehicleBase],
    PropertyInfo(
        discriminator="kind", mapping={"Car": "Car", "Bike": "Bike", "Truck": "Truck", "Vehicle": "VehicleBase"}
    ),
]
"""Extended by others, without a mapping."""
