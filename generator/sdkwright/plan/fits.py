"""Whether a JSON value is what a schema asks for, as far as API descriptions use JSON Schema 2020-12.

It chooses between examples, so it is strict about what a server would refuse and says nothing of why.  Formats are
annotations and not checked, as in the specification.  What a schema asks is worked out once, for it is asked often.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

from sdkwright.schema.keywords import Schema, as_schema, is_list, properties, required, schemas, types_of, variants
from sdkwright.schema.patterns import matches_pattern
from sdkwright.schema.view import SchemaView

_DEEPEST = 40
_NAMES: Mapping[type, str] = {
    str: "string",
    bool: "boolean",
    int: "integer",
    list: "array",
    dict: "object",
    type(None): "null",
}


class Fits:
    """Holds values against the schemas of one document."""

    def __init__(self, reading: SchemaView) -> None:
        self._reading = reading
        self._rules: dict[int, tuple[Schema, _Rules]] = {}

    def __call__(self, schema: Schema, value: Any, depth: int = 0) -> bool:
        """Whether ``value`` is valid; properties that only answers have (``readOnly``) need not be there."""
        if depth > _DEEPEST:
            return True
        known = self._rules.get(id(schema))
        if known is None:
            # The schema is kept beside, so that its id stays its own.
            known = self._rules[id(schema)] = (schema, _Rules(self._reading, schema))
        rules = known[1]
        if value is None:
            return rules.allows_null
        if rules.allows_all:
            return True
        if rules.types and type_name(value) not in rules.types:
            return False
        if rules.listed is not None and not any(same(one, value) for one in rules.listed):
            return False
        for members in rules.one_of:
            if not any(self(one, value, depth + 1) for one in members):
                return False
        if rules.denied is not None and self(rules.denied, value, depth + 1):
            return False
        if isinstance(value, str):
            return rules.text is None or _text_fits(rules.text, value)
        if isinstance(value, bool):
            return True
        if isinstance(value, int | float):
            return rules.number is None or _number_fits(rules.number, value)
        if is_list(value):
            return rules.array is None or self._list_fits(rules.array, value, depth)
        if rules.fields is None or not isinstance(value, Mapping):
            return True
        return self._object_fits(rules.fields, cast("Mapping[str, Any]", value), depth)

    def _list_fits(self, body: Schema, value: list[Any], depth: int) -> bool:
        low, high = body.get("minItems"), body.get("maxItems")
        if (isinstance(low, int) and len(value) < low) or (isinstance(high, int) and len(value) > high):
            return False
        if body.get("uniqueItems") is True and any(same(a, b) for i, a in enumerate(value) for b in value[:i]):
            return False
        prefix = schemas(body.get("prefixItems"))
        if body.get("items") is False and len(value) > len(prefix):
            return False
        rest = as_schema(body.get("items"))
        return all(
            self(prefix[index] if index < len(prefix) else rest, item, depth + 1) for index, item in enumerate(value)
        )

    def _object_fits(self, fields: _Fields, value: Mapping[str, Any], depth: int) -> bool:
        if not fields.least <= len(value) or (fields.most is not None and len(value) > fields.most):
            return False
        if any(name not in value for name in fields.needed):
            return False
        for name, item in value.items():
            known = fields.known.get(name)
            if known is not None:
                if not self(known, item, depth + 1):
                    return False
                continue
            fitting = [one for pattern, one in fields.patterns if matches_pattern(pattern, name)]
            if not all(self(one, item, depth + 1) for one in fitting):
                return False
            if not fitting and (fields.rest is None or not self(fields.rest, item, depth + 1)):
                return False
        return not fields.names or all(self(fields.names, name, depth + 1) for name in value)


class _Rules:
    """What one schema asks of a value."""

    __slots__ = (
        "allows_all",
        "allows_null",
        "array",
        "denied",
        "fields",
        "listed",
        "number",
        "one_of",
        "text",
        "types",
    )

    def __init__(self, reading: SchemaView, schema: Schema) -> None:
        body, nullable, _ = reading.inspect(schema)
        types = frozenset(types_of(body))
        self.allows_null = nullable or "null" in types or not _says_anything(body)
        self.types = types | {"integer"} if "number" in types else types
        listed = [body["const"]] if "const" in body else None
        enum = body.get("enum")
        if is_list(enum):
            listed = enum if listed is None else [one for one in enum if same(one, listed[0])]
        self.listed: Sequence[Any] | None = listed
        self.one_of = [members for key in ("anyOf", "oneOf") if (members := schemas(body.get(key)))]
        self.denied = as_schema(body.get("not")) or None
        self.text = body if any(key in body for key in ("minLength", "maxLength", "pattern")) else None
        self.number = body if not _BOUNDS.isdisjoint(body) else None
        self.array = body if not _OF_LISTS.isdisjoint(body) else None
        self.fields = _Fields(reading, body) if not _OF_OBJECTS.isdisjoint(body) else None
        asks = (self.types, self.one_of, self.denied, self.text, self.number, self.array, self.fields)
        self.allows_all = listed is None and not any(asks)


_BOUNDS = frozenset({"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"})
_OF_LISTS = frozenset({"minItems", "maxItems", "uniqueItems", "prefixItems", "items"})
_OF_OBJECTS = frozenset(
    {
        "properties", "patternProperties", "additionalProperties", "propertyNames", "required", "minProperties",
        "maxProperties",
    }
)  # fmt: skip


class _Fields:
    """What one schema asks of the properties of an object."""

    __slots__ = ("known", "least", "most", "names", "needed", "patterns", "rest")

    def __init__(self, reading: SchemaView, body: Schema) -> None:
        low, high = body.get("minProperties"), body.get("maxProperties")
        self.least = low if isinstance(low, int) else 0
        self.most = high if isinstance(high, int) else None
        self.known = properties(body)
        self.needed = [name for name in required(body) if not reading.expand(self.known.get(name, {})).get("readOnly")]
        self.patterns = [(key, as_schema(one)) for key, one in as_schema(body.get("patternProperties")).items()]
        rest = body.get("additionalProperties")
        self.rest = None if rest is False else as_schema(rest)
        self.names = as_schema(body.get("propertyNames"))


def _says_anything(body: Schema) -> bool:
    return bool(types_of(body) or variants(body) or "const" in body or "enum" in body)


def type_name(value: Any) -> str:
    """The JSON Schema name of a value's type; a number without a fraction is an integer."""
    found = _NAMES.get(type(value))  # pyright: ignore[reportUnknownArgumentType]
    if found is not None:
        return found
    if isinstance(value, float):
        return "integer" if value.is_integer() else "number"
    return next((name for kind, name in _NAMES.items() if isinstance(value, kind)), "object")


def same(left: Any, right: Any) -> bool:
    """Equality of JSON values: 1 is 1.0 but not true."""
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    return bool(left == right)


def _text_fits(body: Schema, value: str) -> bool:
    low, high, pattern = body.get("minLength"), body.get("maxLength"), body.get("pattern")
    if isinstance(low, int) and len(value) < low:
        return False
    if isinstance(high, int) and len(value) > high:
        return False
    return not isinstance(pattern, str) or matches_pattern(pattern, value)


def _number_fits(body: Schema, value: int | float) -> bool:
    low, high, step = _figure(body, "minimum"), _figure(body, "maximum"), _figure(body, "multipleOf")
    above, below = _figure(body, "exclusiveMinimum"), _figure(body, "exclusiveMaximum")
    if (low is not None and value < low) or (high is not None and value > high):
        return False
    if (above is not None and value <= above) or (below is not None and value >= below):
        return False
    return not step or abs(value / step - round(value / step)) < 1e-9


def _figure(body: Schema, key: str) -> int | float | None:
    found = body.get(key)
    return found if isinstance(found, int | float) and not isinstance(found, bool) else None
