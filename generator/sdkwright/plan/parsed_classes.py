"""Classes of answers whose text is a value of the caller's type, and whose calls of tools have validated arguments."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sdkwright.ir import ListOf, Nullable, ParsedClass, ParsedField, Ref, ToolLoop, Type
from sdkwright.plan.type_graph import Definitions


def parsed_classes(
    definitions: Definitions, answer: Ref, text: tuple[str, ...], tools: ToolLoop | None
) -> Iterator[ParsedClass]:
    """Yield the classes from the innermost up to the answer; the answer alone if unions are on the way to its text."""
    places, last = _owners(definitions, answer, text[:-1])
    if last is None:
        yield ParsedClass(f"Parsed{answer.name}", answer)
        return
    own = ParsedClass(f"Parsed{last.name}", last)
    if tools is not None and tools.calls[:-1] == text[:-1]:
        *inner, field = _call_classes(definitions, last, tools) or (None,)
        yield from (parsed for parsed in inner if isinstance(parsed, ParsedClass))
        own = replace(own, calls=field if isinstance(field, ParsedField) else None)
    yield own
    inner_name = own.name
    for ref, name, many in reversed(places):
        yield ParsedClass(f"Parsed{ref.name}", ref, name, inner_name, many)
        inner_name = f"Parsed{ref.name}"


def _owners(
    definitions: Definitions, start: Type, path: tuple[str, ...], *, by_wire: bool = False
) -> tuple[list[tuple[Ref, str, bool]], Ref | None]:
    """Return the classes on a path, each with the next field and whether that is a list, and the class at its end."""
    places: list[tuple[Ref, str, bool]] = []
    kind = start
    for name in path:
        owner, ref = definitions.object_of(kind), definitions.resolve(kind)
        fields = () if owner is None else owner.fields
        field = next((field for field in fields if (field.wire if by_wire else field.name) == name), None)
        if field is None or not isinstance(ref, Ref):
            return places, None
        inner = definitions.resolve(field.type)
        places.append((ref, field.name, isinstance(inner, ListOf)))
        kind = inner.item if isinstance(inner, ListOf) else inner
    last = definitions.resolve(kind)
    return places, last if isinstance(last, Ref) and definitions.object_of(last) is not None else None


def _call_classes(definitions: Definitions, owner: Ref, tools: ToolLoop) -> list[ParsedClass | ParsedField]:
    """Return the classes of calls, innermost first, and the owner's field with them; nothing where they are unions."""
    places, call = _owners(definitions, owner, tools.calls[-1:])
    whole = definitions.object_of(owner)
    if call is None or whole is None:
        return []
    inner, last = _owners(definitions, call, tools.arguments[:-1], by_wire=True)
    if last is None or any(many for _, _, many in inner):
        return []
    classes: list[ParsedClass | ParsedField] = [ParsedClass(f"Parsed{last.name}", last, is_call=True)]
    name = f"Parsed{last.name}"
    for ref, field, many in reversed(inner):
        classes.append(ParsedClass(f"Parsed{ref.name}", ref, field, name, many, is_call=True))
        name = f"Parsed{ref.name}"
    ((_, field_name, many),) = places
    kind = next(field.type for field in whole.fields if field.name == field_name)
    own = next(field for field in whole.fields if field.name == field_name)
    return [*classes, ParsedField(field_name, name, many, isinstance(kind, Nullable) or not own.required)]
