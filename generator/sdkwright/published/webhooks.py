"""Methods that check and read what webhooks send, and the types of the events."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.published.nodes import Node, Nodes
from sdkwright.published.package import Package
from sdkwright.published.signatures import arguments
from sdkwright.review.surface.facts import Class
from sdkwright.review.surface.tree import Method
from sdkwright.review.surface.types import Ref, Type
from sdkwright.schema.keywords import as_schema


def is_receiver(method: Method) -> bool:
    """Tell whether a method takes what a webhook sent."""
    return (
        not method.operation and "unwrap" in method.call.rpartition(".")[2] and "payload" in arguments(method.function)
    )


def event_classes(package: Package) -> frozenset[str]:
    """Return the paths of the unions of events, which have the names of their methods."""
    kinds = [
        signature.returns
        for method in package.tree.methods.values()
        if is_receiver(method)
        for signature in method.function.signatures
    ]
    paths = {package.locate(kind.path) for kind in kinds if isinstance(kind, Ref)}
    return frozenset(path for path in paths if path in package.mains and path.split(".")[-2].endswith("_webhook_event"))


def receivers(package: Package) -> Iterator[Type]:
    """Generate the types of the events that methods return."""
    for method in package.tree.methods.values():
        if is_receiver(method):
            for signature in method.function.signatures:
                kind = signature.returns
                found = package.find(kind.path) if isinstance(kind, Ref) else None
                if found is not None and not isinstance(found, Class):
                    yield found
                elif kind is not None:
                    yield kind


def event_payloads(nodes: Nodes) -> list[Node]:
    """Return the schemas of what webhooks send."""
    found: list[Node] = []
    for hook in nodes.document.webhooks():
        for media in hook.request_body.content.values() if hook.request_body is not None else ():
            found.append(nodes.at(f"{media.pointer}/schema", as_schema(media.schema)))
    return found
