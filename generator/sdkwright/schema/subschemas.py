"""Keywords of JSON Schema 2020-12 (and what older drafts spell otherwise) that hold further schemas, as one table."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from sdkwright.schema.keywords import Schema
from sdkwright.schema.values import is_list

SINGLE_SUBSCHEMAS = frozenset(
    {
        "additionalItems",
        "additionalProperties",
        "contains",
        "contentSchema",
        "else",
        "if",
        "items",
        "not",
        "propertyNames",
        "then",
        "unevaluatedItems",
        "unevaluatedProperties",
    }
)
LISTED_SUBSCHEMAS = frozenset({"allOf", "anyOf", "oneOf", "prefixItems"})
NAMED_SUBSCHEMAS = frozenset({"$defs", "definitions", "dependentSchemas", "patternProperties", "properties"})


def map_subschemas(schema: Schema, convert: Callable[[Schema], Any]) -> dict[str, Any]:
    """Return a copy of ``schema`` whose direct subschemas are converted; boolean schemas stay as they are."""

    def convert_any(value: Any) -> Any:
        return convert(cast("Schema", value)) if isinstance(value, dict) else value

    result = dict(schema)
    for key, value in schema.items():
        if key in SINGLE_SUBSCHEMAS:
            result[key] = convert_any(value)
        elif key in LISTED_SUBSCHEMAS and is_list(value):
            result[key] = [convert_any(item) for item in value]
        elif key in NAMED_SUBSCHEMAS and isinstance(value, dict):
            result[key] = {name: convert_any(item) for name, item in cast("dict[str, Any]", value).items()}
    return result
