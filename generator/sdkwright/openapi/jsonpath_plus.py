"""JSONPath (RFC 9535) with the additions of JSONPath-plus that configs use, over python-jsonpath.

Added are ``===`` and ``!==``, ``@property`` (the key of what is tested), ``@.x.length``, ``@.x.includes('y')``,
``startsWith``, ``match(/…/)`` and ``/…/.test(@.x)`` within filters, and ``^`` (the parent) at the end of a path.
Nothing is evaluated as code.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

import jsonpath

Parts = tuple[str | int, ...]

_STRING = re.compile(r"""'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*\"""")
_PATH = r"@(?:\.[\w$\-]+|\[(?:\d+|\x00\d+\x00)\])*"
_REWRITES = (
    (re.compile(r"==="), "=="),
    (re.compile(r"!=="), "!="),
    (re.compile(r"@property\b"), "#"),
    (re.compile(rf"/((?:[^/\\\n]|\\.)+)/([a-z]*)\.test\(\s*({_PATH}|#)\s*\)"), r"\3 =~ /.*(?:\1).*/\2"),
    (re.compile(rf"({_PATH}|#)\.match\(\s*/((?:[^/\\\n]|\\.)+)/([a-z]*)\s*\)"), r"\1 =~ /.*(?:\2).*/\3"),
    (re.compile(rf"({_PATH}|#)\.includes\(\s*(\x00\d+\x00)\s*\)"), r"\1 contains \2"),
    (re.compile(rf"({_PATH}|#)\.startsWith\(\s*(\x00\d+\x00)\s*\)"), r"startswith(\1, \2)"),
    (re.compile(rf"({_PATH})\.length\b"), r"length(\1)"),
)


class PathError(ValueError):
    """The path cannot be read."""


def matches(path: str, value: Any) -> list[Parts]:
    """Return where in ``value`` the path leads, in document order, each place once; raises `PathError`."""
    query = path.rstrip("^ ")
    up = path.count("^") if query != path.rstrip(" ") else 0
    places = [tuple(match.parts) for match in _compiled(query).finditer(value)]
    return list(dict.fromkeys(parts[: len(parts) - up] for parts in places if len(parts) >= up))


def plain_parts(path: str) -> Parts | None:
    """Return the steps of a path that names one place (``$.a['b'].c``), whether it exists or not.

    None for another kind.
    """
    steps = re.compile(r"\.([\w$\-]+)|\[(\d+)\]|\[('(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\")\]")
    at, parts = 1, list[str | int]()
    if not path.startswith("$"):
        return None
    while at < len(path):
        step = steps.match(path, at)
        if step is None:
            return None
        name, index, quoted = step.groups()
        parts.append(int(index) if index else name or re.sub(r"\\(.)", r"\1", quoted[1:-1]))
        at = step.end()
    return tuple(parts)


@lru_cache(maxsize=256)
def _compiled(query: str) -> Any:
    strings: list[str] = []

    def hide(match: re.Match[str]) -> str:
        strings.append(match.group())
        return f"\x00{len(strings) - 1}\x00"

    text = _STRING.sub(hide, query)
    for pattern, replacement in _REWRITES:
        text = pattern.sub(replacement, text)
    text = re.sub(r"\x00(\d+)\x00", lambda match: strings[int(match.group(1))], text)
    try:
        return jsonpath.compile(text)
    except jsonpath.JSONPathError as error:
        reason = str(error).splitlines()[0]
        raise PathError(f"{query!r} is no JSONPath that can be read: {reason}") from None
