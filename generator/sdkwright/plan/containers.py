"""How lists are spelled: ``List`` in responses, a wider container by rule in requests."""

from __future__ import annotations

from collections.abc import Iterable

from sdkwright.ir import AliasDef, Container, Definition, ListOf, LiteralOf, Nullable, Ref, Scalar, Type, UnionOf
from sdkwright.plan.leaf_types import is_text_schema
from sdkwright.plan.models import is_one_module
from sdkwright.plan.registry import Registry
from sdkwright.plan.rules import Rules
from sdkwright.plan.shapes import look_through_null, union_members
from sdkwright.schema.keywords import Schema, constants
from sdkwright.schema.view import SchemaView

_TEXTS = (Scalar("str"), Scalar("file"), Scalar("base64"))


def choose_container(item: Type, rules: Rules, definitions: Iterable[Definition]) -> Container:
    """Choose how a request spells a list of ``item``; ``definitions`` are those of its own module so far.

    A plain text must not pass for a list of texts, and enums are lists that callers build.
    """
    container = _choose(item, rules.view, rules.registry, definitions)
    return "List" if rules.plain_lists and container == "SequenceNotStr" else container


def _choose(item: Type, view: SchemaView, registry: Registry, definitions: Iterable[Definition]) -> Container:
    bare = item.inner if isinstance(item, Nullable) else item
    if isinstance(bare, LiteralOf):
        return "List"
    model = registry.find_by_ref(bare) if isinstance(bare, Ref) else None
    if model is not None:
        schema = look_through_null(view, {"$ref": model.pointer})
        members = [look_through_null(view, member) for member in union_members(view.merge(schema))]
        if _is_enum(schema, members):
            return "List"
        is_leaf = all(is_text_schema(member) or is_one_module(member) for member in members)
        return "SequenceNotStr" if is_leaf and any(is_text_schema(member) for member in members) else "Iterable"
    if isinstance(bare, Ref):
        bare = _look_through_alias(bare, definitions)
    if isinstance(bare, UnionOf):
        # Type checkers carry no expected type through a protocol: an object written in place would be refused.
        is_leaf = all(_is_leaf(member, view, registry) for member in bare.members)
        return "SequenceNotStr" if is_leaf and Scalar("str") in bare.members else "Iterable"
    return "SequenceNotStr" if bare in _TEXTS else "Iterable"


def _is_leaf(member: Type, view: SchemaView, registry: Registry) -> bool:
    if isinstance(member, ListOf):
        return member.container != "List" and _is_leaf(member.item, view, registry)
    if isinstance(member, Ref):
        model = registry.find_by_ref(member)
        return model is not None and is_one_module(look_through_null(view, {"$ref": model.pointer}))
    return isinstance(member, Scalar | LiteralOf)


def _is_enum(schema: Schema, members: list[Schema]) -> bool:
    """Return whether a schema is an enum, closed or open to any other text."""
    if any(constants(member) for member in members):
        return all(constants(member) or is_text_schema(member) for member in members)
    return bool(constants(schema))


def _look_through_alias(ref: Ref, definitions: Iterable[Definition]) -> Type:
    alias = next(
        (definition for definition in definitions if definition.name == ref.name and isinstance(definition, AliasDef)),
        None,
    )
    return alias.type if isinstance(alias, AliasDef) else ref
