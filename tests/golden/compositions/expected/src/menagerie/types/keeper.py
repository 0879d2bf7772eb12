from typing import List, Union, Optional
from datetime import date
from typing_extensions import Literal, TypeAlias

from .term import Term
from .phone import Phone
from .animal import Animal
from .._models import BaseModel

__all__ = [
    "Keeper",
    "Contact",
    "Address",
    "Owner",
    "OwnerUnionMember0",
    "OwnerUnionMember1",
    "Rule",
    "RuleAll",
    "RuleAny",
]

Contact: TypeAlias = Union[str, Phone, List[Phone]]


class Address(BaseModel):
    """All of two, one of which may be null elsewhere."""

    street: str

    city: Optional[str] = None


class OwnerUnionMember0(BaseModel):
    person: str

    since: date


class OwnerUnionMember1(BaseModel):
    company: str

    since: date


Owner: TypeAlias = Union[OwnerUnionMember0, OwnerUnionMember1]
"""Properties beside a union."""


class RuleAll(BaseModel):
    all: List[Term]


class RuleAny(BaseModel):
    any: List[Term]


Rule: TypeAlias = Union[RuleAll, RuleAny, Term]
"""Unions within unions."""


class Keeper(BaseModel):
    contact: Contact

    address: Optional[Address] = None
    """All of two, one of which may be null elsewhere."""

    favourite: Optional[Animal] = None
    """A reference with words of its own."""

    grade: Union[Literal["junior", "senior"], str, None] = None
    """Known grades"""

    owner: Optional[Owner] = None
    """Properties beside a union."""

    rule: Optional[Rule] = None
    """Unions within unions."""

    shift: Optional[Literal["day", "night"]] = None
