"""Values made from schemas."""

from __future__ import annotations

import time
from typing import Any

import pytest

from .support import Json, example, factory, ref, validator

STRING: Json = {"type": "string"}
INTEGER: Json = {"type": "integer"}


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ({"type": "string"}, "string"),
        ({"type": "string", "minLength": 8}, "xxxxxxxx"),
        ({"type": "string", "maxLength": 3}, "str"),
        ({"type": "string", "format": "date"}, "2019-12-27"),
        ({"type": "string", "enum": ["b", "a"]}, "b"),
        ({"const": 5}, 5),
        ({"type": ["string", "null"], "enum": [None, "a"]}, "a"),
        ({"enum": [None]}, None),
        ({"type": "integer"}, 0),
        ({"type": "boolean"}, True),
        ({"type": "null"}, None),
        ({"type": "array", "items": INTEGER}, [0]),
        ({"type": "array", "items": STRING, "minItems": 3}, ["string"] * 3),
        ({"type": "array", "items": STRING, "minItems": 2, "uniqueItems": True}, ["string", "string1"]),
        ({"type": "array", "items": INTEGER, "minItems": 3, "uniqueItems": True}, [0, 1, 2]),
        ({"type": "array", "items": {"enum": ["a", "b"]}, "minItems": 2, "uniqueItems": True}, ["a", "b"]),
        ({"type": "array", "items": {"type": "boolean"}, "minItems": 2, "uniqueItems": True}, [True, False]),
        ({"type": "array", "items": STRING, "maxItems": 0}, []),
        ({"type": "array", "prefixItems": [INTEGER, STRING]}, [0, "string"]),
        ({"type": "array", "contains": INTEGER, "minContains": 2}, [0, 0]),
        ({"type": "object", "additionalProperties": INTEGER}, {"foo": 0}),
        ({"type": "object", "patternProperties": {"^x-[0-9]$": INTEGER}}, {"x-0": 0}),
        ({"type": "object", "propertyNames": {"enum": ["k"]}, "additionalProperties": STRING}, {"k": "string"}),
        ({"type": "object", "maxProperties": 0}, {}),
        ({"type": "object", "minProperties": 2, "additionalProperties": INTEGER}, {"foo": 0, "foo1": 0}),
        ({"properties": {"a": INTEGER, "b": STRING}}, {"a": 0, "b": "b"}),
        ({"type": "string", "example": "hello"}, "hello"),
        ({"type": "string", "examples": ["hello", "bye"]}, "hello"),
        ({"type": "string", "examples": {"one": {"value": "hello"}}}, "hello"),
        ({"type": "object", "example": {"a": 7}, "properties": {"a": INTEGER}}, {"a": 7}),
        ({"type": "string", "default": "usual"}, "usual"),
        ({"type": "integer", "example": "seven"}, 0),
        ({"type": "string", "contentMediaType": "application/json", "contentSchema": INTEGER}, "0"),
        ({}, {}),
    ],
)
def test_an_answer_is_valid_and_simple(schema: Json, value: Any) -> None:
    assert example(schema) == value


def test_an_argument_has_neither_defaults_nor_read_only_properties_nor_examples_with_parts() -> None:
    schema: Json = {
        "type": "object",
        "required": ["id", "name"],
        "example": {"id": "1", "name": "whole"},
        "properties": {"id": {"type": "string", "readOnly": True}, "name": {"type": "string", "default": "usual"}},
    }
    assert example(schema, "request") == {"name": "name"}
    assert example(schema, "response") == {"id": "1", "name": "whole"}


def test_required_properties_of_an_argument_come_first() -> None:
    schema: Json = {"properties": {"b": STRING, "a": STRING, "z": STRING, "id": STRING}, "required": ["z"]}
    assert list(example(schema, "request")) == ["z", "id", "a", "b"]
    assert list(example(schema, "response")) == ["b", "a", "z", "id"]


def test_only_what_is_required_is_made_unless_the_value_is_to_be_full() -> None:
    schema: Json = {"required": ["a"], "properties": {"a": INTEGER, "b": INTEGER}}
    assert factory().make(schema, full=False) == {"a": 0}


def test_a_given_example_comes_first_when_it_is_valid() -> None:
    schema: Json = {"type": "object", "properties": {"a": INTEGER}}
    assert factory().make(schema, examples=({"a": "no"}, {"a": 7})) == {"a": 7}


def test_an_optional_property_that_no_value_is_made_for_is_left_out() -> None:
    impossible: Json = {"type": "string", "format": "date", "pattern": "^x"}
    assert example({"type": "array", "items": {"properties": {"a": INTEGER, "b": impossible}}}) == [{"a": 0}]


