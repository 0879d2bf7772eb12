"""Types as packages of older editions spell them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sdkwright.ir import AliasDef, Definition, MapOf, ObjectDef, Ref, TypeModule, UnionOf


def split_extras(module: TypeModule) -> TypeModule:
    """Return a params module whose classes with undeclared properties are unions of a class and a map.

    `Coat` becomes `Union[CoatTyped, Dict[str, T]]`, as TypedDict could not say of what type undeclared keys are.
    """
    if module.side == "response":
        return module
    names = {definition.name for definition in module.definitions}
    definitions = [part for definition in module.definitions for part in _split(module.path, definition, names)]
    added = {part.name for part in definitions} - names
    exports = [
        name for export in module.exports for name in (export, f"{export}Typed") if name == export or name in added
    ]
    return replace(module, definitions=tuple(definitions), exports=tuple(exports))


def _split(path: str, definition: Definition, names: set[str]) -> Iterator[Definition]:
    if not isinstance(definition, ObjectDef) or definition.extra is None or f"{definition.name}Typed" in names:
        yield definition
        return
    typed = replace(definition, name=f"{definition.name}Typed", extra=None)
    yield typed
    union = UnionOf((Ref(path, typed.name), MapOf(definition.extra)))
    yield AliasDef(definition.name, union, definition.doc)
