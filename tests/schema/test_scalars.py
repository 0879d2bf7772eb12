"""Numbers and texts within their limits."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sdkwright.schema.formats import FORMAT_EXAMPLES
from sdkwright.schema.scalars import MAX_TEXT_CHARS, make_number, make_text

from .support import validator


@pytest.mark.parametrize(
    ("limits", "value"),
    [
        ({}, 0),
        ({"minimum": 7}, 7),
        ({"exclusiveMinimum": 7}, 8),
        ({"maximum": -3}, -3),
        ({"maximum": 100}, 100),
        ({"exclusiveMaximum": 10}, 0),
        ({"exclusiveMaximum": -10}, -11),
        ({"multipleOf": 5, "minimum": 7}, 10),
        ({"multipleOf": 5, "maximum": 12}, 10),
        ({"minimum": 0.5}, 1),
        ({"multipleOf": 0.5, "minimum": 0.5}, 1),
        ({"minimum": float("inf")}, 0),
        ({"minimum": "3", "maximum": True}, 0),
        ({"minimum": 10**400}, 0),
    ],
)
def test_an_integer_is_at_its_limit(limits: dict[str, Any], value: int) -> None:
    assert make_number(limits, whole=True) == value


@pytest.mark.parametrize(
    ("limits", "value"),
    [
        ({}, 0),
        ({"minimum": 0.25}, 0.25),
        ({"exclusiveMinimum": 0, "exclusiveMaximum": 1}, 0.5),
        ({"exclusiveMinimum": 0}, 1),
        ({"multipleOf": 0.25, "exclusiveMinimum": 0}, 0.25),
    ],
)
def test_a_number_is_at_its_limit(limits: dict[str, Any], value: float) -> None:
    assert make_number(limits, whole=False) == value


@given(
    low=st.none() | st.integers(-1000, 1000),
    size=st.integers(1, 1000),
    step=st.none() | st.sampled_from([1, 2, 5]),
    excludes_low=st.booleans(),
    excludes_high=st.booleans(),
    whole=st.booleans(),
)
@settings(max_examples=200, deadline=None)
def test_numbers_stay_within_their_limits(
    low: int | None, size: int, step: int | None, excludes_low: bool, excludes_high: bool, whole: bool
) -> None:
    limits: dict[str, Any] = {} if step is None else {"multipleOf": step}
    if low is not None:
        limits["exclusiveMinimum" if excludes_low else "minimum"] = low
        limits["exclusiveMaximum" if excludes_high else "maximum"] = low + size + (step or 1) + 1
    value = make_number(limits, whole=whole)
    assert validator().list_errors({"type": "integer" if whole else "number", **limits}, value) == []


@pytest.mark.parametrize("name", FORMAT_EXAMPLES)
def test_the_example_of_a_format_is_valid(name: str) -> None:
    text = make_text({"type": "string", "format": name}, "name")
    assert text == FORMAT_EXAMPLES[name]
    assert validator("response", checks_formats=True).list_errors({"type": "string", "format": name}, text) == []


@pytest.mark.parametrize(
    ("schema", "text"),
    [
        ({}, "name"),
        ({"format": "password"}, "name"),
        ({"minLength": 2}, "xx"),
        ({"maxLength": 2}, "na"),
        ({"maxLength": -1}, ""),
        ({"pattern": "^[a-z]{2}$"}, "aa"),
        ({"pattern": "^n"}, "name"),
        ({"pattern": "^[a-z]+$", "minLength": 6}, "xxxxxx"),
        ({"pattern": "^[0-9]+$", "minLength": 6}, "000000"),
        ({"format": "uuid", "maxLength": 4}, "182b"),
    ],
)
def test_a_text_is_within_its_limits(schema: dict[str, Any], text: str) -> None:
    assert make_text(schema, "name") == text


def test_no_text_is_made_longer_than_is_reasonable() -> None:
    assert len(make_text({"minLength": 10**9}, "name")) == MAX_TEXT_CHARS
