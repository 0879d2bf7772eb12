"""Unions of classes: which variants they have in the end, and whether they need a name."""

from __future__ import annotations

from collections.abc import Container, Iterator

from sdkwright.plan.rules import Rules
from sdkwright.plan.shapes import is_class, look_through_null, union_members
from sdkwright.schema.keywords import Schema, constants, split_null, types_of, variants
from sdkwright.schema.view import SchemaView


def flatten_union(
    rules: Rules,
    schema: Schema,
    members: list[Schema],
    active: Container[str],
    visited: frozenset[str] = frozenset(),
) -> Iterator[tuple[Schema, Schema]]:
    """Return the variants, each with the union it is listed in: one within another adds its own, a model or not.

    ``active`` are the pointers of components whose types are being built.
    """
    registry = rules.registry
    for member in members:
        reference, within = rules.view.plain_reference(member), member
        if reference is not None:
            pointer, within = rules.view.resolve({"$ref": reference})
            # What comes back to itself is a type of its own, or it would be taken in again and again.
            returns = pointer in visited or pointer in active or registry.leads_to(pointer, pointer)
            reference = None if returns else pointer
        is_named = id(within) in rules.nested_models
        inner = [] if is_named or split_null(within)[1] else union_members(within)
        if len(inner) > 1 and (reference is not None or within is member):
            yield from flatten_union(rules, within, inner, active, visited | {reference or ""})
        else:
            yield schema, member


def number_variants(
    rules: Rules, schema: Schema, members: list[Schema], active: Container[str]
) -> Iterator[tuple[int, Schema, Schema]]:
    """Yield the variants that add something, each with its place and the union it is listed in.

    An integer of any size adds nothing to a number of any size.
    """
    flat = list(flatten_union(rules, schema, members, active))
    has_number = any(_is_bare(rules.view, member, "number") for _, member in flat)
    for index, (union, member) in enumerate(flat):
        if not (has_number and _is_bare(rules.view, member, "integer")):
            yield index, union, member


def holds_class(view: SchemaView, pointer: str) -> bool:
    """Return whether the model at ``pointer`` is a class, or a union one of whose variants is."""
    body = look_through_null(view, {"$ref": pointer})
    if is_class(view, body):
        return True
    return any(is_class(view, look_through_null(view, member)) for member in variants(view.merge(body)))


def _is_bare(view: SchemaView, schema: Schema, kind: str) -> bool:
    """Return whether a variant is of this type, with no format and no values of its own."""
    body = look_through_null(view, schema)
    return types_of(body) == (kind,) and not constants(body) and "format" not in body
