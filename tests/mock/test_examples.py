"""Values made from schemas."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sdkwright.mock.examples import example, example_number

from .support import view


def made(schema: str, **others: str) -> Any:
    """The example for ``schema``, which may refer to ``others``; it fits."""
    text = "\n".join([f"It: {schema}", *(f"{name}: {other}" for name, other in others.items())])
    schemas = view(text)
    found = schemas.at("/components/schemas/It")
    value = example(schemas, found)
    assert schemas.errors(found, value) == []
    return value


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ("{type: string}", "string"),
        ("{type: string, minLength: 8}", "stringst"),
        ("{type: string, maxLength: 3}", "sss"),
        ("{type: string, format: date}", "2024-01-31"),
        ("{type: string, format: date-time}", "2024-01-31T12:30:00Z"),
        ("{type: string, format: uuid}", "3f8c1c6e-6f0a-4b7e-9c39-0a1b2c3d4e5f"),
        ("{type: string, enum: [b, a]}", "b"),
        ("{const: 5}", 5),
        ("{type: [string, 'null'], enum: [null, a]}", "a"),
        ("{type: integer}", 1),
        ("{type: integer, minimum: 7}", 7),
        ("{type: integer, exclusiveMinimum: 7}", 8),
        ("{type: integer, maximum: -3}", -3),
        ("{type: integer, multipleOf: 5, minimum: 7}", 10),
        ("{type: number, exclusiveMinimum: 0, exclusiveMaximum: 1}", 0.5),
        ("{type: boolean}", True),
        ("{type: 'null'}", None),
        ("{type: array, items: {type: integer}}", [1]),
        ("{type: array, items: {type: string}, minItems: 3}", ["string"] * 3),
        ("{type: array, items: {type: string}, minItems: 2, uniqueItems: true}", ["string", "string2"]),
        ("{type: array, items: {type: string}, maxItems: 0}", []),
        ("{type: array, prefixItems: [{type: integer}, {type: string}]}", [1, "string"]),
        ("{type: object, additionalProperties: {type: integer}}", {"key": 1}),
        ("{type: object, patternProperties: {'^x-[0-9]$': {type: integer}}}", {"x-0": 1}),
        ("{type: object}", {}),
        ("{properties: {a: {type: integer}, b: {type: string}}}", {"a": 1, "b": "string"}),
        ("{type: string, example: hello}", "hello"),
        ("{type: string, examples: [hello, bye]}", "hello"),
        ("{type: string, default: usual}", "usual"),
        ("{}", "string"),
    ],
)
def test_the_example_fits_and_is_simple(schema: str, value: Any) -> None:
    assert made(schema) == value


def test_an_example_that_does_not_fit_is_not_used() -> None:
    assert made("{type: integer, example: seven}") == 1
    assert made("{type: string, format: date, example: yesterday}") == "2024-01-31"


def test_an_optional_property_that_nothing_fits_is_left_out() -> None:
    impossible = "{type: string, format: date, pattern: '^x'}"
    assert made(f"{{type: array, items: {{properties: {{a: {{type: integer}}, b: {impossible}}}}}}}") == [{"a": 1}]


def test_parts_of_all_of_come_together() -> None:
    value = made(
        "{allOf: [{$ref: '#/components/schemas/Base'}, {properties: {b: {type: string}}, required: [a]}]}",
        Base="{type: object, properties: {a: {type: integer}}}",
    )
    assert value == {"a": 1, "b": "string"}


def test_a_bound_may_stand_in_another_part() -> None:
    assert made("{allOf: [{type: integer, minimum: 3}, {minimum: 5}, {description: d}]}") == 5


def test_a_union_takes_its_first_variant_that_is_not_null() -> None:
    assert made("{anyOf: [{type: 'null'}, {type: integer}, {type: string}]}") == 1


def test_what_stands_beside_a_union_counts_as_well() -> None:
    schema = "{type: object, properties: {id: {type: integer}}, required: [id], oneOf: [{properties: {b: {const: x}}}]}"
    assert made(schema) == {"id": 1, "b": "x"}


def test_a_discriminator_names_the_variant() -> None:
    value = made(
        "{oneOf: [{$ref: '#/components/schemas/Cat'}], discriminator: {propertyName: kind, mapping: {meow: Cat}}}",
        Cat="{type: object, properties: {kind: {type: string}}}",
    )
    assert value == {"kind": "meow"}


def test_recursion_ends_where_the_schema_lets_it_end() -> None:
    tree = "{properties: {name: {type: string}, children: {type: array, items: {$ref: '#/components/schemas/It'}}}}"
    value = made(tree)
    assert value["name"] == "string"
    assert len(repr(value)) < 500


def test_recursion_through_a_nullable_property_ends_with_null() -> None:
    schema = "{properties: {next: {anyOf: [{$ref: '#/components/schemas/It'}, {type: 'null'}]}}, required: [next]}"
    assert made(schema) == {"next": {"next": {"next": None}}}


def test_recursion_without_an_end_does_not_hang() -> None:
    schemas = view("It: {properties: {it: {$ref: '#/components/schemas/It'}}, required: [it]}")
    assert example(schemas, schemas.at("/components/schemas/It")) == {}


def test_recursion_through_a_union_takes_the_variant_that_ends() -> None:
    schema = "{anyOf: [{properties: {not: {$ref: '#/components/schemas/It'}}, required: [not]}, {type: string}]}"
    assert made(schema) == {"not": {"not": "string"}}


def test_the_documents_example_comes_first_when_it_fits() -> None:
    schemas = view("It: {type: object, properties: {a: {type: integer}}}")
    found = schemas.at("/components/schemas/It")
    assert example(schemas, found, ({"a": "no"}, {"a": 7})) == {"a": 7}


@given(
    low=st.none() | st.integers(-1000, 1000),
    size=st.integers(1, 1000),
    step=st.none() | st.sampled_from([1, 2, 5]),
    whole=st.booleans(),
)
@settings(max_examples=200, deadline=None)
def test_numbers_stay_within_their_bounds(low: int | None, size: int, step: int | None, whole: bool) -> None:
    keywords: dict[str, Any] = {} if low is None else {"minimum": low, "maximum": low + max(size, step or 1)}
    if step is not None:
        keywords["multipleOf"] = step
    value = example_number(keywords, whole=whole)
    assert low is None or keywords["minimum"] <= value <= keywords["maximum"]
    assert step is None or value % step == 0
    assert not whole or isinstance(value, int)
