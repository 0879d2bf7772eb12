"""Argument values for generated tests and docs: the document's own example where it fits, else one made by type.

A value is made as JSON first, held against its schema, and then spelled with the names and types of Python.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, cast

from sdkwright.ir import Sample
from sdkwright.names import Names
from sdkwright.patterns import example_of, matches
from sdkwright.plan.fields import field_name, sort_key
from sdkwright.plan.fits import fits, same
from sdkwright.plan.reading import Reading
from sdkwright.schema import (
    Schema,
    additional,
    as_schema,
    constants,
    implied_type,
    is_list,
    is_skipped,
    is_upload,
    naming,
    properties,
    renames,
    required,
    schemas,
    types_of,
    variants,
    without,
)

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
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_DATETIME = re.compile(r"\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}")
_MOST_VALUES = 150
_DEEPEST = 12
_MOST_LEVELS = 60
_MOST_ITEMS = 20
_LONGEST = 4096


class Sampler:
    """Makes samples for the schemas of one document."""

    def __init__(self, reading: Reading, names: Names) -> None:
        self._reading = reading
        self._names = names
        self._made: dict[tuple[int, str, bool], tuple[Schema, Sample]] = {}

    def sample(self, schema: Schema, name: str, *, full: bool = False, examples: Sequence[Any] = ()) -> Sample:
        """A value for ``schema`` that a server would accept; free strings are the wire name they are given for.

        ``full`` includes optional properties, as deep as the schema goes without repeating itself, within reason.
        """
        if examples:
            return self._spell(schema, self._value(schema, name, full, examples), 0)
        known = self._made.get((id(schema), name, full))
        if known is None:
            # The schema is kept beside, so that its id stays its own.
            known = (schema, self._spell(schema, self._value(schema, name, full, ()), 0))
            self._made[id(schema), name, full] = known
        return known[1]

    def received(self, schema: Schema) -> Any:
        """A value of ``schema`` as the API sends it, in JSON, with no more than has to be there."""
        try:
            return _Maker(self._reading, False, received=True).make(schema, "event", ())
        except _NoEnd:
            return {}

    def opened(self, schema: Schema) -> Schema:
        """The schema with references followed and ``allOf`` merged."""
        return self._reading.opened(schema)

    def together(self, schema: Schema) -> tuple[dict[str, Sample], dict[str, Sample]] | None:
        """The properties of a body, by wire name, in the least value and in the fullest that a server would accept.

        ``None`` for a body each property of which may be chosen by itself: it has no variants, and may be empty.
        """
        body = without(self._reading.opened(schema), "example", "examples")
        if not variants(body) and not body.get("minProperties"):
            return None
        short, full = (self._properties(body, self._value(body, "body", optional, ())) for optional in (False, True))
        return short, full

    def _properties(self, body: Schema, value: Any) -> dict[str, Sample]:
        if not isinstance(value, Mapping):
            return {}
        known = properties(self._variant(body, value))
        given = cast("Mapping[str, Any]", value)
        return {wire: self._spell(known[wire], item, 1) for wire, item in given.items() if wire in known}

    def _value(self, schema: Schema, name: str, full: bool, examples: Sequence[Any]) -> Any:
        for example in (*examples, *examples_of(schema)):
            value = self._pruned(schema, example, 0)
            if value is not None and fits(self._reading, schema, value):
                return value
        made: Any = None
        for optional in (True, False) if full else (False,):
            try:
                made = _Maker(self._reading, optional).make(schema, name, ())
            except _NoEnd:
                made = {}
            if fits(self._reading, schema, made):
                break
        return made

    def _pruned(self, schema: Schema, value: Any, depth: int) -> Any:
        """An example less what a caller could not say: undeclared and read-only properties, null where it has no place."""
        body, _, _ = self._reading.full(schema)
        if depth > _DEEPEST:
            return value
        if is_list(value):
            items = as_schema(body.get("items"))
            return [self._pruned(items, item, depth + 1) for item in value]
        if not isinstance(value, Mapping):
            return value
        given = cast("Mapping[str, Any]", value)
        known = properties(self._variant(body, given))
        if not known:
            return dict(given)
        kept: dict[str, Any] = {}
        for wire, item in given.items():
            inner = known.get(wire)
            if inner is None:
                continue
            opened, nullable, _ = self._reading.full(inner)
            if opened.get("readOnly") or is_skipped(inner) or (item is None and not nullable):
                continue
            kept[str(wire)] = self._pruned(inner, item, depth + 1)
        return kept

    def _variant(self, body: Schema, value: Any) -> Schema:
        """The variant of a union that a value is of, with what all variants share."""
        for _ in range(_DEEPEST):
            members = variants(body)
            if not members or all(_only_requires(one) for one in members):
                break
            own = without(body, "oneOf", "anyOf", "discriminator")
            chosen = next((one for one in members if fits(self._reading, one, value)), members[0])
            body = self._reading.opened({"allOf": [own, chosen]} if properties(own) else chosen)
        return body

    def _spell(self, schema: Schema, value: Any, depth: int) -> Sample:
        """A JSON value as a caller writes it."""
        body = self._variant(self._reading.opened(schema), value)
        if isinstance(value, Mapping):
            known = properties(body)
            rest = as_schema(body.get("additionalProperties"))
            keys: dict[str, Sample] = {}
            called = renames(body)
            for wire, item in cast("Mapping[str, Any]", value).items():
                name = self._name(known[wire], called.get(wire, wire)) if wire in known else wire
                while name in keys:
                    name += "_"
                keys[name] = self._spell(known.get(wire, rest), item, depth + 1)
            return Sample("dict", keys=tuple(keys), items=tuple(keys.values()))
        if is_list(value):
            prefix, rest = schemas(body.get("prefixItems")), as_schema(body.get("items"))
            parts = (prefix[at] if at < len(prefix) else rest for at in range(len(value)))
            return Sample(
                "list", items=tuple(self._spell(one, item, depth + 1) for one, item in zip(parts, value, strict=True))
            )
        if value is None:
            return Sample("none")
        if isinstance(value, str) and not constants(body):
            return _spelled_text(body, value)
        return Sample("value", value)

    def _name(self, schema: Schema, wire: str) -> str:
        return naming(schema).get("property_name") or field_name(self._names, wire, "params")


class _NoEnd(Exception):
    """The schema leads into itself here; whoever can do without this value leaves it out."""


class _Maker:
    """Makes one value; ``optional`` fills in what need not be there, until there is enough of it.

    ``received`` values are sent by the API, so they have what callers may not set.
    """

    def __init__(self, reading: Reading, optional: bool, *, received: bool = False) -> None:
        self._reading = reading
        self._optional = optional
        self._received = received
        self._count = 0
        self._level = 0

    def make(self, schema: Schema, name: str, seen: tuple[str, ...]) -> Any:
        """A value for ``schema``; ``seen`` are the references on the way there.  Raises `_NoEnd`."""
        # A schema can lead into itself by merging too, where no reference tells.
        if self._level > _MOST_LEVELS:
            raise _NoEnd
        self._level += 1
        try:
            return self._make(schema, name, seen)
        finally:
            self._level -= 1

    def _make(self, schema: Schema, name: str, seen: tuple[str, ...]) -> Any:
        self._count += 1
        body, nullable, passed = self._reading.full(schema)
        if len(seen) > 3 * _DEEPEST or any(seen.count(one) > 2 for one in passed):
            if nullable:
                return None
            raise _NoEnd
        seen = (*seen, *passed)
        for example in examples_of(body):
            if _is_leaf(example) and fits(self._reading, body, example):
                return example
        allowed = constants(body)
        if allowed:
            return next((one for one in allowed if fits(self._reading, body, one)), allowed[0])
        members = variants(body)
        if members and all(_only_requires(member) for member in members):
            body = {**without(body, "oneOf", "anyOf"), "required": [*required(body), *required(members[0])]}
        elif members:
            return self._of_union(body, members, name, seen)
        names = types_of(body)
        kind = names[0] if names else implied_type(body)
        if kind == "object":
            return self._object(body, name, seen)
        if kind == "array":
            return self._array(body, seen)
        return leaf(kind, body, name)

    def _of_union(self, body: Schema, members: list[Schema], name: str, seen: tuple[str, ...]) -> Any:
        """The first variant that a value can be made of; those that lead back come last."""
        own = without(body, "oneOf", "anyOf", "discriminator")
        ordered = sorted(members, key=lambda one: any(place in seen for place in self._reading.full(one)[2]))
        for one in ordered:
            try:
                shared = properties(own) or "items" in own
                return self.make({"allOf": [own, one]} if shared else one, name, seen)
            except _NoEnd:
                continue
        raise _NoEnd

    def _object(self, body: Schema, name: str, seen: tuple[str, ...]) -> Any:
        needed = required(body)
        made: dict[str, Any] = {}
        known = sorted(properties(body).items(), key=lambda item: (item[0] not in needed, sort_key(item[0])))
        for wire, item in known:
            opened, _, passed = self._reading.full(item)
            hidden = not self._received and (opened.get("readOnly") or item.get("readOnly"))
            if hidden or is_skipped(item):
                continue
            if wire not in needed and not self._is_worth_it(opened, passed, seen):
                continue
            try:
                made[wire] = self.make(item, wire, seen)
            except _NoEnd:
                if wire in needed:
                    raise
        for wire in sorted(needed):
            if wire not in properties(body):
                made[wire] = self.make(additional(body) or {}, wire, seen)
        fewest = body.get("minProperties")
        if not known or (isinstance(fewest, int) and len(made) < fewest):
            self._fill(body, name, seen, made, max(fewest if isinstance(fewest, int) else 1, 0 if known else 1))
        return made

    def _is_worth_it(self, opened: Schema, passed: Iterable[str], seen: tuple[str, ...]) -> bool:
        if not self._optional or self._count > _MOST_VALUES or len(seen) > _DEEPEST:
            return False
        below = [
            opened,
            as_schema(opened.get("items")),
            as_schema(opened.get("additionalProperties")),
            *variants(opened),
        ]
        places = {*passed, *(place for one in below for place in self._reading.full(one)[2])}
        return not places & set(seen)

    def _fill(self, body: Schema, name: str, seen: tuple[str, ...], made: dict[str, Any], count: int) -> None:
        """Undeclared properties up to ``count``; declared ones first, where there are any left."""
        for wire, item in properties(body).items():
            if len(made) < count and wire not in made and not self._reading.opened(item).get("readOnly"):
                made[wire] = self.make(item, wire, seen)
        rest = body.get("additionalProperties")
        patterns = as_schema(body.get("patternProperties"))
        if rest is False and not patterns:
            return
        values = additional(body)
        for index in range(min(count - len(made), _MOST_ITEMS)):
            key = self._key(body, "foo" if index == 0 else f"foo{index}")
            fitting = next((as_schema(one) for pattern, one in patterns.items() if matches(pattern, key)), values)
            made[key] = self.make(fitting, name, seen) if fitting else "bar"

    def _key(self, body: Schema, wish: str) -> str:
        names = as_schema(body.get("propertyNames"))
        if names:
            value = self.make(names, wish, ())
            return value if isinstance(value, str) else wish
        patterns = list(as_schema(body.get("patternProperties")))
        if body.get("additionalProperties") is False and patterns and not any(matches(one, wish) for one in patterns):
            return next((text for one in patterns if (text := example_of(one)) is not None), wish)
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
        except _NoEnd:
            if isinstance(low, int) and low > len(made):
                raise
            return made
        if body.get("uniqueItems") is True:
            return made + self._different(item, one, wanted - len(made))
        return made + [one] * (wanted - len(made))

    def _different(self, schema: Schema, first: Any, count: int) -> list[Any]:
        """``count`` values, no two alike, as far as the schema has so many."""
        found = [first]
        for one in _others(self._reading.opened(schema), first):
            if len(found) >= count:
                break
            if fits(self._reading, schema, one) and not any(same(one, known) for known in found):
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


def _only_requires(member: Schema) -> bool:
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
    if isinstance(pattern, str) and not matches(pattern, value):
        wishes = [name, example_of(pattern, shortest), example_of(pattern)]
        fitting = [one for one in wishes if one is not None and matches(pattern, one) and len(one) >= shortest]
        return next((one for one in fitting if longest is None or len(one) <= longest), value)
    return value


def _spelled_text(body: Schema, value: str) -> Sample:
    form = body.get("format")
    if form == "date" and _DATE.fullmatch(value):
        return Sample("date", value)
    if form == "date-time" and _DATETIME.match(value):
        return Sample("datetime", value)
    return Sample("file", value) if is_upload(body) else Sample("value", value)


def sample_of(value: Any) -> Sample:
    """A plain JSON value as a sample, names as they are."""
    if isinstance(value, Mapping):
        items = {str(key): sample_of(item) for key, item in cast("Mapping[object, Any]", value).items()}
        return Sample("dict", keys=tuple(items), items=tuple(items.values()))
    if isinstance(value, list | tuple):
        return Sample("list", items=tuple(sample_of(item) for item in cast("Sequence[Any]", value)))
    if isinstance(value, str | int | float):
        return Sample("value", value)
    return Sample("none")
