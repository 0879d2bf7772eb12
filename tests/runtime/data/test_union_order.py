"""Unions that differ in the order of their members alone."""

# ruff: noqa: UP006, UP007, UP035, UP045  # generated packages write types this way
from __future__ import annotations

from typing import List, Optional, Union

from typing_extensions import Annotated, TypeAliasType

from runtime.models import BaseModel, construct_type
from runtime.utils.transformation_plan import PropertyInfo


class Cat(BaseModel):
    age: int
    meows: Optional[bool] = None


class Dog(BaseModel):
    age: int
    barks: Optional[bool] = None


Cats = TypeAliasType("Cats", Union[Cat, List["Cats"]])


class House(BaseModel):
    up: Union[Cats, Dog]
    down: Union[Dog, Cats]


def test_each_takes_its_own_first_member_for_what_fits_none() -> None:
    result = construct_type(type_=House, value={"up": {"name": "?"}, "down": {"name": "?"}})
    assert isinstance(result, House)
    assert (type(result.up), type(result.down)) == (Cat, Dog)


class Animal(BaseModel):
    kind: str


class Horse(Animal):
    gallops: Optional[bool] = None


class Stable(BaseModel):
    animal: Annotated[
        Union[Horse, Animal], PropertyInfo(discriminator="kind", mapping={"horse": "Horse", "animal": "Animal"})
    ]


def test_a_kind_that_is_new_is_the_base_unless_another_takes_more_of_it() -> None:
    for data, kind in (
        ({"kind": "zebra"}, Animal),
        ({"kind": 7}, Animal),
        ({"kind": "zebra", "gallops": True}, Horse),
        ({"kind": "horse"}, Horse),
    ):
        result = construct_type(type_=Stable, value={"animal": data})
        assert isinstance(result, Stable)
        assert type(result.animal) is kind
