from __future__ import annotations

from typing import List, Optional

from .._models import BaseModel

__all__ = ["Area"]


class Area(BaseModel):
    places: List["Place"]

    around: Optional["Area"] = None


from .place import Place
