from typing import TYPE_CHECKING, Dict, List, Optional
from datetime import date

from pydantic import Field as FieldInfo

from .._models import BaseModel
from .shared.money import Money

__all__ = ["Bags", "Open", "Closed", "Empty", "Inline", "Typed"]


class Open(BaseModel):
    size: Optional[int] = None

    if TYPE_CHECKING:

        def __getattr__(self, attr: str) -> object: ...

    else:
        __pydantic_extra__: Dict[str, object]


class Closed(BaseModel):
    size: Optional[int] = None


class Empty(BaseModel):
    pass


class Inline(BaseModel):
    due_on: Optional[date] = FieldInfo(alias="dueOn", default=None)


class Typed(BaseModel):
    size: Optional[int] = None

    if TYPE_CHECKING:

        def __getattr__(self, attr: str) -> Money: ...

    else:
        __pydantic_extra__: Dict[str, Money]


class Bags(BaseModel):
    open: Open

    closed: Optional[Closed] = None

    empty: Optional[Empty] = None

    free: Optional[Dict[str, object]] = None

    inline: Optional[Dict[str, Inline]] = None

    map: Optional[Dict[str, Money]] = None

    maps: Optional[Dict[str, Dict[str, List[float]]]] = None

    typed: Optional[Typed] = None
