from __future__ import annotations

from typing import List
from typing_extensions import Literal, Annotated, TypedDict

from .._utils import PropertyInfo

__all__ = ["NoteListParams"]


class NoteListParams(TypedDict, total=False):
    filter: Annotated[str, PropertyInfo(alias="f")]

    for_go: str

    page_no: int

    order: Annotated[str, PropertyInfo(alias="sortBy")]

    betas: Annotated[List[Literal["pens", "inks", "paper"]], PropertyInfo(alias="X-Beta")]
    """Features to switch on."""
