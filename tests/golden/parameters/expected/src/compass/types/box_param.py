from __future__ import annotations

from typing_extensions import TypedDict

__all__ = ["BoxParam"]


class BoxParam(TypedDict, total=False):
    east: float

    west: float
