"""JSON values made for schemas, where the document has no example that fits: by type, format and limits.

What a schema says of the value is worked out once, for the same schemas are met again and again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, cast

from sdkwright.plan.fields import sort_key
from sdkwright.plan.fits import Fits, same
from sdkwright.schema.keywords import (
    Schema,
    additional,
    as_schema,
    constants,
    implied_type,
    is_list,
    is_skipped,
    properties,
    required,
    schemas,
    types_of,
    variants,
    without,
)
from sdkwright.schema.patterns import make_matching_text, matches_pattern
from sdkwright.schema.view import SchemaView

_FORMATS = {
    "uuid": "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
    "uri": "https://example.com",
    "url": "https://example.com",
    "email": "dev@example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "hostname": "example.com",
    "time": "12:00:00Z",
    "duration": "P1D",
    "byte": "ZXhhbXBsZQ==",
    "date": "2019-12-27",
    "date-time": "2019-12-27T18:11:19.117Z",
    "binary": "Example data",
}
_MOST_VALUES = 150
_DEEPEST = 12
_MOST_LEVELS = 60
_MOST_ITEMS = 20
_LONGEST = 4096


class NoEnd(Exception):
    """The schema leads into itself here; whoever can do without this value leaves it out."""


class Facts:
    """What is known of the schemas of one document by whoever makes values for them."""

    def __init__(self, reading: SchemaView) -> None:
        self.reading, self.fits = reading, Fits(reading)
        self._known: dict[int, tuple[Schema, _Facts]] = {}

    def of(self, body: Schema) -> _Facts:
        """What an opened schema says."""
        known = self._known.get(id(body))
        if known is None:
            # The schema is kept beside, so that its id stays its own.
            known = self._known[id(body)] = (body, _Facts(self.reading, self.fits, body))
        return known[1]


class _Facts:
    """``fixed``: a value that it names itself.  ``members`` of a union; else the ``kind`` of value, and its fields."""

    __slots__ = ("body", "fields", "fixed", "has_known", "kind", "members", "needed", "undeclared")

    def __init__(self, reading: SchemaView, fits: Fits, body: Schema) -> None:
        self.fixed = _fixed(fits, body)
        members = variants(body)
        if members and all(only_requires(member) for member in members):
            body = {**without(body, "oneOf", "anyOf"), "required": [*required(body), *required(members[0])]}
            members = []
        self.body, self.members = body, members
        names = types_of(body)
        self.kind = names[0] if names else implied_type(body)
        self.needed = needed = required(body)
        known = properties(body) if self.kind == "object" else {}
        ordered = sorted(known.items(), key=lambda item: (item[0] not in needed, sort_key(item[0])))
        self.fields = [_Field(reading, wire, item) for wire, item in ordered if not is_skipped(item)]
        self.has_known = bool(known)
        self.undeclared = sorted(needed - known.keys())


class _Field:
    """A property: ``places`` are the references on the way to its value, ``is_hidden`` when callers may not set it."""

    __slots__ = ("is_hidden", "places", "schema", "wire")

    def __init__(self, reading: SchemaView, wire: str, schema: Schema) -> None:
        self.wire, self.schema = wire, schema
        opened, _, passed = reading.inspect(schema)
        self.is_hidden = bool(opened.get("readOnly") or schema.get("readOnly"))
        below = [opened, as_schema(opened.get("items")), as_schema(opened.get("additionalProperties"))]
        below += variants(opened)
        self.places = frozenset([*passed, *(place for one in below for place in reading.inspect(one)[2])])


def _fixed(fits: Fits, body: Schema) -> list[Any]:
    """The example or the constant that stands for every value; empty when one has to be made."""
    for example in examples_of(body):
        if _is_leaf(example) and fits(body, example):
            return [example]
    allowed = constants(body)
    return [next((one for one in allowed if fits(body, one)), allowed[0])] if allowed else []


class Maker:
    """Makes one value; ``optional`` fills in what need not be there, until there is enough of it.

    ``received`` values are sent by the API, so they have what callers may not set.
    """

    def __init__(self, facts: Facts, optional: bool, *, received: bool = False) -> None:
        self._facts = facts
        self._reading, self._fits = facts.reading, facts.fits
        self._optional = optional
        self._received = received
        self._count = 0
        self._level = 0

    def make(self, schema: Schema, name: str, seen: tuple[str, ...]) -> Any:
        """A value for ``schema``; ``seen`` are the references on the way there.  Raises `NoEnd`."""
        # A schema can lead into itself by merging too, where no reference tells.
        if self._level > _MOST_LEVELS:
            raise NoEnd
        self._level += 1
        try:
            return self._make(schema, name, seen)
        finally:
            self._level -= 1

    def _make(self, schema: Schema, name: str, seen: tuple[str, ...]) -> Any:
        self._count += 1
        body, nullable, passed = self._reading.inspect(schema)
        if len(seen) > 3 * _DEEPEST or any(seen.count(one) > 2 for one in passed):
            if nullable:
                return None
            raise NoEnd
        seen = (*seen, *passed)
        facts = self._facts.of(body)
        if facts.fixed:
            return facts.fixed[0]
        if facts.members:
            return self._of_union(facts.body, facts.members, name, seen)
        if facts.kind == "object":
            return self._object(facts, name, seen)
        if facts.kind == "array":
            return self._array(facts.body, seen)
        return leaf(facts.kind, facts.body, name)

    def _of_union(self, body: Schema, members: list[Schema], name: str, seen: tuple[str, ...]) -> Any:
        """The first variant that a value can be made of; those that lead back come last."""

        def leads_back(at: int) -> bool:
            return any(place in seen for place in self._reading.inspect(members[at])[2])

        for at in sorted(range(len(members)), key=leads_back):
            try:
                return self.make(self._reading.merge_variant(body, at), name, seen)
            except NoEnd:
                continue
        raise NoEnd

    def _object(self, facts: _Facts, name: str, seen: tuple[str, ...]) -> Any:
        body, needed = facts.body, facts.needed
        made: dict[str, Any] = {}
        for one in facts.fields:
            if one.is_hidden and not self._received:
                continue
            if one.wire not in needed and not self._is_worth_it(one, seen):
                continue
            try:
                made[one.wire] = self.make(one.schema, one.wire, seen)
            except NoEnd:
                if one.wire in needed:
                    raise
        for wire in facts.undeclared:
            made[wire] = self.make(additional(body) or {}, wire, seen)
        fewest = body.get("minProperties")
        if not facts.has_known or (isinstance(fewest, int) and len(made) < fewest):
            least = fewest if isinstance(fewest, int) else 1
            self._fill(body, name, seen, made, max(least, 0 if facts.has_known else 1))
        return made

    def _is_worth_it(self, field: _Field, seen: tuple[str, ...]) -> bool:
        if not self._optional or self._count > _MOST_VALUES or len(seen) > _DEEPEST:
            return False
        return field.places.isdisjoint(seen)

    def _fill(self, body: Schema, name: str, seen: tuple[str, ...], made: dict[str, Any], count: int) -> None:
        """Undeclared properties up to ``count``; declared ones first, where there are any left."""
        for wire, item in properties(body).items():
            if len(made) < count and wire not in made and not self._reading.expand(item).get("readOnly"):
                made[wire] = self.make(item, wire, seen)
        rest = body.get("additionalProperties")
        patterns = as_schema(body.get("patternProperties"))
        if rest is False and not patterns:
            return
        values = additional(body)
        for index in range(min(count - len(made), _MOST_ITEMS)):
            key = self._key(body, "foo" if index == 0 else f"foo{index}")
            fitting = next(
                (as_schema(one) for pattern, one in patterns.items() if matches_pattern(pattern, key)), values
            )
            made[key] = self.make(fitting, name, seen) if fitting else "bar"

    def _key(self, body: Schema, wish: str) -> str:
        names = as_schema(body.get("propertyNames"))
        if names:
            value = self.make(names, wish, ())
            return value if isinstance(value, str) else wish
        patterns = list(as_schema(body.get("patternProperties")))
        if (
            body.get("additionalProperties") is False
            and patterns
            and not any(matches_pattern(one, wish) for one in patterns)
        ):
            return next((text for one in patterns if (text := make_matching_text(one)) is not None), wish)
        return wish

    def _array(self, body: Schema, seen: tuple[str, ...]) -> Any:
        prefix = schemas(body.get("prefixItems"))
        made = [self.make(one, "string", seen) for one in prefix]
        low, high = body.get("minItems"), body.get("maxItems")
        wanted = max(low if isinstance(low, int) else 0, 0 if prefix else 1)
        wanted = min(wanted, high if isinstance(high, int) else wanted, _MOST_ITEMS)
        item = as_schema(body.get("items"))
        if body.get("items") is False or wanted <= len(made):
            return made
        try:
            one = self.make(item, "string", seen)
        except NoEnd:
            if isinstance(low, int) and low > len(made):
                raise
            return made
        if body.get("uniqueItems") is True:
            return made + self._different(item, one, wanted - len(made))
        return made + [one] * (wanted - len(made))

    def _different(self, schema: Schema, first: Any, count: int) -> list[Any]:
        """``count`` values, no two alike, as far as the schema has so many."""
        found = [first]
        for one in _others(self._reading.expand(schema), first):
            if len(found) >= count:
                break
            if self._fits(schema, one) and not any(same(one, known) for known in found):
                found.append(one)
        return found[:count]


def _others(body: Schema, first: Any) -> Iterator[Any]:
    """Values like ``first``."""
    allowed = constants(body)
    yield from allowed
    for index in range(1, 0 if allowed else 2 * _MOST_ITEMS):
        if isinstance(first, bool):
            yield not first
        elif isinstance(first, int | float):
            step = body.get("multipleOf")
            yield first + index * (step if isinstance(step, int | float) else 1)
        elif isinstance(first, str):
            yield str(int(first) + index) if first.isdecimal() else f"{first}{index}"
            yield f"{first[: -len(str(index))]}{index}"
        elif isinstance(first, dict):
            known = cast("dict[str, Any]", first)
            text = next((key for key, item in known.items() if isinstance(item, str | int)), None)
            if text is not None:
                yield {**known, text: f"{known[text]}{index}" if isinstance(known[text], str) else index}


def only_requires(member: Schema) -> bool:
    """Whether a variant adds nothing but names of properties that have to be there."""
    return set(member) <= {"required", "title", "description", "type"} and "required" in member


def _is_leaf(value: Any) -> bool:
    return isinstance(value, str | int | float)


def examples_of(schema: Schema) -> list[Any]:
    """The schema's own examples, in both spellings."""
    found = [schema["example"]] if "example" in schema else []
    more = schema.get("examples")
    if is_list(more):
        return found + list(more)
    # Some write the examples of a media type, by name, where a list belongs.
    named = cast("Mapping[str, Any]", more).values() if isinstance(more, Mapping) else ()
    return found + [one["value"] for one in named if isinstance(one, dict) and "value" in one]


