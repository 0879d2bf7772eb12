"""Schemas are told apart by all that they say, however far away it is said."""

from __future__ import annotations

from sdkwright.plan.closures import Closures

from .tiny import Json, document

A: Json = {"$ref": "#/components/schemas/A"}
B: Json = {"$ref": "#/components/schemas/B"}


def of(schema: Json, **schemas: Json) -> str:
    return Closures(document({}, schemas)).print_of(schema)


def test_what_is_said_behind_a_reference_counts() -> None:
    first, other = {"type": "integer"}, {"type": "string"}
    assert of({"items": A}, A={"items": B}, B=first) == of({"items": A}, A={"items": B}, B=first)
    assert of({"items": A}, A={"items": B}, B=first) != of({"items": A}, A={"items": B}, B=other)


def test_what_is_not_referred_to_does_not_count() -> None:
    assert of(A, A={"type": "string"}, B={}) == of(A, A={"type": "string"}, B={"type": "integer"})


def test_circles_end() -> None:
    nested: Json = {"properties": {"next": B}}
    assert of(A, A={"items": A}) != of(A, A={"items": B}, B={"items": A})
    assert of(A, A=nested, B={"items": A}) != of(A, A=nested, B={"items": A, "minItems": 1})


def test_names_with_signs_that_json_escapes_are_followed() -> None:
    odd: Json = {"$ref": '#/components/schemas/a"b'}
    first, other = ({'a"b': {"type": kind}} for kind in ("string", "integer"))
    assert Closures(document({}, first)).print_of(odd) != Closures(document({}, other)).print_of(odd)
