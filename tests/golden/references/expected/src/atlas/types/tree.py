from __future__ import annotations

from typing import TYPE_CHECKING, Union, Optional
from typing_extensions import TypeAlias, TypeAliasType

from .leaf import Leaf
from .._models import BaseModel

__all__ = ["Tree", "Right", "Shape"]

if TYPE_CHECKING:
    Right: TypeAlias = Union["Tree", Leaf]
else:
    Right = TypeAliasType("Right", Union["Tree", Leaf])


class Shape(BaseModel):
    leaves: Optional[int] = None


class Tree(BaseModel):
    left: Optional["Tree"] = None

    right: Optional[Right] = None

    shape: Optional[Shape] = None
