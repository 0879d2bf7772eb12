from __future__ import annotations

from typing import Optional

from .._models import BaseModel
from .coordinates import Coordinates

__all__ = ["Place"]


class Place(BaseModel):
    """Places have areas, and areas places, each in a file of its own."""

    name: str

    area: Optional["Area"] = None

    at: Optional[Coordinates] = None


from .area import Area
