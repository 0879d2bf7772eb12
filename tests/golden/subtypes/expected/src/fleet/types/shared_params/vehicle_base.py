from __future__ import annotations

from typing_extensions import Required, TypedDict

__all__ = ["VehicleBase"]


class VehicleBase(TypedDict, total=False):
    """Extended by others, without a mapping."""

    kind: Required[str]

    wheels: int
