"""A schema as it is found in the wild in, a schema of the right shape out: each keyword has the type it must have.

What is clearly meant is kept (``type: int``), what means nothing is dropped; either way the caller is told.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Any

from sdkwright.schema.patterns import make_matching_text, matches_pattern
from sdkwright.schema.values import is_list, is_map

from .shape import Node

Warn = Callable[[str, str], None]
"""Takes the keyword and the message."""

TYPES = frozenset(("null", "boolean", "object", "array", "number", "integer", "string"))

_TYPE_ALIASES = {
    "int": "integer", "int32": "integer", "int64": "integer", "long": "integer", "float": "number",
    "double": "number", "decimal": "number", "bool": "boolean", "str": "string", "text": "string",
    "list": "array", "dict": "object", "map": "object", "none": "null", "nil": "null",
}  # fmt: skip
_FORMATS = {"file": "binary", "date": "date", "datetime": "date-time", "date-time": "date-time", "uuid": "uuid"}
_COUNTS = (
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "minProperties",
    "maxProperties",
    "minContains",
    "maxContains",
)
_NUMBERS = ("minimum", "maximum", "multipleOf")
_MAPS = ("properties", "patternProperties", "dependentSchemas", "$defs", "definitions")
_SCHEMAS = (
    "items", "additionalProperties", "unevaluatedItems", "unevaluatedProperties", "propertyNames", "contains",
    "contentSchema", "not", "if", "then", "else", "additionalItems",
)  # fmt: skip
_LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
_TEXTS = ("title", "description", "format", "contentEncoding", "contentMediaType", "$comment")
_FLAGS = ("readOnly", "writeOnly", "deprecated", "uniqueItems", "nullable")


def repair(node: Node, warn: Warn) -> Node:
    """Return ``node`` with every keyword in its right shape; ``warn`` hears of each change."""
    if "$ref" in node and not isinstance(node["$ref"], str):
        warn("$ref", "a reference must be a string; it was left out")
        del node["$ref"]
    if "type" in node:
        _repair_type(node, warn)
    for keyword in [key for key in node if key in _CHECKS]:
        _CHECKS[keyword](node, keyword, warn)
    _settle_pattern(node, warn)
    return node


def _repair_type(node: Node, warn: Warn) -> None:
    value = node["type"]
    names: list[Any] = value if is_list(value) else [value]
    types: list[str] = []
    for name in names:
        word = "null" if name is None else str(name)
        right = word if word in TYPES else _normalize_type(word, node)
        if right is None:
            warn("type", f"{word!r} is no type; any value is taken")
        else:
            if right != word:
                warn("type", f"{word!r} is no type; {right!r} is taken")
            if right not in types:
                types.append(right)
    if not types:
        del node["type"]
    else:
        node["type"] = types if is_list(value) else types[0]


def _normalize_type(word: str, node: Node) -> str | None:
    lower = word.lower()
    if lower in TYPES:
        return lower
    if lower in _FORMATS:
        node.setdefault("format", _FORMATS[lower])
        return "string"
    return _TYPE_ALIASES.get(lower)


def _drop(node: Node, keyword: str, warn: Warn, expected: str) -> None:
    warn(keyword, f"{keyword!r} must be {expected}; it was left out")
    del node[keyword]


def _map_of_schemas(node: Node, keyword: str, warn: Warn) -> None:
    value = node[keyword]
    if not is_map(value):
        _drop(node, keyword, warn, "a mapping")
        return
    fixed: dict[str, Any] = {}
    for name, schema in value.items():
        fixed[str(name)] = _schema_or_any(schema, keyword, str(name), warn)
    node[keyword] = fixed


def _schema_or_any(value: Any, keyword: str, name: str, warn: Warn) -> Any:
    if is_map(value) or isinstance(value, bool):
        return value
    warn(keyword, f"{name!r} in {keyword!r} is no schema; any value is taken")
    return {}


def _schema(node: Node, keyword: str, warn: Warn) -> None:
    value = node[keyword]
    if keyword == "items" and is_list(value):
        node.pop("items")
        node["prefixItems"] = value
        if "additionalItems" in node:
            node["items"] = node.pop("additionalItems")
        _list_of_schemas(node, "prefixItems", warn)
    elif not (is_map(value) or isinstance(value, bool)):
        _drop(node, keyword, warn, "a schema")


def _list_of_schemas(node: Node, keyword: str, warn: Warn) -> None:
    value = node[keyword]
    if is_map(value):
        warn(keyword, f"{keyword!r} must be a list; the one schema is taken as its only entry")
        node[keyword] = [value]
    elif not is_list(value):
        _drop(node, keyword, warn, "a list")
    elif not value:
        _drop(node, keyword, warn, "a list that is not empty")
    else:
        schemas: list[Any] = value
        node[keyword] = [_schema_or_any(item, keyword, str(index), warn) for index, item in enumerate(schemas)]


def _enum(node: Node, keyword: str, warn: Warn) -> None:
    values = node[keyword]
    if not is_list(values) or not values:
        _drop(node, keyword, warn, "a list that is not empty")
        return
    kind = [name for name in _types(node) if name != "null"]
    fixed = [_as_type(value, kind[0]) for value in values] if len(kind) == 1 else values
    if fixed != values or [type(value) for value in fixed] != [type(value) for value in values]:
        warn(keyword, f"'enum' holds values that are no {kind[0]}; they are taken as such")
        node[keyword] = fixed


def _types(node: Node) -> list[str]:
    value: Any = node.get("type")
    return value if is_list(value) else [value]


def _as_type(value: Any, kind: str) -> Any:
    """Return an unquoted ``1`` or ``true`` as the string it must be, a quoted ``'1'`` as the number it must be."""
    if kind == "string" and isinstance(value, bool):
        return "true" if value else "false"
    if kind == "string" and isinstance(value, (int, float)):
        return str(value)
    if kind in ("integer", "number") and isinstance(value, str) and re.fullmatch(r"-?\d{1,15}(\.\d{1,15})?", value):
        number = float(value)
        return int(number) if number.is_integer() else number
    return value


def _required(node: Node, keyword: str, warn: Warn) -> None:
    value = node[keyword]
    if not is_list(value):
        _drop(node, keyword, warn, "a list of names")
    elif not all(isinstance(name, str) for name in value):
        warn(keyword, "'required' holds something that is no name; only the names are kept")
        node[keyword] = [name for name in value if isinstance(name, str)]


def _number(node: Node, keyword: str, warn: Warn) -> None:
    value = node[keyword]
    if isinstance(value, str):
        try:
            value = float(value)
        except ValueError:
            value = None
        if value is not None and math.isfinite(value):
            warn(keyword, f"{keyword!r} is a string; its number is taken")
            node[keyword] = int(value) if value.is_integer() else value
            return
    if isinstance(value, bool) or not isinstance(value, (int, float)) or (keyword == "multipleOf" and value <= 0):
        _drop(node, keyword, warn, "a number")


def _count(node: Node, keyword: str, warn: Warn) -> None:
    _number(node, keyword, warn)
    value = node.get(keyword)
    if isinstance(value, float) and value.is_integer():
        node[keyword] = value = int(value)
    if value is not None and (not isinstance(value, int) or value < 0):
        _drop(node, keyword, warn, "a whole number, 0 or more")


def _text(node: Node, keyword: str, warn: Warn) -> None:
    value = node[keyword]
    if value is None:
        del node[keyword]
    elif not isinstance(value, str):
        if isinstance(value, (int, float)) and keyword in ("title", "description"):
            node[keyword] = str(value)
        else:
            _drop(node, keyword, warn, "a string")


def _pattern(node: Node, keyword: str, warn: Warn) -> None:
    _text(node, keyword, warn)
    # A slash may be part of a pattern: only with an anchor or with usual flags the two around it are quotes, so that
    # paths such as "/users/my" stay what they are.
    literal = re.fullmatch(r"/(\^.*|.*[^\\]\$)/[dgimsuvy]*|/(.+)/[gimu]+", node.get(keyword, ""))
    if literal:
        warn(keyword, "the pattern is written as in JavaScript source; the slashes around it are left out")
        node[keyword] = literal.group(1) or literal.group(2)


def _settle_pattern(node: Node, warn: Warn) -> None:
    """Drop a pattern that the schema's own example breaks, where nothing it matches is as long as the schema asks."""
    pattern, example = node.get("pattern"), node.get("example")
    if not isinstance(pattern, str) or not isinstance(example, str) or not ("minLength" in node or "maxLength" in node):
        return
    low, high = node.get("minLength", 0), node.get("maxLength", math.inf)
    text = make_matching_text(pattern, low)
    if (
        (text is None or not low <= len(text) <= high)
        and low <= len(example) <= high
        and not matches_pattern(pattern, example)
    ):
        warn("pattern", "nothing that matches the pattern has the length asked for, nor does the example match; "
             "the pattern was left out")  # fmt: skip
        del node["pattern"]


