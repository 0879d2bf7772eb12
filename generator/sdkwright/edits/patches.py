"""Patches: plain unified diffs, one file each, that `git apply` and `patch` understand."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass

from sdkwright.edits.text import split_lines

PATCH_FOLDER = "patches"
_HUNK = re.compile(r"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@.*\n")
_NO_NEWLINE = "\\ No newline at end of file\n"
_MAX_FUZZ = 2
"""Lines of context at either end of a hunk that need not be there."""


@dataclass(frozen=True)
class Hunk:
    """``lines`` begin with a space, ``-`` or ``+``; ``old_start`` and ``new_start`` count from 0."""

    old_start: int
    new_start: int
    lines: tuple[str, ...]

    def side(self, sign: str) -> list[str]:
        """Return the lines of the old (``-``) or the new (``+``) side."""
        return [line[1:] for line in self.lines if line[0] in (" ", sign)]


@dataclass(frozen=True)
class Patch:
    """The edit of one file: ``path`` below the package's folder, and the hunks from top to bottom."""

    path: str
    hunks: tuple[Hunk, ...]

    @property
    def line_count(self) -> int:
        """The number of lines that are removed or added."""
        return sum(line[0] != " " for hunk in self.hunks for line in hunk.lines)

    def text(self) -> str:
        """Return the patch as a file."""
        parts = [f"--- a/{self.path}\n", f"+++ b/{self.path}\n"]
        for hunk in self.hunks:
            old, new = len(hunk.side("-")), len(hunk.side("+"))
            starts = (hunk.old_start + bool(old), hunk.new_start + bool(new))
            parts.append(f"@@ -{starts[0]},{old} +{starts[1]},{new} @@\n")
            parts += [line if line.endswith("\n") else f"{line}\n{_NO_NEWLINE}" for line in hunk.lines]
        return "".join(parts)

    def reversed(self) -> Patch:
        """Return the patch that takes this edit back."""
        swap = {" ": " ", "-": "+", "+": "-"}
        return Patch(
            self.path,
            tuple(
                Hunk(hunk.new_start, hunk.old_start, tuple(swap[line[0]] + line[1:] for line in hunk.lines))
                for hunk in self.hunks
            ),
        )


def patch_path(path: str) -> str:
    """Return the path of the patch of the file at ``path``."""
    return f"{PATCH_FOLDER}/{path}.patch"


def make_patch(path: str, before: str, after: str) -> Patch:
    """Return the patch from ``before`` to ``after``; without hunks if they are equal."""
    old, new = split_lines(before), split_lines(after)
    hunks: list[Hunk] = []
    for group in difflib.SequenceMatcher(None, old, new, autojunk=False).get_grouped_opcodes(3):
        lines: list[str] = []
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                lines += [f" {line}" for line in old[i1:i2]]
            else:
                lines += [f"-{line}" for line in old[i1:i2]] + [f"+{line}" for line in new[j1:j2]]
        hunks.append(Hunk(group[0][1], group[0][3], tuple(lines)))
    return Patch(path, tuple(hunks))


def parse_patch(path: str, text: str) -> Patch | None:
    """Return the patch in ``text``, which is that of the file at ``path``; None when it is none."""
    hunks: list[Hunk] = []
    lines = split_lines(text)
    index = 0
    while index < len(lines):
        header = _HUNK.fullmatch(lines[index])
        index += 1
        if header is None:
            continue
        body: list[str] = []
        while index < len(lines) and lines[index][0] in " -+\\":
            line = lines[index]
            if line[0] != "\\":
                body.append(line)
            elif body:
                body[-1] = body[-1].removesuffix("\n")
            index += 1
        old, new = (1 if count is None else int(count) for count in (header[2], header[4]))
        hunk = Hunk(int(header[1]) - bool(old), int(header[3]) - bool(new), tuple(body))
        if (len(hunk.side("-")), len(hunk.side("+"))) != (old, new):
            return None
        hunks.append(hunk)
    return Patch(path, tuple(hunks)) if hunks else None


def apply_patch(patch: Patch, text: str, *, fuzz: int = 0) -> str | None:
    """Return ``text`` with the patch applied; None when a hunk finds its lines nowhere.

    A hunk may have moved; with ``fuzz`` up to so many lines of context at its ends may differ.
    """
    lines, result, at, shift = split_lines(text), list[str](), 0, 0
    for hunk in patch.hunks:
        located = _locate(lines, hunk, at, hunk.old_start + shift, fuzz)
        if located is None:
            return None
        place, trimmed = located
        result += lines[at:place] + trimmed.side("+")
        at = place + len(trimmed.side("-"))
        shift = place - trimmed.old_start
    return "".join(result + lines[at:])


def apply_loosely(patch: Patch, text: str) -> str | None:
    """Return ``text`` with the patch applied, with as little fuzz as need be; None when it does not fit."""
    results = (apply_patch(patch, text, fuzz=fuzz) for fuzz in range(_MAX_FUZZ + 1))
    return next((result for result in results if result is not None), None)


def _locate(lines: Sequence[str], hunk: Hunk, start: int, expected: int, fuzz: int) -> tuple[int, Hunk] | None:
    """Return where the old side of the hunk stands at or after ``start``, nearest to ``expected``, and the hunk."""
    trimmed = _trim(hunk, fuzz)
    old = trimmed.side("-")
    expected += trimmed.old_start - hunk.old_start
    places = [
        place for place in range(start, len(lines) - len(old) + 1) if list(lines[place : place + len(old)]) == old
    ]
    if not old or not places:
        return (min(max(expected, start), len(lines)), trimmed) if not old and not lines else None
    return min(places, key=lambda place: abs(place - expected)), trimmed


def _trim(hunk: Hunk, fuzz: int) -> Hunk:
    """Return the hunk without its outermost ``fuzz`` lines of context at either end."""
    lines = list(hunk.lines)
    first = next((index for index, line in enumerate(lines) if line[0] != " "), 0)
    last = next((index for index, line in enumerate(reversed(lines)) if line[0] != " "), 0)
    front, back = min(fuzz, first), min(fuzz, last)
    return Hunk(hunk.old_start + front, hunk.new_start + front, tuple(lines[front : len(lines) - back]))
