from __future__ import annotations

from typing import Union
from typing_extensions import Required, TypeAlias, TypedDict

__all__ = ["TermParam", "Eq", "EqEq", "Gt"]


class EqEq(TypedDict, total=False):
    field: Required[str]


class Eq(TypedDict, total=False):
    eq: Required[EqEq]


class Gt(TypedDict, total=False):
    gt: Required[float]


TermParam: TypeAlias = Union[Eq, Gt]
