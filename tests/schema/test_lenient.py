"""Where documents are often wrong, values are taken that they clearly mean."""

from __future__ import annotations

from typing import Any

import pytest

from .support import Json, ref, validator

ID: Json = {"type": "string", "readOnly": True}
BASE: Json = {"type": "object", "properties": {"id": ID}, "required": ["id"], "additionalProperties": False}


def test_several_variants_of_one_of_may_be_valid() -> None:
    schema: Json = {"oneOf": [{"type": "integer"}, {"minimum": 0}], "anyOf": [{"maximum": 9}, {"maximum": 8}]}
    assert validator().is_valid(schema, 5)
    assert not validator().is_valid(schema, 10)
    assert not validator().is_valid(schema, -0.5)


@pytest.mark.parametrize(("value", "is_valid"), [({"id": "1", "b": 2}, True), ({"id": "1", "b": "x"}, False)])
def test_a_closed_member_of_all_of_is_open_to_the_others(value: Any, is_valid: bool) -> None:
    schema: Json = {"allOf": [ref("Base"), {"properties": {"b": {"type": "integer"}}}]}
    assert validator("response", Base=BASE).is_valid(schema, value) is is_valid


def test_a_closed_schema_stays_closed_by_itself() -> None:
    assert not validator("response", Base=BASE).is_valid({"allOf": [ref("Base")], "title": "T"}, {"id": "1", "b": 2})


def test_a_closed_whole_takes_the_properties_of_its_members() -> None:
    schema: Json = {"allOf": [ref("Base")], "properties": {"b": {}}, "additionalProperties": False}
    checker = validator("response", Base=BASE)
    assert checker.is_valid(schema, {"id": "1", "b": 2})
    assert not checker.is_valid(schema, {"id": "1", "c": 2})


def test_undeclared_properties_of_one_member_are_those_that_no_member_declares() -> None:
    schema: Json = {"allOf": [{"properties": {"day": {"type": "integer"}}}, ref("Custom")]}
    checker = validator(Custom={"type": "object", "additionalProperties": {"type": "string"}})
    assert checker.is_valid(schema, {"day": 1, "own": "x"})
    assert not checker.is_valid(schema, {"day": 1, "own": 2})
    assert not checker.is_valid(ref("Custom"), {"day": 1})


@pytest.mark.parametrize(
    "schema",
    [
        BASE,
        ref("Base"),
        {"allOf": [ref("Base"), {"properties": {"b": {}}}]},
        {"allOf": [{"properties": {"id": ID}}, {"required": ["id"]}]},
        {"allOf": [{"required": ["id"]}], "properties": {"id": ref("Id")}},
        {"properties": {"id": {"allOf": [ref("Id")]}}, "required": ["id"]},
    ],
)
def test_a_request_need_not_have_what_only_answers_have(schema: Json) -> None:
    schemas = {"Base": BASE, "Id": ID}
    assert validator("request", **schemas).is_valid(schema, {})
    assert not validator("response", **schemas).is_valid(schema, {})


def test_a_pattern_that_cannot_be_run_is_left_out() -> None:
    schema: Json = {"pattern": "[", "patternProperties": {"(": False, "^a": {"type": "integer"}}}
    assert validator().is_valid(schema, "x")
    assert validator().is_valid(schema, {"b": 1, "(": 2})
    assert not validator().is_valid(schema, {"a": "x"})


def test_boolean_schemas_and_every_place_of_subschemas_are_kept() -> None:
    schema: Json = {
        "properties": {"never": False, "any": True},
        "if": {"required": ["a"]},
        "then": {"required": ["b"]},
        "dependentSchemas": {"c": ref("NeedsD")},
        "not": {"required": ["e"]},
    }
    checker = validator(NeedsD={"required": ["d"]})
    assert checker.is_valid(schema, {"any": 1, "a": 1, "b": 1, "c": 1, "d": 1})
    for value in ({"never": 1}, {"a": 1}, {"c": 1}, {"e": 1}):
        assert not checker.is_valid(schema, value)
