from __future__ import annotations

from typing import TYPE_CHECKING, Dict, Union, Iterable, Optional
from typing_extensions import TypeAlias, TypeAliasType

__all__ = ["ValueParam"]

if TYPE_CHECKING:
    ValueParam: TypeAlias = Union[str, float, Iterable[Optional["ValueParam"]], Dict[str, Optional["ValueParam"]]]
    """Any JSON; a union that contains itself."""
else:
    ValueParam = TypeAliasType(
        "ValueParam", Union[str, float, Iterable[Optional["ValueParam"]], Dict[str, Optional["ValueParam"]]]
    )
