"""Operations whose path names no resource find one by their tag, else they are the client's own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from sdkwright.infer.tree import Placed
from sdkwright.infer.words import identifier
from sdkwright.names import singular_word

_SAYS_NOTHING = frozenset({"default", "general", "misc", "api", "other", "root", "main", "public", "v1", "base"})
_ENOUGH = 2


def at_home(placed: Iterable[Placed]) -> list[Placed]:
    """The same operations; those without a resource are moved to the one their tag names, if there is one.

    A tag makes a resource of its own for operations at the root of the API, or when several share it.
    """
    found = list(placed)
    known = {_key(one.resource[0]): one.resource[0] for one in found if one.resource}
    homeless = Counter(_tag(one) for one in found if not one.resource)
    result: list[Placed] = []
    for one in found:
        tag = _tag(one)
        if one.resource or tag is None:
            result.append(one)
        elif _key(tag) in known:
            result.append(replace(one, resource=(known[_key(tag)],)))
        elif homeless[tag] >= _ENOUGH:
            result.append(replace(one, resource=(tag,)))
        else:
            result.append(one)
    return result


def _tag(one: Placed) -> str | None:
    tags = one.route.operation.tags
    name = identifier(tags[0]) if tags else None
    return None if name in _SAYS_NOTHING else name


def _key(name: str) -> str:
    """What is the same in ``image`` and ``images``."""
    words = name.split("_")
    return "_".join([*words[:-1], singular_word(words[-1])])
