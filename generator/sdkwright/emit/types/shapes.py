"""What datamodel-code-generator is asked: the structure of each definition, free of the document's own words.

A :class:`Shape` is one component of the OpenAPI document that :mod:`~sdkwright.emit.types.dcg` synthesizes.  Classes
of other definitions, literal values, field names and prose stand in it as tokens (``R0_``, ``f0``), which
:mod:`~sdkwright.emit.types.restore` turns back.  So no text of the document ever reaches another generator's
templates, nothing there is renamed to avoid a keyword, and what differs in words only is generated once.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from sdkwright.ir import (
    AliasDef,
    Definition,
    Field,
    ListOf,
    LiteralOf,
    MapOf,
    Nullable,
    Ref,
    Scalar,
    Side,
    Type,
    UnionOf,
)

STUBS = ("Object_", "Null_", "Bytes_", "File_", "Base64_", "Date_", "Datetime_")
"""Leaf types that datamodel-code-generator has no spelling for, or none that both sides share."""

_NATIVE: dict[str, dict[str, str]] = {
    "str": {"type": "string"},
    "int": {"type": "integer"},
    "float": {"type": "number"},
    "bool": {"type": "boolean"},
}
_NATIVE_IN_RESPONSES: dict[str, dict[str, str]] = {
    "date": {"type": "string", "format": "date"},
    "datetime": {"type": "string", "format": "date-time"},
}
_STUB_OF = {
    "object": "Object_",
    "none": "Null_",
    "bytes": "Bytes_",
    "file": "File_",
    "base64": "Base64_",
    "date": "Date_",
    "datetime": "Datetime_",
}
LITERAL = "value"
FIELD = "f0"


@dataclass
class Tokens:
    """The tokens of one annotation: which class each ``R0_`` and which type each ``P0_`` stands for.

    A part is a member of a union that datamodel-code-generator would merge with its neighbours; it is generated on
    its own, as an alias, and put back in its place.
    """

    side: Side
    refs: dict[Ref, str] = field(default_factory=dict[Ref, str])
    parts: list[Type] = field(default_factory=list[Type])

    def ref(self, ref: Ref) -> str:
        return self.refs.setdefault(ref, f"R{len(self.refs)}_")

    def part(self, type_: Type) -> str:
        self.parts.append(type_)
        return f"P{len(self.parts)}_"


@dataclass(frozen=True)
class Shape:
    """One component to generate: ``key`` is its schema as canonical JSON and identifies it."""

    side: Side
    key: str


def plain(type_: Type) -> Type:
    """The same type without a null said twice."""
    if isinstance(type_, Nullable):
        inner = plain(type_.inner)
        return inner if admits_null(inner) else Nullable(inner)
    return type_


def admits_null(type_: Type) -> bool:
    """Whether the annotation itself says that None is a value."""
    if isinstance(type_, UnionOf):
        return any(member == Scalar("none") for member in type_.members)
    return isinstance(type_, Nullable) or type_ == Scalar("none")


def reference(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def schema_of(type_: Type, tokens: Tokens) -> dict[str, Any]:
    """The JSON schema of one annotation; ``tokens`` learns what stands for what."""
    type_ = plain(type_)
    if isinstance(type_, Scalar):
        native = _NATIVE.get(type_.name)
        if native is None and tokens.side == "response":
            native = _NATIVE_IN_RESPONSES.get(type_.name)
        return dict(native) if native else reference(_STUB_OF[type_.name])
    if isinstance(type_, LiteralOf):
        return {"enum": [LITERAL]}
    if isinstance(type_, ListOf):
        return {"type": "array", "items": schema_of(type_.item, tokens)}
    if isinstance(type_, MapOf):
        return {"type": "object", "additionalProperties": schema_of(type_.value, tokens)}
    if isinstance(type_, Ref):
        return reference(tokens.ref(type_))
    if isinstance(type_, Nullable):
        return {"anyOf": [schema_of(type_.inner, tokens), {"type": "null"}]}
    return {"anyOf": [schema_of(member, tokens) for member in union_members(type_, tokens)]}


def union_members(union: UnionOf, tokens: Tokens) -> list[Type]:
    """The members, with a ``Ref`` to no module where a member must be generated apart, as a part.

    Apart are a union or null within a union, which would be flattened, and all but the first of the members that
    look alike once their words are gone, which would be merged.
    """
    members: list[Type] = []
    seen: set[str | Ref] = set()
    for member in map(plain, union.members):
        look = member if isinstance(member, Ref) else _form(member, tokens.side)
        if isinstance(member, (UnionOf, Nullable)) or look in seen:
            members.append(Ref("", tokens.part(member)))
        else:
            members.append(member)
            seen.add(look)
    return members


@dataclass(frozen=True)
class Slot:
    """A field as datamodel-code-generator sees it: the type without what ``Optional`` will say, and whether it will."""

    type: Type
    required: bool


def slot_of(item: Field, side: Side) -> Slot:
    """How a field is asked for.  In responses a nullable field may always be absent, so that one form covers both."""
    type_ = plain(item.type)
    if side == "params":
        return Slot(type_, item.required)
    if isinstance(type_, Nullable):
        return Slot(type_.inner, False)
    return Slot(type_, item.required and not admits_null(type_))


def shape_of(definition: Definition, side: Side) -> Shape:
    """The component of an alias, or of a class without its fields, which have one each."""
    if isinstance(definition, AliasDef):
        return shape_of_type(definition.type, side)
    frame: dict[str, Any] = {"type": "object", "properties": {}}
    return Shape(side, _canonical(frame if definition.base is None else {"allOf": [reference("Base_"), frame]}))


def shape_of_field(item: Field, side: Side) -> Shape:
    """The component of one field: a class that has no other, so that fields of one form share it everywhere."""
    slot = slot_of(item, side)
    return _field_shape(_form(slot.type, side), slot.required, side)


def shape_of_type(type_: Type, side: Side) -> Shape:
    """The component of a bare type, an alias."""
    return Shape(side, _form(type_, side))


@lru_cache(maxsize=1 << 12)
def _field_shape(form: str, required: bool, side: Side) -> Shape:
    ending = f',"required":["{FIELD}"]' if required else ""
    return Shape(side, f'{{"type":"object","properties":{{"{FIELD}":{form}}}{ending}}}')


@lru_cache(maxsize=1 << 16)
def _form(type_: Type, side: Side) -> str:
    return _canonical(schema_of(type_, Tokens(side)))


def undeclared_type(extra: Type, side: Side) -> Type:
    """What is asked for to annotate undeclared properties: all of them for a model, one for a ``TypedDict``."""
    return MapOf(extra) if side == "response" else extra


def shapes_needed(definition: Definition, side: Side) -> list[Shape]:
    """The definition's own shape, those of its fields and undeclared properties, and the parts of its unions at any depth."""
    found = [shape_of(definition, side)]
    if isinstance(definition, AliasDef):
        types = [definition.type]
    else:
        found += [shape_of_field(item, side) for item in definition.fields]
        types = [slot_of(item, side).type for item in definition.fields]
        if definition.extra is not None:
            undeclared = undeclared_type(definition.extra, side)
            found.append(shape_of_type(undeclared, side))
            types.append(undeclared)
    while types:
        tokens = Tokens(side)
        schema_of(types.pop(), tokens)
        for part in tokens.parts:
            found.append(shape_of_type(part, side))
            types.append(part)
    return found


def _canonical(schema: dict[str, Any]) -> str:
    return json.dumps(schema, separators=(",", ":"))
