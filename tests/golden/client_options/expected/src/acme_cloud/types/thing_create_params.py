# Kept by Acme.

from __future__ import annotations

from typing_extensions import Required, Annotated, TypedDict

from .._utils import PropertyInfo
from .thing_param import ThingParam

__all__ = ["ThingCreateParams"]


class ThingCreateParams(TypedDict, total=False):
    thing: Required[Annotated[ThingParam, PropertyInfo(alias="body")]]
