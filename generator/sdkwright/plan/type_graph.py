"""What types and modules refer to."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.ir import AliasDef, Definition, ListOf, MapOf, Nullable, Ref, Type, TypeModule, UnionOf


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
