from typing import Optional
from typing_extensions import Literal

from .parcel import Parcel
from .._models import BaseModel

__all__ = ["ParcelLostEvent"]


class ParcelLostEvent(BaseModel):
    parcel: Parcel

    type: Literal["parcel.lost"]

    last_seen: Optional[str] = None
