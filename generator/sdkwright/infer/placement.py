"""Which resource each route belongs to, and what is left of its path there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sdkwright.infer.resource_nodes import is_resource
from sdkwright.infer.routes import Route
from sdkwright.infer.tree import ITEM, Node


@dataclass(frozen=True)
class Placed:
    """A route, the resource it belongs to, and what is left of its path below the resource.

    ``action`` are the literal steps that name the method (empty for the resource's own standard methods); ``on_item``
    says whether a parameter stands before them; ``has_items`` whether the resource has items at all.
    """

    route: Route
    resource: tuple[str, ...]
    action: tuple[str, ...]
    on_item: bool
    has_items: bool
    alone: bool
    """No other HTTP method at the same place."""
    siblings: frozenset[str]
    """HTTP methods at the same place, its own included."""
    is_singleton: bool
    """What is at the place is looked at as one thing, not as a list."""
    also_on_item: bool
    """The same can be done to one item of the collection (``/jobs/cancel`` beside ``/jobs/{id}/cancel``)."""
    on_whole: frozenset[str]
    """HTTP methods that the resource itself has, below its parent or below an item of that."""
    on_items: frozenset[str]
    """HTTP methods that the resource's items have."""
    on_inner: frozenset[str]
    """HTTP methods of the items below a parameter that names a collection."""
    gives_pages: bool = False


def place_routes(root: Node) -> Iterator[Placed]:
    """Yield every route with its resource, in tree order; an empty resource is the client itself."""
    for node in root.walk():
        for route in node.routes:
            resource, action, on_item, owner = _belongs(node)
            methods = [other.operation.method for other in node.routes]
            yield Placed(
                route=route,
                resource=resource,
                action=action,
                on_item=on_item,
                has_items=owner is not None and ITEM in owner.children,
                alone=len({"get" if method == "head" else method for method in methods}) == 1,
                siblings=frozenset(methods),
                is_singleton=any(other.is_singleton for other in node.routes if other.operation.method == "get"),
                also_on_item=node.has_twin_on_item(route.operation.method),
                on_whole=owner.methods | _methods_of_twin(owner) if owner else frozenset(),
                on_items=owner.children[ITEM].methods if owner and ITEM in owner.children else frozenset(),
                on_inner=_methods_of_inner(node),
            )


def _methods_of_inner(node: Node) -> frozenset[str]:
    """Return the methods of the items of a collection that a parameter names (``/items/{collection}/{id}``)."""
    is_collection = {"get", "post"} <= node.methods and not any(route.is_singleton for route in node.routes)
    if not (node.is_item and is_collection and ITEM in node.children):
        return frozenset()
    return node.children[ITEM].methods


def _methods_of_twin(node: Node) -> frozenset[str]:
    twin = node.find_twin()
    return twin.methods if twin is not None else frozenset()


def _belongs(node: Node) -> tuple[tuple[str, ...], tuple[str, ...], bool, Node | None]:
    action: list[str] = []
    on_item = False
    at: Node | None = node
    while at is not None and at.text:
        if at.is_item:
            on_item = True
        elif is_resource(at):
            return _resource_path(at), tuple(reversed(action)), on_item, at
        else:
            action.append(at.text)
        at = at.parent
    return (), tuple(reversed(action)), on_item, None


def _resource_path(node: Node) -> tuple[str, ...]:
    path: list[str] = []
    at: Node | None = node
    while at is not None and at.text:
        if not at.is_item and is_resource(at):
            path.append(at.text)
        at = at.parent
    return tuple(reversed(path))
