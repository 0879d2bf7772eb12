"""Shapes for datamodel-code-generator to render: classes, their fields and aliases, free of the document's words.

A :class:`Shape` is one component of the OpenAPI document that :mod:`~sdkwright.emit.types.dcg` sends.  Classes of other
definitions (``R0_``), literal values (``L0_``), names (``f0``, ``C_``) and wire names (``W_``) stand in it as tokens,
which :mod:`~sdkwright.emit.types.restore` replaces in the source that comes back.  So no text of the document reaches
another generator, nothing is renamed there to avoid a keyword, and what differs in words only is rendered once.  A
field is a shape of its own for the same reason: a package has thousands of fields and some fifty forms of them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from sdkwright.emit.types.walk import has_forward_reference
from sdkwright.ir import (
    AliasDef,
    Definition,
    Field,
    ListOf,
    LiteralOf,
    MapOf,
    Nullable,
    ObjectDef,
    Ref,
    Scalar,
    Side,
    Type,
    TypeModule,
    UnionOf,
)

STUBS = ("Object_", "Null_", "Bytes_", "File_", "Base64_", "Date_", "Datetime_")
"""Leaf types that datamodel-code-generator has no spelling for, or none that both sides share."""

FIELD = "f0"

_NATIVE = {"str": "string", "int": "integer", "float": "number", "bool": "boolean"}
_STUB_OF = {"none": "Null_"} | {name.rstrip("_").lower(): name for name in STUBS}
_CONTAINERS = {"List": {}, "Iterable": {"x-python-type": "Set"}, "SequenceNotStr": {"x-python-type": "Sequence"}}
"""A container is asked for as one that datamodel-code-generator knows, and renamed afterwards."""
_FORMATS = {"date": "iso8601", "datetime": "iso8601", "base64": "base64"}
_NULL = Scalar("none")


@dataclass(frozen=True)
class Shape:
    """One component to render: ``key`` is its schema as canonical JSON and identifies it."""

    side: Side
    key: str


@dataclass(frozen=True)
class Lowered:
    """A type as a schema (JSON text), with what the tokens in it stand for.

    A part (``P0_``) is a type that is rendered apart, as an alias, and put in its place: a union within a union, which
    would be flattened, one of two equal members, which would be merged, and what becomes ``Annotated`` within others.
    """

    schema: str
    refs: tuple[Ref, ...]
    literals: tuple[LiteralOf, ...]
    parts: tuple[Type, ...]


@dataclass
class _Tokens:
    side: Side
    refs: dict[Ref, str] = field(default_factory=dict[Ref, str])
    literals: list[LiteralOf] = field(default_factory=list[LiteralOf])
    parts: list[Type] = field(default_factory=list[Type])

    def ref(self, ref: Ref) -> dict[str, Any]:
        return _reference(self.refs.setdefault(ref, f"R{len(self.refs)}_"))

    def literal(self, literal: LiteralOf) -> dict[str, Any]:
        self.literals.append(literal)
        return {"enum": [f"L{len(self.literals) - 1}_"]}

    def part(self, type_: Type) -> dict[str, Any]:
        self.parts.append(type_)
        return _reference(f"P{len(self.parts) - 1}_")


def plain(type_: Type) -> Type:
    """Return the same type without a null said twice."""
    if isinstance(type_, Nullable):
        inner = plain(type_.inner)
        return inner if admits_null(inner) else Nullable(inner)
    return type_


def admits_null(type_: Type) -> bool:
    """Return whether the annotation itself says that None is a value."""
    if isinstance(type_, UnionOf):
        return _NULL in type_.members
    return isinstance(type_, Nullable) or type_ == _NULL


def format_of(type_: Type, side: Side) -> str | None:
    """Return the format in which the values of an argument are sent (``iso8601``, ``base64``), where they have one."""
    inner = type_.inner if isinstance(type_, Nullable) else type_
    return _FORMATS.get(inner.name) if side == "params" and isinstance(inner, Scalar) else None


def tag_of(type_: Type, side: Side) -> str | None:
    """Return the discriminator of a union, of which only responses make use."""
    return type_.discriminator if isinstance(type_, UnionOf) and side == "response" else None


def field_type(item: Field, side: Side) -> tuple[Type, bool]:
    """Return a field's annotation and whether None is its default, as for all that may be absent or null."""
    type_ = plain(item.type)
    if side == "params" or (item.required and not admits_null(type_)):
        return type_, False
    return (type_ if admits_null(type_) else Nullable(type_)), True


def lower(type_: Type, side: Side) -> Lowered:
    """Return the schema of an alias of ``type_``."""
    tokens = _Tokens(side)
    return _lowered(_schema(plain(type_), tokens), tokens)


def lower_field(type_: Type, side: Side) -> Lowered:
    """Return the schema of a field of the type ``type_``, whose format the field itself states."""
    tokens = _Tokens(side)
    type_ = plain(type_)
    return _lowered(_schema(type_, tokens) if format_of(type_, side) else _inner(type_, tokens), tokens)


