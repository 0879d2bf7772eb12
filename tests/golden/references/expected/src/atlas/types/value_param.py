from __future__ import annotations

from typing import TYPE_CHECKING, Dict, Union, Optional
from typing_extensions import TypeAlias, TypeAliasType

from .._types import SequenceNotStr

__all__ = ["ValueParam"]

if TYPE_CHECKING:
    ValueParam: TypeAlias = Union[str, float, SequenceNotStr[Optional["ValueParam"]], Dict[str, Optional["ValueParam"]]]
    """Any JSON; a union that contains itself."""
else:
    ValueParam = TypeAliasType(
        "ValueParam", Union[str, float, SequenceNotStr[Optional["ValueParam"]], Dict[str, Optional["ValueParam"]]]
    )
