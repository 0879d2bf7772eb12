from typing import List
from typing_extensions import TypeAlias

from .tree import Tree

__all__ = ["TreeListResponse"]

TreeListResponse: TypeAlias = List[Tree]
