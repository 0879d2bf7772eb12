from __future__ import annotations

from typing import Dict
from typing_extensions import Required, TypedDict

__all__ = ["LimitUpdateParams"]


class LimitUpdateParams(TypedDict, total=False):
    body: Required[Dict[str, int]]