def test_members_of_all_of_come_together() -> None:
    base: Json = {"type": "object", "properties": {"a": INTEGER}}
    schema: Json = {"allOf": [ref("Base"), {"properties": {"b": STRING}, "required": ["a"]}]}
    assert example(schema, Base=base) == {"a": 0, "b": "b"}


def test_a_union_takes_its_first_variant_that_is_valid() -> None:
    assert example({"anyOf": [{"type": "null"}, INTEGER, STRING]}) == 0
    never: Json = {"type": "string", "pattern": "^x$", "minLength": 2}
    assert example({"anyOf": [never, INTEGER]}) == 0


def test_what_stands_beside_a_union_counts_as_well() -> None:
    schema: Json = {
        "type": "object",
        "properties": {"id": INTEGER},
        "required": ["id"],
        "oneOf": [{"properties": {"b": {"const": "x"}}}],
    }
    assert example(schema) == {"id": 0, "b": "x"}


def test_variants_that_only_require_choose_among_the_properties() -> None:
    schema: Json = {"properties": {"a": STRING, "b": STRING}, "anyOf": [{"required": ["b"]}, {"required": ["a"]}]}
    assert factory("request").make(schema, full=False) == {"b": "b"}


@pytest.mark.parametrize("mapping", [{"meow": "#/Cat"}, {}])
def test_a_discriminator_names_the_variant(mapping: dict[str, str]) -> None:
    cat: Json = {"type": "object", "properties": {"kind": STRING}}
    schema: Json = {"oneOf": [ref("Cat")], "discriminator": {"propertyName": "kind", "mapping": mapping}}
    assert example(schema, Cat=cat) == {"kind": "meow" if mapping else "Cat"}


def test_recursion_ends_where_the_schema_lets_it_end() -> None:
    tree: Json = {"properties": {"name": STRING, "children": {"type": "array", "items": ref("Tree")}}}
    value = example(ref("Tree"), Tree=tree)
    assert value["name"] == "name"
    assert len(repr(value)) < 500


def test_recursion_through_a_nullable_property_ends_with_null() -> None:
    item: Json = {"properties": {"next": {"anyOf": [ref("Item"), {"type": "null"}]}}, "required": ["next"]}
    text = repr(example(ref("Item"), Item=item))
    assert text.endswith("None" + "}" * text.count("{"))


def test_recursion_without_an_end_gives_an_empty_object() -> None:
    item: Json = {"properties": {"it": ref("Item")}, "required": ["it"]}
    assert factory(Item=item).make(ref("Item")) == {}


def test_recursion_through_a_union_takes_the_variant_that_ends() -> None:
    item: Json = {"anyOf": [{"properties": {"not": ref("Item")}, "required": ["not"]}, STRING]}
    value = example(ref("Item"), Item=item)
    while isinstance(value, dict):
        value = value["not"]
    assert value == "not"


def nested_lists(levels: int) -> Json:
    """Lists of twenty lists: twenty times the values with each level."""
    schema: Json = STRING
    for _ in range(levels):
        schema = {"type": "array", "minItems": 20, "items": schema}
    return schema


def test_lists_in_lists_give_no_value_that_is_too_large() -> None:
    assert len(factory().make(nested_lists(2))[0]) == 20
    for many in (nested_lists(3), nested_lists(5), {"type": "array", "prefixItems": [STRING] * 20_000}):
        assert factory().make(many) == {}
        schema: Json = {"properties": {"few": STRING, "many": many}}
        assert factory().make(schema) == {"few": "few"}


def recursive_unions(count: int, *, ends: bool) -> dict[str, Json]:
    """Unions each of whose variants holds a value of another one."""
    unions: dict[str, Json] = {}
    for index in range(count):
        others = [f"M{(index + step) % count}" for step in range(count)]
        variants: list[Json] = [
            {"type": "object", "required": ["a", "b"], "properties": {"a": ref(name), "b": ref(name)}}
            for name in others
        ]
        unions[f"M{index}"] = {"oneOf": [*variants, {"type": "boolean"}] if ends and index == 0 else variants}
    return unions


@pytest.mark.parametrize("ends", [True, False])
def test_unions_that_lead_into_each_other_cost_little(ends: bool) -> None:
    unions = recursive_unions(7, ends=ends)
    start = time.process_time()
    value = factory(**unions).make(ref("M0"))
    checker = validator(**unions)
    assert checker.is_valid(ref("M0"), value) is ends
    assert time.process_time() - start < 3


def test_a_union_of_5000_variants_costs_little() -> None:
    variants: list[Json] = [{"type": "object", "properties": {f"p{index}": STRING}} for index in range(5000)]
    start = time.process_time()
    assert factory().make({"oneOf": variants}) == {"p0": "p0"}
    assert time.process_time() - start < 3
