from __future__ import annotations

from typing_extensions import TypedDict

__all__ = ["MaybeMoneyParam"]


class MaybeMoneyParam(TypedDict, total=False):
    value: float
