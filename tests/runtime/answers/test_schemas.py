"""The strict JSON Schema of Python types."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Any, Literal, Optional

import pytest
from pydantic import BaseModel, Field, RootModel, ValidationError
from typing_extensions import NotRequired, TypeAliasType, TypedDict

from runtime.answers.schemas import adapter_for, describe_mismatch, schema_name, strict_schema
from runtime.helper_arguments import is_type
from runtime.types import omit


class Leaf(BaseModel):
    """A leaf."""

    size: int = 3
    default: str | None = None
    title: str = Field("x", title="Heading")


class Cat(BaseModel):
    kind: Literal["cat"]


class Dog(BaseModel):
    kind: Literal["dog"]


class Tree(BaseModel):
    leaf: Leaf = Field(description="The first")
    other: Leaf
    pet: Annotated[Cat | Dog, Field(discriminator="kind")]
    below: list[Annotated[Tree, Field(description="A branch")]] = []
    above: Optional[Tree] = None  # noqa: UP045


def objects(schema: Any) -> list[dict[str, Any]]:
    if isinstance(schema, list):
        return [result for item in schema for result in objects(item)]
    if not isinstance(schema, dict):
        return []
    own = [schema] if schema.get("type") == "object" else []
    return own + [result for value in schema.values() for result in objects(value)]


def test_all_properties_are_required_and_no_others_allowed() -> None:
    result = objects(strict_schema(Tree))
    assert len(result) > 3
    for schema in result:
        assert schema["required"] == list(schema["properties"])
        assert schema["additionalProperties"] is False


def test_properties_may_be_called_like_keywords() -> None:
    assert list(strict_schema(Leaf)["properties"]) == ["size", "default", "title"]
    assert strict_schema(Leaf)["properties"]["size"] == {"type": "integer"}
    assert strict_schema(Leaf)["properties"]["title"] == {"type": "string"}


def test_a_definition_is_written_in_place_where_its_reference_has_a_description() -> None:
    properties = strict_schema(Tree)["properties"]
    assert properties["leaf"]["description"] == "The first"
    assert properties["leaf"]["properties"]["size"] == {"type": "integer"}
    assert properties["other"] == {"$ref": "#/$defs/Leaf"}


def test_unions_are_any_of_without_a_discriminator() -> None:
    pet = strict_schema(Tree)["properties"]["pet"]
    assert pet == {"anyOf": [{"$ref": "#/$defs/Cat"}, {"$ref": "#/$defs/Dog"}]}


def test_a_type_within_itself_ends() -> None:
    schema = strict_schema(Tree)
    assert schema["type"] == "object"
    assert schema["$defs"]["Tree"]["properties"]["above"]["anyOf"][0] == {"$ref": "#/$defs/Tree"}
    assert all(reference.removeprefix("#/$defs/") in schema["$defs"] for reference in references(schema))


def references(schema: Any) -> list[str]:
    if isinstance(schema, list):
        return [result for item in schema for result in references(item)]
    if not isinstance(schema, dict):
        return []
    own = [schema["$ref"]] if isinstance(schema.get("$ref"), str) else []
    return own + [result for value in schema.values() for result in references(value)]


def test_dataclasses_and_typed_dicts_have_schemas_too() -> None:
    @dataclass
    class Point:
        x: int
        y: int = 0

    class Movie(TypedDict):
        title: str
        year: NotRequired[int]

    assert strict_schema(Point)["required"] == ["x", "y"]
    assert strict_schema(Movie)["required"] == ["title", "year"]


class Places(BaseModel):
    spot: tuple[int, int]
    labels: tuple[int, str, int]
    tags: set[str]


def test_tuples_and_sets_are_arrays_and_read_as_what_they_are() -> None:
    properties = strict_schema(Places)["properties"]
    assert properties["spot"] == {"type": "array", "items": {"type": "integer"}, "minItems": 2, "maxItems": 2}
    assert properties["labels"]["items"] == {"anyOf": [{"type": "integer"}, {"type": "string"}]}
    assert properties["tags"] == {"type": "array", "items": {"type": "string"}}
    value = adapter_for(Places).validate_json('{"spot": [1, 2], "labels": [1, "b", 3], "tags": ["x", "x"]}')
    assert value == Places(spot=(1, 2), labels=(1, "b", 3), tags={"x"})


def test_the_schema_is_the_callers_own() -> None:
    strict_schema(Leaf)["properties"].clear()
    assert strict_schema(Leaf)["properties"]


class Open(BaseModel, extra="allow"):
    name: str


class OpenToNumbers(BaseModel, extra="allow"):
    __pydantic_extra__: dict[str, int] = {}
    name: str


def test_a_model_that_keeps_what_else_it_is_given_is_asked_for_what_it_declares() -> None:
    schema = strict_schema(Open)
    assert (list(schema["properties"]), schema["additionalProperties"]) == (["name"], False)


class Names(RootModel[list[str]]):
    pass


class Sizes(BaseModel):
    inner: list[dict[str, int]]


@pytest.mark.parametrize(
    ("type_", "message"),
    [
        (Names, "Names is none"),
        (int, "int is none"),
        (list[int], r"list\[int\] is none"),
        (dict[str, int], "dict has keys of any name"),
        (Leaf | Names, r"Leaf \| .*Names is none"),
        (Sizes, r"Sizes\.inner\[\] has keys of any name"),
        (OpenToNumbers, "OpenToNumbers has keys of any name"),
    ],
)
def test_what_strict_schemas_cannot_say_is_refused(type_: type, message: str) -> None:
    with pytest.raises(TypeError, match=message):
        strict_schema(type_)


def test_names_have_the_characters_and_the_length_that_apis_allow() -> None:
    class Box(BaseModel):
        pass

    Box.__name__ = "Box[dict[str, int]]" + "x" * 80
    assert schema_name(Box) == ("Box_dict_str_int_" + "x" * 80)[:64]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"spot": [1, "b"], "labels": [1, "b", 3], "tags": []}', "spot.1: Input should be a valid integer, .*"),
        ('{"labels": [1, "b", 3]}', r"spot: Field required \(and 1 more\)"),
        ("[]", "the value: Input should be an object"),
        ("{", "the value: Invalid JSON: .*"),
    ],
)
def test_a_mismatch_is_told_by_its_first_place(text: str, message: str) -> None:
    with pytest.raises(ValidationError) as caught:
        adapter_for(Places).validate_json(text)
    assert re.fullmatch(message, describe_mismatch(caught.value))


@pytest.mark.parametrize("value", [Leaf, list[int], Annotated[Leaf, 1], Leaf | None, TypeAliasType("Name", Leaf)])
def test_types_are_told_from_values(value: object) -> None:
    assert is_type(value)
    assert not is_type({"type": "json_object"}) and not is_type(None) and not is_type(omit)
