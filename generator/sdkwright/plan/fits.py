"""Whether a JSON value is what a schema asks for, as far as API descriptions use JSON Schema 2020-12.

It chooses between examples, so it is strict about what a server would refuse and says nothing of why.  Formats are
annotations and not checked, as in the specification.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from sdkwright.patterns import matches
from sdkwright.plan.reading import Reading
from sdkwright.schema import Schema, as_schema, is_list, properties, required, schemas, types_of, variants

_DEEPEST = 40


def fits(reading: Reading, schema: Schema, value: Any, depth: int = 0) -> bool:
    """Whether ``value`` is valid; properties that only answers have (``readOnly``) need not be there."""
    if depth > _DEEPEST:
        return True
    body, nullable, _ = reading.full(schema)
    if value is None:
        return nullable or "null" in types_of(body) or not _says_anything(body)
    if not _is_of_type(body, value) or not _is_listed(body, value):
        return False
    for key in ("anyOf", "oneOf"):
        members = schemas(body.get(key))
        if members and not any(fits(reading, one, value, depth + 1) for one in members):
            return False
    if isinstance(body.get("not"), dict) and body["not"] and fits(reading, body["not"], value, depth + 1):
        return False
    if isinstance(value, str):
        return _text_fits(body, value)
    if isinstance(value, bool):
        return True
    if isinstance(value, int | float):
        return _number_fits(body, value)
    if is_list(value):
        return _list_fits(reading, body, value, depth)
    return _object_fits(reading, body, cast("Mapping[str, Any]", value), depth) if isinstance(value, Mapping) else True


def _says_anything(body: Schema) -> bool:
    return bool(types_of(body) or variants(body) or "const" in body or "enum" in body)


def _is_of_type(body: Schema, value: Any) -> bool:
    names = types_of(body)
    return not names or type_name(value) in names or (type_name(value) == "integer" and "number" in names)


def type_name(value: Any) -> str:
    """The JSON Schema name of a value's type; a number without a fraction is an integer."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int) or (isinstance(value, float) and value.is_integer()):
        return "integer"
    if isinstance(value, float):
        return "number"
    if isinstance(value, str):
        return "string"
    return "array" if is_list(value) else "object"


def _is_listed(body: Schema, value: Any) -> bool:
    if "const" in body and not same(body["const"], value):
        return False
    return not is_list(body.get("enum")) or any(same(one, value) for one in body["enum"])


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
    return not isinstance(pattern, str) or matches(pattern, value)


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


def _list_fits(reading: Reading, body: Schema, value: list[Any], depth: int) -> bool:
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
        fits(reading, prefix[index] if index < len(prefix) else rest, item, depth + 1)
        for index, item in enumerate(value)
    )


def _object_fits(reading: Reading, body: Schema, value: Mapping[str, Any], depth: int) -> bool:
    known = properties(body)
    low, high = body.get("minProperties"), body.get("maxProperties")
    if (isinstance(low, int) and len(value) < low) or (isinstance(high, int) and len(value) > high):
        return False
    missing = [name for name in required(body) if name not in value]
    if any(not reading.opened(known.get(name, {})).get("readOnly") for name in missing):
        return False
    patterns = as_schema(body.get("patternProperties"))
    for name, item in value.items():
        if name in known:
            if not fits(reading, known[name], item, depth + 1):
                return False
            continue
        fitting = [as_schema(one) for pattern, one in patterns.items() if matches(pattern, name)]
        if not all(fits(reading, one, item, depth + 1) for one in fitting):
            return False
        rest = body.get("additionalProperties")
        if not fitting and (rest is False or not fits(reading, as_schema(rest), item, depth + 1)):
            return False
    names = as_schema(body.get("propertyNames"))
    return not names or all(fits(reading, names, name, depth + 1) for name in value)
