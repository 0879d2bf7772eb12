from typing import TYPE_CHECKING, Dict, List, Union, Optional
from typing_extensions import Literal

from pydantic import Field as FieldInfo

from .._models import BaseModel

__all__ = ["Measures", "Tagged", "Trail"]


class Tagged(BaseModel):
    size: Optional[int] = None

    if TYPE_CHECKING:

        def __getattr__(self, attr: str) -> Union[bool, float]: ...

    else:
        __pydantic_extra__: Dict[str, Union[bool, float]]


class Trail(BaseModel):
    step: Optional[int] = None


class Measures(BaseModel):
    """Values out of lists of any type."""

    level: Literal[1, 2, 3]

    corner: Optional[List[Union[float, str]]] = None

    huge: Optional[Literal[9007199254740993, -1]] = None

    mixed: Optional[Literal["auto", 1, True]] = None

    notes: Optional[Dict[str, str]] = None

    nothing: None = None

    nullable: Optional[Literal["low", "high"]] = None

    on_off: Optional[Literal[True]] = FieldInfo(alias="onOff", default=None)

    ratio: Optional[float] = None

    repeated: Optional[Literal["a", "b"]] = None

    sign: Optional[Literal["+", "-", "", "a b", '"quoted"', "back\\slash"]] = None

    tagged: Optional[Tagged] = None

    trail: Optional[List[Union[str, Trail]]] = None

    units: Optional[List[Literal["m", "ft"]]] = None

    version: Optional[Literal[2]] = None
