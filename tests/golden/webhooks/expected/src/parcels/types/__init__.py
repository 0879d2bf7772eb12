from __future__ import annotations

from typing import TYPE_CHECKING

from .._core.lazy import attach

if TYPE_CHECKING:
    from .parcel import Parcel as Parcel
    from .parcel_lost_event import ParcelLostEvent as ParcelLostEvent
    from .hook_list_response import HookListResponse as HookListResponse
    from .unwrap_webhook_event import UnwrapWebhookEvent as UnwrapWebhookEvent
    from .parcel_sent_webhook_event import ParcelSentWebhookEvent as ParcelSentWebhookEvent
    from .route_changed_webhook_event import RouteChangedWebhookEvent as RouteChangedWebhookEvent
    from .unsafe_unwrap_webhook_event import UnsafeUnwrapWebhookEvent as UnsafeUnwrapWebhookEvent
else:
    _modules = {
        "Parcel": "parcel",
        "ParcelLostEvent": "parcel_lost_event",
        "HookListResponse": "hook_list_response",
        "UnwrapWebhookEvent": "unwrap_webhook_event",
        "ParcelSentWebhookEvent": "parcel_sent_webhook_event",
        "RouteChangedWebhookEvent": "route_changed_webhook_event",
        "UnsafeUnwrapWebhookEvent": "unsafe_unwrap_webhook_event",
    }
    __all__ = list(_modules)
    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(_modules.values(), ""),
            **_modules,
        },
    )
