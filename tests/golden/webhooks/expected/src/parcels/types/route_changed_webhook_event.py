from typing import List
from typing_extensions import Literal

from .._models import BaseModel

__all__ = ["RouteChangedWebhookEvent", "Stop"]


class Stop(BaseModel):
    city: str


class RouteChangedWebhookEvent(BaseModel):
    stops: List[Stop]

    type: Literal["route.changed"]
