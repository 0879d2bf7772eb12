"""A regular expression in, a short text that matches it out: best effort, checked, without trying at random.

Understood are literals, classes, groups, alternatives, quantifiers and anchors (the part of ECMA 262 that API
descriptions use); look-arounds are skipped and may make the attempt fail.
"""

from __future__ import annotations

import re
from functools import lru_cache

_CLASSES = {"d": "0", "D": "a", "w": "a", "W": "-", "s": " ", "S": "a", "t": "\t", "n": "\n", "r": "\r"}
_RANGES = {"d": "0123456789", "w": "abcdefghijklmnopqrstuvwxyz0123456789_", "s": " "}
_COMMON = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_. /:@#"
_QUANTIFIER = re.compile(r"\{(\d+)(,?)(\d*)\}")
_MOST_REPEATS = 1000


def example_of(pattern: str, shortest: int = 0) -> str | None:
    """A text of at least ``shortest`` characters, when repeating can reach that, that ``pattern`` finds a match in.

    None when there is none that this simple approach finds, or the pattern is not valid.
    """
    compiled = _compiled(pattern)
    if compiled is None:
        return None
    for extra in (0, shortest):
        try:
            text = _Reader(pattern, extra).alternatives()
        except (ValueError, IndexError, RecursionError):
            return None
        if len(text) >= shortest and compiled.search(text):
            return text
    return None


def matches(pattern: str, value: str) -> bool:
    """Whether ``pattern`` finds a match in ``value``; one that Python cannot read matches everything."""
    compiled = _compiled(pattern)
    return compiled is None or compiled.search(value) is not None


@lru_cache(maxsize=4096)
def _compiled(pattern: str) -> re.Pattern[str] | None:
    try:
        return re.compile(_as_python(pattern))
    except (re.error, OverflowError, RecursionError):
        return None


def _as_python(pattern: str) -> str:
    return re.sub(r"\\p\{[A-Z]\w*\}", "[a-zA-Z]", pattern).replace(r"\/", "/").replace("(?<", "(?P<").replace(
        "(?P<=", "(?<=").replace("(?P<!", "(?<!")  # fmt: skip


class _Reader:
    """Recursive descent over the pattern; each method returns a text for the part it has read."""

    def __init__(self, pattern: str, extra: int) -> None:
        self.pattern, self.at, self.extra = pattern, 0, extra

    def alternatives(self) -> str:
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
        while self._peek() not in ("", "|", ")"):
            text = self._atom()
            low, high = self._repeats()
            count = low if self.extra == 0 or high == low else min(high, max(low, self.extra))
            # An optional part is left out, save the class or group that could make the text long enough.
            parts.append(text * min(count, _MOST_REPEATS))
        return "".join(parts)

    def _repeats(self) -> tuple[int, int]:
        mark = self._peek()
        bounds = (1, 1)
        if mark in ("*", "+", "?") and mark:
            self.at += 1
            bounds = (1 if mark == "+" else 0, 1 if mark == "?" else _MOST_REPEATS)
        elif mark == "{" and (found := _QUANTIFIER.match(self.pattern, self.at)):
            self.at = found.end()
            low = int(found.group(1))
            bounds = (low, int(found.group(3) or _MOST_REPEATS) if found.group(2) else low)
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
            head = re.compile(r"\?(?::|=|!|<=|<!|P?<\w+>|[a-z]+:?)").match(self.pattern, self.at)
            if head is None:
                raise ValueError("unknown group")
            skipped = head.group() in ("?=", "?!", "?<=", "?<!")
            self.at = head.end()
        text = self.alternatives()
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
        if mark in "xu" and (found := re.compile("[0-9a-fA-F]{2,4}").match(self.pattern, self.at)):
            digits = found.group()[: 2 if mark == "x" else 4]
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
