"""Where operations live in the end: a tag helps where the path names no resource, and names do not stutter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import replace

from sdkwright.infer.tree import Placed
from sdkwright.infer.words import NAMES, identifier
from sdkwright.naming.plurals import singular_word
from sdkwright.naming.reserved import CLIENT_ATTRIBUTES

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


def settled(placed: Iterable[Placed]) -> list[Placed]:
    """The same operations under names that can stay.

    A resource on the client gives way to the client's attributes (``copy`` becomes ``copy_api``); one below another
    does not repeat its name (``invoices.invoice_items`` becomes ``invoices.items``) unless that is taken.
    """
    found = list(placed)
    paths = {one.resource[:end] for one in found for end in range(1, len(one.resource) + 1)}
    return [replace(one, resource=_settled(one.resource, paths)) for one in found]


def _settled(path: tuple[str, ...], paths: Collection[tuple[str, ...]]) -> tuple[str, ...]:
    result: list[str] = []
    for index, name in enumerate(path):
        if index == 0:
            result.append(f"{name}_api" if name in CLIENT_ATTRIBUTES else name)
            continue
        short = name.removeprefix(f"{NAMES.singular(path[index - 1])}_")
        result.append(name if (*path[:index], short) in paths else short)
    return tuple(result)
