from __future__ import annotations

from typing import Union, Iterable, Optional
from datetime import date
from typing_extensions import Literal, Required, Annotated, TypeAlias, TypedDict

from .._utils import PropertyInfo
from .term_param import TermParam
from .phone_param import PhoneParam
from .animal_param import AnimalParam

__all__ = [
    "KeeperParam",
    "Contact",
    "Address",
    "Owner",
    "OwnerUnionMember0",
    "OwnerUnionMember1",
    "Rule",
    "RuleAll",
    "RuleAny",
]

Contact: TypeAlias = Union[str, PhoneParam, Iterable[PhoneParam]]


class Address(TypedDict, total=False):
    """All of two, one of which may be null elsewhere."""

    street: Required[str]

    city: Optional[str]


class OwnerUnionMember0(TypedDict, total=False):
    person: Required[str]

    since: Required[Annotated[Union[str, date], PropertyInfo(format="iso8601")]]


class OwnerUnionMember1(TypedDict, total=False):
    company: Required[str]

    since: Required[Annotated[Union[str, date], PropertyInfo(format="iso8601")]]


Owner: TypeAlias = Union[OwnerUnionMember0, OwnerUnionMember1]
"""Properties beside a union."""


class RuleAll(TypedDict, total=False):
    all: Required[Iterable[TermParam]]


class RuleAny(TypedDict, total=False):
    any: Required[Iterable[TermParam]]


Rule: TypeAlias = Union[RuleAll, RuleAny, TermParam]
"""Unions within unions."""


class KeeperParam(TypedDict, total=False):
    contact: Required[Contact]

    address: Address
    """All of two, one of which may be null elsewhere."""

    favourite: AnimalParam
    """A reference with words of its own."""

    grade: Union[Literal["junior", "senior"], str]
    """Known grades"""

    owner: Owner
    """Properties beside a union."""

    rule: Rule
    """Unions within unions."""

    shift: Optional[Literal["day", "night"]]