def _flag(node: Node, keyword: str, warn: Warn) -> None:
    value = node[keyword]
    if isinstance(value, str) and re.fullmatch("(?i)true|false", value):
        node[keyword] = value.lower() == "true"
    elif not isinstance(value, bool):
        _drop(node, keyword, warn, "true or false")


def _exclusive(node: Node, keyword: str, warn: Warn) -> None:
    if not isinstance(node[keyword], bool):
        _number(node, keyword, warn)


def _discriminator(node: Node, keyword: str, warn: Warn) -> None:
    value = node[keyword]
    if isinstance(value, str):
        warn(keyword, "'discriminator' is a name, as in OpenAPI 2.0; it is taken as the property's")
        node[keyword] = {"propertyName": value}
    elif not is_map(value) or not isinstance(value.get("propertyName"), str):
        _drop(node, keyword, warn, "an object with 'propertyName'")


_CHECKS: dict[str, Callable[[Node, str, Warn], None]] = {
    **dict.fromkeys(_MAPS, _map_of_schemas),
    **dict.fromkeys(_SCHEMAS, _schema),
    **dict.fromkeys(_LISTS, _list_of_schemas),
    **dict.fromkeys(_COUNTS, _count),
    **dict.fromkeys(_NUMBERS, _number),
    **dict.fromkeys(_TEXTS, _text),
    **dict.fromkeys(_FLAGS, _flag),
    "exclusiveMinimum": _exclusive,
    "exclusiveMaximum": _exclusive,
    "enum": _enum,
    "pattern": _pattern,
    "required": _required,
    "discriminator": _discriminator,
}
