"""Paths that say what is done in their first step (``/create-call``, ``/get-call/{id}``), read as places with methods."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sdkwright.infer.routes import Route, Step
from sdkwright.infer.words import CREATE, DELETE, LIST, RETRIEVE, UPDATE, VERBS, canonical, is_plural
from sdkwright.naming.plurals import singular_word

_USUAL = CREATE | UPDATE | DELETE | LIST | RETRIEVE | {"search", "query", "find", "count", "export", "import"}
_MIN_VERBS = 2
_MIN_PLACES = 3
_MIN_VERBS_OF_PART = 4


@dataclass(frozen=True)
class _Phrase:
    """A verb and what it is done to, the noun in the singular."""

    verb: str
    noun: tuple[str, ...]
    plain: str
    """The noun as the path has it."""


def read_verb_paths(routes: Sequence[Route]) -> list[Route]:
    """Make a place of every noun that several usual verbs stand before, with the verbs as its methods.

    Other verbs before such a noun become methods too (``stop-call``), also with words after it
    (``publish-agent-version``) or before it (``create-phone-call``).  Where several nouns are places, so is any noun
    that a usual verb stands before.
    """
    phrases = [_parse_phrase(route) for route in routes]
    verbs: dict[tuple[str, ...], set[str]] = {}
    for phrase in phrases:
        if phrase is not None and phrase.verb in _USUAL:
            verbs.setdefault(phrase.noun, set()).add(canonical(phrase.verb))
    places = {noun for noun, paths in verbs.items() if len(paths) >= _MIN_VERBS}
    if len(places) >= _MIN_PLACES:
        places = set(verbs)
    places = {noun for noun in places if len(verbs[noun]) >= _MIN_VERBS_OF_PART or not _is_part(noun, places)}
    spellings = {noun: _usual_spelling(noun, phrases) for noun in places}
    return [_apply_phrase(route, phrase, spellings) for route, phrase in zip(routes, phrases, strict=True)]


def _parse_phrase(route: Route) -> _Phrase | None:
    literals = [step for step in route.steps if not step.is_param]
    if len(literals) != 1 or route.steps[0].is_param:
        return None
    verb, *noun = literals[0].text.split("_")
    if verb not in VERBS | _USUAL or not noun:
        return None
    return _Phrase(verb, (*noun[:-1], singular_word(noun[-1])), "_".join(noun))


def _is_part(noun: tuple[str, ...], places: set[tuple[str, ...]]) -> bool:
    """Return whether a noun is something of another (``agent_version``), or a kind of another (``phone_call``)."""
    ends = range(1, len(noun))
    of = any(noun[:end] in places and noun[end:] not in places for end in ends)
    return of or any(noun[end:] in places and noun[:end] not in places for end in ends)


def _usual_spelling(noun: tuple[str, ...], phrases: Sequence[_Phrase | None]) -> str:
    counts = Counter(phrase.plain for phrase in phrases if phrase is not None and phrase.noun == noun)
    return max(counts, key=lambda plain: (counts[plain], is_plural(plain), plain))


def _apply_phrase(route: Route, phrase: _Phrase | None, spellings: dict[tuple[str, ...], str]) -> Route:
    if phrase is None:
        return route
    ends = range(len(phrase.noun), 0, -1)
    place = next((phrase.noun[:end] for end in ends if phrase.noun[:end] in spellings), None)
    rest = phrase.plain.split("_")[len(place or ()) :]
    if place is None:
        place = next((phrase.noun[-end:] for end in ends if phrase.noun[-end:] in spellings), None)
    if place is None:
        return route
    verb = canonical(phrase.verb)
    return replace(
        route,
        steps=(Step(spellings[place]), *(step for step in route.steps if step.is_param)),
        method_name="_".join([verb, *rest]),
    )
