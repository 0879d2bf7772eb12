from __future__ import annotations

from typing_extensions import Required, TypedDict

from .._types import SequenceNotStr

__all__ = ["ParcelDeleteParams"]


class ParcelDeleteParams(TypedDict, total=False):
    ids: Required[SequenceNotStr[str]]
