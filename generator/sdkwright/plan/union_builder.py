"""Unions of a types module: their variants, their discriminator, and the alias of those that have classes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from sdkwright.ir import AliasDef, LiteralOf, Nullable, Ref, Scalar, Side, Type, UnionOf
from sdkwright.naming.reserved import safe_class
from sdkwright.plan.discriminators import add_discriminator
from sdkwright.plan.leaf_types import description_of, make_union
from sdkwright.plan.recursion import Recursion
from sdkwright.plan.rules import ClassPath, Rules
from sdkwright.plan.shapes import union_members
from sdkwright.plan.unions import flatten_union, holds_class, number_variants
from sdkwright.plan.variant_names import VariantNamer
from sdkwright.schema.keywords import Schema


@dataclass(frozen=True)
class UnionBuilder:
    """Builds the unions of one module; ``type_of`` gives the type of a variant, to be named by the path."""

    rules: Rules
    side: Side
    recursion: Recursion
    namer: VariantNamer
    type_of: Callable[[Schema, ClassPath], Type]

    def build(self, schema: Schema, members: list[Schema], path: ClassPath, *, root: bool = False) -> Type:
        """Build a union with these members; a ``root`` is all of its module, and gives its variants their own names."""
        if len(members) == 1:
            return self.type_of(members[0], path)
        scope = self.recursion.scope
        mark = len(scope.exports)
        prefix = "" if root else path.plain
        parts: list[Type] = []
        listed = list(number_variants(self.rules, schema, members, self.recursion.active))
        for index, union, member in listed:
            name = safe_class(prefix + self.namer.name_variant(union, member, index, root=root))
            parts.append(self.type_of(member, ClassPath.of(name)))
        kind = make_union(parts)
        if self.side == "response":
            variants = ((union, member, part) for (_, union, member), part in zip(listed, parts, strict=True))
            kind = add_discriminator(self.rules.view, schema, kind, variants)
        is_nominal = schema.get("x-stainless-nominal") is not False and any(map(self._is_class_like, parts))
        if root or not is_nominal or not isinstance(kind, UnionOf):
            return kind
        name = scope.free_name(path.plain)
        scope.export(name, at=mark)
        scope.define(AliasDef(name, kind, description_of(schema), self.recursion.is_recursive(name)))
        return Ref(self.recursion.path, name)

    def let_be_null(self, kind: Type, body: Schema) -> None:
        """Put null among the variants of a union into its alias, in responses; requests say it at the use only."""
        scope, recursion = self.recursion.scope, self.recursion
        last = scope.definitions[-1] if scope.definitions else None
        if self.side == "params" or not isinstance(last, AliasDef) or kind != Ref(recursion.path, last.name):
            return
        variants = flatten_union(self.rules, body, union_members(body), recursion.active)
        if isinstance(last.type, UnionOf) and len(list(variants)) > 1:
            members = (*last.type.members, Scalar("none"))
            scope.replace_last(replace(last, type=replace(last.type, members=members)))

    def _is_class_like(self, part: Type) -> bool:
        """Return whether a variant is a class: a property's union is named iff one of its variants is."""
        ref = part.inner if isinstance(part, Nullable) else part
        if not isinstance(ref, Ref):
            return False
        if ref.module == self.recursion.path:
            local = self.recursion.scope.find(ref.name)
            return not isinstance(local, AliasDef) or not isinstance(local.type, LiteralOf)
        model = self.rules.registry.find_by_ref(ref)
        return model is None or holds_class(self.rules.view, model.pointer)
