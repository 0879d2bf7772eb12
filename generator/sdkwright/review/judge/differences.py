"""How two types differ: values, null and variants that came or went, or another set of values altogether."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from sdkwright.review.surface.match import ANYTHING, Pairs, type_of_value, without_omitted
from sdkwright.review.surface.samples import other_samples, quoted, sample_source
from sdkwright.review.surface.surface import Surface
from sdkwright.review.surface.types import (
    NONE,
    Ref,
    Type,
    Union,
    Values,
    members_of,
    render,
    union_of,
    without_none,
)

Kind: TypeAlias = Literal[
    "value-added",
    "value-removed",
    "known-value-added",
    "known-value-removed",
    "null-added",
    "null-removed",
    "variant-added",
    "variant-removed",
    "widened",
    "narrowed",
    "changed",
]


@dataclass(frozen=True)
class Difference:
    """One difference; ``code`` is a literal that fits the old type alone, empty where there is none to write."""

    kind: Kind
    old: str
    new: str
    detail: str = ""
    code: str = ""


@dataclass(frozen=True)
class _Parts:
    """A type taken apart: its literal values, whether any other value of their kind fits too, and the rest."""

    values: frozenset[str]
    is_open: bool
    rest: tuple[Type, ...]


def differences(old: Type, new: Type, pairs: Pairs) -> list[Difference]:
    """Return how ``new`` differs from ``old``; nothing for types of the same values."""
    old, new = without_omitted(old), without_omitted(new)
    if old == new and not _mentions_package(old):
        return []
    (old_rest, old_null), (new_rest, new_null) = _split_null(old, pairs.old), _split_null(new, pairs.new)
    result: list[Difference] = []
    if new_null and not old_null and not _takes_anything(old_rest):
        result.append(Difference("null-added", render(old), render(new)))
    if old_null and not new_null and not _takes_anything(new_rest):
        result.append(Difference("null-removed", render(old), render(new), code="None"))
    if NONE in (old_rest, new_rest):
        return result if old_rest == new_rest else [_null_alone(old, new, old_null=old_null, new_null=new_null)]
    return [*result, *_without_null(old_rest, new_rest, pairs)]


def _null_alone(old: Type, new: Type, *, old_null: bool, new_null: bool) -> Difference:
    """Return the difference of two types of which one is nothing but null."""
    kind: Kind = "narrowed" if new == NONE and old_null else "widened" if old == NONE and new_null else "changed"
    return Difference(kind, render(old), render(new))


def _takes_anything(kind: Type) -> bool:
    return any(isinstance(member, Ref) and member.path in ANYTHING for member in members_of(kind))


def _mentions_package(kind: Type) -> bool:
    if isinstance(kind, Ref):
        return kind.path.startswith("~") or any(_mentions_package(argument) for argument in kind.args)
    return isinstance(kind, Union) and any(_mentions_package(member) for member in kind.members)


def _split_null(kind: Type, surface: Surface) -> tuple[Type, bool]:
    """Return the type without null, also null that an alias brings along."""
    rest, null = without_none(kind)
    expanded, inner = without_none(surface.expand(rest))
    return (expanded, True) if inner else (rest, null)


def _without_null(old: Type, new: Type, pairs: Pairs) -> Iterator[Difference]:
    if isinstance(old, Ref) and isinstance(new, Ref) and not old.args and pairs.forward.is_same(old, new):
        return
    before, after = _parts(old, pairs.old), _parts(new, pairs.new)
    both_closed = bool(before.values and after.values) and not before.is_open and not after.is_open
    both_open = before.is_open and after.is_open
    if both_closed or both_open:
        yield from _value_differences(before, after, is_open=both_open)
    old_rest, new_rest = list(before.rest), list(after.rest)
    if not both_closed and not both_open:
        old_rest += [Values(before.values)] if before.values and not before.is_open else []
        new_rest += [Values(after.values)] if after.values and not after.is_open else []
    removed = [m for m in old_rest if not pairs.forward.fits(m, new)]
    added = [m for m in new_rest if not pairs.backward.fits(m, old)]
    for inner, other in _same_containers(old_rest, new_rest, pairs):
        removed = [member for member in removed if member is not inner]
        added = [member for member in added if member is not other]
        yield from _within(inner, other, pairs)
    yield from _rest_differences(removed, added, before, after, old, new, pairs)


def _rest_differences(
    removed: list[Type], added: list[Type], before: _Parts, after: _Parts, old: Type, new: Type, pairs: Pairs
) -> Iterator[Difference]:
    texts = render(old), render(new)
    code = next((text for member in removed if (text := _sample(member, new, pairs))), "")
    was_union, is_union = _count(before) > 1, _count(after) > 1
    gone, came = render(union_of(removed)) if removed else "", render(union_of(added)) if added else ""
    if removed and added:
        if was_union and is_union and len(removed) < _count(before):
            yield Difference("variant-removed", *texts, gone, code)
            yield Difference("variant-added", *texts, came)
        else:
            yield Difference("changed", *texts, "", code)
    elif added:
        yield Difference("variant-added" if was_union else "widened", *texts, came)
    elif removed:
        yield Difference("variant-removed" if was_union else "narrowed", *texts, gone, code)


def _count(parts: _Parts) -> int:
    return len(parts.rest) + (1 if parts.values and not parts.is_open else 0)


def _parts(kind: Type, surface: Surface) -> _Parts:
    values: frozenset[str] = frozenset()
    rest: list[Type] = []
    for member in members_of(kind):
        expanded = surface.expand(member)
        if isinstance(member, Ref) and not any(isinstance(part, Values) for part in members_of(expanded)):
            unfolded = members_of(expanded) if isinstance(expanded, Union) else (member,)
            rest.extend(part for part in unfolded if part not in rest)
            continue
        for part in members_of(expanded):
            if isinstance(part, Values):
                values |= part.values
            elif part not in rest:
                rest.append(part)
    kinds = {type_of_value(value) for value in values}
    is_open = bool(kinds) and all(any(isinstance(m, Ref) and m.path == name for m in rest) for name in kinds)
    return _Parts(values, is_open, tuple(rest))


def _value_differences(before: _Parts, after: _Parts, *, is_open: bool) -> Iterator[Difference]:
    removals, come = sorted(before.values - after.values), sorted(after.values - before.values)
    texts = render(Values(before.values)), render(Values(after.values))
    if removals:
        kind: Kind = "known-value-removed" if is_open else "value-removed"
        yield Difference(kind, *texts, ", ".join(map(quoted, removals)), "" if is_open else quoted(removals[0]))
    if come:
        yield Difference("known-value-added" if is_open else "value-added", *texts, ", ".join(map(quoted, come)))


def _same_containers(old: list[Type], new: list[Type], pairs: Pairs) -> list[tuple[Ref, Ref]]:
    """Return containers of the same kind on both sides that differ in what they hold."""
    befores = [m for m in old if isinstance(m, Ref) and m.args and not any(_are_equal(m, n, pairs) for n in new)]
    afters = [m for m in new if isinstance(m, Ref) and m.args and not any(_are_equal(o, m, pairs) for o in old)]
    pairs_of: list[tuple[Ref, Ref]] = []
    for before in befores:
        after = next((n for n in afters if _are_alike(before, n, pairs)), None)
        if after is not None:
            afters.remove(after)
            pairs_of.append((before, after))
    return pairs_of


def _are_equal(first: Type, other: Type, pairs: Pairs) -> bool:
    return pairs.forward.fits(first, other) and pairs.backward.fits(other, first)


def _are_alike(first: Ref, other: Ref, pairs: Pairs) -> bool:
    return len(first.args) == len(other.args) and pairs.forward.is_same(first, other)


def _within(first: Ref, other: Ref, pairs: Pairs) -> Iterator[Difference]:
    """Yield differences in what two containers hold, with the containers around their texts and samples."""
    for old, new in zip(first.args, other.args, strict=True):
        for difference in differences(old, new, pairs):
            kind: Kind = difference.kind
            if kind in ("null-added", "null-removed"):
                kind = "widened" if kind == "null-added" else "narrowed"
            code = f"[{difference.code}]" if difference.code and len(first.args) == 1 else ""
            if difference.code and len(first.args) == 2:
                code = f'{{"key": {difference.code}}}'
            yield replace(difference, kind=kind, old=render(first), new=render(other), code=code)


def _sample(kind: Type, new: Type, pairs: Pairs) -> str:
    """Return a literal of the old type ``kind`` that is none of ``new``, as far as one is known."""
    samples = [sample_source(kind, pairs.old), *other_samples(kind, pairs.old)]
    return next((code for code in samples if code and not _is_value_of(code, new, pairs)), samples[0])


def _is_value_of(code: str, kind: Type, pairs: Pairs) -> bool:
    """Return whether a text or number, given as source, is a value of the new type ``kind``."""
    try:
        value = ast.literal_eval(code)
    except ValueError:  # the name of a class
        return False
    return isinstance(value, str | int | float) and pairs.forward.fits(Values(frozenset({repr(value)})), kind)
