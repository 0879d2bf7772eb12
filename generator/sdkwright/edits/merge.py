"""Three-way merge of texts by lines, with the conflicts and their places.

Changes of neighbouring lines are no conflict here, unlike in version control; what would be wrong then is not Python.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sdkwright.edits.scopes import scope_lines
from sdkwright.edits.text import split_lines

_DEFINITION = re.compile(r"\s*(?:@|(?:async )?def |class )")
_NAME = re.compile(r"\s*(?:async )?(?:def|class) (\w+)")
MARKERS = ("<<<<<<< edited by hand", "||||||| generated before", "=======", ">>>>>>> generated now")


@dataclass(frozen=True)
class Conflict:
    """Lines that both sides changed: as they were generated, as they were edited, as they are generated now.

    ``line`` is where they stand in the edited file, from 1.
    """

    line: int
    base: tuple[str, ...]
    edited: tuple[str, ...]
    output: tuple[str, ...]


@dataclass(frozen=True)
class Merge:
    """``text`` has conflict markers where there are ``conflicts``."""

    text: str
    conflicts: tuple[Conflict, ...]


@dataclass(frozen=True)
class _Change:
    """``lines`` in place of those from ``start`` to ``end`` of the base."""

    start: int
    end: int
    lines: tuple[str, ...]

    @property
    def is_insertion(self) -> bool:
        return self.start == self.end


@dataclass
class _Cluster:
    """Changes of both sides that cannot be told apart by the lines they are about."""

    start: int
    end: int
    edited: list[_Change]
    output: list[_Change]


def merge_texts(base: str, edited: str, output: str) -> Merge:
    """Carry the changes from ``base`` to ``edited`` over to ``output``."""
    z, a, b = split_lines(base), split_lines(edited), split_lines(output)
    lines, conflicts, at, shift = list[str](), list[Conflict](), 0, 0
    for cluster in _clusters(_changes(z, a), _changes(z, b)):
        span = z[cluster.start : cluster.end]
        theirs, ours = (_applied(span, cluster.start, side) for side in (cluster.edited, cluster.output))
        lines += z[at : cluster.start]
        merged = _merge_cluster(cluster, theirs, ours)
        if merged is None:
            conflicts.append(Conflict(cluster.start + shift + 1, tuple(span), tuple(theirs), tuple(ours)))
            merged = _marked(conflicts[-1])
        lines += merged
        at, shift = cluster.end, shift + len(theirs) - len(span)
    return Merge("".join([*lines, *z[at:]]), tuple(conflicts))


def find_marker(text: str) -> int | None:
    """Return the line of the first conflict marker, from 1; None without one."""
    for number, line in enumerate(split_lines(text), 1):
        if line.rstrip("\n") in (MARKERS[0], MARKERS[3]):
            return number
    return None


def _changes(base: Sequence[str], side: Sequence[str]) -> list[_Change]:
    changes: list[_Change] = []
    matcher = difflib.SequenceMatcher(None, scope_lines(base), scope_lines(side), autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "replace" and i2 - i1 == j2 - j1:
            changes += [_Change(i1 + n, i1 + n + 1, (side[j1 + n],)) for n in range(i2 - i1)]
        elif tag != "equal":
            changes.append(_Change(i1, i2, tuple(side[j1:j2])))
    return changes


def _clusters(edited: Sequence[_Change], output: Sequence[_Change]) -> Iterator[_Cluster]:
    """Yield the changes from top to bottom, those together that are about the same lines."""
    steps = sorted(
        [(change, True) for change in edited] + [(change, False) for change in output],
        key=lambda step: (step[0].start, step[0].end),
    )
    cluster: _Cluster | None = None
    for change, is_edit in steps:
        if cluster is None or not _belongs(change, is_edit, cluster):
            if cluster is not None:
                yield cluster
            cluster = _Cluster(change.start, change.end, [], [])
        (cluster.edited if is_edit else cluster.output).append(change)
        cluster.end = max(cluster.end, change.end)
    if cluster is not None:
        yield cluster


def _belongs(change: _Change, is_edit: bool, cluster: _Cluster) -> bool:
    if change.start < cluster.end:
        return True
    others = cluster.output if is_edit else cluster.edited
    if change.start > cluster.end or not others:
        return False
    last = others[-1]
    if change.is_insertion and last.is_insertion:
        return True
    # A hand-made insertion at the edge of lines that are no longer generated was about them.
    insertion, other = (change, last) if is_edit else (last, change)
    return insertion.is_insertion and not other.lines


def _applied(span: Sequence[str], start: int, changes: Sequence[_Change]) -> list[str]:
    lines, at = list[str](), 0
    for change in changes:
        lines += [*span[at : change.start - start], *change.lines]
        at = change.end - start
    return lines + list(span[at:])


def _merge_cluster(cluster: _Cluster, theirs: list[str], ours: list[str]) -> list[str] | None:
    """Return the lines of a cluster; None for a conflict."""
    if not cluster.output or theirs == ours:
        return theirs
    if all(change in cluster.output or _is_within(change, cluster.output) for change in cluster.edited):
        return ours
    if cluster.start == cluster.end and _are_definitions(theirs, ours):
        return [*ours, *theirs]
    return None


def _is_within(change: _Change, others: Sequence[_Change]) -> bool:
    """Return whether another side inserts these lines too, with more around them."""
    length = len(change.lines)
    return change.is_insertion and any(
        other.lines[start : start + length] == change.lines
        for other in others
        for start in range(len(other.lines) - length + 1)
        if (other.start, other.end) == (change.start, change.end)
    )


def _are_definitions(theirs: Sequence[str], ours: Sequence[str]) -> bool:
    """Return whether both are definitions of different names, so that they may follow one another."""
    names: list[set[str]] = []
    for lines in (theirs, ours):
        first = next((line for line in lines if line.strip()), "")
        if not _DEFINITION.match(first):
            return False
        names.append({match[1] for line in lines if (match := _NAME.match(line))})
    return not names[0] & names[1]


def _marked(conflict: Conflict) -> list[str]:
    parts = (conflict.edited, conflict.base, conflict.output)
    lines = [item for marker, part in zip(MARKERS, parts, strict=False) for item in (marker, *part)] + [MARKERS[3]]
    return [line if line.endswith("\n") else f"{line}\n" for line in lines]
