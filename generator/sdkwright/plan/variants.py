"""Request bodies that are one of several objects: a class and a way to call for each, and what they have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from sdkwright.ir import (
    AliasDef,
    Definition,
    Field,
    ListOf,
    LiteralOf,
    MapOf,
    Nullable,
    ObjectDef,
    Overload,
    Param,
    Ref,
    Scalar,
    Type,
    TypeModule,
    UnionOf,
)
from sdkwright.plan.context import Context
from sdkwright.plan.types import OBJECT, ModuleBuilder, one_of, text
from sdkwright.schema.keywords import ANNOTATIONS, Schema, properties, variants, without

Make = Callable[[str, Schema], Sequence[Param]]
"""The arguments, in signature order, of a body with this schema, whose classes are named after this class."""
_DEEPEST = 8


@dataclass(frozen=True)
class Variant:
    """One way the body may look: the class it gets, and its schema with what stands around the union."""

    name: str
    schema: Schema
    doc: str


@dataclass(frozen=True)
class Together:
    """A method whose body has variants: all its arguments, the ways to call it, and the types they have."""

    params: tuple[Param, ...]
    overloads: tuple[Overload, ...]
    module: TypeModule


def variants_of(
    context: Context, builder: ModuleBuilder, schema: Schema, flatten: Callable[[Schema], Schema | None]
) -> tuple[Variant, ...]:
    """The variants of a body that is a union of objects, whose names are taken; none when it is anything else."""
    body = context.view.expand(schema)
    members = [one for one in variants(body) if set(one) - {"required", *ANNOTATIONS}]
    outer = without(body, "oneOf", "anyOf", "discriminator", "required" if not properties(body) else "", *ANNOTATIONS)
    whole = [{"allOf": [outer, member]} if properties(outer) else member for member in members]
    flat = [flatten(one) for one in whole]
    if len(members) < 2 or any(one is None or not properties(one) for one in flat):
        return ()
    found: list[Variant] = []
    for index, (member, one) in enumerate(zip(members, whole, strict=True)):
        name = builder.variant_name(body, member, index)
        builder.exports.append(name)
        found.append(Variant(name, one, text(context.view.expand(member))))
    return tuple(found)


def by_variant(
    builder: ModuleBuilder,
    found: Sequence[Variant],
    order: Sequence[tuple[str, bool]],
    make: Make,
    field: Callable[[Param], Field],
) -> Together:
    """Plan a method by the variants of its body; ``order`` are all arguments and whether every call needs them.

    ``field`` makes the key of a params class for an argument.
    """
    definitions: list[Definition] = []
    ways: list[tuple[Param, ...]] = []
    for one in found:
        mark = len(builder.definitions)
        params = tuple(make(one.name, one.schema))
        fields = tuple(field(param) for param in params if param.location != "path" or not param.positional)
        definitions += [ObjectDef(one.name, fields, one.doc), *builder.definitions[mark:]]
        ways.append(params)
    link = UnionOf(tuple(Ref(builder.path, one.name) for one in found))
    module = builder.finish((*definitions, AliasDef(builder.main, link)))
    shown = _distinct(ways, _Fits(definitions, builder.path))
    overloads = tuple(_overload(way) for way in shown) if len(shown) > 1 else ()
    return Together(tuple(_joined(name, needed, ways) for name, needed in order), overloads, module)


def _overload(way: Sequence[Param]) -> Overload:
    keyword = [one for one in way if not one.positional and one.location != "path"]
    required = tuple(one.name for one in keyword if one.required)
    return Overload(required, tuple(one.name for one in keyword if not one.required), None, "response", tuple(way))


def _joined(name: str, needed: bool, ways: Sequence[Sequence[Param]]) -> Param:
    """One argument as the implementation takes it; examples are calls of the first variant."""
    found = [one for way in ways for one in way if one.name == name]
    own = next((one for one in ways[0] if one.name == name), None)
    first = own or found[0]
    return replace(
        first,
        type=one_of([one.type for one in found]),
        required=needed,
        doc=next((one.doc for one in found if one.doc), ""),
        in_short=own is not None and not needed and (own.required or own.in_short),
        in_full=own is not None and own.in_full,
    )


def _distinct(ways: Iterable[tuple[Param, ...]], fits: _Fits) -> list[tuple[Param, ...]]:
    """The ways to call less those that an earlier one takes already, which type checkers would complain of."""
    kept: list[tuple[Param, ...]] = []
    for way in ways:
        if not any(_covers(earlier, way, fits) for earlier in kept):
            kept.append(way)
    return kept


def _covers(earlier: Sequence[Param], later: Sequence[Param], fits: _Fits) -> bool:
    known = {one.name: one for one in earlier}
    given = {one.name: one for one in later}
    if any(one.required and not (one.name in given and given[one.name].required) for one in earlier):
        return False
    return all(name in known and fits(one.type, known[name].type) for name, one in given.items())


class _Fits:
    """Answers whether every value of one type is one of another, as type checkers see it."""

    def __init__(self, definitions: Iterable[Definition], module: str) -> None:
        self._known = {Ref(module, one.name): one for one in definitions}

    def __call__(self, kind: Type, other: Type, depth: int = 0) -> bool:
        kind, other = self._plain(kind), self._plain(other)
        if kind == other or other == OBJECT or depth > _DEEPEST:
            return True
        if isinstance(kind, UnionOf):
            return all(self(one, other, depth + 1) for one in kind.members)
        if isinstance(kind, Nullable):
            return isinstance(other, Nullable) and self(kind.inner, other, depth + 1)
        if isinstance(other, UnionOf):
            return any(self(kind, one, depth + 1) for one in other.members)
        if isinstance(other, Nullable):
            return kind == Scalar("none") or self(kind, other.inner, depth + 1)
        if isinstance(kind, LiteralOf):
            return self._literal(kind, other)
        if isinstance(kind, ListOf) and isinstance(other, ListOf):
            return self(kind.item, other.item, depth + 1)
        if isinstance(kind, MapOf) and isinstance(other, MapOf):
            return self(kind.value, other.value, depth + 1)
        if isinstance(kind, Ref) and isinstance(other, Ref):
            return self._class(self._known.get(kind), self._known.get(other), depth)
        return kind == Scalar("int") and other == Scalar("float")

    def _plain(self, kind: Type) -> Type:
        found = self._known.get(kind) if isinstance(kind, Ref) else None
        return found.type if isinstance(found, AliasDef) and not found.recursive else kind

    def _literal(self, kind: LiteralOf, other: Type) -> bool:
        if isinstance(other, LiteralOf):
            return {(type(one), one) for one in kind.values} <= {(type(one), one) for one in other.values}
        names = {str: "str", int: "int", bool: "bool"}
        return isinstance(other, Scalar) and all(names[type(one)] == other.name for one in kind.values)

    def _class(self, kind: Definition | None, other: Definition | None, depth: int) -> bool:
        """Typed dictionaries fit by their keys (PEP 589), whatever their names are."""
        if not isinstance(kind, ObjectDef) or not isinstance(other, ObjectDef):
            return False
        given = {one.name: one for one in kind.fields}
        return all(
            one.name in given
            and given[one.name].required == one.required
            and self(given[one.name].type, one.type, depth + 1)
            and self(one.type, given[one.name].type, depth + 1)
            for one in other.fields
        )
