from __future__ import annotations

from typing import TYPE_CHECKING, Dict, List, Union, Optional
from typing_extensions import TypeAlias, TypeAliasType

__all__ = ["Value"]

if TYPE_CHECKING:
    Value: TypeAlias = Union[str, float, List[Optional["Value"]], Dict[str, Optional["Value"]], None]
    """Any JSON; a union that contains itself."""
else:
    Value = TypeAliasType("Value", Union[str, float, List[Optional["Value"]], Dict[str, Optional["Value"]], None])
