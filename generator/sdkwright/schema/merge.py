"""Merging of schemas that hold at the same time (JSON Schema 2020-12, section 10.2.1.1), references left as they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from sdkwright.schema.keywords import ANNOTATIONS, Schema, as_schema, is_annotation_only, properties, ref_of, types_of
from sdkwright.schema.values import is_list

_CONDITIONS = frozenset({"then", "else", "dependentSchemas"})


def merge_schemas(members: Iterable[Schema]) -> Schema:
    """Merge the members of an ``allOf``, in order, into one schema.

    Properties add up in order (a later description or type wins), ``required`` unites, enums intersect.
    """
    merged: Schema = {}
    for member in members:
        merged = _merge_pair(merged, member)
    return merged


def open_conditions(schema: Schema, resolve: Callable[[Schema], Schema]) -> Schema:
    """Return a schema with the properties that it has under conditions among its own, none of them required.

    They stand under ``then``, ``else`` and ``dependentSchemas``; ``resolve`` follows references. What the schema says
    of a property itself holds. Returns the schema itself where it has none.
    """
    if not _CONDITIONS & schema.keys():
        return schema
    own, added = properties(schema), dict[str, list[Schema]]()
    branches = [schema.get("then"), schema.get("else"), *as_schema(schema.get("dependentSchemas")).values()]
    for branch in branches:
        for name, item in properties(resolve(as_schema(branch))).items():
            if name not in own and item not in added.setdefault(name, []):
                added[name].append(item)
    more = {name: items[0] if len(items) == 1 else {"anyOf": items} for name, items in added.items()}
    return {**schema, "properties": {**own, **more}} if more else schema


def _merge_pair(left: Schema, right: Schema) -> dict[str, Any]:
    merged = dict(left)
    for key, value in right.items():
        if key == "properties":
            merged["properties"] = _merge_properties(properties(merged), properties(right))
        elif key == "required" and is_list(value):
            earlier = merged.get("required")
            merged["required"] = _unite(earlier if is_list(earlier) else [], value)
        elif key == "enum" and is_list(merged.get("enum")):
            allowed = [item for item in merged["enum"] if item in value]
            merged["enum"] = allowed or value
        elif key == "type" and "type" in merged:
            both = [name for name in types_of(merged) if name in types_of(right)]
            merged["type"] = (both[0] if len(both) == 1 else both) if both else value
        elif not _is_weaker(merged, key, value):
            merged[key] = value
    return merged


def _is_weaker(merged: Schema, key: str, value: object) -> bool:
    """Return whether what a later member says under ``key`` adds nothing to what an earlier one says."""
    if key not in merged:
        return False
    if key == "items":
        return value is not False and is_annotation_only(as_schema(value))
    return key == "additionalProperties" and value is False


def _unite(earlier: list[Any], later: list[Any]) -> list[Any]:
    return list(dict.fromkeys([*earlier, *later]))


def _merge_properties(left: dict[str, Schema], right: dict[str, Schema]) -> dict[str, Schema]:
    merged = dict(left)
    for name, schema in right.items():
        earlier = merged.get(name)
        merged[name] = schema if earlier is None or earlier is schema else _merge_property(earlier, schema)
    return merged


def _merge_property(left: Schema, right: Schema) -> Schema:
    """Merge what two members say of one property; of a reference and more, the later one wins."""
    if is_annotation_only(right):
        return {**left, **right} if not ref_of(left) else {**right, **left}
    if is_annotation_only(left) or ref_of(right) or ref_of(left):
        return {**{key: value for key, value in left.items() if key in ANNOTATIONS}, **right}
    return _merge_pair(left, right)
