from typing import Optional

from pydantic import Field as FieldInfo

from .._models import BaseModel

__all__ = ["ZoneBase"]


class ZoneBase(BaseModel):
    """Contains itself, and is one of its own kinds."""

    zone_type: str = FieldInfo(alias="zoneType")

    name: Optional[str] = None
