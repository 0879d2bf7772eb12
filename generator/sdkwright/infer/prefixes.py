"""What the paths of a document have in common, and so says nothing: a shared first step, all versions but one, a
spelling."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from sdkwright.infer.routes import Route, Step
from sdkwright.infer.words import words
from sdkwright.naming.plurals import singular_word

_FEWEST_BRANCHES = 3
_MOST = 0.8


def with_versions_apart(found: Sequence[Route]) -> list[Route]:
    """Keep a version as a first step where two operations would be one without it.

    Only what the versions have in common is told apart (``v1.pets`` and ``pets``), and the version with the most
    operations there, or else the newest, keeps the plain name.
    """
    shapes: dict[tuple[str, ...], set[str | None]] = {}
    for one in found:
        shapes.setdefault(one.shape, set()).add(one.version)
    clashing: dict[str, set[str | None]] = {}
    for shape, versions in shapes.items():
        if len(versions) > 1:
            clashing.setdefault(_head(shape), set()).update(versions)
    main = {head: _main(found, head, versions) for head, versions in clashing.items()}

    def apart(one: Route) -> Route:
        head = _head(one.shape)
        if one.version is None or one.version not in clashing.get(head, ()) or one.version == main[head]:
            return one
        return replace(one, steps=(Step(one.version), *one.steps))

    return [apart(one) for one in found]


def _head(shape: tuple[str, ...]) -> str:
    return shape[1] if len(shape) > 1 else ""


def _main(found: Sequence[Route], head: str, versions: set[str | None]) -> str | None:
    counts = Counter(one.version for one in found if _head(one.shape) == head and not one.operation.deprecated)
    return max(versions, key=lambda version: (counts[version], _number(version), version or ""))


def _number(version: str | None) -> tuple[int, ...]:
    return tuple(int(digits) for digits in re.findall(r"\d+", version or ""))


def without_common_prefix(found: Sequence[Route]) -> list[Route]:
    """Take off a first step that leads to several others and nowhere itself (``/openai/…``).

    All operations share it, or most do and no tag or operation id speaks of it: then nobody thinks of it as a place.
    """
    result: list[Route] = [*found]
    while result:
        head, count = Counter(_first(one) for one in result).most_common(1)[0]
        inside = [one for one in result if _first(one) == head]
        if not head or not _leads_on(inside):
            break
        outside = [one for one in result if _first(one) != head]
        if outside and (count < _MOST * len(result) or _is_spoken_of(head, inside) or _would_meet(inside, outside)):
            break
        result = [replace(one, steps=one.steps[1:]) if _first(one) == head else one for one in result]
    return result


def _first(one: Route) -> str:
    return one.steps[0].text if one.steps and not one.steps[0].is_param else ""


def _leads_on(inside: list[Route]) -> bool:
    if any(len(one.steps) < 2 or one.steps[1].is_param for one in inside):
        return False
    return len({one.steps[1].text for one in inside}) >= _FEWEST_BRANCHES


def _is_spoken_of(head: str, inside: list[Route]) -> bool:
    """Whether tags or operation ids name it; where there are none at all, it may well be a place."""
    said = [text for one in inside for text in (*one.operation.tags, one.operation.operation_id) if text]
    return not said or any(set(head.split("_")) <= set(words(text)) for text in said)


def _would_meet(inside: list[Route], outside: list[Route]) -> bool:
    return bool({one.steps[1].text for one in inside} & {_first(one) for one in outside})


def with_plurals_joined(found: Sequence[Route]) -> list[Route]:
    """Spell a step as its plural where both stand at one place (``/job/{id}`` beside ``/jobs``).

    Not where the singular is looked at itself, as what is the caller's own (``/user`` beside ``/users/{id}``), nor
    where two operations would then be one.
    """
    result = [*found]
    own = {one.shape[1:] for one in found}
    looked_at = {one.shape[1:] for one in found if one.operation.method == "get"}
    places = {one.shape[1:end] for one in found for end in range(2, len(one.shape) + 1)}
    for place in sorted(places, key=lambda place: (len(place), place)):
        singular = (*place[:-1], singular_word(place[-1]))
        if singular == place or singular not in places or singular in looked_at or place not in own:
            continue
        joined = [_respelled(one, singular, place[-1]) for one in result]
        if len({one.shape for one in joined}) == len({one.shape for one in result}):
            result = joined
    return result


def _respelled(one: Route, place: tuple[str, ...], text: str) -> Route:
    at = len(place) - 1
    if one.shape[1 : at + 2] != place:
        return one
    return replace(one, steps=(*one.steps[:at], Step(text), *one.steps[at + 1 :]))
