"""Which values of a discriminator stand for which variant of a union (OpenAPI 3.x, Discriminator Object)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sdkwright.ir import Ref, Type, UnionOf
from sdkwright.schema.keywords import Schema, as_schema, constants, properties, ref_of, schemas
from sdkwright.schema.pointers import component_name
from sdkwright.schema.view import SchemaView

Mapping = tuple[tuple[str, str], ...]
"""Values of the discriminator, each with the name of the class that it stands for."""


def discriminator_of(union: Schema) -> str | None:
    """Return the wire name of the property that tells the variants apart, where the document names it."""
    tag = as_schema(union.get("discriminator")).get("propertyName")
    return tag if isinstance(tag, str) else None


def add_discriminator(
    view: SchemaView, schema: Schema, kind: Type, variants: Iterable[tuple[Schema, Schema, Type]]
) -> Type:
    """Return the union ``kind`` of classes with what tells them apart; any other type as it is.

    ``variants`` are the union each is listed in, its schema and its type.
    """
    tag = discriminator_of(schema)
    if tag is None or not isinstance(kind, UnionOf) or not all(isinstance(member, Ref) for member in kind.members):
        return kind
    return replace(kind, discriminator=tag, mapping=_map_values(view, schema, tag, variants))


def _map_values(view: SchemaView, outer: Schema, tag: str, variants: Iterable[tuple[Schema, Schema, Type]]) -> Mapping:
    """Return which values stand for which variant, where the types of the property do not say it.

    A value is what a mapping says, that of the union ``outer`` before that of a union within it, else what the property
    allows in that variant, else the name of its component.
    """
    entries: list[tuple[Sequence[str], frozenset[str], Ref]] = []
    for union, member, kind in variants:
        if not isinstance(kind, Ref) or discriminator_of(union) not in (tag, None):
            return ()
        allowed = _allowed_values(view, member, tag)
        reference = _reference(view, member)
        mapped = _mapped_values(view, outer, reference) or _mapped_values(view, union, reference)
        name = component_name(reference) if reference is not None else None
        implied = [name] if name is not None and (name in allowed or not allowed) else allowed
        entries.append((mapped or implied, frozenset(allowed), kind))
    if not entries or _is_distinct_by_types(entries):
        return ()
    refs = {kind for _, _, kind in entries}
    if len({kind.name for kind in refs}) < len(refs):
        return ()
    values = {value: kind.name for names, _, kind in reversed(entries) for value in names}
    order = dict.fromkeys(value for names, _, _ in entries for value in names)
    return tuple((value, values[value]) for value in order)


def _is_distinct_by_types(entries: Sequence[tuple[Sequence[str], frozenset[str], Ref]]) -> bool:
    """Return whether each variant's property allows its own values and none of another's."""
    values: set[str] = set()
    for names, allowed, _ in entries:
        if not set(names) <= allowed or values & allowed:
            return False
        values |= allowed
    return True


def _allowed_values(view: SchemaView, member: Schema, tag: str) -> list[str]:
    declared = as_schema(properties(view.expand(member)).get(tag))
    return [value for value in constants(view.expand(declared)) if isinstance(value, str)]


def _reference(view: SchemaView, member: Schema) -> str | None:
    """Return the component that a variant is, with what its union says of all variants or without."""
    plain = view.plain_reference(member) or ref_of(member)
    return plain or next((ref_of(part) for part in reversed(schemas(member.get("allOf"))) if ref_of(part)), None)


def _mapped_values(view: SchemaView, union: Schema, reference: str | None) -> list[str]:
    if reference is None:
        return []
    pointer = view.resolve({"$ref": reference})[0]
    mapping = as_schema(as_schema(union.get("discriminator")).get("mapping"))
    return [value for value, target in mapping.items() if view.resolve({"$ref": target})[0] == pointer]
