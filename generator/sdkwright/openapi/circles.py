"""References that lead in a circle and so to nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sdkwright.schema.values import is_map

from .pointers import from_ref
from .shape import Node, walk_nodes
from .targets import find


def find_circles(root: Node) -> Iterator[tuple[str, str]]:
    """Yield the pointer and the text of each reference of a bundled document that leads in a circle."""
    # Each reference is followed once, so that a long chain of them costs no more than its length.
    ending: set[str] = set()
    circular: set[str] = set()
    for _, node, pointer in walk_nodes(root):
        own: Any = node.get("$ref")
        if not isinstance(own, str) or own in ending:
            continue
        passed: dict[str, None] = {}
        ref: Any = own
        while isinstance(ref, str) and not (ref in passed or ref in ending or ref in circular):
            passed[ref] = None
            target = find(root, from_ref(ref) or "")
            ref = target.get("$ref") if is_map(target) else None
        chain = list(passed)
        if ref in passed:
            start = chain.index(ref)
            circular.update(chain[start:])
            chain = chain[:start]
        ending.update(chain)
        if own in circular:
            yield pointer, own
