from __future__ import annotations

from typing import Union
from datetime import date
from typing_extensions import Required, Annotated, TypeAlias, TypedDict

from .._types import SequenceNotStr
from .._utils import PropertyInfo

__all__ = ["PriceSearchParams", "Words", "Variant1"]


class Words(TypedDict, total=False):
    limit: Required[int]

    words: Required[SequenceNotStr[str]]


class Variant1(TypedDict, total=False):
    at_most: Required[Annotated[float, PropertyInfo(alias="atMost")]]

    limit: Required[int]

    since: Required[Annotated[Union[str, date], PropertyInfo(format="iso8601")]]


PriceSearchParams: TypeAlias = Union[Words, Variant1]
