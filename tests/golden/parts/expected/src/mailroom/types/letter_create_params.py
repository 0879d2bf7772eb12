from __future__ import annotations

from typing_extensions import Required, Annotated, TypedDict

from .._types import FileTypes
from .._utils import PropertyInfo

__all__ = ["LetterCreateParams", "Letter"]


class LetterCreateParams(TypedDict, total=False):
    enclosure: Required[FileTypes]

    letter: Required[Letter]


class Letter(TypedDict, total=False):
    sent_by: Annotated[str, PropertyInfo(alias="sentBy")]
