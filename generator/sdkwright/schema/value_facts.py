"""Facts of a schema about its values, worked out once, since the same schemas are met again and again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from sdkwright.schema.keywords import (
    Schema,
    as_schema,
    constants,
    implied_type,
    is_null,
    is_skipped,
    properties,
    required,
    types_of,
    variants,
    without,
)
from sdkwright.schema.lenient import Direction
from sdkwright.schema.validation import SchemaValidator
from sdkwright.schema.values import is_list
from sdkwright.schema.view import SchemaView

_MAX_DEPTH = 30


class FactsCache:
    """The facts of the schemas of one document, for values that one side sends."""

    def __init__(self, view: SchemaView, validator: SchemaValidator, direction: Direction) -> None:
        self.view, self.validator = view, validator
        self.direction: Direction = direction
        # Each schema is held beside its facts, so that its id stays its own.
        self._facts: dict[int, tuple[Schema, ValueFacts]] = {}
        self._ends: dict[tuple[int, int], bool] = {}

    def get(self, schema: Schema) -> ValueFacts:
        """Return what ``schema`` says of its values."""
        entry = self._facts.get(id(schema))
        if entry is None:
            entry = self._facts[id(schema)] = (schema, ValueFacts(self.view, self.validator, self.direction, schema))
        return entry[1]

    def depth_of(self, schema: Schema) -> int:
        """Return how many levels the flattest value needs, no more than `_MAX_DEPTH`."""
        return next((depth for depth in range(_MAX_DEPTH) if self._ends_within(schema, depth)), _MAX_DEPTH)

    def _ends_within(self, schema: Schema, depth: int) -> bool:
        """Return whether there is a value with that many levels; each schema is asked once a depth."""
        body, nullable, _ = self.view.inspect(schema)
        facts = self.get(body)
        is_leaf = not facts.members and facts.kind not in ("object", "array")
        if nullable or facts.fixed or is_leaf or depth == 0:
            return bool(nullable or facts.fixed or is_leaf)
        key = id(body), depth
        answer = self._ends.get(key)
        if answer is None:
            answer = self._ends[key] = self._parts_end_within(facts, depth - 1)
        return answer

    def _parts_end_within(self, facts: ValueFacts, depth: int) -> bool:
        if facts.members:
            variants = (self.view.merge_variant(facts.body, index) for index in range(len(facts.members)))
            return any(self._ends_within(variant, depth) for variant in variants)
        if facts.kind == "array":
            return not facts.body.get("minItems") or self._ends_within(as_schema(facts.body.get("items")), depth)
        hides_read_only = self.direction == "request"
        required_fields = (field for field in facts.fields if field.wire in facts.required_names)
        return all(
            self._ends_within(field.schema, depth)
            for field in required_fields
            if not (hides_read_only and field.is_read_only)
        )


class ValueFacts:
    """``fixed``: a value that the schema names itself.

    ``members`` of a union; else the ``kind`` of value, its fields.
    """

    __slots__ = ("body", "fields", "fixed", "has_properties", "kind", "members", "required_names", "undeclared")

    def __init__(self, view: SchemaView, validator: SchemaValidator, direction: Direction, schema: Schema) -> None:
        body = view.expand(schema)
        members = variants(body)
        if members and all(only_requires(member) for member in members):
            body = {**without(body, "oneOf", "anyOf"), "required": [*required(body), *required(members[0])]}
            members = []
        self.body, self.members = body, members
        self.fixed = _fixed_values(validator, direction, body, members)
        names = types_of(body)
        self.kind = "null" if is_null(body) else names[0] if names else implied_type(body)
        self.required_names = required_names = required(body)
        fields = properties(body) if self.kind == "object" else {}
        items = list(fields.items())
        if direction == "request":
            # As arguments are listed: those that must be there first.
            items = [(wire, item) for wire, item in items if not is_skipped(item)]
            items.sort(key=lambda item: (item[0] not in required_names, _sort_key(item[0])))
        self.fields = [FieldFacts(view, wire, item) for wire, item in items]
        self.has_properties = bool(fields)
        self.undeclared = sorted(required_names - fields.keys())


class FieldFacts:
    """A property: ``pointers`` are the references on the way to its value."""

    __slots__ = ("is_read_only", "pointers", "schema", "wire")

    def __init__(self, view: SchemaView, wire: str, schema: Schema) -> None:
        self.wire, self.schema = wire, schema
        body, _, passed = view.inspect(schema)
        self.is_read_only = bool(body.get("readOnly") or schema.get("readOnly"))
        below = [body, as_schema(body.get("items")), as_schema(body.get("additionalProperties")), *variants(body)]
        self.pointers = frozenset([*passed, *(pointer for item in below for pointer in view.inspect(item)[2])])


def only_requires(member: Schema) -> bool:
    """Return whether a variant adds nothing but names of properties that have to be there."""
    return set(member) <= {"required", "title", "description", "type"} and "required" in member


def list_examples(schema: Schema) -> list[Any]:
    """Return the schema's own examples, in both spellings."""
    examples = [schema["example"]] if "example" in schema else []
    more = schema.get("examples")
    if is_list(more):
        return examples + list(more)
    # Some write the examples of a media type, by name, where a list belongs.
    entries = cast("Mapping[str, Any]", more).values() if isinstance(more, Mapping) else ()
    return examples + [item["value"] for item in entries if isinstance(item, dict) and "value" in item]


def _fixed_values(
    validator: SchemaValidator, direction: Direction, body: Schema, members: list[Schema]
) -> tuple[Any, ...]:
    """Return the example, the constant or the default that stands for every value; empty if one has to be made.

    Examples of what a caller sends are taken whole only where they have no parts: the parts may not be for callers.
    """
    for example in list_examples(body):
        is_plain = isinstance(example, str | int | float)
        if (is_plain or (direction == "response" and example is not None)) and validator.is_valid(body, example):
            return (example,)
    allowed = constants(body)
    if allowed:
        return (next((value for value in allowed if validator.is_valid(body, value)), allowed[0]),)
    default = body.get("default")
    if direction == "response" and default is not None and not members and validator.is_valid(body, default):
        return (default,)
    return ()


def _sort_key(wire: str) -> tuple[bool, str, str]:
    return (wire != "id", wire.lower(), wire)
