"""Which types fit in the place of others, as type checkers see it."""

from __future__ import annotations

from collections.abc import Iterable

from sdkwright.ir import AliasDef, Definition, ListOf, LiteralOf, MapOf, Nullable, ObjectDef, Ref, Scalar, Type, UnionOf
from sdkwright.plan.leaf_types import OBJECT

_MAX_DEPTH = 8


class Assignability:
    """Compares types whose classes are these definitions of a module."""

    def __init__(self, definitions: Iterable[Definition], module: str) -> None:
        self._definitions = {Ref(module, item.name): item for item in definitions}

    def check(self, kind: Type, other: Type, depth: int = 0) -> bool:
        """Return whether every value of ``kind`` is one of ``other``."""
        kind, other = self._plain(kind), self._plain(other)
        if kind == other or other == OBJECT or depth > _MAX_DEPTH:
            return True
        if isinstance(kind, UnionOf):
            return all(self.check(item, other, depth + 1) for item in kind.members)
        if isinstance(kind, Nullable):
            return isinstance(other, Nullable) and self.check(kind.inner, other, depth + 1)
        if isinstance(other, UnionOf):
            return any(self.check(kind, item, depth + 1) for item in other.members)
        if isinstance(other, Nullable):
            return kind == Scalar("none") or self.check(kind, other.inner, depth + 1)
        if isinstance(kind, LiteralOf):
            return self._literal(kind, other)
        if isinstance(kind, ListOf) and isinstance(other, ListOf):
            return self.check(kind.item, other.item, depth + 1)
        if isinstance(kind, MapOf) and isinstance(other, MapOf):
            return self.check(kind.value, other.value, depth + 1)
        if isinstance(kind, Ref) and isinstance(other, Ref):
            return self._class(self._definitions.get(kind), self._definitions.get(other), depth)
        return kind == Scalar("int") and other == Scalar("float")

    def _plain(self, kind: Type) -> Type:
        definition = self._definitions.get(kind) if isinstance(kind, Ref) else None
        return definition.type if isinstance(definition, AliasDef) and not definition.recursive else kind

    def _literal(self, kind: LiteralOf, other: Type) -> bool:
        if isinstance(other, LiteralOf):
            return {(type(item), item) for item in kind.values} <= {(type(item), item) for item in other.values}
        names = {str: "str", int: "int", bool: "bool"}
        return isinstance(other, Scalar) and all(names[type(item)] == other.name for item in kind.values)

    def _class(self, kind: Definition | None, other: Definition | None, depth: int) -> bool:
        """Return whether typed dictionaries fit by their keys (PEP 589), under any names."""
        if not isinstance(kind, ObjectDef) or not isinstance(other, ObjectDef):
            return False
        items = {item.name: item for item in kind.fields}
        return all(
            item.name in items
            and items[item.name].required == item.required
            and self.check(items[item.name].type, item.type, depth + 1)
            and self.check(item.type, items[item.name].type, depth + 1)
            for item in other.fields
        )
