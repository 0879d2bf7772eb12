"""Which operation a request belongs to: the path of its options against the paths of the API."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple
from urllib.parse import urlsplit

from .operations import OPERATIONS

__all__ = ["Route", "find_route"]

_PARAMETER = re.compile(r"\{[^{}]*\}")


class Route(NamedTuple):
    """An operation: its HTTP method, its path with parameters in braces, the method that calls it.

    Both may be empty.
    """

    method: str
    path: str
    name: str


def find_route(method: str, url: str) -> Route:
    """Return the route of a request to ``url``, a path or an absolute URL.

    Of several that fit, the path with the fewest parameters counts. What is none of the API's operations has a route
    without a path and a name.
    """
    method = method.upper()
    parts = urlsplit(url)
    plain = parts.path
    full = f"{plain}?{parts.query}" if parts.query else plain
    for path in dict.fromkeys((full, plain)):
        name = _fixed_routes().get((method, path))
        if name is not None:
            return Route(method, path, name)
    for pattern, route in _patterns():
        if route.method == method and (pattern.fullmatch(full) or pattern.fullmatch(plain)):
            return route
    return Route(method, "", "")


@cache
def _fixed_routes() -> dict[tuple[str, str], str]:
    return {(method.upper(), path): name for method, path, name in reversed(OPERATIONS) if "{" not in path}


@cache
def _patterns() -> list[tuple[re.Pattern[str], Route]]:
    """Return a pattern for each path with parameters, those with few parameters first."""
    routes = [Route(method.upper(), path, name) for method, path, name in OPERATIONS if "{" in path]
    routes.sort(key=lambda route: len(_PARAMETER.findall(route.path)))
    return [(re.compile("[^/?]+".join(map(re.escape, _PARAMETER.split(route.path)))), route) for route in routes]