def leaf(kind: str, schema: Schema, name: str) -> Any:
    """A value without parts, by type, format and limits."""
    if kind in {"integer", "number"}:
        return _number(schema, kind)
    if kind == "boolean":
        return True
    if kind == "null":
        return None
    return _text(schema, name) if kind == "string" else {}


def _number(schema: Schema, kind: str) -> int | float:
    low, high = _limit(schema, "minimum"), _limit(schema, "maximum")
    above, below = _limit(schema, "exclusiveMinimum"), _limit(schema, "exclusiveMaximum")
    value: int | float = 0
    if above is not None and (low is None or above >= low):
        step = (
            1 if below is None and high is None else min(1, ((below if below is not None else high or 0) - above) / 2)
        )
        value = above + (1 if kind == "integer" else step or 1)
    elif low is not None:
        value = low
    elif high is not None:
        value = high
    elif below is not None and below <= 0:
        value = below - 1
    multiple = _limit(schema, "multipleOf")
    if multiple:
        value = -(-value // multiple) * multiple
    return int(value) if kind == "integer" or float(value).is_integer() else value


def _limit(schema: Schema, key: str) -> int | float | None:
    found = schema.get(key)
    return found if isinstance(found, int | float) and not isinstance(found, bool) else None


def _text(schema: Schema, name: str) -> str:
    form, pattern = schema.get("format"), schema.get("pattern")
    low, high = schema.get("minLength"), schema.get("maxLength")
    shortest = min(low, _LONGEST) if isinstance(low, int) else 0
    longest = high if isinstance(high, int) else None
    value = _FORMATS.get(str(form)) if isinstance(form, str) else None
    if value is None:
        value = "x" if shortest or isinstance(pattern, str) else name
    if len(value) < shortest:
        value = "x" * shortest
    if longest is not None and len(value) > longest:
        value = value[:longest]
    if isinstance(pattern, str) and not matches_pattern(pattern, value):
        wishes = [name, make_matching_text(pattern, shortest), make_matching_text(pattern)]
        fitting = [one for one in wishes if one is not None and matches_pattern(pattern, one) and len(one) >= shortest]
        return next((one for one in fitting if longest is None or len(one) <= longest), value)
    return value
