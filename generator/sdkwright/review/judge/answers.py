"""Values for code: results of methods, items of pages, events of streams.  Promising more is fine, less is not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from sdkwright.review.judge.context import Context, Place, change, subject_of
from sdkwright.review.judge.differences import Difference, differences
from sdkwright.review.judge.signatures import Modes, stream_event
from sdkwright.review.model import Change
from sdkwright.review.surface.surface import Surface
from sdkwright.review.surface.types import ANY, NONE, Ref, Type, render

_FIELD = {
    "null-added": "response-field-became-optional",
    "null-removed": "response-field-became-required",
    "widened": "response-field-type-widened",
    "narrowed": "response-field-type-narrowed",
    "changed": "response-field-type-changed",
}
_RESULT = {
    "null-added": "response-type-widened",
    "null-removed": "response-type-narrowed",
    "widened": "response-type-widened",
    "narrowed": "response-type-narrowed",
    "changed": "response-type-changed",
}
_SETS = {
    "value-added": "response-enum-value-added",
    "value-removed": "response-enum-value-removed",
    "known-value-added": "response-known-value-added",
    "known-value-removed": "response-known-value-removed",
    "variant-added": "response-variant-added",
    "variant-removed": "response-variant-removed",
}
FIELD_CHECKS: Mapping[str, str] = {**_SETS, **_FIELD}
RESULT_CHECKS: Mapping[str, str] = {**_SETS, **_RESULT}
_ITEM = {**RESULT_CHECKS, **dict.fromkeys(("changed", "widened", "null-added"), "page-item-type-changed")}
_EVENT = {**RESULT_CHECKS, **dict.fromkeys(("changed", "widened", "null-added"), "stream-event-type-changed")}


def answer_rows(
    context: Context,
    place: Place,
    old: Type,
    new: Type,
    checks: Mapping[str, str],
    *,
    member: str = "",
    name: str | None = None,
    display_types: tuple[Type, Type] | None = None,
) -> Iterator[Change]:
    """Return what the change of a type means to code that reads values; ``checks`` name it for what is read."""
    for difference, check in _judged(differences(old, new, context.pairs), checks):
        texts = (
            (render(display_types[0]), render(display_types[1])) if display_types else (difference.old, difference.new)
        )
        subject = subject_of(place, member, expect=display_types[0] if display_types else old, surface=context.old)
        detail = (
            difference.detail if check.endswith("-replaced") else f"`{difference.detail}`" if difference.detail else ""
        )
        yield change(check, place, *texts, name=name, member=member, detail=detail, subject=subject)


def _judged(remaining: list[Difference], checks: Mapping[str, str]) -> Iterator[tuple[Difference, str]]:
    """Yield the differences with their checks; what came and what went of one set is an exchange."""
    for prefix in ("value", "variant"):
        removal = next((difference for difference in remaining if difference.kind == f"{prefix}-removed"), None)
        come = next((difference for difference in remaining if difference.kind == f"{prefix}-added"), None)
        if removal is not None and come is not None:
            remaining = [difference for difference in remaining if difference not in (removal, come)]
            check = "response-enum-value-replaced" if prefix == "value" else "response-variant-replaced"
            detail = f"`{removal.detail}` became `{come.detail}`"
            yield Difference("changed", removal.old, removal.new, detail, removal.code), check
    for difference in remaining:
        yield difference, checks[difference.kind]


def result_rows(context: Context, place: Place, old: Modes, new: Modes) -> Iterator[Change]:
    """Return what changed in the results of a method, in one piece and as a stream."""
    if old.plain is not None and new.plain is not None:
        yield from _plain_rows(context, place, old.plain.returns or ANY, new.plain.returns or ANY)
    streamed = replace(place, signature=old.stream_call())
    if old.stream is not None and new.stream is not None:
        before, after = old.stream.returns or ANY, new.stream.returns or ANY
        events = stream_event(before) or ANY, stream_event(after) or ANY
        yield from answer_rows(context, streamed, *events, _EVENT, display_types=(before, after))
    for name, was, now in (("plain-response", old.plain, new.plain), ("stream", old.stream, new.stream)):
        if (was is None) == (now is None):
            continue
        check = f"{name}-added" if was is None else f"{name}-removed"
        texts = [None if signature is None else f"-> {render(signature.returns)}" for signature in (was, now)]
        where = streamed if name == "stream" else place
        subject = subject_of(where, expect=None if was is None else was.returns, surface=context.old)
        yield change(check, where, texts[0], texts[1], subject=subject)


def _plain_rows(context: Context, place: Place, old: Type, new: Type) -> Iterator[Change]:
    pages = _page(context.old, old), _page(context.new, new)
    texts = f"-> {render(old)}", f"-> {render(new)}"
    subject = subject_of(place, expect=old, surface=context.old)
    if pages[0] and pages[1]:
        if not context.pairs.forward.is_same(pages[0], pages[1]):
            yield change("page-class-changed", place, *texts, subject=subject)
        items = [page.args[0] if page.args else ANY for page in pages if page]
        yield from answer_rows(context, place, items[0], items[1], _ITEM, display_types=(old, new))
    elif pages[1]:
        yield change("response-became-page", place, *texts, subject=subject)
    elif pages[0]:
        yield change("response-no-longer-page", place, *texts, subject=subject)
    elif old == NONE and new != NONE:
        yield change("response-type-narrowed", place, *texts, subject=subject)
    else:
        yield from answer_rows(context, place, old, new, RESULT_CHECKS)


def _page(surface: Surface, kind: Type) -> Ref | None:
    """Return the page that a result is, None for what is no page."""
    if not isinstance(kind, Ref):
        return None
    path = surface.canonical(kind.path)
    return kind if any(base.endswith(("BaseSyncPage", "BasePage")) for base in surface.ancestors(path)) else None
