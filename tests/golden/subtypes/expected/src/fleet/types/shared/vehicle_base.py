from typing import Optional

from ..._models import BaseModel

__all__ = ["VehicleBase"]


class VehicleBase(BaseModel):
    """Extended by others, without a mapping."""

    kind: str

    wheels: Optional[int] = None
