from __future__ import annotations

from typing_extensions import Required, Annotated, TypedDict

from .._utils import PropertyInfo

__all__ = ["ReplySelectParams", "Selector"]


class ReplySelectParams(TypedDict, total=False):
    selector: Required[Selector]


class Selector(TypedDict, total=False):
    max_age: Annotated[int, PropertyInfo(alias="maxAge")]
