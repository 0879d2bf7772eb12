"""A schema with its references followed and its ``allOf`` merged, one level deep: what a value must be, at a glance."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from sdkwright.openapi.values import is_list, is_map

from .schemas import View

TYPES = ("object", "array", "string", "number", "integer", "boolean", "null")
_HIGHER = ("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties")
_LOWER = ("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties")
_IMPLIED = {
    "properties": "object", "additionalProperties": "object", "patternProperties": "object", "required": "object",
    "items": "array", "prefixItems": "array", "minItems": "array", "maxItems": "array",
    "pattern": "string", "format": "string", "minLength": "string", "maxLength": "string",
    "minimum": "number", "maximum": "number", "multipleOf": "number",
}  # fmt: skip


@dataclass
class Merged:
    """``keywords`` hold the simple ones; ``unions`` each ``anyOf``/``oneOf``; ``refs`` what was passed on the way."""

    keywords: dict[str, Any] = field(default_factory=dict[str, Any])
    properties: dict[str, list[Any]] = field(default_factory=dict[str, list[Any]])
    required: set[str] = field(default_factory=set[str])
    unions: list[list[Any]] = field(default_factory=list[list[Any]])
    refs: list[str] = field(default_factory=list[str])
    types: tuple[str, ...] | None = None
    examples: list[Any] = field(default_factory=list[Any])

    def property(self, name: str) -> Any:
        """The schema of one property: all that is said of it."""
        found = self.properties[name]
        return found[0] if len(found) == 1 else {"allOf": found}

    def kinds(self) -> tuple[str, ...]:
        """The types a value may have; implied by the keywords when none is stated; empty when any will do."""
        if self.types is not None:
            return self.types
        if "const" in self.keywords or "enum" in self.keywords:
            values = [self.keywords["const"]] if "const" in self.keywords else self.keywords["enum"]
            return tuple(dict.fromkeys(type_of(value) for value in values))
        if self.properties:
            return ("object",)
        return next(((kind,) for keyword, kind in _IMPLIED.items() if keyword in self.keywords), ())


def type_of(value: Any) -> str:
    """The JSON type of a plain value."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int):
        return "integer"
    if isinstance(value, float):
        return "number"
    if isinstance(value, str):
        return "string"
    return "array" if is_list(value) else "object"


def merge(view: View, *schemas: Any) -> Merged:
    """What all ``schemas`` together say."""
    result = Merged()
    for schema in schemas:
        _add(view, result, schema, 0)
    return result


def _add(view: View, result: Merged, schema: Any, depth: int) -> None:
    if not is_map(schema) or depth > 30:
        return
    if isinstance(schema.get("$ref"), str):
        if schema["$ref"] in result.refs:
            return
        result.refs.append(schema["$ref"])
        _add(view, result, view.at_ref(schema["$ref"]), depth + 1)
    for part in schema.get("allOf", ()):
        _add(view, result, part, depth + 1)
    for key, value in schema.items():
        _keyword(result, key, value)


def _keyword(result: Merged, key: str, value: Any) -> None:
    if key == "properties":
        for name, schema in value.items():
            result.properties.setdefault(name, []).append(schema)
    elif key == "required":
        result.required.update(value)
    elif key in ("anyOf", "oneOf"):
        result.unions.append(value)
    elif key == "type":
        types = tuple(value) if is_list(value) else (value,)
        result.types = types if result.types is None else _both(result.types, types) or types
    elif key == "enum" and "enum" in result.keywords:
        result.keywords["enum"] = [item for item in value if item in result.keywords["enum"]] or value
    elif key in _HIGHER and key in result.keywords:
        result.keywords[key] = max(value, result.keywords[key])
    elif key in _LOWER and key in result.keywords:
        result.keywords[key] = min(value, result.keywords[key])
    elif key == "example":
        result.examples.insert(0, value)
    elif key == "examples" and is_list(value):
        result.examples[:0] = value
    elif key not in ("allOf", "$ref"):
        result.keywords[key] = value


def _both(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[str, ...]:
    """The types in both; an integer is a number."""
    return tuple(
        kind
        for kind in TYPES
        if (kind in left or (kind == "integer" and "number" in left))
        and (kind in right or (kind == "integer" and "number" in right))
    )
