from __future__ import annotations

from typing import Iterable
from typing_extensions import Required, Annotated, TypedDict

from ..._utils import PropertyInfo

__all__ = ["TagUpdateParams", "Body"]


class TagUpdateParams(TypedDict, total=False):
    body: Required[Iterable[Body]]


class Body(TypedDict, total=False):
    tag_name: Annotated[str, PropertyInfo(alias="tagName")]
