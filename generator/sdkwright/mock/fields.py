"""Names and texts of a query or a form in, typed values out, whichever way lists and objects were written.

Known are the styles of OpenAPI (form, spaceDelimited, pipeDelimited, deepObject, exploded or not) and those of common
clients: ``a=1&a=2``, ``a=1,2``, ``a[]=1``, ``a[0]=1``, ``a[b][c]=1``, ``a.b.c=1``.
"""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sdkwright.schema.keywords import Schema, as_schema, properties
from sdkwright.schema.values import is_map

from .schemas import ANYTHING, Schemas, schema_or_anything

_TOKEN = re.compile(r"\[([^\[\]]*)\]")
_NUMBER = re.compile(r"-?(0|[1-9]\d{0,300})(\.\d{1,300})?([eE][-+]?\d{1,3})?")
_MAX_DEPTH = 20
_MAX_VARIANTS = 500
_SIMPLE = ("string", "integer", "number", "boolean", "null")
_DELIMITERS = {"spaceDelimited": " ", "pipeDelimited": "|"}


@dataclass
class Field:
    """All that was sent under one name. ``formats`` says how: repeat, comma, brackets, indices, dots.

    ``style`` is OpenAPI's, for a field of a form.
    """

    values: list[Any] = field(default_factory=list[Any])
    children: dict[str, Field] = field(default_factory=dict[str, "Field"])
    items: list[Field] = field(default_factory=list["Field"])
    formats: set[str] = field(default_factory=set[str])
    style: str = "form"


def collect(pairs: Iterable[tuple[str, Any]], declared: Iterable[str]) -> dict[str, Field]:
    """Return the fields by name; a name that is ``declared`` is taken whole, with its brackets and dots."""
    names = set(declared)
    result: dict[str, Field] = {}
    for key, value in pairs:
        name, tokens, how = _split(key, names)
        root = result.setdefault(name, Field())
        if how:
            root.formats.add(how)
        _plant(root, tokens, value)
        if not tokens and len(root.values) > 1:
            root.formats.add("repeat")
    return result


def _split(key: str, names: set[str]) -> tuple[str, list[str], str]:
    if key in names:
        return key, [], ""
    head, bracket, rest = key.partition("[")
    tokens = _TOKEN.findall(bracket + rest)
    if head and tokens and "".join(f"[{token}]" for token in tokens) == bracket + rest:
        how = (
            "brackets"
            if tokens == [""]
            else "indices" if tokens[-1].isdigit() and len(tokens) == 1 else "object brackets"
        )
        first, *more = head.split(".") if head not in names else [head]
        return (first, more + tokens, how) if first in names else (head, tokens, how)
    first, dot, rest = key.partition(".")
    if dot and first in names:
        return first, rest.split("."), "object dots"
    return key, [], ""


def _plant(node: Field, tokens: list[str], value: Any) -> None:
    for index, token in enumerate(tokens):
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if token:
            node = node.children.setdefault(token, Field())
        elif following is None:
            node.items.append(Field([value]))
            return
        elif node.items and following and following not in node.items[-1].children:
            node = node.items[-1]
        else:
            node.items.append(Field())
            node = node.items[-1]
    node.values.append(value)


