from __future__ import annotations

from typing import List, Optional
from typing_extensions import Literal, Required, Annotated, TypedDict

from .._utils import PropertyInfo

__all__ = ["MeasuresParam"]


class MeasuresParam(TypedDict, total=False):
    """Values out of lists of any type."""

    level: Required[Literal[1, 2, 3]]

    huge: Literal[9007199254740993, -1]

    mixed: Optional[Literal["auto", 1, True]]

    nothing: None

    nullable: Optional[Literal["low", "high"]]

    on_off: Annotated[Literal[True], PropertyInfo(alias="onOff")]

    ratio: float

    repeated: Literal["a", "b"]

    sign: Literal["+", "-", "", "a b", '"quoted"', "back\\slash"]

    units: List[Literal["m", "ft"]]

    version: Literal[2]
