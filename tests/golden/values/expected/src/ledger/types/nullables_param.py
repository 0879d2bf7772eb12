from __future__ import annotations

from typing import Dict, Union, Iterable, Optional
from typing_extensions import Literal, Required, TypeAlias, TypedDict

from .maybe_money_param import MaybeMoneyParam
from .shared_params.money import Money

__all__ = ["NullablesParam", "Third"]

Third: TypeAlias = Union[Money, str]


class NullablesParam(TypedDict, total=False):
    first: Required[Optional[str]]

    eighth: Optional[MaybeMoneyParam]

    fifth: Optional[Literal["a"]]

    fourth: Optional[Literal["a", "b"]]

    ninth: Optional[str]

    second: Optional[Money]

    seventh: Dict[str, Optional[str]]

    sixth: Optional[Iterable[Optional[int]]]

    tenth: Optional[int]

    third: Optional[Third]
