"""Which nodes of the tree of routes are resources.

A literal that leads on, holds items, takes several HTTP methods or is a plural is a resource; a literal that ends a
path and tells what is done, or names a thing of its parent, is a method of the resource above it.
"""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.infer.tree import ITEM, Node
from sdkwright.infer.words import CRUD, FIXED_ITEMS, PROBES, begins_with_preposition, is_plural, is_verb, words

_ONLY_LOOKED_AT = frozenset({"get"})
_ONLY_DONE = frozenset({"post"})
_CHANGED = frozenset({"put", "patch", "delete"})
_ONLY_CHANGED = frozenset({"put", "patch"})
_MAX_ROUTES_OF_ACTION = 2
_MIN_CALLS = 5
"""Operations from which on an API that only posts is taken for one of procedures."""


def is_resource(node: Node) -> bool:
    """Return whether a literal node is a resource rather than a method of the one above it.

    What leads to a resource is one too, and so is what is one on the items of its parent (``/domains/claim`` beside
    ``/domains/{id}/claim``).
    """
    twin = node.find_twin()
    return _is_place(node) or (twin is not None and _is_place(twin)) or any(map(is_resource, _literals_below(node)))


def _is_place(node: Node) -> bool:
    if any(route.method_name for at in (node, node.children.get(ITEM)) if at is not None for route in at.routes):
        return True
    if _is_below_action(node) or _is_fixed_item(node) or _is_probe(node):
        return False
    if begins_with_preposition(node.text) and not node.children and len(node.methods) == 1:
        return False  # How it is done (`/enable/by-ids`), though "ids" is a plural.
    if node.children:
        return not _is_split_action(node)
    if not node.is_top and node.methods == _ONLY_DONE and _is_among_calls(node):
        return False  # A noun is what a call is about (`/core/disks`): nothing is created.
    methods = node.methods
    if any(is_verb(node.text, method) for method in methods):
        return "get" in methods and bool(methods & _CHANGED)
    if len(methods) > 1 or node.is_top:
        return True
    if is_plural(node.text):
        if methods <= _ONLY_CHANGED:
            return not node.parent or not node.parent.is_item
        return methods != _ONLY_LOOKED_AT or not all(route.is_singleton for route in node.routes)
    return (
        methods != _ONLY_LOOKED_AT
        and (node.parent is not None and node.parent.is_namespace)
        and not _is_among_actions(node)
    )


def _is_among_actions(node: Node) -> bool:
    """Return whether most of what a namespace holds are single words that are posted to (``/safety/screen``).

    One whose operation id speaks of creating it is a thing all the same.
    """
    assert node.parent is not None
    if begins_with_preposition(node.text):
        return True
    if any("create" in words(route.operation.operation_id or "") for route in node.routes):
        return False
    beside = list(node.parent.children.values())
    actions = [
        sibling
        for sibling in beside
        if not sibling.children and sibling.methods == _ONLY_DONE and not is_plural(sibling.text)
    ]
    return node in actions and 2 * len(actions) > len(beside)


def _is_among_calls(node: Node) -> bool:
    """Return whether the API is one of procedures: everything is posted to, and nothing stands for an item."""
    root = node
    while root.parent is not None:
        root = root.parent
    routes = 0
    for other in root.walk():
        if other.is_item or other.methods - _ONLY_DONE:
            return False
        routes += len(other.routes)
    return routes >= _MIN_CALLS


def _is_fixed_item(node: Node) -> bool:
    return node.text in FIXED_ITEMS and not node.children and node.parent is not None and ITEM in node.parent.children


def _is_probe(node: Node) -> bool:
    """Return whether it only tells how the service is (``/healthz``)."""
    return node.text in PROBES and node.is_top and not node.children and node.methods <= {"get", "head"}


def _is_below_action(node: Node) -> bool:
    """Return whether it details a verb above it (``/points/search/groups``), without items of its own."""
    if any(descendant.is_item for descendant in node.walk()) or any(
        descendant.methods - {"post"} for descendant in node.walk()
    ):
        return False
    at = node.parent
    while at is not None and at.text and not at.is_item:
        if "post" in at.methods and is_verb(at.text) and not at.is_top:
            return True
        at = at.parent
    return False


def _literals_below(node: Node) -> Iterator[Node]:
    """Yield the next literal nodes below, through parameters."""
    for child in node.children.values():
        if child.is_item:
            yield from _literals_below(child)
        else:
            yield child


def _is_split_action(node: Node) -> bool:
    """Return whether a verb that leads on is a method, or several (``/convert/{from}/{to}``, ``/query/batch``)."""
    if _is_acted_on(node):
        return True
    # Most names are no verb whatever the method, and the tree below can be large.
    if not is_verb(node.text) and not is_verb(node.text, "get"):
        return False
    below = [descendant for descendant in node.walk() if descendant is not node]
    if not any(is_verb(node.text, route.operation.method) for descendant in node.walk() for route in descendant.routes):
        return False
    if all(descendant.is_item for descendant in below):
        return (
            not is_plural(node.text)
            and len({descendant.methods for descendant in (node, *below) if descendant.routes}) == 1
        )
    return not node.is_top and not any(descendant.is_item for descendant in below)


def _is_acted_on(node: Node) -> bool:
    """Return whether it is one thing with little to it but something to do (``/hooks/{id}/secret/rotate``)."""
    twin = node.find_twin()
    if node.is_top or is_plural(node.text) or (twin is not None and twin.routes):
        return False
    if not node.methods <= _ONLY_LOOKED_AT:
        return False
    done = list(node.children.values())
    if any(child.is_item or child.children or child.text in CRUD or not is_verb(child.text, "post") for child in done):
        return False
    return len(node.routes) + sum(len(child.routes) for child in done) <= _MAX_ROUTES_OF_ACTION
