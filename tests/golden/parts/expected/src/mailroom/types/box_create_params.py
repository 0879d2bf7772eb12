from __future__ import annotations

from typing import Dict, Union, Iterable
from typing_extensions import Required, Annotated, TypedDict

from .._types import FileTypes, SequenceNotStr
from .._utils import PropertyInfo

__all__ = ["BoxCreateParams", "Print"]


class BoxCreateParams(TypedDict, total=False):
    box_name: Required[Annotated[str, PropertyInfo(alias="boxName")]]

    by_name: Annotated[Dict[str, FileTypes], PropertyInfo(alias="byName")]

    cover: Union[FileTypes, str]

    inside: SequenceNotStr[Union[FileTypes, str]]

    prints: Iterable[Print]


class Print(TypedDict, total=False):
    caption_text: Annotated[str, PropertyInfo(alias="captionText")]

    raw_file: Annotated[FileTypes, PropertyInfo(alias="rawFile")]
