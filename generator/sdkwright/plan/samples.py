"""Argument values for generated tests and docs: the document's own example where there is one, else by type."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, cast

from sdkwright.ir import Sample
from sdkwright.names import Names
from sdkwright.plan.fields import field_name, sort_key
from sdkwright.plan.types import additional, implied_type
from sdkwright.schema import (
    Resolver,
    Schema,
    as_schema,
    constants,
    is_annotation_only,
    is_list,
    is_skipped,
    merge_all_of,
    properties,
    ref_of,
    required,
    schemas,
    split_null,
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
}
DATE = "2019-12-27"
DATETIME = "2019-12-27T18:11:19.117Z"


class Sampler:
    """Makes samples for the schemas of one document.

    ``full`` includes optional properties, as deep as the schema goes without repeating itself.
    """

    def __init__(self, document: Resolver, names: Names) -> None:
        self._document = document
        self._names = names

    def sample(self, schema: Schema, name: str, *, full: bool = False, examples: Sequence[Any] = ()) -> Sample:
        """A value for ``schema``; free strings are the wire name they are given for."""
        for example in examples:
            found = self._from_example(schema, example, 0)
            if found is not None:
                return found
        return self._sample(schema, name, full, ())

    def _open(self, schema: Schema, seen: tuple[str, ...]) -> tuple[Schema, tuple[str, ...]]:
        """The schema with references followed, allOf merged and null taken out."""
        for _ in range(64):
            if ref_of(schema) is None:
                break
            pointer, target = self._document.resolve(schema)
            seen = (*seen, pointer)
            rest = without(schema, "$ref")
            schema = target if is_annotation_only(rest) else {"allOf": [target, rest]}
            if rest.get("example") is not None:
                schema = {**schema, "example": rest["example"]}
        return split_null(merge_all_of(schema, self._document))[0], seen

    def _sample(self, schema: Schema, name: str, full: bool, seen: tuple[str, ...]) -> Sample:
        body, seen = self._open(schema, seen)
        for example in examples_of(body):
            found = self._from_example(body, example, 0)
            if found is not None:
                return found
        members = variants(body)
        if members and not all(set(member) <= {"required"} for member in members):
            fresh = [one for one in members if ref_of(one) is None or self._document.resolve(one)[0] not in seen]
            own = without(body, "oneOf", "anyOf")
            first = (fresh or members)[0]
            return self._sample({"allOf": [own, first]} if properties(own) else first, name, full, seen)
        values = constants(body)
        if values and isinstance(values[0], str | int | float):
            return Sample("value", values[0])
        names = types_of(body)
        kind = names[0] if names else implied_type(body)
        if kind == "object":
            return self._object(body, name, full, seen)
        if kind == "array":
            return self._array(body, name, full, seen)
        return scalar_sample(kind, body, name)

    def _object(self, schema: Schema, name: str, full: bool, seen: tuple[str, ...]) -> Sample:
        known = [(wire, item) for wire, item in properties(schema).items() if not item.get("readOnly")]
        known = [item for item in known if not is_skipped(item[1])]
        if properties(schema):
            needed = required(schema)
            known.sort(key=lambda item: (item[0] not in needed, sort_key(item[0])))
            keys: list[str] = []
            values: list[Sample] = []
            for wire, item in known:
                if wire not in needed and (not full or self._repeats(item, seen) or len(seen) > 12):
                    continue
                keys.append(field_name(self._names, wire, "params"))
                values.append(self._sample(item, wire, full, seen))
            return Sample("dict", keys=tuple(keys), items=tuple(values))
        values_schema = additional(schema)
        if values_schema:
            return Sample("dict", keys=("foo",), items=(self._sample(values_schema, name, full, seen),))
        text = Sample("value", "bar")
        return Sample("dict", keys=("foo",), items=(text,))

    def _repeats(self, schema: Schema, seen: tuple[str, ...]) -> bool:
        """Whether a property leads straight back to a schema it is part of."""
        found = [
            schema,
            as_schema(schema.get("items")),
            as_schema(schema.get("additionalProperties")),
            *variants(schema),
        ]
        return any(ref_of(one) is not None and self._document.resolve(one)[0] in seen for one in found)

    def _array(self, schema: Schema, name: str, full: bool, seen: tuple[str, ...]) -> Sample:
        prefix = schemas(schema.get("prefixItems"))
        if prefix:
            return Sample("list", items=tuple(self._sample(one, "string", full, seen) for one in prefix))
        item = as_schema(schema.get("items"))
        count = schema.get("minItems")
        one = self._sample(item, "string", full, seen)
        return Sample("list", items=(one,) * min(max(count, 1), 20) if isinstance(count, int) else (one,))

    def _from_example(self, schema: Schema, example: Any, depth: int) -> Sample | None:
        """A document's example as a sample, or ``None`` when it does not fit what the schema says."""
        body, _ = self._open(schema, ())
        if depth > 12 or example is None:
            return None
        if isinstance(example, Mapping):
            return self._from_object(body, cast("Mapping[str, Any]", example), depth)
        names = types_of(body)
        if isinstance(example, list | tuple):
            if names and "array" not in names:
                return None
            items = as_schema(body.get("items"))
            found = [self._from_example(items, one, depth + 1) for one in cast("list[Any]", example)]
            fitting = tuple(one for one in found if one is not None)
            return Sample("list", items=fitting) if len(fitting) == len(found) else None
        if isinstance(example, bool):
            return Sample("value", example) if not names or "boolean" in names else None
        if isinstance(example, int | float):
            return Sample("value", example) if not names or {"integer", "number"} & set(names) else None
        if not isinstance(example, str) or (names and "string" not in names):
            return None
        allowed = constants(body)
        if allowed and example not in allowed:
            return None
        form = body.get("format")
        if form == "date":
            return Sample("date", example) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", example) else None
        if form == "date-time":
            return Sample("datetime", example) if re.match(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}", example) else None
        if form == "binary":
            return Sample("file", "Example data")
        return Sample("value", example)

    def _from_object(self, body: Schema, example: Mapping[str, Any], depth: int) -> Sample | None:
        names = types_of(body)
        if names and "object" not in names:
            return None
        known = properties(body)
        if required(body) - set(example):
            return None
        keys: list[str] = []
        values: list[Sample] = []
        for wire, value in example.items():
            schema = known.get(wire)
            if schema is None and known:
                continue
            inner = schema if schema is not None else (additional(body) or {})
            found = self._from_example(inner, value, depth + 1)
            if found is None:
                if schema is not None and wire not in required(body):
                    continue
                return None
            keys.append(field_name(self._names, wire, "params") if schema is not None else str(wire))
            values.append(found)
        return Sample("dict", keys=tuple(keys), items=tuple(values))


