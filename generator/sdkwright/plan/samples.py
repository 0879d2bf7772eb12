"""Argument values for generated tests and docs: the document's own example where it fits, else one made by type.

A value is made as JSON first, held against its schema, and then spelled with the names and types of Python.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, cast

from sdkwright.ir import Sample
from sdkwright.naming.names import Names
from sdkwright.plan.fields import field_name
from sdkwright.plan.kept import KeptSamples
from sdkwright.plan.making import Facts, Maker, NoEnd, examples_of, only_requires
from sdkwright.schema.keywords import (
    Schema,
    as_schema,
    constants,
    is_list,
    is_skipped,
    is_upload,
    naming,
    properties,
    renames,
    schemas,
    variants,
    without,
)
from sdkwright.schema.view import SchemaView

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_DATETIME = re.compile(r"\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}")
_DEEPEST = 12


class Sampler:
    """Makes samples for the schemas of one document."""

    def __init__(self, reading: SchemaView, names: Names, kept: KeptSamples | None = None) -> None:
        self._reading, self._kept = reading, kept
        self._facts = Facts(reading)
        self._fits = self._facts.fits
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
            known = self._made[id(schema), name, full] = (schema, self._kept_or_made(schema, name, full))
        return known[1]

    def _kept_or_made(self, schema: Schema, name: str, full: bool) -> Sample:
        if self._kept is None:
            return self._spell(schema, self._value(schema, name, full, ()), 0)
        key = self._kept.key(schema, name, full)
        found = self._kept.find(key)
        if found is None:
            found = self._spell(schema, self._value(schema, name, full, ()), 0)
            self._kept.add(key, found)
        return found

    def received(self, schema: Schema) -> Any:
        """A value of ``schema`` as the API sends it, in JSON, with no more than has to be there."""
        try:
            return Maker(self._facts, False, received=True).make(schema, "event", ())
        except NoEnd:
            return {}

    def together(self, schema: Schema) -> tuple[dict[str, Sample], dict[str, Sample]] | None:
        """The properties of a body, by wire name, in the least value and in the fullest that a server would accept.

        ``None`` for a body each property of which may be chosen by itself: it has no variants, and may be empty.
        """
        body = without(self._reading.expand(schema), "example", "examples")
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
            if value is not None and self._fits(schema, value):
                return value
        made: Any = None
        for optional in (True, False) if full else (False,):
            try:
                made = Maker(self._facts, optional).make(schema, name, ())
            except NoEnd:
                made = {}
            if self._fits(schema, made):
                break
        return made

    def _pruned(self, schema: Schema, value: Any, depth: int) -> Any:
        """An example less what a caller could not say: undeclared and read-only properties, null where it has no place."""
        body, _, _ = self._reading.inspect(schema)
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
            opened, nullable, _ = self._reading.inspect(inner)
            if opened.get("readOnly") or is_skipped(inner) or (item is None and not nullable):
                continue
            kept[str(wire)] = self._pruned(inner, item, depth + 1)
        return kept

    def _variant(self, body: Schema, value: Any) -> Schema:
        """The variant of a union that a value is of, with what all variants share."""
        for _ in range(_DEEPEST):
            members = variants(body)
            if not members or all(only_requires(one) for one in members):
                break
            chosen = next((at for at, one in enumerate(members) if self._fits(one, value)), 0)
            body = self._reading.expand(self._reading.merge_variant(body, chosen))
        return body

    def _spell(self, schema: Schema, value: Any, depth: int) -> Sample:
        """A JSON value as a caller writes it."""
        body = self._variant(self._reading.expand(schema), value)
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
