from typing import Optional

from .._models import BaseModel

__all__ = ["Parcel"]


class Parcel(BaseModel):
    id: str

    weight: Optional[float] = None
