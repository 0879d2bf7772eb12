"""Values that code may pass: parameters of methods, keys of params dicts, options of the client.

More is fine, less is not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sdkwright.review.judge.context import Context, Place, change, subject_of
from sdkwright.review.judge.differences import differences
from sdkwright.review.model import Change
from sdkwright.review.surface.samples import sample_source
from sdkwright.review.surface.types import ANY, Type, render

_CHECKS = {
    "value-added": "param-enum-value-added",
    "value-removed": "param-enum-value-removed",
    "known-value-added": "param-known-value-added",
    "known-value-removed": "param-known-value-removed",
    "null-added": "param-became-nullable",
    "null-removed": "param-no-longer-nullable",
    "variant-added": "param-variant-added",
    "variant-removed": "param-variant-removed",
    "widened": "param-type-widened",
    "narrowed": "param-type-narrowed",
    "changed": "param-type-changed",
}


@dataclass(frozen=True)
class Slot:
    """Something to pass: a parameter, a key or an option; ``wire`` is its name in the request."""

    name: str
    type: Type | None
    required: bool
    wire: str = ""


def slot_rows(context: Context, place: Place, old: Mapping[str, Slot], new: Mapping[str, Slot]) -> Iterator[Change]:
    """Return what came, went or changed between the slots of an object."""
    renamed = _renamed(old, new)
    for name, slot in old.items():
        other = new.get(renamed.get(name, name))
        if other is None:
            code = sample_source(slot.type, context.old)
            subject = subject_of(place, name, code, surface=context.old)
            yield change(
                "param-removed",
                place,
                describe_slot(slot),
                None,
                name=name_of(place, name),
                member=name,
                subject=subject,
            )
            continue
        if name in renamed:
            code = sample_source(slot.type, context.old)
            subject = subject_of(place, name, code, surface=context.old)
            yield change(
                "param-renamed",
                place,
                name,
                other.name,
                name=name_of(place, name),
                member=name,
                detail=f"`{other.name}`",
                subject=subject,
            )
        yield from _changes(context, place, slot, other)
    for name, slot in new.items():
        if name not in old and name not in renamed.values():
            check = "required-param-added" if slot.required else "param-added"
            subject = subject_of(place, name, surface=context.old)
            yield change(
                check, place, None, describe_slot(slot), name=name_of(place, name), member=name, subject=subject
            )


def _changes(context: Context, place: Place, old: Slot, new: Slot) -> Iterator[Change]:
    name = name_of(place, old.name)
    if new.required and not old.required:
        subject = subject_of(place, old.name, surface=context.old)
        yield change(
            "param-became-required",
            place,
            describe_slot(old),
            describe_slot(new),
            name=name,
            member=old.name,
            subject=subject,
        )
    elif old.required and not new.required:
        yield change("param-became-optional", place, describe_slot(old), describe_slot(new), name=name, member=old.name)
    yield from type_rows(context, place, old.name, old.type or ANY, new.type or ANY)


def type_rows(context: Context, place: Place, member: str, old: Type, new: Type) -> Iterator[Change]:
    """Return what the change of a type means to code that passes values; ``member`` is empty for an alias."""
    for difference in differences(old, new, context.pairs):
        detail = f"`{difference.detail}`" if difference.detail else ""
        subject = subject_of(place, member, difference.code, surface=context.old)
        name = name_of(place, member) if member else place.name
        yield change(
            _CHECKS[difference.kind],
            place,
            difference.old,
            difference.new,
            name=name,
            member=member,
            detail=detail,
            subject=subject,
        )


def _renamed(old: Mapping[str, Slot], new: Mapping[str, Slot]) -> dict[str, str]:
    """Return slots that have another name for the same name in the request."""
    removals = {slot.wire: name for name, slot in old.items() if name not in new and slot.wire}
    return {removals[slot.wire]: name for name, slot in new.items() if name not in old and slot.wire in removals}


def name_of(place: Place, member: str) -> str:
    """Return the name of a parameter, key or option as rows show it."""
    return f"{place.name}.{member}" if place.kind == "key" else f"{place.name}({member})"


def describe_slot(slot: Slot) -> str:
    """Return the slot as a signature shows it."""
    from sdkwright.review.surface.match import without_omitted

    text = f"{slot.name}: {render(without_omitted(slot.type or ANY))}"
    return text if slot.required else f"{text} = …"
