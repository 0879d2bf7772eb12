from __future__ import annotations

from typing import Optional
from typing_extensions import Required, TypedDict

from .value_param import ValueParam

__all__ = ["ValueUpdateParams"]


class ValueUpdateParams(TypedDict, total=False):
    body: Required[Optional[ValueParam]]
