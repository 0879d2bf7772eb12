"""Values as far as they have arrived: objects of the caller's types, whatever has not arrived None."""

from __future__ import annotations

import dataclasses
import enum
import json
from typing import Annotated, Any, Literal

import pytest
from pydantic import BaseModel, Field
from typing_extensions import TypedDict

from runtime.answers.partial import read_partial


class Unit(enum.Enum):
    GRAM = "gram"
    LITRE = "litre"


class Amount(BaseModel):
    number: float
    unit: Unit


@dataclasses.dataclass(frozen=True)
class Source:
    title: str
    pages: list[int]
    language: str = "en"


class Note(TypedDict):
    text: str
    by: str


class Boil(BaseModel):
    kind: Literal["boil"]
    minutes: int


class Stir(BaseModel):
    kind: Literal["stir"]
    times: int


class Recipe(BaseModel):
    title: str
    amounts: list[Amount] = Field(alias="quantities")
    steps: list[Annotated[Boil | Stir, Field(discriminator="kind")]]
    source: Source | None
    notes: list[Note]
    rating: int = 3


WHOLE: dict[str, Any] = {
    "title": "Soup",
    "quantities": [{"number": 2.5, "unit": "gram"}, {"number": 1, "unit": "litre"}],
    "steps": [{"kind": "boil", "minutes": 5}, {"kind": "stir", "times": 3}],
    "source": {"title": "Book", "pages": [1, 2]},
    "notes": [{"text": "hot", "by": "me"}],
    "rating": 5,
}


def read(text: str) -> Recipe:
    value = read_partial(text, Recipe)
    assert isinstance(value, Recipe)
    return value


def test_at_the_end_it_is_the_whole() -> None:
    assert read(json.dumps(WHOLE)) == Recipe.model_validate(WHOLE)


def test_at_every_character_it_is_of_the_types_that_are_declared() -> None:
    text = json.dumps(WHOLE)
    for end in range(1, len(text)):
        value = read(text[:end])
        assert all(isinstance(amount, Amount) for amount in value.amounts or ())
        assert all(isinstance(step, Boil | Stir) for step in value.steps or () if step is not None)
        assert value.source is None or isinstance(value.source, Source)
        assert "Soup".startswith(value.title or "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"title": "So', {"title": "So", "amounts": None, "rating": 3}),
        ('{"quantities": [{"number": 2.5', {"amounts": [Amount.model_construct(number=2.5, unit=None)]}),  # type: ignore[arg-type]
        ('{"quantities": [{"unit": "lit', {"amounts": [Amount.model_construct(number=None, unit=None)]}),  # type: ignore[arg-type]
        ('{"source": {"title": "B', {"source": Source("B", None)}),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        ('{"source": null, ', {"source": None}),
        ('{"notes": [{"text": "h', {"notes": [{"text": "h"}]}),
        ('{"title": 3, "rating": "x"', {"title": None, "rating": None}),  # of another type
    ],
)
def test_what_has_not_arrived_is_none_or_its_default(text: str, expected: dict[str, Any]) -> None:
    value = read(text)
    assert {name: getattr(value, name) for name in expected} == expected


def test_the_variant_of_a_union_is_that_of_its_tag() -> None:
    steps = read('{"steps": [{"kind": "stir"}, {"kind": "bo').steps
    assert [type(step) for step in steps] == [Stir, Boil]
    assert read('{"steps": [{"kind": "fry"}, {"kind": "stir", "times": 3').steps[1].kind == "stir"


def test_there_is_none_before_the_value_begins_and_where_it_is_something_else() -> None:
    assert read_partial("", Recipe) is None
    assert read_partial("Of course:", Recipe) is None
    assert read_partial("[1", Recipe) is None
    value = read_partial("{", Recipe)
    assert value.title is None
    assert value.model_fields_set == set()
