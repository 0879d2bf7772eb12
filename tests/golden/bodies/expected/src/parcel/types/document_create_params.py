from __future__ import annotations

from typing import Union
from datetime import date
from typing_extensions import Required, Annotated, TypedDict

from .._types import FileTypes, SequenceNotStr
from .._utils import PropertyInfo

__all__ = ["DocumentCreateParams", "Meta", "Sender"]


class DocumentCreateParams(TypedDict, total=False):
    file: Required[FileTypes]
    """The document."""

    attachments: SequenceNotStr[FileTypes]

    cover: FileTypes

    labels: SequenceNotStr[str]

    meta: Meta

    pages: int

    scan: FileTypes

    sender: Sender

    signed_on: Annotated[Union[str, date], PropertyInfo(alias="signedOn", format="iso8601")]


class Meta(TypedDict, total=False):
    lang: str


class Sender(TypedDict, total=False):
    full_name: Annotated[str, PropertyInfo(alias="fullName")]

    logo: FileTypes
