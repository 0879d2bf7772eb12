"""Expressions laid out the way black would, so that the many test modules need no formatter.

An expression is text that stays on one line, or a bracket with parts.  What does not fit on its line is written one
part a line with a comma after each; black leaves both forms as they are.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeAlias

from sdkwright.emit.line_breaks import columns
from sdkwright.emit.quote import LINE_LENGTH, Code, expression


@dataclass(frozen=True)
class Group:
    """A bracket: ``head`` ends in the opening one, ``parts`` are ``(what precedes it, the part)``."""

    head: str
    parts: tuple[tuple[str, Node], ...]
    tail: str
    width: int = field(init=False)

    def __post_init__(self) -> None:
        inner = sum(columns(prefix) + width(node) for prefix, node in self.parts) + 2 * max(len(self.parts) - 1, 0)
        object.__setattr__(self, "width", columns(self.head) + inner + len(self.tail))


Node: TypeAlias = str | Group


def width(node: Node) -> int:
    """How many columns ``node`` takes on one line, or a few more: what is broken without need stays broken."""
    return columns(node) if isinstance(node, str) else node.width


def group(head: str, parts: Iterable[tuple[str, Node]], tail: str) -> Group:
    """A bracket around ``parts``."""
    return Group(head, tuple(parts), tail)


def plain(node: Node) -> str:
    """``node`` on one line."""
    if isinstance(node, str):
        return node
    return node.head + ", ".join(prefix + plain(part) for prefix, part in node.parts) + node.tail


def laid(node: Node, margin: int = 0, before: str = "", after: str = "") -> Code:
    """Lay ``node`` out for a template, see `_laid`.  Raises ValueError unless it is one expression."""
    expression(plain(node))
    return Code(_laid(node, margin, before, after))


def _laid(node: Node, margin: int, before: str, after: str) -> str:
    """``node`` between ``before`` and ``after``, in a statement that starts at column ``margin``."""
    if isinstance(node, str) or not node.parts or margin + columns(before) + node.width + len(after) <= LINE_LENGTH:
        return before + plain(node) + after
    inner = " " * (margin + 4)
    lines = [inner + _laid(part, margin + 4, prefix, ",") for prefix, part in node.parts]
    return "\n".join([before + node.head, *lines, " " * margin + node.tail + after])
