from typing import Optional

from .place import Place
from .point import Point
from .._models import BaseModel
from .coordinates import Coordinates

__all__ = ["DeepRetrieveResponse", "Narrowed", "Shape"]


class Narrowed(BaseModel):
    x: float

    y: float

    z: float


class Shape(BaseModel):
    leaves: Optional[int] = None


class DeepRetrieveResponse(BaseModel):
    label: str
    """What it says."""

    narrowed: Optional[Narrowed] = None

    shape: Optional[Shape] = None

    sibling: Optional[Point] = None
    """Words beside a reference."""

    where: Optional[Place] = None
    """Places have areas, and areas places, each in a file of its own."""

    whole: Optional[Coordinates] = None
