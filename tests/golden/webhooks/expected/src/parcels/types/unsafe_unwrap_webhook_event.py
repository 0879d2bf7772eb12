from typing import Union
from typing_extensions import Annotated, TypeAlias

from .._utils import PropertyInfo
from .parcel_lost_event import ParcelLostEvent
from .parcel_sent_webhook_event import ParcelSentWebhookEvent
from .route_changed_webhook_event import RouteChangedWebhookEvent

__all__ = ["UnsafeUnwrapWebhookEvent"]

UnsafeUnwrapWebhookEvent: TypeAlias = Annotated[
    Union[ParcelSentWebhookEvent, ParcelLostEvent, RouteChangedWebhookEvent], PropertyInfo(discriminator="type")
]
