from __future__ import annotations

from typing_extensions import Required, Annotated, TypedDict

from ..._utils import PropertyInfo

__all__ = ["PlaceDeleteParams"]


class PlaceDeleteParams(TypedDict, total=False):
    map_id: Required[int]

    x_trace: Annotated[str, PropertyInfo(alias="X-Trace")]
