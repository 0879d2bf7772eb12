"""Values held against the schemas of a document."""

from __future__ import annotations

import datetime
import time
from typing import Any

import pytest

from sdkwright.schema.validation import same_value

from .support import Json, ref, validator


def test_errors_name_the_place_and_say_what_is_wrong() -> None:
    schema: Json = {"properties": {"a/b": {"type": "array", "items": {"type": "integer"}}}}
    (error,) = validator().list_errors(schema, {"a/b": [1, "x"]})
    assert error.startswith("/a~1b/1: ")
    assert "integer" in error


def test_long_messages_and_many_errors_are_cut() -> None:
    errors = validator().list_errors({"items": {"type": "integer"}}, ["x" * 5000] * 50)
    assert len(errors) == 5
    assert all(len(error) < 300 for error in errors)


def test_a_valid_value_has_no_errors() -> None:
    assert validator().list_errors({"type": "integer"}, 1) == []


def test_references_are_followed_also_new_ones_later() -> None:
    schemas: dict[str, Json] = {f"S{index}": {"const": index} for index in range(40)}
    checker = validator(**schemas)
    for index in range(40):
        assert checker.is_valid(ref(f"S{index}"), index)
        assert not checker.is_valid(ref(f"S{index}"), index + 1)


def test_a_dangling_reference_and_a_schema_that_cannot_be_compiled_take_anything() -> None:
    assert validator().is_valid(ref("Nowhere"), 1)
    assert validator().is_valid({"minimum": "three"}, 1)
    assert validator().list_errors({"minimum": "three"}, 1) == []


@pytest.mark.parametrize("value", [datetime.date(2024, 1, 1), object(), {1: 2}])
def test_what_is_not_json_is_not_valid(value: Any) -> None:
    assert not validator().is_valid({"type": "integer"}, value)


def test_a_value_nested_too_deeply_is_refused_and_no_crash() -> None:
    value: Any = []
    for _ in range(50_000):
        value = [value]
    lists = validator(Lists={"type": "array", "items": ref("Lists")})
    assert not lists.is_valid(ref("Lists"), value)
    (error,) = lists.list_errors(ref("Lists"), value)
    assert "cannot be checked" in error


def test_formats_are_annotations_unless_they_are_checked() -> None:
    schema: Json = {"type": "string", "format": "date"}
    assert validator().is_valid(schema, "yesterday")
    assert not validator("response", checks_formats=True).is_valid(schema, "yesterday")


@pytest.mark.parametrize("pattern", ["^(a+)+$", "^(?=(a+)+$)b", "((a{1000}){1000}){1000}"])
def test_a_hostile_pattern_costs_little(pattern: str) -> None:
    start = time.process_time()
    validator().is_valid({"pattern": pattern, "patternProperties": {pattern: {}}}, "a" * 5_000 + "!")
    assert time.process_time() - start < 1


def test_chains_and_doubled_members_cost_little() -> None:
    chain: dict[str, Json] = {f"C{index}": ref(f"C{index + 1}") for index in range(5000)}
    doubled: dict[str, Json] = {f"D{index}": {"allOf": [ref(f"D{index + 1}")] * 2} for index in range(40)}
    start = time.process_time()
    assert not validator(C5000={"type": "object"}, **chain).is_valid(ref("C0"), 1)
    assert not validator(D40={"type": "object"}, **doubled).is_valid(ref("D0"), 1)
    assert time.process_time() - start < 3


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [(1, 1.0, True), (1, True, False), (True, True, True), ("a", "b", False), (0, False, False)],
)
def test_json_values_are_the_same_as_in_json(left: Any, right: Any, same: bool) -> None:
    assert same_value(left, right) is same
