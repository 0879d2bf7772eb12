from __future__ import annotations

from typing_extensions import TypedDict

__all__ = ["DeepRetrieveParams"]


class DeepRetrieveParams(TypedDict, total=False):
    size: int
