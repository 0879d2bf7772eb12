from __future__ import annotations

from typing_extensions import Required, Annotated, TypedDict

from .._utils import PropertyInfo

__all__ = ["PhoneParam"]


class PhoneParam(TypedDict, total=False):
    number: Required[str]

    area_code: Annotated[str, PropertyInfo(alias="areaCode")]
