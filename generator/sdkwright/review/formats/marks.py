"""Marks what differs between two texts: by token for a signature, by line for a request."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

_TOKENS = re.compile(r"'[^'\n]*'|\"[^\"\n]*\"|\w+|\s+|[^\w\s]")

_CONTEXT_LINES = 2
_MAX_PLAIN_CHARACTERS = 240
_CONTEXT_CHARACTERS = 40
_SIGNS = {"both": " ", "old": "-", "new": "+"}


@dataclass(frozen=True)
class Span:
    """A piece of a text, and whether the other side lacks it."""

    text: str
    is_changed: bool


@dataclass(frozen=True)
class Line:
    """A line of a comparison: on both sides, or on one."""

    side: Literal["both", "old", "new"]
    text: str


Spans: TypeAlias = "tuple[Span, ...]"


def mark_tokens(old: str, new: str) -> tuple[Spans, Spans]:
    """Return both texts in pieces, those marked that the other side does not have at that place."""
    before, after = _TOKENS.findall(old), _TOKENS.findall(new)
    was: list[Span] = []
    now: list[Span] = []
    for kind, i, j, k, m in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if j > i:
            was.append(Span("".join(before[i:j]), kind != "equal"))
        if m > k:
            now.append(Span("".join(after[k:m]), kind != "equal"))
    return tuple(was), tuple(now)


def mark_lines(old: str, new: str) -> tuple[Line, ...]:
    """Return the lines of both texts as one, those of one side marked."""
    before, after = old.splitlines(), new.splitlines()
    lines: list[Line] = []
    for kind, i, j, k, m in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            lines += [Line("both", text) for text in before[i:j]]
        else:
            lines += [Line("old", text) for text in before[i:j]]
            lines += [Line("new", text) for text in after[k:m]]
    return tuple(lines)


def diff_lines(old: str, new: str) -> list[str]:
    """Return the lines that differ, signed as diffs do, with those around them; ``⋮`` stands for what is left out."""
    lines = mark_lines(old, new)
    near = {k for k, line in enumerate(lines) if line.side != "both"}
    near = {k for j in near for k in range(j - _CONTEXT_LINES, j + _CONTEXT_LINES + 1)} | {0}
    output: list[str] = []
    for index, line in enumerate(lines):
        if index in near:
            output.append(f"{_SIGNS[line.side]} {line.text}")
        elif output[-1] != "⋮":
            output.append("⋮")
    return output


def shorten_pair(old: str, new: str) -> tuple[str, str]:
    """Return both texts with what they share over a long stretch left out: ``A | … | X | … | B``."""
    if max(len(old), len(new)) <= _MAX_PLAIN_CHARACTERS:
        return old, new
    was, now = mark_tokens(old, new)
    return "".join(_shorten(was)), "".join(_shorten(now))


def _shorten(spans: Spans) -> Iterator[str]:
    for index, span in enumerate(spans):
        if span.is_changed or len(span.text) <= 2 * _CONTEXT_CHARACTERS + 20:
            yield span.text
        else:
            head = span.text[:_CONTEXT_CHARACTERS]
            tail = span.text[-_CONTEXT_CHARACTERS:] if index < len(spans) - 1 else span.text[-10:]
            yield f"{head} … {tail}"
