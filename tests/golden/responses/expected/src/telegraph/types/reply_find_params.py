from __future__ import annotations

from typing_extensions import Annotated, TypedDict

from .._types import SequenceNotStr
from .._utils import PropertyInfo

__all__ = ["ReplyFindParams"]


class ReplyFindParams(TypedDict, total=False):
    max_age: Annotated[int, PropertyInfo(alias="maxAge")]

    tags: SequenceNotStr[str]

    text: str
