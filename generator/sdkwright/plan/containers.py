"""How lists are spelled: ``List`` in responses, a wider container by rule in requests."""

from __future__ import annotations

from collections.abc import Iterable

from sdkwright.ir import AliasDef, Container, Definition, LiteralOf, Nullable, Ref, Scalar, Type, UnionOf
from sdkwright.plan.leaf_types import is_text
from sdkwright.plan.registry import Registry
from sdkwright.plan.shapes import look_through_null, union_members
from sdkwright.schema.keywords import Schema, constants
from sdkwright.schema.view import SchemaView

_TEXTS = (Scalar("str"), Scalar("file"))


def choose_container(item: Type, view: SchemaView, registry: Registry, definitions: Iterable[Definition]) -> Container:
    """Choose how a request spells a list of ``item``; ``definitions`` are those of its own module so far.

    A plain text must not pass for a list of texts, and enums are lists that callers build.
    """
    bare = item.inner if isinstance(item, Nullable) else item
    if isinstance(bare, LiteralOf):
        return "List"
    if isinstance(bare, Ref):
        model = registry.named(bare)
        if model is None:
            return "SequenceNotStr" if _is_alias_of_text(bare, definitions) else "Iterable"
        schema = look_through_null(view, {"$ref": model.pointer})
        members = [look_through_null(view, member) for member in union_members(view.merge(schema))]
        if _is_enum(schema, members):
            return "List"
        return "SequenceNotStr" if any(is_text(member) for member in members) else "Iterable"
    takes_text = bare in _TEXTS or (isinstance(bare, UnionOf) and Scalar("str") in bare.members)
    return "SequenceNotStr" if takes_text else "Iterable"


def _is_enum(schema: Schema, members: list[Schema]) -> bool:
    """Whether a schema is an enum, closed or open to any other text."""
    if any(constants(member) for member in members):
        return all(constants(member) or is_text(member) for member in members)
    return bool(constants(schema))


def _is_alias_of_text(ref: Ref, definitions: Iterable[Definition]) -> bool:
    alias = next((found for found in definitions if found.name == ref.name and isinstance(found, AliasDef)), None)
    return alias is not None and isinstance(alias.type, UnionOf) and Scalar("str") in alias.type.members
