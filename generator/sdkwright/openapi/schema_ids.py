"""Names that schemas give themselves: `$id`, which is a base for references within it too, `$anchor`, and `$self`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin

from .pointers import parent
from .shape import Kind, Node
from .targets import find

_ANCHORS = ("$anchor", "$dynamicAnchor")


class SchemaIds:
    """The places of a file that `$id` and `$anchor` name, by address.

    Relative ones count from the `$id` around them.
    """

    def __init__(self, root: Any, nodes: Iterable[tuple[Kind, Node, str]]) -> None:
        self._root = root
        self._bases: dict[str, str] = {"": ""}
        self._places: dict[str, str] = {}
        for kind, node, pointer in nodes:
            own: Any = node.get("$id" if kind == "schema" else "$self")
            if isinstance(own, str) and (kind == "schema" or kind == "document"):
                address = _split(self._base_of(parent(pointer)), own)[0]
                self._bases[pointer] = address
                if address:
                    self._places.setdefault(address, pointer)
            if kind == "schema":
                base = self._base_of(pointer)
                for key in _ANCHORS:
                    if isinstance(node.get(key), str):
                        self._places.setdefault(f"{base}#{node[key]}", pointer)
                        # Many refer to an anchor of another schema of the document without its `$id`.
                        self._places.setdefault(f"#{node[key]}", pointer)

    def find(self, ref: str, at: str) -> str | None:
        """Return the pointer that ``ref``, which stands at ``at``, leads to by a name; None when by none."""
        base = self._base_of(at)
        address, fragment = _split(base, ref)
        if not fragment or fragment.startswith("/"):
            place = self._places.get(address) if address else None
            if place is None:
                return None
            pointer = place + unquote(fragment)
            return pointer if find(self._root, pointer) is not None else None
        anchor = self._places.get(f"{address}#{fragment}")
        return anchor if anchor is not None or not ref.startswith("#") else self._places.get(ref)

    def _base_of(self, pointer: str) -> str:
        while pointer not in self._bases:
            pointer = parent(pointer)
        return self._bases[pointer]


def _split(base: str, ref: str) -> tuple[str, str]:
    """Return the address and the fragment of ``ref``, as seen from ``base``; empty for what is no address."""
    try:
        address, fragment = urldefrag(urljoin(base, ref) if base else ref)
    except ValueError:
        return "", ""
    return address, fragment
