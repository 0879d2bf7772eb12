"""Types without classes: scalars, literals and unions of types that are known already."""

from __future__ import annotations

from collections.abc import Iterable

from sdkwright.ir import ListOf, LiteralOf, Scalar, Side, Type, UnionOf
from sdkwright.schema.keywords import Schema, constants, is_base64, is_upload, types_of

OBJECT = Scalar("object")
_NUMBERS = {"integer": Scalar("int"), "number": Scalar("float"), "boolean": Scalar("bool")}
_FORMATS = {"date": Scalar("date"), "date-time": Scalar("datetime")}
_UNCHECKED = frozenset({Scalar("int"), Scalar("float"), Scalar("bool")})


def description_of(schema: Schema) -> str:
    """Return the description of a schema, stripped, with its deprecation message; empty when there is none."""
    description, message = schema.get("description"), schema.get("x-stainless-deprecation-message")
    doc = description.strip() if isinstance(description, str) else ""
    if not isinstance(message, str) or not message.strip() or message.strip() in doc:
        return doc
    return "\n\n".join(filter(None, (doc, f"Deprecated: {message.strip()}")))


def make_scalar(kind: str, schema: Schema, side: Side) -> Type:
    """Return the leaf type for a JSON Schema type and format."""
    if kind == "string":
        if side == "params" and is_upload(schema):
            return Scalar("file")
        if side == "params" and is_base64(schema):
            return Scalar("base64")
        return _FORMATS.get(str(schema.get("format")), Scalar("str"))
    if kind == "null":
        return Scalar("none")
    return _NUMBERS.get(kind, OBJECT)


def is_text_schema(schema: Schema) -> bool:
    """Return whether the schema is text of any kind, as a caller passes it."""
    is_string = types_of(schema) == ("string",) and not constants(schema)
    return is_string and make_scalar("string", schema, "params") in (Scalar("str"), Scalar("base64"))


def can_be_empty(kind: Type) -> bool:
    """Return whether a value of this type may be written as an empty text."""
    return kind not in _UNCHECKED


def make_literal(values: tuple[object, ...]) -> Type:
    """Return ``Literal`` of the values Python allows there; other values widen to their type."""
    allowed = tuple(value for value in values if isinstance(value, str | int))
    parts: list[Type] = [LiteralOf(allowed)] if allowed else []
    if any(isinstance(value, float) for value in values):
        parts.append(Scalar("float"))
    if any(not isinstance(value, str | int | float) for value in values):
        parts.append(OBJECT)
    return make_union(parts)


def make_union(parts: Iterable[Type]) -> Type:
    """Return a union in order, equal members once, adjacent literals joined; a single member stands for itself."""
    joined: list[Type] = []
    for part in parts:
        last = joined[-1] if joined else None
        if isinstance(part, LiteralOf) and isinstance(last, LiteralOf):
            joined[-1] = _join_literals(last, part)
        else:
            joined.append(part)
    return make_plain_union(joined)


def make_plain_union(parts: Iterable[Type]) -> Type:
    """Return a union in order, equal members once; a single member stands for itself."""
    members = tuple(dict.fromkeys(parts))
    if not members:
        return OBJECT
    if len(members) == 1:
        return members[0]
    return UnionOf(members)


def is_list_of_leaves(kind: Type) -> bool:
    """Return whether the type is a list of scalars or literals."""
    return isinstance(kind, ListOf) and isinstance(kind.item, Scalar | LiteralOf)


def _join_literals(first: LiteralOf, second: LiteralOf) -> LiteralOf:
    return LiteralOf(first.values + tuple(value for value in second.values if not _is_among(value, first.values)))


def _is_among(value: str | int | bool, values: tuple[str | int | bool, ...]) -> bool:
    """Return whether a literal has a value already; ``True`` is not 1 here."""
    return any(value == other and type(value) is type(other) for other in values)
