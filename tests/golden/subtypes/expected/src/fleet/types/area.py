from __future__ import annotations

from typing import List, Optional

from .zone_base import ZoneBase

__all__ = ["Area"]


class Area(ZoneBase):
    zones: Optional[List["Zone"]] = None


from .zone import Zone
