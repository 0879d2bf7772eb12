"""Argument values for generated tests and docs: the document's own example where it fits, else one made by type.

A value is made as JSON first, held against its schema, and then spelled with the names and types of Python.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast

from sdkwright.ir import Sample
from sdkwright.naming.names import Names
from sdkwright.plan.fields import field_name
from sdkwright.plan.sample_cache import SampleCache
from sdkwright.schema.examples import ExampleFactory
from sdkwright.schema.keywords import (
    Schema,
    as_schema,
    constants,
    is_skipped,
    is_upload,
    naming,
    properties,
    renames,
    schemas,
    variants,
    without,
)
from sdkwright.schema.validation import SchemaValidator
from sdkwright.schema.value_facts import list_examples, only_requires
from sdkwright.schema.values import is_list
from sdkwright.schema.view import SchemaView

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_DATETIME = re.compile(r"\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}")
_MAX_DEPTH = 12


class Sampler:
    """Makes samples for the schemas of one document; ``components`` are references that most of them share."""

    def __init__(
        self, view: SchemaView, names: Names, cache: SampleCache | None = None, components: Iterable[str] = ()
    ) -> None:
        self._view, self._names, self._cache = view, names, cache
        self._components = tuple(components)
        self._validator = SchemaValidator(view, "request", components=self._components)
        self._examples = ExampleFactory(view, self._validator, "request")
        self._samples: dict[tuple[int, str, bool], tuple[Schema, Sample]] = {}

    def sample(self, schema: Schema, name: str, *, full: bool = False, examples: Sequence[Any] = ()) -> Sample:
        """Make a value for ``schema`` that a server would accept; free strings are the wire name they are given for.

        ``full`` includes optional properties, as deep as the schema goes without repeating itself, within limits.
        """
        if examples:
            return self._spell(schema, self._value(schema, name, full, examples), 0)
        earlier = self._samples.get((id(schema), name, full))
        if earlier is None:
            # The schema is held beside, so that its id stays its own.
            earlier = self._samples[id(schema), name, full] = (schema, self._load_or_make(schema, name, full))
        return earlier[1]

    def _load_or_make(self, schema: Schema, name: str, full: bool) -> Sample:
        if self._cache is None:
            return self._spell(schema, self._value(schema, name, full, ()), 0)
        key = self._cache.key(schema, name, full)
        sample = self._cache.find(key)
        if sample is None:
            sample = self._spell(schema, self._value(schema, name, full, ()), 0)
            self._cache.add(key, sample)
        return sample

    def received(self, schema: Schema) -> Any:
        """Make a JSON value of ``schema`` as the API sends it, with no more than has to be there."""
        validator = SchemaValidator(self._view, "response", checks_formats=True, components=self._components)
        return ExampleFactory(self._view, validator, "response").make(schema, "event", full=False)

    def together(self, schema: Schema) -> tuple[dict[str, Sample], dict[str, Sample]] | None:
        """Return the properties of a body, by wire name, in the least and the fullest value that a server accepts.

        ``None`` for a body each property of which may be chosen by itself: it has no variants, and may be empty.
        """
        body = without(self._view.expand(schema), "example", "examples")
        if not variants(body) and not body.get("minProperties"):
            return None
        short, full = (self._properties(body, self._value(body, "body", optional, ())) for optional in (False, True))
        return short, full

    def _properties(self, body: Schema, value: Any) -> dict[str, Sample]:
        if not isinstance(value, Mapping):
            return {}
        fields = properties(self._variant(body, value))
        items = cast("Mapping[str, Any]", value)
        return {wire: self._spell(fields[wire], item, 1) for wire, item in items.items() if wire in fields}

    def _value(self, schema: Schema, name: str, full: bool, examples: Sequence[Any]) -> Any:
        for example in (*examples, *list_examples(schema)):
            value = self._pruned(schema, example, 0)
            if value is not None and self._validator.is_valid(schema, value):
                return value
        return self._examples.make(schema, name, full=full)

    def _pruned(self, schema: Schema, value: Any, depth: int) -> Any:
        """Return an example less what a caller could not say.

        Undeclared and read-only properties, null where it has no place.
        """
        body, _, _ = self._view.inspect(schema)
        if depth > _MAX_DEPTH:
            return value
        if is_list(value):
            items = as_schema(body.get("items"))
            return [self._pruned(items, item, depth + 1) for item in value]
        if not isinstance(value, Mapping):
            return value
        entries = cast("Mapping[str, Any]", value)
        fields = properties(self._variant(body, entries))
        if not fields:
            return dict(entries)
        result: dict[str, Any] = {}
        for wire, item in entries.items():
            inner = fields.get(wire)
            if inner is None:
                continue
            inner_body, nullable, _ = self._view.inspect(inner)
            if inner_body.get("readOnly") or is_skipped(inner) or (item is None and not nullable):
                continue
            result[str(wire)] = self._pruned(inner, item, depth + 1)
        return result

    def _variant(self, body: Schema, value: Any) -> Schema:
        """Return the variant of a union that a value is of, with what all variants share."""
        for _ in range(_MAX_DEPTH):
            members = variants(body)
            if not members or all(only_requires(member) for member in members):
                break
            index = next((at for at, variant in enumerate(members) if self._validator.is_valid(variant, value)), 0)
            body = self._view.expand(self._view.merge_variant(body, index))
        return body

    def _spell(self, schema: Schema, value: Any, depth: int) -> Sample:
        """Return a JSON value as a caller writes it."""
        body = self._variant(self._view.expand(schema), value)
        if isinstance(value, Mapping):
            fields = properties(body)
            rest = as_schema(body.get("additionalProperties"))
            keys: dict[str, Sample] = {}
            aliases = renames(body)
            for wire, item in cast("Mapping[str, Any]", value).items():
                name = self._name(fields[wire], aliases.get(wire, wire)) if wire in fields else wire
                while name in keys:
                    name += "_"
                keys[name] = self._spell(fields.get(wire, rest), item, depth + 1)
            return Sample("dict", keys=tuple(keys), items=tuple(keys.values()))
        if is_list(value):
            prefix, rest = schemas(body.get("prefixItems")), as_schema(body.get("items"))
            parts = (prefix[at] if at < len(prefix) else rest for at in range(len(value)))
            return Sample(
                "list", items=tuple(self._spell(part, item, depth + 1) for part, item in zip(parts, value, strict=True))
            )
        if value is None:
            return Sample("none")
        if isinstance(value, str) and not constants(body):
            return _spell_text(body, value)
        return Sample("value", value)

    def _name(self, schema: Schema, wire: str) -> str:
        return naming(schema).get("property_name") or field_name(self._names, wire, "params")


def _spell_text(body: Schema, value: str) -> Sample:
    form = body.get("format")
    if form == "date" and _DATE.fullmatch(value):
        return Sample("date", value)
    if form == "date-time" and _DATETIME.match(value):
        return Sample("datetime", value)
    return Sample("file", value) if is_upload(body) else Sample("value", value)


def sample_of(value: Any) -> Sample:
    """Return a plain JSON value as a sample, names as they are."""
    if isinstance(value, Mapping):
        items = {str(key): sample_of(item) for key, item in cast("Mapping[object, Any]", value).items()}
        return Sample("dict", keys=tuple(items), items=tuple(items.values()))
    if isinstance(value, list | tuple):
        return Sample("list", items=tuple(sample_of(item) for item in cast("Sequence[Any]", value)))
    if isinstance(value, str | int | float):
        return Sample("value", value)
    return Sample("none")
