from __future__ import annotations

from typing import Dict, Union, Iterable
from datetime import date
from typing_extensions import Required, Annotated, TypedDict

from .._utils import PropertyInfo
from .shared_params.money import Money

__all__ = ["BagsParam", "Open", "Closed", "Empty", "Inline", "Typed"]


class Open(TypedDict, total=False, extra_items=object):  # type: ignore[call-arg]
    size: int


class Closed(TypedDict, total=False):
    size: int


class Empty(TypedDict, total=False):
    pass


class Inline(TypedDict, total=False):
    due_on: Annotated[Union[str, date], PropertyInfo(alias="dueOn", format="iso8601")]


class Typed(TypedDict, total=False, extra_items=Money):  # type: ignore[call-arg]
    size: int


class BagsParam(TypedDict, total=False):
    open: Required[Open]

    closed: Closed

    empty: Empty

    free: Dict[str, object]

    inline: Dict[str, Inline]

    map: Dict[str, Money]

    maps: Dict[str, Dict[str, Iterable[float]]]

    typed: Typed
