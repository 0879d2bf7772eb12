"""Where operations live in the end: a tag helps where the path names no resource, and names do not stutter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import replace

from sdkwright.infer.placement import Placed
from sdkwright.infer.words import NAMES, config_name
from sdkwright.naming.plurals import singular_word
from sdkwright.naming.reserved import CLIENT_ATTRIBUTES

_SAYS_NOTHING = frozenset({"default", "general", "misc", "api", "other", "root", "main", "public", "v1", "base"})
_MIN_ROUTES = 2


def place_by_tag(placed: Iterable[Placed]) -> list[Placed]:
    """Return the same operations; those without a resource are moved to the one their tag names, if there is one.

    A tag makes a resource of its own for operations at the root of the API, or when several share it.
    """
    members = list(placed)
    resources = {_key(member.resource[0]): member.resource[0] for member in members if member.resource}
    homeless = Counter(_tag(member) for member in members if not member.resource)
    result: list[Placed] = []
    for member in members:
        tag = _tag(member)
        if member.resource or tag is None:
            result.append(member)
        elif _key(tag) in resources:
            result.append(replace(member, resource=(resources[_key(tag)],)))
        elif homeless[tag] >= _MIN_ROUTES:
            result.append(replace(member, resource=(tag,)))
        else:
            result.append(member)
    return result


def _tag(placed: Placed) -> str | None:
    tags = placed.route.operation.tags
    name = config_name(tags[0]) if tags else None
    return None if name in _SAYS_NOTHING else name


def _key(name: str) -> str:
    """Return a key that is the same for ``image`` and ``images``."""
    words = name.split("_")
    return "_".join([*words[:-1], singular_word(words[-1])])


def shorten_names(placed: Iterable[Placed]) -> list[Placed]:
    """Return the same operations under names that can stay.

    A resource on the client gives way to the client's attributes (``copy`` becomes ``copy_api``); one below another
    does not repeat its name (``invoices.invoice_items`` becomes ``invoices.items``) unless that is taken.
    """
    members = list(placed)
    paths = {member.resource[:end] for member in members for end in range(1, len(member.resource) + 1)}
    return [replace(member, resource=_shorten(member.resource, paths)) for member in members]


def _shorten(path: tuple[str, ...], paths: Collection[tuple[str, ...]]) -> tuple[str, ...]:
    result: list[str] = []
    for index, name in enumerate(path):
        if index == 0:
            result.append(f"{name}_api" if name in CLIENT_ATTRIBUTES else name)
            continue
        short = name.removeprefix(f"{NAMES.singular(path[index - 1])}_")
        result.append(name if (*path[:index], short) in paths else short)
    return tuple(result)
