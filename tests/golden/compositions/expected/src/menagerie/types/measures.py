from typing import List, Optional
from typing_extensions import Literal

from pydantic import Field as FieldInfo

from .._models import BaseModel

__all__ = ["Measures"]


class Measures(BaseModel):
    """Values out of lists of any type."""

    level: Literal[1, 2, 3]

    huge: Optional[Literal[9007199254740993, -1]] = None

    mixed: Optional[Literal["auto", 1, True]] = None

    nothing: None = None

    nullable: Optional[Literal["low", "high"]] = None

    on_off: Optional[Literal[True]] = FieldInfo(alias="onOff", default=None)

    ratio: Optional[float] = None

    repeated: Optional[Literal["a", "b"]] = None

    sign: Optional[Literal["+", "-", "", "a b", '"quoted"', "back\\slash"]] = None

    units: Optional[List[Literal["m", "ft"]]] = None

    version: Optional[Literal[2]] = None
