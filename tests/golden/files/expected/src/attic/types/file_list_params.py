from __future__ import annotations

from typing_extensions import Literal, Annotated, TypedDict

from .._types import SequenceNotStr
from .._utils import PropertyInfo

__all__ = ["FileListParams", "Size"]


class FileListParams(TypedDict, total=False):
    order: Literal["name", "date"]

    size: Size

    tag: SequenceNotStr[str]


class Size(TypedDict, total=False):
    max_bytes: Annotated[int, PropertyInfo(alias="maxBytes")]

    min_bytes: Annotated[int, PropertyInfo(alias="minBytes")]
