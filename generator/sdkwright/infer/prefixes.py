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

_MIN_BRANCHES = 3
_MIN_SHARE = 0.8


def separate_versions(routes: Sequence[Route]) -> list[Route]:
    """Keep a version as a first step where two operations would be one without it.

    Only what the versions have in common is told apart (``v1.pets`` and ``pets``), and the version with the most
    operations there, or else the newest, keeps the plain name.
    """
    shapes: dict[tuple[str, ...], set[str | None]] = {}
    for route in routes:
        shapes.setdefault(route.shape, set()).add(route.version)
    clashing: dict[str, set[str | None]] = {}
    for shape, versions in shapes.items():
        if len(versions) > 1:
            clashing.setdefault(_head(shape), set()).update(versions)
    main = {head: _main(routes, head, versions) for head, versions in clashing.items()}

    def apart(route: Route) -> Route:
        head = _head(route.shape)
        if route.version is None or route.version not in clashing.get(head, ()) or route.version == main[head]:
            return route
        return replace(route, steps=(Step(route.version), *route.steps))

    return [apart(route) for route in routes]


def _head(shape: tuple[str, ...]) -> str:
    return shape[1] if len(shape) > 1 else ""


def _main(routes: Sequence[Route], head: str, versions: set[str | None]) -> str | None:
    counts = Counter(route.version for route in routes if _head(route.shape) == head and not route.operation.deprecated)
    return max(versions, key=lambda version: (counts[version], _number(version), version or ""))


def _number(version: str | None) -> tuple[int, ...]:
    return tuple(int(digits) for digits in re.findall(r"\d+", version or ""))


def drop_common_prefix(routes: Sequence[Route]) -> list[Route]:
    """Take off a first step that leads to several others and nowhere itself (``/openai/…``).

    All operations share it, or most do and no tag or operation id speaks of it: then nobody thinks of it as a place.
    """
    result: list[Route] = [*routes]
    while result:
        head, count = Counter(_first(route) for route in result).most_common(1)[0]
        inside = [route for route in result if _first(route) == head]
        if not head or not _leads_on(inside):
            break
        outside = [route for route in result if _first(route) != head]
        if outside and (
            count < _MIN_SHARE * len(result) or _is_mentioned(head, inside) or _would_meet(inside, outside)
        ):
            break
        result = [replace(route, steps=route.steps[1:]) if _first(route) == head else route for route in result]
    return result


def _first(route: Route) -> str:
    return route.steps[0].text if route.steps and not route.steps[0].is_param else ""


def _leads_on(inside: list[Route]) -> bool:
    if any(len(route.steps) < 2 or route.steps[1].is_param for route in inside):
        return False
    return len({route.steps[1].text for route in inside}) >= _MIN_BRANCHES


def _is_mentioned(head: str, inside: list[Route]) -> bool:
    """Return whether tags or operation ids name it; where there are none at all, it may well be a place."""
    texts = [text for route in inside for text in (*route.operation.tags, route.operation.operation_id) if text]
    return not texts or any(set(head.split("_")) <= set(words(text)) for text in texts)


def _would_meet(inside: list[Route], outside: list[Route]) -> bool:
    return bool({route.steps[1].text for route in inside} & {_first(route) for route in outside})


def join_plurals(routes: Sequence[Route]) -> list[Route]:
    """Spell a step as its plural where both stand at one place (``/job/{id}`` beside ``/jobs``).

    Not where the singular is looked at itself, as what is the caller's own (``/user`` beside ``/users/{id}``), nor
    where two operations would then be one.
    """
    result = [*routes]
    own = {route.shape[1:] for route in routes}
    looked_at = {route.shape[1:] for route in routes if route.operation.method == "get"}
    places = {route.shape[1:end] for route in routes for end in range(2, len(route.shape) + 1)}
    for place in sorted(places, key=lambda place: (len(place), place)):
        singular = (*place[:-1], singular_word(place[-1]))
        if singular == place or singular not in places or singular in looked_at or place not in own:
            continue
        joined = [_respelled(route, singular, place[-1]) for route in result]
        if len({route.shape for route in joined}) == len({route.shape for route in result}):
            result = joined
    return result


def _respelled(route: Route, place: tuple[str, ...], text: str) -> Route:
    at = len(place) - 1
    if route.shape[1 : at + 2] != place:
        return route
    return replace(route, steps=(*route.steps[:at], Step(text), *route.steps[at + 1 :]))
