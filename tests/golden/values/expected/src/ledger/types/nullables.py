from typing import Dict, List, Union, Optional
from typing_extensions import Literal, TypeAlias

from .._models import BaseModel
from .maybe_money import MaybeMoney
from .shared.money import Money

__all__ = ["Nullables", "Third"]

Third: TypeAlias = Union[Money, str, None]


class Nullables(BaseModel):
    first: Optional[str] = None

    eighth: Optional[MaybeMoney] = None

    fifth: Optional[Literal["a"]] = None

    fourth: Optional[Literal["a", "b"]] = None

    ninth: Optional[str] = None

    second: Optional[Money] = None

    seventh: Optional[Dict[str, Optional[str]]] = None

    sixth: Optional[List[Optional[int]]] = None

    tenth: Optional[int] = None

    third: Optional[Third] = None
