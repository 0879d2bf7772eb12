from __future__ import annotations

from typing_extensions import Literal, Required, Annotated, TypedDict

from ..._types import SequenceNotStr
from ..._utils import PropertyInfo

__all__ = ["PlaceRetrieveParams"]


class PlaceRetrieveParams(TypedDict, total=False):
    map_id: Required[int]

    x_depth: Required[Annotated[Literal[1, 2], PropertyInfo(alias="X-Depth")]]

    x_tags: Annotated[SequenceNotStr[str], PropertyInfo(alias="X-Tags")]

    x_trace: Annotated[str, PropertyInfo(alias="X-Trace")]

    session: str
    """Who looks."""
