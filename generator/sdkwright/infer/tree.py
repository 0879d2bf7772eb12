"""Routes as a tree, and which of its nodes are resources.

A literal that leads on, holds items, takes several HTTP methods or is a plural is a resource; one that ends a path
and says what is done, or names one thing of its parent, is a method of the resource above it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from sdkwright.infer.routes import Route
from sdkwright.infer.words import CRUD, FIXED_ITEMS, begins_with_preposition, is_plural, is_verb, words

ITEM = "{}"
_ONLY_LOOKED_AT = frozenset({"get"})
_ONLY_DONE = frozenset({"post"})
_CHANGED = frozenset({"put", "patch", "delete"})
_ONLY_CHANGED = frozenset({"put", "patch"})
_FEW = 2


@dataclass
class Node:
    """One step of the tree; all parameters at one place share a node named ``{}``."""

    text: str
    parent: Node | None = None
    children: dict[str, Node] = field(default_factory=dict[str, "Node"])
    routes: list[Route] = field(default_factory=list[Route])

    @property
    def is_item(self) -> bool:
        """Whether this is the place of a parameter."""
        return self.text == ITEM

    def child(self, text: str) -> Node:
        """The child called ``text``, made when it is not there."""
        if text not in self.children:
            self.children[text] = Node(text, self)
        return self.children[text]

    def walk(self) -> Iterator[Node]:
        """This node and all below it, parents first, in document order."""
        yield self
        for child in self.children.values():
            yield from child.walk()


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
    one_thing: bool
    """What is at the place is looked at as one thing, not as a list."""
    also_on_item: bool
    """The same can be done to one item of the collection (``/jobs/cancel`` beside ``/jobs/{id}/cancel``)."""
    on_whole: frozenset[str]
    """HTTP methods that the resource itself has."""
    on_items: frozenset[str]
    """HTTP methods that the resource's items have."""


def grow(routes: Iterable[Route]) -> Node:
    """The tree of all routes; its root has no text."""
    root = Node("")
    for route in routes:
        node = root
        for step in route.steps:
            node = node.child(ITEM if step.is_param else step.text)
        node.routes.append(route)
    return root


def place(root: Node) -> Iterator[Placed]:
    """Every route with its resource, in tree order; an empty resource is the client itself."""
    for node in root.walk():
        for route in node.routes:
            resource, action, on_item, owner = _belongs(node)
            methods = [one.operation.method for one in node.routes]
            yield Placed(
                route=route,
                resource=resource,
                action=action,
                on_item=on_item,
                has_items=owner is not None and ITEM in owner.children,
                alone=len({"get" if method == "head" else method for method in methods}) == 1,
                siblings=frozenset(methods),
                one_thing=any(one.one_thing for one in node.routes if one.operation.method == "get"),
                also_on_item=_is_twin_on_item(node, route.operation.method),
                on_whole=_methods(owner) if owner else frozenset(),
                on_items=_methods(owner.children[ITEM]) if owner and ITEM in owner.children else frozenset(),
            )


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


def is_resource(node: Node) -> bool:
    """Whether a literal node is a resource rather than a method of the one above it.

    What leads to a resource is one too, and so is what is one on the items of its parent (``/domains/claim`` beside
    ``/domains/{id}/claim``).
    """
    twin = _twin(node)
    return _is_place(node) or (twin is not None and _is_place(twin)) or any(map(is_resource, _literals_below(node)))


def _is_place(node: Node) -> bool:
    if any(one.said for at in (node, node.children.get(ITEM)) if at is not None for one in at.routes):
        return True
    if _is_below_action(node) or _is_fixed_item(node):
        return False
    if node.children:
        return not _is_split_action(node)
    methods = _methods(node)
    if any(is_verb(node.text, method) for method in methods):
        return "get" in methods and bool(methods & _CHANGED)
    if len(methods) > 1 or _is_top(node):
        return True
    if is_plural(node.text):
        if methods <= _ONLY_CHANGED:
            return not node.parent or not node.parent.is_item
        return methods != _ONLY_LOOKED_AT or not all(one.one_thing for one in node.routes)
    return methods != _ONLY_LOOKED_AT and _is_namespace(node.parent) and not _is_among_actions(node)


