"""References of types and modules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from sdkwright.ir import AliasDef, Definition, ListOf, MapOf, Nullable, ObjectDef, Ref, Type, TypeModule, UnionOf


def parts(kind: Type) -> Iterator[Type]:
    """Yield the types directly inside of a type."""
    if isinstance(kind, ListOf):
        yield kind.item
    elif isinstance(kind, MapOf):
        yield kind.value
    elif isinstance(kind, UnionOf):
        yield from kind.members
    elif isinstance(kind, Nullable):
        yield kind.inner


def references(kind: Type) -> Iterator[Ref]:
    """Yield every class or alias a type mentions."""
    if isinstance(kind, Ref):
        yield kind
    for part in parts(kind):
        yield from references(part)


def imports(module: TypeModule) -> set[str]:
    """Return the paths of the other types modules a module needs."""
    return {
        ref.module for definition in module.definitions for ref in _mentioned(definition) if ref.module != module.path
    }


def _mentioned(definition: Definition) -> Iterator[Ref]:
    if isinstance(definition, AliasDef):
        yield from references(definition.type)
        return
    for field in definition.fields:
        yield from references(field.type)
    if definition.extra is not None:
        yield from references(definition.extra)
    if definition.base is not None:
        yield definition.base


class Definitions:
    """Finds what types refer to, through aliases and null."""

    def __init__(self, modules: Iterable[TypeModule]) -> None:
        self._definitions: dict[Ref, Definition] = {
            Ref(module.path, definition.name): definition for module in modules for definition in module.definitions
        }
        self.modules = frozenset(ref.module for ref in self._definitions)

    def resolve(self, kind: Type) -> Type:
        """Return what stands behind null and aliases; a class stays a reference."""
        while True:
            definition = self._definitions.get(kind) if isinstance(kind, Ref) else None
            if isinstance(kind, Nullable):
                kind = kind.inner
            elif isinstance(definition, AliasDef) and not definition.recursive:
                kind = definition.type
            else:
                return kind

    def object_of(self, kind: Type) -> ObjectDef | None:
        """Return the class that ``kind`` is, with the fields it inherits, or None."""
        kind = self.resolve(kind)
        definition = self._definitions.get(kind) if isinstance(kind, Ref) else None
        if not isinstance(definition, ObjectDef):
            return None
        base = self.object_of(definition.base) if definition.base is not None else None
        if base is None:
            return definition
        own = {field.name for field in definition.fields}
        inherited = tuple(field for field in base.fields if field.name not in own)
        return replace(definition, fields=(*inherited, *definition.fields))

    def item_of(self, kind: Type) -> ObjectDef | None:
        """Return the class of the items of a list, or None."""
        kind = self.resolve(kind)
        return self.object_of(kind.item) if isinstance(kind, ListOf) else None
