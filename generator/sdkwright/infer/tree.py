"""Routes as a tree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from sdkwright.infer.routes import Route

ITEM = "{}"


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
        """Return the child called ``text``, made when it is not there."""
        if text not in self.children:
            self.children[text] = Node(text, self)
        return self.children[text]

    def walk(self) -> Iterator[Node]:
        """Yield this node and all below it, parents first, in document order."""
        yield self
        for child in self.children.values():
            yield from child.walk()

    @property
    def methods(self) -> frozenset[str]:
        """The HTTP methods at this place."""
        return frozenset(route.operation.method for route in self.routes)

    @property
    def is_top(self) -> bool:
        """Whether nothing but parameters stands above it."""
        at = self.parent
        while at is not None and at.text:
            if not at.is_item:
                return False
            at = at.parent
        return True

    @property
    def is_namespace(self) -> bool:
        """Whether this is a literal without operations or items of its own, which only groups what is below it."""
        return bool(self.text) and not self.is_item and not self.routes and ITEM not in self.children

    def find_twin(self) -> Node | None:
        """Return the node of the same name on the other side of the parent's parameter."""
        above = self.parent
        if above is None or not above.text:
            return None
        if above.is_item:
            return above.parent.children.get(self.text) if above.parent is not None else None
        item = above.children.get(ITEM)
        return item.children.get(self.text) if item is not None else None

    def has_twin_on_item(self, method: str) -> bool:
        """Tell whether the same is done to an item of the collection."""
        twin = self.find_twin()
        return twin is not None and twin.parent is not None and twin.parent.is_item and method in twin.methods


def build_tree(routes: Iterable[Route]) -> Node:
    """Return the tree of all routes; its root has no text."""
    root = Node("")
    for route in routes:
        node = root
        for step in route.steps:
            node = node.child(ITEM if step.is_param else step.text)
        node.routes.append(route)
    return root
