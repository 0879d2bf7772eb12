"""The attributes of classes that code reads: fields of response models, of pages, attributes of exceptions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sdkwright.review.judge.answers import FIELD_CHECKS, answer_rows
from sdkwright.review.judge.context import Context, Place, change, subject_of
from sdkwright.review.model import Change
from sdkwright.review.surface.facts import Class, Field
from sdkwright.review.surface.surface import Surface
from sdkwright.review.surface.types import ANY, Type, render

_GETTER = "__getattr__"
_UNDECLARED = "any_other_field"
"""What programs call a field that the class does not declare."""


def field_rows(context: Context, place: Place, old: Mapping[str, Field], new: Mapping[str, Field]) -> Iterator[Change]:
    """Return what changed for code that reads the attributes of a class."""
    renamed = _renamed(old, new)
    for name, field in old.items():
        row = f"{place.name}.{name}"
        if name in new:
            yield from _changes(context, place, field, new[name])
            continue
        subject = subject_of(place, name, expect=field.type, surface=context.old)
        other = renamed.get(name)
        if other is None:
            yield change("response-field-removed", place, _text(field), None, name=row, member=name, subject=subject)
        else:
            yield change(
                "response-field-renamed",
                place,
                name,
                other,
                name=row,
                member=name,
                detail=f"`{other}`",
                subject=subject,
            )
            yield from _changes(context, place, field, new[other])
    for name, field in new.items():
        if name not in old and name not in renamed.values():
            row = f"{place.name}.{name}"
            yield change("response-field-added", place, None, _text(field), name=row, member=name)


def undeclared_rows(context: Context, place: Place, old: Class, new: Class) -> Iterator[Change]:
    """Return what changed for code that reads fields which a class takes without declaring them."""
    before, after = _undeclared(context.old, old), _undeclared(context.new, new)
    name = f"{place.name}.{_GETTER}"
    if before is not None and after is not None:
        yield from answer_rows(context, place, before, after, FIELD_CHECKS, member=_UNDECLARED, name=name)
    elif before is not None:
        subject = subject_of(place, _UNDECLARED, expect=before, surface=context.old)
        text = f"-> {render(before)}"
        yield change("response-field-removed", place, text, None, name=name, member=_UNDECLARED, subject=subject)
    elif after is not None:
        yield change("response-field-added", place, None, f"-> {render(after)}", name=name, member=_UNDECLARED)


def _undeclared(surface: Surface, definition: Class) -> Type | None:
    """Return the type of undeclared fields; None where there may be none."""
    getter = next((cls.methods[_GETTER] for cls in surface.bases_of(definition) if _GETTER in cls.methods), None)
    return getter.signatures[0].returns if getter is not None else None


def _changes(context: Context, place: Place, old: Field, new: Field) -> Iterator[Change]:
    before, after = old.type or ANY, new.type or ANY
    yield from answer_rows(
        context, place, before, after, FIELD_CHECKS, member=old.name, name=f"{place.name}.{old.name}"
    )


def _text(field: Field) -> str:
    default = f" = {field.default}" if field.default is not None else ""
    return f"{field.name}: {render(field.type)}{default}"


def _renamed(old: Mapping[str, Field], new: Mapping[str, Field]) -> dict[str, str]:
    """Return fields that have another name for the same name in the JSON."""
    removals = {field.alias or name: name for name, field in old.items() if name not in new}
    return {
        removals[field.alias or name]: name
        for name, field in new.items()
        if name not in old and (field.alias or name) in removals
    }