def examples_of(schema: Schema) -> list[Any]:
    """The schema's own examples, in both spellings."""
    found = [schema["example"]] if "example" in schema else []
    more = schema.get("examples")
    return found + (list(more) if is_list(more) else [])


def scalar_sample(kind: str, schema: Schema, name: str) -> Sample:
    """A leaf value by type, format and limits."""
    if kind in {"integer", "number"}:
        return Sample("value", _number(schema))
    if kind == "boolean":
        return Sample("value", True)
    if kind in {"string", ""}:
        return _string(schema, name) if kind else Sample("dict")
    return Sample("none")


def _number(schema: Schema) -> int | float:
    low, high = schema.get("minimum"), schema.get("maximum")
    above, below = schema.get("exclusiveMinimum"), schema.get("exclusiveMaximum")
    if isinstance(above, int | float) and not isinstance(above, bool):
        step = 1 if not isinstance(below, int | float) or above + 1 < below else (below - above) / 2
        return max(above + step, low) if isinstance(low, int | float) else above + step
    if isinstance(low, int | float) and not isinstance(low, bool):
        return low
    if isinstance(high, int | float) and not isinstance(high, bool):
        return high
    return 0


def _string(schema: Schema, name: str) -> Sample:
    form = schema.get("format")
    if form == "date":
        return Sample("date", DATE)
    if form == "date-time":
        return Sample("datetime", DATETIME)
    if form == "binary":
        return Sample("file", "Example data")
    if isinstance(form, str) and form in _FORMATS:
        return Sample("value", _FORMATS[form])
    shortest, longest = schema.get("minLength"), schema.get("maxLength")
    value = "x" if shortest is not None or "pattern" in schema else name
    if isinstance(shortest, int):
        value = "x" * min(max(shortest, 1), 4096)
    if isinstance(longest, int):
        value = value[:longest]
    return Sample("value", value)
