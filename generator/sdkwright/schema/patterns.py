"""Regular expressions of documents: matching within bounds, and a short text that one of them matches.

A pattern is somebody else's program, so none runs in Python's ``re``, which backtracks without end.  The engine is
jsonschema-rs's, which takes linear time for all but look-arounds and back-references, and gives those up after so many
steps.

Texts are made by reading the pattern: literals, classes, groups, alternatives, quantifiers and anchors (the part of
ECMA 262 that API descriptions use); look-arounds are skipped and may make the attempt fail.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import jsonschema_rs

MAX_PATTERN_CHARS = 20_000
"""Longer patterns are not compiled."""

_MAX_BACKTRACKS = 100_000
_MAX_COMPILED_BYTES = 4 * 1024 * 1024
_MAX_CACHED_PATTERNS = 4096
_MAX_REPEATS = 1000
_MAX_EXAMPLE_CHARS = 100_000

_CLASSES = {"d": "0", "D": "a", "w": "a", "W": "-", "s": " ", "S": "a", "t": "\t", "n": "\n", "r": "\r"}
_RANGES = {"d": "0123456789", "w": "abcdefghijklmnopqrstuvwxyz0123456789_", "s": " "}
_COMMON = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_. /:@#"
_QUANTIFIER = re.compile(r"\{(\d{1,9})(,?)(\d{0,9})\}")
_GROUP_START = re.compile(r"\?(?::|=|!|<=|<!|P?<\w+>|[a-z]+:?)")
_HEX_DIGITS = re.compile("[0-9a-fA-F]{2,4}")
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)


@lru_cache(maxsize=1)
def pattern_options() -> jsonschema_rs.FancyRegexOptions:
    """Return the limits under which jsonschema-rs compiles and runs patterns of documents."""
    from jsonschema_rs import FancyRegexOptions

    return FancyRegexOptions(backtrack_limit=_MAX_BACKTRACKS, size_limit=_MAX_COMPILED_BYTES)


def is_pattern(pattern: str) -> bool:
    """Return whether the engine can run ``pattern``: its syntax is known and it is not too large."""
    return _compile(pattern) is not None


def matches_pattern(pattern: str, text: str) -> bool:
    """Return whether ``pattern`` finds a match in ``text``; True too if the pattern or the text cannot be run."""
    compiled = _compile(pattern)
    try:
        return compiled is None or compiled.is_valid(text)
    except UnicodeEncodeError:
        return True


def make_matching_text(pattern: str, min_length: int = 0) -> str | None:
    """Make a text of at least ``min_length`` characters, where repeating can reach that, that ``pattern`` matches.

    Returns None if this simple approach finds none, the pattern cannot be run, or the text would be too long.
    """
    if not is_pattern(pattern):
        return None
    for extra in (0, min_length):
        try:
            text = _Reader(pattern, extra).read_alternatives()
        except (ValueError, IndexError, RecursionError, StopIteration):
            return None
        if len(text) >= min_length and matches_pattern(pattern, text):
            return text
    return None


@lru_cache(maxsize=_MAX_CACHED_PATTERNS)
def _compile(pattern: str) -> jsonschema_rs.Draft202012Validator | None:
    # Imported here: it takes some 30 ms, and most documents that are only read have no patterns to try.
    import jsonschema_rs

    if len(pattern) > MAX_PATTERN_CHARS:
        return None
    try:
        return jsonschema_rs.Draft202012Validator(
            {"pattern": to_ecma(pattern)}, pattern_options=pattern_options(), validate_formats=False
        )
    except (ValueError, jsonschema_rs.ValidationError):
        return None


def to_ecma(pattern: str) -> str:
    """Rewrite the notations of Python that ECMA 262 lacks: ``\\A``, ``\\Z`` and ``(?P<name>``."""
    if "\\A" not in pattern and "\\Z" not in pattern and "(?P<" not in pattern:
        return pattern
    anchors = {"A": "^", "Z": "$"}
    return _ESCAPE.sub(lambda match: anchors.get(match[1], match[0]), pattern).replace("(?P<", "(?<")


class _Reader:
    """Recursive descent over the pattern; each method returns a text for the part it has read."""

    def __init__(self, pattern: str, extra: int) -> None:
        self.pattern, self.at, self.extra = pattern, 0, extra

    def read_alternatives(self) -> str:
        first = self._sequence()
        while self._peek() == "|":
            self.at += 1
            other = self._sequence()
            first = first or other
        return first

    def _peek(self) -> str:
        return self.pattern[self.at : self.at + 1]

    def _sequence(self) -> str:
        parts: list[str] = []
        length = 0
        while self._peek() not in ("", "|", ")"):
            text = self._atom()
            low, high = self._repeats()
            count = low if self.extra == 0 or high == low else min(high, max(low, self.extra))
            # An optional part is left out, save the class or group that could make the text long enough.
            count = min(count, _MAX_REPEATS)
            # Repeats nest: each may be in bounds and all of them together be longer than any memory.
            length += len(text) * count
            if length > _MAX_EXAMPLE_CHARS:
                raise ValueError("the text is too long")
            parts.append(text * count)
        return "".join(parts)

    def _repeats(self) -> tuple[int, int]:
        mark = self._peek()
        bounds = (1, 1)
        if mark in ("*", "+", "?") and mark:
            self.at += 1
            bounds = (1 if mark == "+" else 0, 1 if mark == "?" else _MAX_REPEATS)
        elif mark == "{" and (match := _QUANTIFIER.match(self.pattern, self.at)):
            self.at = match.end()
            low = int(match.group(1))
            bounds = (low, int(match.group(3) or _MAX_REPEATS) if match.group(2) else low)
        if self._peek() == "?" and bounds != (1, 1):
            self.at += 1
        return bounds

    def _atom(self) -> str:
        mark = self.pattern[self.at]
        self.at += 1
        if mark in "^$":
            return ""
        if mark == ".":
            return "a"
        if mark == "\\":
            return self._escape()
        if mark == "[":
            return self._class()
        return self._group() if mark == "(" else mark

    def _group(self) -> str:
        skipped = False
        if self._peek() == "?":
            head = _GROUP_START.match(self.pattern, self.at)
            if head is None:
                raise ValueError("unknown group")
            skipped = head.group() in ("?=", "?!", "?<=", "?<!")
            self.at = head.end()
        text = self.read_alternatives()
        self._expect(")")
        return "" if skipped else text

    def _escape(self) -> str:
        mark = self.pattern[self.at]
        self.at += 1
        if mark in "bBAzZ":
            return ""
        if mark == "p" and self._peek() == "{":
            self.at = self.pattern.index("}", self.at) + 1
            return "a"
        if mark in "xu" and (match := _HEX_DIGITS.match(self.pattern, self.at)):
            digits = match.group()[: 2 if mark == "x" else 4]
            self.at += len(digits)
            return chr(int(digits, 16))
        return _CLASSES.get(mark, mark)

    def _class(self) -> str:
        negated = self._peek() == "^"
        self.at += negated
        members: list[str] = []
        while self._peek() != "]" or not members:
            mark = self.pattern[self.at]
            self.at += 1
            if mark == "\\":
                members.extend(_RANGES.get(self._peek(), ""))
                self.at += 1
                if not _RANGES.get(self.pattern[self.at - 1]):
                    self.at -= 1
                    members.append(self._escape())
            elif self._peek() == "-" and self.pattern[self.at + 1] != "]":
                last = self.pattern[self.at + 1]
                self.at += 2
                members.extend(chr(code) for code in range(ord(mark), min(ord(last), ord(mark) + 128) + 1))
            else:
                members.append(mark)
        self._expect("]")
        if negated:
            return next(letter for letter in _COMMON if letter not in members)
        return min(members, key=lambda letter: _COMMON.find(letter) % len(_COMMON))

    def _expect(self, mark: str) -> None:
        if self._peek() != mark:
            raise ValueError(f"expected {mark!r}")
        self.at += 1
