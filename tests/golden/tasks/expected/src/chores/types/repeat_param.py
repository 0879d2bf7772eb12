from __future__ import annotations

from typing import List, Union
from typing_extensions import Literal, Required, TypeAlias, TypedDict

__all__ = ["RepeatParam", "Daily", "Weekly"]


class Daily(TypedDict, total=False):
    kind: Required[Literal["daily"]]


class Weekly(TypedDict, total=False):
    days: Required[List[Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]]]

    kind: Required[Literal["weekly"]]


RepeatParam: TypeAlias = Union[Daily, Weekly]
