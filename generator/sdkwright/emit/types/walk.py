"""The types within definitions, and which of them stand for what is not defined yet."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.ir import AliasDef, Definition, ListOf, MapOf, Nullable, Ref, Type, TypeModule, UnionOf


def walk_types(definition: Definition) -> Iterator[Type]:
    """Yield every type that stands in a definition, at any depth, in reading order."""
    if isinstance(definition, AliasDef):
        yield from _within(definition.type)
        return
    if definition.base is not None:
        yield definition.base
    for item in definition.fields:
        yield from _within(item.type)
    if definition.extra is not None:
        yield from _within(definition.extra)


def has_forward_reference(alias: AliasDef, module: TypeModule) -> bool:
    """Return whether ``alias`` is recursive, or names a class that is not bound yet where the alias stands.

    At run time only a ``TypeAliasType`` knows the module in which quoted names are to be looked up, while mypy allows
    recursion in a ``TypeAlias`` only, so that such an alias is written in both ways.
    """
    if alias.recursive:
        return True
    refs = {type_ for type_ in walk_types(alias) if isinstance(type_, Ref)}
    if any(ref.module in module.late for ref in refs):
        return True
    here, positions = module.positions[alias.name], module.positions
    return any(ref.module == module.path and positions.get(ref.name, here) >= here for ref in refs)


def _within(type_: Type) -> Iterator[Type]:
    yield type_
    if isinstance(type_, Nullable):
        yield from _within(type_.inner)
    elif isinstance(type_, ListOf):
        yield from _within(type_.item)
    elif isinstance(type_, MapOf):
        yield from _within(type_.value)
    elif isinstance(type_, UnionOf):
        for member in type_.members:
            yield from _within(member)
