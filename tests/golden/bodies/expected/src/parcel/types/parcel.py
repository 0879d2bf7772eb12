from typing import Optional

from .._models import BaseModel

__all__ = ["Parcel"]


class Parcel(BaseModel):
    to: str

    id: Optional[str] = None

    weight: Optional[float] = None
