from __future__ import annotations

from typing_extensions import Annotated, TypedDict

from .._types import SequenceNotStr
from .._utils import PropertyInfo
from .box_param import BoxParam

__all__ = ["FilterParam"]


class FilterParam(TypedDict, total=False):
    box: BoxParam

    kind: SequenceNotStr[str]

    min_height: Annotated[int, PropertyInfo(alias="minHeight")]
