"""The kind of type that a schema becomes: a class, a union, or neither."""

from __future__ import annotations

from sdkwright.plan.leaf_types import description_of
from sdkwright.schema.keywords import (
    ANNOTATIONS,
    Schema,
    constants,
    is_empty_class,
    only_member,
    properties,
    ref_of,
    split_null,
    types_of,
    variants,
    without,
)
from sdkwright.schema.pointers import component_name
from sdkwright.schema.view import SchemaView

_MAX_HOPS = 64


def look_through(view: SchemaView, schema: Schema) -> Schema:
    """Follow references, also those wrapped in an ``allOf`` or alone in a union, until the own shape is in sight."""
    for _ in range(_MAX_HOPS):
        reference = view.plain_reference(schema)
        if reference is not None:
            schema = view.resolve({"$ref": reference})[1]
        elif (only := only_variant(schema)) is not None:
            schema = only
        elif ref_of(schema) is not None:
            schema = {"allOf": [view.resolve(schema)[1], without(schema, "$ref")]}
        else:
            return schema
    return {}


def look_through_null(view: SchemaView, schema: Schema) -> Schema:
    """Look through references and strip null."""
    return split_shape(view, schema)[0]


def split_shape(view: SchemaView, schema: Schema) -> tuple[Schema, bool]:
    """Look through references and take null out: return what is left, and whether null was there."""
    body, nullable = split_null(look_through(view, schema))
    only = only_variant(body) if nullable else None
    return view.open_conditions(body if only is None else split_null(look_through(view, only))[0]), nullable


def only_variant(schema: Schema) -> Schema | None:
    """Return the variant of a union of one, with what the union says in words where the variant says nothing."""
    if len(variants(schema)) != 1 or (only := only_member(schema)) is None:
        return None
    words = {key: value for key, value in schema.items() if key == "description" and key not in only}
    return {**words, **only} if words else only


def union_members(schema: Schema) -> list[Schema]:
    """Return the variants of a union of types, with what the union says of all of them.

    A union of nothing but ``required`` lists is none: it returns an empty list.
    """
    members = variants(schema)
    if not members or all(set(member) <= {"required", *ANNOTATIONS} for member in members):
        return []
    if not properties(schema):
        return members
    outer = without(schema, "oneOf", "anyOf", *ANNOTATIONS, "discriminator")
    return [_with_outer(member, outer) for member in members]


def _with_outer(member: Schema, outer: Schema) -> Schema:
    reference = ref_of(member)
    title = component_name(reference) if reference else member.get("title")
    return {"allOf": [outer, member], **({"title": title} if title else {})}


def describe_target(view: SchemaView, schema: Schema) -> str:
    """Return the description of what a reference without words of its own refers to."""
    reference = view.plain_reference(schema)
    return "" if reference is None else description_of(view.resolve({"$ref": reference})[1])


def is_class(view: SchemaView, schema: Schema) -> bool:
    """Return whether the schema becomes a class (and not an alias, a map, or anything at all)."""
    merged = view.merge(schema)
    if constants(merged) or union_members(merged):
        return False
    names = [name for name in types_of(merged) if name != "null"]
    return (bool(properties(merged)) and (not names or names == ["object"])) or is_empty_class(merged)
