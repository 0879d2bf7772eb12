from typing import List
from typing_extensions import TypeAlias

from .vehicle import Vehicle

__all__ = ["VehicleListResponse"]

VehicleListResponse: TypeAlias = List[Vehicle]
