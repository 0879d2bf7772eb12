from __future__ import annotations

from typing_extensions import Required, TypedDict

__all__ = ["SubscriptionCreateParams"]


class SubscriptionCreateParams(TypedDict, total=False):
    url: Required[str]
