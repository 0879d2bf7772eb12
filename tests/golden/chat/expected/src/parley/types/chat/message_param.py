from __future__ import annotations

from typing import Union, Iterable
from typing_extensions import Literal, Required, Annotated, TypeAlias, TypedDict

from ..._utils import PropertyInfo

__all__ = [
    "MessageParam",
    "System",
    "User",
    "UserContentUnionMember1",
    "UserContentUnionMember1Text",
    "UserContentUnionMember1Image",
]


class System(TypedDict, total=False):
    content: Required[str]

    role: Required[Literal["system"]]


class UserContentUnionMember1Text(TypedDict, total=False):
    text: Required[str]

    type: Required[Literal["text"]]


class UserContentUnionMember1Image(TypedDict, total=False):
    type: Required[Literal["image"]]

    url: Required[str]


UserContentUnionMember1: TypeAlias = Union[UserContentUnionMember1Text, UserContentUnionMember1Image]


class User(TypedDict, total=False):
    content: Required[Union[str, Iterable[UserContentUnionMember1]]]

    role: Required[Literal["user"]]

    from_: Annotated[str, PropertyInfo(alias="from")]
    """Who speaks."""


MessageParam: TypeAlias = Union[System, User]
