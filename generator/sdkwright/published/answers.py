"""Results of published methods beside the answers of operations."""

from __future__ import annotations

from sdkwright.published.endpoints import Call
from sdkwright.published.nodes import Node
from sdkwright.published.package import Package
from sdkwright.published.pages import Page, item_node
from sdkwright.published.requests import answer_node, event_nodes
from sdkwright.published.signatures import read_answer
from sdkwright.published.walk import Walk
from sdkwright.review.surface.types import Ref, Type


def walk_answer(walk: Walk, call: Call, pages: dict[str, Page]) -> None:
    """Compare what a method returns and streams with what its operation answers."""
    answer = read_answer(call.method.function)
    node = answer_node(walk.nodes, call.operation)
    if answer.page is not None:
        page = pages.get(answer.page)
        walk.compare(answer.kind, item_node(walk.nodes, call, page) if page is not None else None)
        walk.compare(_envelope(walk.package, answer.kind), node)
    elif answer.kind is not None and node is not None:
        field = unwrapped_field(walk, call)
        walk.compare(answer.kind, walk.nodes.properties(node)[field] if field is not None else node)
    events = [*event_nodes(walk.nodes, call.operation)]
    for kind in answer.events:
        walk.match([kind], events)


def _envelope(package: Package, kind: Type | None) -> Type | None:
    """Return the model whose module defines the class of a page's items: it is the page's answer."""
    path = package.locate(kind.path) if isinstance(kind, Ref) else ""
    module = path.rpartition(".")[0]
    main = next((main for main in package.mains if main.rpartition(".")[0] == module), None)
    return Ref(main) if main is not None and main != path else None


def unwrapped_field(walk: Walk, call: Call) -> str | None:
    """Return the field of an answer that the method returns, None where it returns the whole."""
    answer = read_answer(call.method.function)
    node: Node | None = answer_node(walk.nodes, call.operation)
    if answer.kind is None or answer.page is not None or node is None:
        return None
    whole = walk.likeness.of(answer.kind, node)
    if whole >= _MIN_LIKENESS:
        return None
    scores = {wire: walk.likeness.of(answer.kind, inner) for wire, inner in walk.nodes.properties(node).items()}
    best = max(scores, key=lambda wire: scores[wire], default=None)
    return best if best is not None and scores[best] >= _MIN_LIKENESS and scores[best] > 2 * max(whole, 0) else None


_MIN_LIKENESS = 0.5
