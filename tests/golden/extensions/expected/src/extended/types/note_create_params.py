from __future__ import annotations

from typing import Union
from datetime import date
from typing_extensions import Literal, Required, Annotated, TypedDict

from .._utils import PropertyInfo

__all__ = ["NoteCreateParams"]


class NoteCreateParams(TypedDict, total=False):
    kind: Required[Literal["note"]]

    body_text: Required[Annotated[str, PropertyInfo(alias="txt")]]

    colour: str
    """As paper has it.

    Deprecated: Use `style`.
    """

    due: Annotated[Union[str, date], PropertyInfo(format="iso8601")]
    """When it is due."""

    style: object
