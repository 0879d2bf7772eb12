from __future__ import annotations

from typing import Dict, Union, Iterable
from datetime import date, datetime
from typing_extensions import Required, Annotated, TypedDict

from .._types import FileTypes, SequenceNotStr
from .._utils import PropertyInfo

__all__ = ["EntryParam"]


class EntryParam(TypedDict, total=False):
    amount: Required[str]
    """As text, to keep its digits."""

    booked_on: Required[Annotated[Union[str, date], PropertyInfo(alias="bookedOn", format="iso8601")]]

    password: Required[str]

    anything: object

    at: str

    blob: FileTypes

    booked_at: Annotated[Union[str, datetime], PropertyInfo(alias="bookedAt", format="iso8601")]

    by_name: Annotated[
        Dict[str, Annotated[Union[str, date], PropertyInfo(format="iso8601")]], PropertyInfo(alias="byName")
    ]

    count: int

    flags: Dict[str, int]

    lasts: str

    meta: object

    moments: Iterable[Annotated[Union[str, datetime], PropertyInfo(format="iso8601")]]

    note: str

    old_name: Annotated[str, PropertyInfo(alias="oldName")]
    """Use tags."""

    rate: float

    receipt: str
    """In base64."""

    tags: SequenceNotStr[str]
