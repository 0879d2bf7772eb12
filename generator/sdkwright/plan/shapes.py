"""What kind of type a schema becomes: a class, a union, or neither."""

from __future__ import annotations

from sdkwright.schema.keywords import (
    ANNOTATIONS,
    Schema,
    constants,
    is_closed,
    properties,
    ref_of,
    split_null,
    types_of,
    variants,
    without,
)
from sdkwright.schema.view import SchemaView

_MAX_HOPS = 64


def look_through(view: SchemaView, schema: Schema) -> Schema:
    """Follow references, also those wrapped in an ``allOf``, until the schema's own shape is in sight."""
    for _ in range(_MAX_HOPS):
        reference = view.plain_reference(schema)
        if reference is not None:
            schema = view.resolve({"$ref": reference})[1]
        elif ref_of(schema) is not None:
            schema = {"allOf": [view.resolve(schema)[1], without(schema, "$ref")]}
        else:
            return schema
    return {}


def look_through_null(view: SchemaView, schema: Schema) -> Schema:
    """Look through references and strip null."""
    return split_null(look_through(view, schema))[0]


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
    title = {"title": component_name(reference)} if reference else {}
    return {"allOf": [outer, member], **title}


def component_name(reference: str) -> str:
    """Return the last step of a reference, unescaped."""
    return reference.rsplit("/", 1)[-1].replace("~1", "/").replace("~0", "~")


def is_class(view: SchemaView, schema: Schema) -> bool:
    """Whether the schema becomes a class (and not an alias, a map, or anything at all)."""
    merged = view.merge(schema)
    if constants(merged) or union_members(merged):
        return False
    names = [name for name in types_of(merged) if name != "null"]
    return (bool(properties(merged)) and (not names or names == ["object"])) or is_closed(merged)