def _is_among_actions(node: Node) -> bool:
    """Whether most of what a namespace holds are single words that are posted to (``/safety/screen``).

    One whose operation id speaks of creating it is a thing all the same.
    """
    assert node.parent is not None
    if begins_with_preposition(node.text):
        return True
    if any("create" in words(one.operation.operation_id or "") for one in node.routes):
        return False
    beside = list(node.parent.children.values())
    actions = [one for one in beside if not one.children and _methods(one) == _ONLY_DONE and not is_plural(one.text)]
    return node in actions and 2 * len(actions) > len(beside)


def _is_fixed_item(node: Node) -> bool:
    return node.text in FIXED_ITEMS and not node.children and node.parent is not None and ITEM in node.parent.children


def _is_below_action(node: Node) -> bool:
    """Whether it says more of what a verb above it does (``/points/search/groups``), without items of its own."""
    if any(one.is_item for one in node.walk()) or any(_methods(one) - {"post"} for one in node.walk()):
        return False
    at = node.parent
    while at is not None and at.text and not at.is_item:
        if "post" in _methods(at) and is_verb(at.text) and not _is_top(at):
            return True
        at = at.parent
    return False


def _literals_below(node: Node) -> Iterator[Node]:
    """The next literal nodes below, through parameters."""
    for child in node.children.values():
        if child.is_item:
            yield from _literals_below(child)
        else:
            yield child


def _twin(node: Node) -> Node | None:
    """The node of the same name on the other side of the parent's parameter."""
    above = node.parent
    if above is None or not above.text:
        return None
    if above.is_item:
        return above.parent.children.get(node.text) if above.parent is not None else None
    item = above.children.get(ITEM)
    return item.children.get(node.text) if item is not None else None


def _is_twin_on_item(node: Node, method: str) -> bool:
    twin = _twin(node)
    return twin is not None and twin.parent is not None and twin.parent.is_item and method in _methods(twin)


def _is_split_action(node: Node) -> bool:
    """Whether a verb that leads on is still a method, or several (``/convert/{from}/{to}``, ``/query/batch``)."""
    if _is_acted_on(node):
        return True
    # Most names are no verb whatever the method, and the tree below can be large.
    if not is_verb(node.text) and not is_verb(node.text, "get"):
        return False
    below = [one for one in node.walk() if one is not node]
    if not any(is_verb(node.text, route.operation.method) for one in node.walk() for route in one.routes):
        return False
    if all(one.is_item for one in below):
        return not is_plural(node.text) and len({_methods(one) for one in (node, *below) if one.routes}) == 1
    return not _is_top(node) and not any(one.is_item for one in below)


def _is_acted_on(node: Node) -> bool:
    """Whether it is one thing with little to it but something to do (``/hooks/{id}/secret/rotate``)."""
    twin = _twin(node)
    if _is_top(node) or is_plural(node.text) or (twin is not None and twin.routes):
        return False
    if not _methods(node) <= _ONLY_LOOKED_AT:
        return False
    done = list(node.children.values())
    if any(one.is_item or one.children or one.text in CRUD or not is_verb(one.text, "post") for one in done):
        return False
    return len(node.routes) + sum(len(one.routes) for one in done) <= _FEW


def _methods(node: Node) -> frozenset[str]:
    return frozenset(one.operation.method for one in node.routes)


def _is_top(node: Node) -> bool:
    at = node.parent
    while at is not None and at.text:
        if not at.is_item:
            return False
        at = at.parent
    return True


def _is_namespace(node: Node | None) -> bool:
    """A literal that has neither operations nor items of its own only groups what is below it."""
    return node is not None and bool(node.text) and not node.is_item and not node.routes and ITEM not in node.children
