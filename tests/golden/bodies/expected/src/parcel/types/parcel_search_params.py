from __future__ import annotations

from typing_extensions import TypedDict

__all__ = ["ParcelSearchParams"]


class ParcelSearchParams(TypedDict, total=False):
    weight: float