class Decoder:
    """Turns fields into the value that a schema asks for."""

    def __init__(self, schemas: Schemas) -> None:
        self.schemas = schemas
        # Each schema is held beside what is known of it, so that its id stays its own.
        self._cache: dict[int, tuple[Schema, list[_Alternative]]] = {}
        self._parts: dict[tuple[int, str], tuple[Schema, Schema]] = {}

    def decode(self, raw: Field, schema: Schema, style: str = "form", depth: int = 0) -> Any:
        """Return the first reading of ``raw`` that fits ``schema``; the first of all when none does."""
        first: Any = None
        for count, value in enumerate(self._readings(raw, schema, style, depth)):
            if self.schemas.validator.is_valid(schema, value):
                return value
            first = value if count == 0 else first
        return first

    def properties(self, schema: Schema) -> tuple[str, ...]:
        """Return the names of the properties that ``schema`` or one of its variants describes."""
        return tuple(dict.fromkeys(name for item in self._alternatives(schema) for name in properties(item.body)))

    def kinds(self, schema: Schema) -> tuple[str, ...]:
        """Return the types a value of ``schema`` may have; the simple ones when it does not say."""
        kinds = dict.fromkeys(kind for item in self._alternatives(schema) for kind in item.kinds)
        return tuple(kinds) or _SIMPLE

    def _readings(self, raw: Field, schema: Schema, style: str, depth: int) -> Iterator[Any]:
        kinds = self.kinds(schema) if depth < _MAX_DEPTH else _SIMPLE
        if raw.items:
            yield [self.decode(item, self._part(schema, ""), depth=depth + 1) for item in raw.items]
        if raw.children and depth < _MAX_DEPTH:
            if "array" in kinds and all(name.isdecimal() for name in raw.children):
                ordered = [raw.children[name] for name in sorted(raw.children, key=int)]
                yield [self.decode(child, self._part(schema, ""), depth=depth + 1) for child in ordered]
            yield {
                name: self.decode(child, self._part(schema, name), child.style, depth + 1)
                for name, child in raw.children.items()
            }
        if raw.values and "array" in kinds:
            yield from self._lists(raw, self._part(schema, ""), style, depth + 1)
        if raw.values and "object" in kinds:
            yield from self._objects(raw.values, schema, style, depth + 1)
        if len(raw.values) == 1:
            yield from _scalars(raw.values[0], kinds)
        elif raw.values:
            yield raw.values

    def _lists(self, raw: Field, items: Any, style: str, depth: int) -> Iterator[list[Any]]:
        values = raw.values
        if len(values) > 1:
            yield [self._decode_value(value, items, depth) for value in values]
        elif isinstance(values[0], str):
            text = values[0]
            if text.startswith("["):
                yield from (value for value in _json(text) if isinstance(value, list))
            delimiter = _DELIMITERS.get(style, ",")
            if delimiter in text:
                raw.formats.add("comma")
                yield [self._decode_value(part, items, depth) for part in text.split(delimiter)]
            if text == "":
                yield []
        if len(values) == 1:
            yield [self._decode_value(values[0], items, depth)]

    def _objects(self, values: list[Any], schema: Schema, style: str, depth: int) -> Iterator[dict[str, Any]]:
        if len(values) != 1 or not isinstance(values[0], str):
            return
        if values[0].startswith("{"):
            yield from (value for value in _json(values[0]) if isinstance(value, dict))
        parts = values[0].split(_DELIMITERS.get(style, ","))
        pairs = list(zip(parts[::2], parts[1::2], strict=False)) if len(parts) % 2 == 0 else []
        if all("=" in part for part in parts):
            pairs = [(name, text) for name, _, text in (part.partition("=") for part in parts)]
        if pairs:
            yield {name: self._decode_value(text, self._part(schema, name), depth) for name, text in pairs}

    def _decode_value(self, value: Any, schema: Schema, depth: int) -> Any:
        return self.decode(Field([value]), schema, depth=depth)

    def _part(self, schema: Schema, name: str) -> Schema:
        """Return the schema of a property, or of the items when ``name`` is empty, whichever variant has it."""
        key = (id(schema), name)
        if key not in self._parts:
            parts = [part for item in self._alternatives(schema) for part in _parts_of(item.body, name)]
            part = parts[0] if len(parts) == 1 else {"anyOf": parts} if parts else ANYTHING
            self._parts[key] = (schema, part)
        return self._parts[key][1]

    def _alternatives(self, schema: Schema) -> list[_Alternative]:
        """Return the schema and the variants of its unions, those of variants too, each once."""
        entry = self._cache.get(id(schema))
        if entry is None:
            alternatives: list[_Alternative] = []
            visited: set[str] = set()
            waiting = deque([schema])
            while waiting and len(alternatives) < _MAX_VARIANTS:
                variant = waiting.popleft()
                body, _, passed = self.schemas.view.inspect(variant)
                if visited.isdisjoint(passed[:1]):
                    visited.update(passed[:1])
                    alternatives.append(_Alternative(body, self.schemas.kinds(variant)))
                    waiting += self.schemas.members(body)
            entry = self._cache[id(schema)] = (schema, alternatives)
        return entry[1]


@dataclass(frozen=True)
class _Alternative:
    body: Schema
    kinds: tuple[str, ...]


def _parts_of(body: Schema, name: str) -> Iterator[Schema]:
    if name == "":
        if "items" in body:
            yield schema_or_anything(body["items"])
    elif name in properties(body):
        yield properties(body)[name]
    elif is_map(body.get("additionalProperties")):
        yield as_schema(body["additionalProperties"])


def _scalars(value: Any, kinds: tuple[str, ...]) -> Iterator[Any]:
    if isinstance(value, str):
        if ("integer" in kinds or "number" in kinds) and _NUMBER.fullmatch(value):
            yield int(value) if re.fullmatch(r"-?\d+", value) else float(value)
        if "boolean" in kinds and value.lower() in ("true", "false"):
            yield value.lower() == "true"
        if "null" in kinds and value in ("", "null"):
            yield None
    yield value


def _json(text: str) -> Iterator[Any]:
    try:
        yield json.loads(text)
    except (ValueError, RecursionError):
        return


def exploded(fields: Mapping[str, Field], names: Iterable[str]) -> Field | None:
    """Return the properties of an exploded object, which stand beside other parameters under their own names."""
    children = {name: fields[name] for name in names if name in fields}
    return Field(children=children) if children else None
