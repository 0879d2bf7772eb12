from __future__ import annotations

from typing import Dict, List, Union, Iterable, Optional
from typing_extensions import Literal, Required, Annotated, TypedDict

from .._types import SequenceNotStr
from .._utils import PropertyInfo

__all__ = ["MeasuresParam", "Tagged", "Trail"]


class Tagged(TypedDict, total=False, extra_items=Union[bool, float]):  # type: ignore[call-arg]
    size: int


class Trail(TypedDict, total=False):
    step: int


class MeasuresParam(TypedDict, total=False):
    """Values out of lists of any type."""

    level: Required[Literal[1, 2, 3]]

    corner: SequenceNotStr[Union[float, str]]

    huge: Literal[9007199254740993, -1]

    mixed: Optional[Literal["auto", 1, True]]

    notes: Dict[str, str]

    nothing: None

    nullable: Optional[Literal["low", "high"]]

    on_off: Annotated[Literal[True], PropertyInfo(alias="onOff")]

    ratio: float

    repeated: Literal["a", "b"]

    sign: Literal["+", "-", "", "a b", '"quoted"', "back\\slash"]

    tagged: Tagged

    trail: Iterable[Union[str, Trail]]

    units: List[Literal["m", "ft"]]

    version: Literal[2]