def _lowered(schema: dict[str, Any], tokens: _Tokens) -> Lowered:
    return Lowered(_canonical(schema), tuple(tokens.refs), tuple(tokens.literals), tuple(tokens.parts))


def _inner(type_: Type, tokens: _Tokens) -> dict[str, Any]:
    """Return the schema of a type within another."""
    type_ = plain(type_)
    if format_of(type_, tokens.side) or tag_of(type_, tokens.side) is not None:
        return tokens.part(type_)
    return _schema(type_, tokens)


def _schema(type_: Type, tokens: _Tokens) -> dict[str, Any]:
    if isinstance(type_, Scalar):
        if format_of(type_, tokens.side):
            return {"anyOf": [{"type": "string"}, _reference(_STUB_OF[type_.name])]}
        native = _NATIVE.get(type_.name)
        return {"type": native} if native else _reference(_STUB_OF[type_.name])
    if isinstance(type_, LiteralOf):
        return tokens.literal(type_)
    if isinstance(type_, ListOf):
        return {"type": "array", "items": _inner(type_.item, tokens), **_CONTAINERS[type_.container]}
    if isinstance(type_, MapOf):
        return {"type": "object", "additionalProperties": _inner(type_.value, tokens)}
    if isinstance(type_, Ref):
        return tokens.ref(type_)
    if isinstance(type_, Nullable):
        if format_of(type_, tokens.side) or (isinstance(type_.inner, UnionOf) and not tag_of(type_.inner, tokens.side)):
            return {"anyOf": [*_schema(type_.inner, tokens)["anyOf"], _reference("Null_")]}
        return {"anyOf": [_inner(type_.inner, tokens), {"type": "null"}]}
    return {"anyOf": list(_members(type_, tokens))}


def _members(union: UnionOf, tokens: _Tokens) -> Iterator[dict[str, Any]]:
    visited: set[Type] = set()
    for member in map(plain, union.members):
        apart = isinstance(member, (UnionOf, Nullable)) or member in visited
        yield tokens.part(member) if apart else _inner(member, tokens)
        visited.add(member)


def shape_of(definition: Definition, module: TypeModule) -> Shape:
    """Return the component of an alias, or of a class without its fields, which have one each."""
    side = module.side
    if isinstance(definition, AliasDef):
        return shape_of_type(definition.type, side, recursive=has_forward_reference(definition, module))
    frame: dict[str, Any] = {"type": "object", "properties": {}}
    if definition.base is not None:
        frame = {"allOf": [_reference("Base_"), frame]}
    if side == "params" and definition.total_false:
        frame["x-total"] = True
    if definition.extra is not None:
        frame["x-extra"] = True
    return Shape(side, _canonical(frame))


def shape_of_field(item: Field, side: Side) -> Shape:
    """Return the component of one field: a class that has no other, so that fields of one form share it everywhere."""
    type_, has_default = field_type(item, side)
    form = format_of(type_, side)
    facts = [*(['"x-default":true'] if has_default else []), *([f'"x-format":"{form}"'] if form else [])]
    facts += ['"x-wire":true'] if item.name != item.wire else []
    schema = ",".join((lower_field(type_, side).schema[:-1], *facts)) + "}"
    required = f',"required":["{FIELD}"]' if item.required or side == "response" else ""
    return Shape(side, f'{{"type":"object","properties":{{"{FIELD}":{schema}}}{required}}}')


def shape_of_type(type_: Type, side: Side, *, recursive: bool = False) -> Shape:
    """Return the component of a bare type, an alias; ``recursive``: of one that names what is not defined yet."""
    type_ = plain(type_)
    form, tag = format_of(type_, side), tag_of(type_, side)
    facts = [*([f'"x-format":"{form}"'] if form else []), *(['"x-tag":true'] if tag is not None else [])]
    facts += ['"x-recursive":true'] if recursive else []
    return Shape(side, ",".join((lower(type_, side).schema[:-1], *facts)) + "}")


def shapes_of(module: TypeModule) -> Iterator[Shape]:
    """Yield the shapes a module is made of: definitions, fields, undeclared properties, parts at any depth."""
    side = module.side
    for definition in module.definitions:
        yield shape_of(definition, module)
        if isinstance(definition, ObjectDef):
            for item in definition.fields:
                yield shape_of_field(item, side)
                yield from _shapes_of_parts(lower_field(field_type(item, side)[0], side), side)
            if definition.extra is not None:
                yield shape_of_type(definition.extra, side)
                yield from _shapes_of_parts(lower(definition.extra, side), side)
        else:
            yield from _shapes_of_parts(lower(definition.type, side), side)


def _shapes_of_parts(lowered: Lowered, side: Side) -> Iterator[Shape]:
    for part in lowered.parts:
        yield shape_of_type(part, side)
        yield from _shapes_of_parts(lower(part, side), side)


def _reference(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def _canonical(schema: dict[str, Any]) -> str:
    return json.dumps(schema, separators=(",", ":"))
