from __future__ import annotations

from typing_extensions import Annotated, TypedDict

from .._utils import PropertyInfo

__all__ = ["FileRetrieveParams"]


class FileRetrieveParams(TypedDict, total=False):
    x_reader: Annotated[str, PropertyInfo(alias="X-Reader")]
