"""JSON text in, plain values out (RFC 8259), and the place of one value by its pointer without parsing all again."""

from __future__ import annotations

import json
import re
from typing import Any

from sdkwright.schema.values import is_list, is_map

from .pointers import join
from .yaml_reader import MAX_DEPTH, TOO_DEEP, TOO_DEEP_HINT, Position, ReadError

_SPACE = re.compile(r"[ \t\r\n]*")
_DECODER = json.JSONDecoder()
_ESCAPE = re.compile(
    r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(u[dD][89a-fA-F][0-9a-fA-F]{2})|.)"
)
_MANY_DIGITS = re.compile(r"(?<![\d.])\d{4301,}")
"""More than Python makes an integer of."""
_MAX_REPLACED = 20
"""Most lone surrogates whose lines are reported."""


class _Duplicate(Exception):
    pass


def read_json(text: str) -> Any:
    """Return the value in ``text``.

    Raises `ReadError` for a syntax error, a duplicate key, NaN or too deep a nesting.
    """
    try:
        value = json.loads(text, object_pairs_hook=_object, parse_constant=_constant)
    except json.JSONDecodeError as error:
        raise ReadError(f"not valid JSON: {error.msg}", error.lineno, error.colno) from None
    except _Duplicate as error:
        key = str(error)
        line, column = _second_use(text, key)
        raise ReadError(f"the key {key!r} is written twice", line, column, "remove one") from None
    except RecursionError:
        raise ReadError(TOO_DEEP, None, hint=TOO_DEEP_HINT) from None
    except ValueError as error:
        digits = _MANY_DIGITS.search(text)
        if digits is None:
            raise ReadError(f"not valid JSON: {error}", None) from None
        line, column = _place_of(text, digits.start())
        message = f"a number of {len(digits[0])} digits is too long"
        raise ReadError(message, line, column, "write it as a string, or leave it out") from None
    if _deeper_than(value, MAX_DEPTH):
        path = _path_below(value, MAX_DEPTH)
        place = JsonPlaces(text).position(path)
        raise ReadError(TOO_DEEP, place[0] if place else None, hint=TOO_DEEP_HINT, pointer=join("", *path))
    return value


def replace_lone_surrogates(text: str) -> tuple[str, tuple[int, ...]]:
    """Replace escapes of half a surrogate pair in JSON, which are no characters, by that of U+FFFD.

    Returns the text, whose lines and columns stay, and the lines of the replaced ones.
    """
    offsets: list[int] = []

    def replace(match: re.Match[str]) -> str:
        if match[1] is None:
            return match[0]
        offsets.append(match.start())
        return "\\ufffd"

    if "\\ud" not in text and "\\uD" not in text:
        return text, ()
    replaced = _ESCAPE.sub(replace, text)
    return replaced, tuple(dict.fromkeys(text.count("\n", 0, offset) + 1 for offset in offsets[:_MAX_REPLACED]))


class JsonPlaces:
    """Where the values of a JSON text stand; each object or array is scanned once, when it is first asked about."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._children: dict[int, dict[str, tuple[int, int]]] = {}

    def position(self, tokens: list[str]) -> Position | None:
        """Return line and column of the value that ``tokens`` lead to (of its key, within an object), or None."""
        place = at = _skip(self.text, 0)
        for token in tokens:
            if at not in self._children:
                self._children[at] = _scan(self.text, at)
            child = self._children[at].get(token)
            if child is None:
                return None
            place, at = child
        return _place_of(self.text, place)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) != len(pairs):
        keys: set[str] = set()
        for key, _ in pairs:
            if key in keys:
                raise _Duplicate(key)
            keys.add(key)
    return value


def _constant(name: str) -> Any:
    raise ValueError(f"{name} is no JSON number")


def _deeper_than(value: Any, depth: int) -> bool:
    level: list[Any] = [value]
    for _ in range(depth):
        level = [child for node in level if (is_map(node) or is_list(node)) for child in _children(node)]
        if not level:
            return False
    return any((is_map(node) or is_list(node)) for node in level)


def _path_below(value: Any, depth: int) -> list[str]:
    """Return the keys that lead to the first list or mapping more than ``depth`` levels down."""
    level: list[tuple[Any, Any, Any]] = [(value, "", None)]
    for _ in range(depth):
        level = [
            (child, key, entry)
            for entry in level
            for key, child in _entries(entry[0])
            if is_map(child) or is_list(child)
        ]
    path: list[str] = []
    entry: Any = level[0]
    while entry[2] is not None:
        path.append(str(entry[1]))
        entry = entry[2]
    return path[::-1]


def _entries(node: Any) -> Any:
    return node.items() if is_map(node) else enumerate(node)


def _children(node: Any) -> Any:
    return node.values() if is_map(node) else node


def _second_use(text: str, key: str) -> Position:
    """Return where an object repeats ``key``: found by reading on from each use of it, innermost objects first."""
    quoted = re.compile(re.escape(json.dumps(key, ensure_ascii=False)) + r"[ \t\r\n]*:")
    for match in quoted.finditer(text):
        at = match.end()
        while True:
            end = _value_end(text, _skip(text, at))
            if end is None or text[(end := _skip(text, end)) : end + 1] != ",":
                break
            start = _skip(text, end + 1)
            name, colon = _key(text, start)
            if name == key:
                return _place_of(text, start)
            at = colon
    return 1, 1


def _value_end(text: str, at: int) -> int | None:
    try:
        return _DECODER.raw_decode(text, at)[1]
    except ValueError:
        return None


def _key(text: str, at: int) -> tuple[str, int]:
    name, end = _DECODER.raw_decode(text, at)
    return name, _skip(text, end) + 1


def _scan(text: str, at: int) -> dict[str, tuple[int, int]]:
    """Return each key or index of the value at ``at``, with the offsets of its beginning and of its value."""
    places: dict[str, tuple[int, int]] = {}
    opening = text[at]
    if opening not in "{[":
        return places
    at = _skip(text, at + 1)
    while text[at] not in "}]":
        place = at
        if opening == "{":
            name, colon = _key(text, at)
            at = _skip(text, colon)
        else:
            name = str(len(places))
        places[name] = (place, at)
        at = _skip(text, _DECODER.raw_decode(text, at)[1])
        if text[at] == ",":
            at = _skip(text, at + 1)
    return places


def _place_of(text: str, at: int) -> Position:
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def _skip(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at
