# Kept by Acme.

from __future__ import annotations

from typing_extensions import Annotated, TypedDict

from .._utils import PropertyInfo

__all__ = ["ThingMoveParams"]


class ThingMoveParams(TypedDict, total=False):
    query_timeout: Annotated[int, PropertyInfo(alias="timeout")]

    body_timeout: Annotated[float, PropertyInfo(alias="timeout")]
