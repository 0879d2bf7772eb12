"""Documents read as the generator of published packages read them, where JSON Schema says something else.

Such a package leaves optional what ``required`` names of the properties of others: beside ``allOf``, a union, or
properties of its own, as in a member of ``allOf`` that requires what another member has.  It takes an object with
nothing but ``patternProperties`` for any object.  Owners who publish one ask for this reading to keep its types; what a
server must send and what a call must pass is then said less strictly than the document does.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sdkwright.schema.values import is_list, is_map

from .shape import Node, walk_nodes

_UNIONS = ("oneOf", "anyOf")


def read_as_published(root: Node) -> None:
    """Change the schemas of a document in place to what published packages were made from."""
    for kind, node, _ in walk_nodes(root):
        if kind != "schema":
            continue
        if is_list(node.get("allOf")) or is_map(node.get("properties")):
            _keep_required(node, of_its_own=True)
        if any(map(_is_union, _maps(node.get("allOf")))):
            for member in _maps(node["allOf"]):
                _keep_required(member, of_its_own=False)
        if _is_union(node):
            _keep_required(node, of_its_own=False)
        if "patternProperties" in node and not node.get("properties") and "additionalProperties" not in node:
            del node["patternProperties"]


def _keep_required(node: Node, *, of_its_own: bool) -> None:
    """Leave in ``required`` the node's own properties, or nothing."""
    names = node.get("required")
    if not is_list(names):
        return
    own = node.get("properties")
    remaining = [name for name in names if of_its_own and is_map(own) and name in own]
    if remaining:
        node["required"] = remaining
    else:
        del node["required"]


def _is_union(node: Node) -> bool:
    """Return whether a schema is a union of types, and not of lists of what is required."""
    return any(set(member) != {"required"} for key in _UNIONS for member in _maps(node.get(key)))


def _maps(value: Any) -> Iterator[Node]:
    return (item for item in value if is_map(item)) if is_list(value) else iter(())
