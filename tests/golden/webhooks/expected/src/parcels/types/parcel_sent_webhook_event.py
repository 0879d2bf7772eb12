from datetime import datetime
from typing_extensions import Literal

from .parcel import Parcel
from .._models import BaseModel

__all__ = ["ParcelSentWebhookEvent"]


class ParcelSentWebhookEvent(BaseModel):
    """A parcel left."""

    data: Parcel

    timestamp: datetime

    type: Literal["parcel.sent"]
