"""One attempt at a value for a schema: objects, lists and unions, within limits."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

from sdkwright.schema.keywords import (
    Schema,
    additional,
    as_schema,
    constants,
    properties,
    ref_of,
    schemas,
    variants,
)
from sdkwright.schema.media import is_json
from sdkwright.schema.patterns import make_matching_text, matches_pattern
from sdkwright.schema.scalars import get_count, get_number, make_number, make_text
from sdkwright.schema.validation import same_value
from sdkwright.schema.value_facts import FactsCache, FieldFacts, ValueFacts

_MAX_REFERENCES = 36
_MAX_OPTIONAL_REFERENCES = 12
_MAX_REPEATS = 2
_MAX_LEVELS = 60
_MAX_ITEMS = 20
_MAX_DIGITS = 18
_MAX_DEAD_ENDS = 100
_MAX_SIZE = 4_000
"""Values that one may hold, those that stand in a list several times counted as often as they are written.

They are written into tests and pages several times, where a reader has no use for more.
"""


class UnboundedRecursion(Exception):
    """The schema leads into itself without end; an optional parent may omit this value."""


@dataclass(frozen=True)
class Mode:
    """How a value is made: most are valid in the first mode that is tried.

    ``optional`` fills in what need not be there.  ``checked`` leaves out optional properties whose value is not valid,
    and looks for a variant of which one is.  ``flat`` takes the variants that end soonest.
    """

    optional: bool = False
    checked: bool = False
    flat: bool = False


class Attempt:
    """Makes one value; after ``max_values`` values only what is required is made."""

    def __init__(self, facts: FactsCache, max_values: int, mode: Mode) -> None:
        self._facts, self._max_values = facts, max_values
        self._view, self._validator = facts.view, facts.validator
        self._hides_read_only = facts.direction == "request"
        self._mode = mode
        self._count = self._size = self._level = self._dead_ends = 0

    def make(self, schema: Schema, name: str, visited: tuple[str, ...]) -> Any:
        """Make a value; ``visited`` are the references on the way there.

        Raises `UnboundedRecursion` where the schema leads into itself, or too many ways have been tried in vain.
        """
        # A schema can lead into itself by merging too, where no reference tells.
        if self._level > _MAX_LEVELS or self._dead_ends > _MAX_DEAD_ENDS:
            raise UnboundedRecursion
        self._level += 1
        try:
            return self._make(schema, name, visited)
        finally:
            self._level -= 1

    def _make(self, schema: Schema, name: str, visited: tuple[str, ...]) -> Any:
        self._count += 1
        self._size += 1
        body, nullable, passed = self._view.inspect(schema)
        if len(visited) > _MAX_REFERENCES or any(visited.count(pointer) > _MAX_REPEATS for pointer in passed):
            if nullable:
                return None
            self._dead_ends += 1
            raise UnboundedRecursion
        visited = (*visited, *passed)
        facts = self._facts.get(body)
        if facts.fixed:
            return facts.fixed[0]
        try:
            if facts.members:
                return self._make_union(schema, facts, name, visited)
            if facts.kind == "object":
                return self._make_object(facts, name, visited)
            if facts.kind == "array":
                return self._make_array(facts.body, visited)
        except UnboundedRecursion:
            if nullable:
                return None
            raise
        return self._make_scalar(facts.kind, facts.body, name, visited)

    def _make_union(self, schema: Schema, facts: ValueFacts, name: str, visited: tuple[str, ...]) -> Any:
        """Make the first variant that ends, or whose value is valid; those that lead back come last."""
        members = facts.members

        def rank(index: int) -> int:
            if self._mode.flat:
                return self._facts.depth_of(self._view.merge_variant(facts.body, index))
            return any(pointer in visited for pointer in self._view.inspect(members[index])[2])

        first: list[Any] = []
        for index in sorted(range(len(members)), key=rank):
            try:
                value = self.make(self._view.merge_variant(facts.body, index), name, visited)
            except UnboundedRecursion:
                continue
            self._name_variant(facts.body, members[index], value)
            if not self._mode.checked or self._validator.is_valid(schema, value):
                return value
            first = first or [value]
            self._dead_ends += 1
        if first:
            return first[0]
        raise UnboundedRecursion

    def _name_variant(self, body: Schema, member: Schema, value: Any) -> None:
        """Let the discriminating property of ``value`` name its variant, where the schema of that leaves it open."""
        discriminator = as_schema(body.get("discriminator"))
        tag = discriminator.get("propertyName")
        if not isinstance(value, dict) or not isinstance(tag, str) or ref_of(member) is None:
            return
        pointer, _ = self._view.resolve(member)
        variant = self._view.expand(member)
        declared = properties(variant).get(tag)
        if declared is None or constants(self._view.expand(declared)) or self._kind_of(declared) != "string":
            return
        for key, place in as_schema(discriminator.get("mapping")).items():
            if isinstance(place, str) and pointer in (self._view.resolve({"$ref": place})[0], _component(place)):
                value[tag] = key
                return
        value[tag] = pointer.rpartition("/")[2]

    def _kind_of(self, schema: Schema) -> str:
        return self._facts.get(self._view.expand(schema)).kind

    def _make_object(self, facts: ValueFacts, name: str, visited: tuple[str, ...]) -> dict[str, Any]:
        body, required_names = facts.body, facts.required_names
        result: dict[str, Any] = {}
        for field in facts.fields:
            if field.is_read_only and self._hides_read_only:
                continue
            if field.wire not in required_names and not self._has_room_for(field, visited):
                continue
            try:
                value = self.make(field.schema, field.wire, visited)
            except UnboundedRecursion:
                if field.wire in required_names:
                    raise
                continue
            if field.wire in required_names or not self._mode.checked or self._validator.is_valid(field.schema, value):
                result[field.wire] = value
        for wire in facts.undeclared:
            result[wire] = self.make(additional(body) or {}, wire, visited)
        least = get_count(body, "minProperties") or 0
        if not facts.has_properties or len(result) < least:
            self._fill(body, name, visited, result, max(least, 0 if facts.has_properties else 1))
        return result

    def _has_room_for(self, field: FieldFacts, visited: tuple[str, ...]) -> bool:
        if not self._mode.optional or self._count > self._max_values or len(visited) > _MAX_OPTIONAL_REFERENCES:
            return False
        return field.pointers.isdisjoint(visited)

    def _fill(self, body: Schema, name: str, visited: tuple[str, ...], result: dict[str, Any], count: int) -> None:
        """Add properties up to ``count``: declared ones first, where there are any left."""
        most = get_count(body, "maxProperties")
        count = count if most is None else min(count, most)
        for wire, item in properties(body).items():
            if len(result) < count and wire not in result and not self._view.expand(item).get("readOnly"):
                result[wire] = self.make(item, wire, visited)
        patterns = as_schema(body.get("patternProperties"))
        if body.get("additionalProperties") is False and not patterns:
            return
        values = additional(body)
        for index in range(min(count - len(result), _MAX_ITEMS)):
            key = self._make_key(body, "foo" if index == 0 else f"foo{index}")
            fitting = next(
                (as_schema(item) for pattern, item in patterns.items() if matches_pattern(pattern, key)), values
            )
            result[key] = self.make(fitting, name, visited) if fitting else "bar"

    def _make_key(self, body: Schema, wish: str) -> str:
        names = as_schema(body.get("propertyNames"))
        if names:
            value = self.make(names, wish, ())
            return value if isinstance(value, str) else wish
        patterns = list(as_schema(body.get("patternProperties")))
        is_free = body.get("additionalProperties") not in (None, False)
        if is_free or not patterns or any(matches_pattern(pattern, wish) for pattern in patterns):
            return wish
        return next((text for pattern in patterns if (text := make_matching_text(pattern)) is not None), wish)

    def _make_array(self, body: Schema, visited: tuple[str, ...]) -> list[Any]:
        prefix = schemas(body.get("prefixItems"))
        self._count_copies(len(prefix), int(len(prefix) > _MAX_SIZE))
        result = [self.make(item, "string", visited) for item in prefix]
        low, high = get_count(body, "minItems") or 0, get_count(body, "maxItems")
        items = body.get("items", body.get("contains"))
        length = max(low, (get_count(body, "minContains") or 0) if "contains" in body else 0, 0 if prefix else 1)
        length = min(length, length if high is None else high, _MAX_ITEMS)
        if items is False or length <= len(result):
            return result
        item, before = as_schema(items), self._size
        try:
            value = self.make(item, "string", visited)
            self._count_copies(self._size - before, length - len(result) - 1)
        except UnboundedRecursion:
            if low > len(result):
                raise
            return result
        if body.get("uniqueItems") is True:
            return result + self._make_different(item, value, length - len(result))
        return result + [value] * (length - len(result))

    def _count_copies(self, size: int, copies: int) -> None:
        """Count a value of ``size`` values again for each copy of it: lists in lists multiply.

        Raises `UnboundedRecursion` where the whole value would be too large.
        """
        self._size += size * copies
        if copies and self._size > _MAX_SIZE:
            self._dead_ends += 1
            raise UnboundedRecursion

    def _make_different(self, schema: Schema, first: Any, count: int) -> list[Any]:
        """Make ``count`` values, no two alike, as far as the schema has so many."""
        result = [first]
        for value in _similar_values(self._view.expand(schema), first):
            if len(result) >= count:
                break
            if not any(same_value(value, other) for other in result) and self._validator.is_valid(schema, value):
                result.append(value)
        return result[:count]

    def _make_scalar(self, kind: str, body: Schema, name: str, visited: tuple[str, ...]) -> Any:
        if kind in ("integer", "number"):
            return make_number(body, whole=kind == "integer")
        if kind == "boolean":
            return True
        if kind == "null":
            return None
        if kind != "string":
            return {}
        content = body.get("contentSchema")
        if isinstance(content, dict) and is_json(str(body.get("contentMediaType", ""))):
            return json.dumps(self.make(as_schema(cast("object", content)), name, visited))
        return make_text(body, name)


def _component(name: str) -> str:
    """Return the pointer of a component that a mapping names without more."""
    return f"/components/schemas/{name}"


def _similar_values(body: Schema, first: Any) -> Iterator[Any]:
    allowed = constants(body)
    yield from allowed
    for member in variants(body):
        yield from constants(member)
    for index in range(1, 0 if allowed else 2 * _MAX_ITEMS):
        if isinstance(first, bool):
            yield not first
        elif isinstance(first, int | float):
            yield first + index * (get_number(body, "multipleOf") or 1)
        elif isinstance(first, str):
            yield str(int(first) + index) if first.isdecimal() and len(first) <= _MAX_DIGITS else f"{first}{index}"
            yield f"{first[: -len(str(index))]}{index}"
        elif isinstance(first, Mapping):
            siblings = cast("Mapping[str, Any]", first)
            key = next((key for key, item in siblings.items() if isinstance(item, str | int)), None)
            if key is not None:
                yield {**siblings, key: f"{siblings[key]}{index}" if isinstance(siblings[key], str) else index}
