# Kept by Acme.

from __future__ import annotations

from typing_extensions import TypedDict

from .._types import SequenceNotStr

__all__ = ["ThingListParams"]


class ThingListParams(TypedDict, total=False):
    ids: SequenceNotStr[str]
