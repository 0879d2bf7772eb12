from __future__ import annotations

from typing import Union
from typing_extensions import Required, TypeAlias, TypedDict

__all__ = ["PriceNoteParams", "Variant0", "Text"]


class Variant0(TypedDict, total=False):
    size: int

    text: str


class Text(TypedDict, total=False):
    text: Required[str]


PriceNoteParams: TypeAlias = Union[Variant0, Text]
