from __future__ import annotations

from typing_extensions import Required, TypedDict

__all__ = ["ParcelCreateParams"]


class ParcelCreateParams(TypedDict, total=False):
    to: Required[str]

    pin: str

    weight: float
