"""Methods that check and read what webhooks send, and the types of the events."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sdkwright.published.nodes import Node, Nodes
from sdkwright.published.package import Package
from sdkwright.published.signatures import arguments
from sdkwright.review.surface.facts import Class
from sdkwright.review.surface.tree import Method
from sdkwright.review.surface.types import NONE, Ref, Type
from sdkwright.schema.keywords import as_schema

_ENDING = "_webhook_event"
_OBJECT = "object"


@dataclass(frozen=True)
class Receiver:
    """A method that reads what a webhook sent, as the config names it, and the type of the events it returns.

    ``union`` is the path of the events' own module where that has the method's name.
    """

    resource: tuple[str, ...]
    key: str
    event: Type
    union: str | None


def find_receivers(package: Package) -> list[Receiver]:
    """Return the methods that read webhooks, those that return the same events once."""
    receivers: dict[tuple[tuple[str, ...], str], Receiver] = {}
    for method in package.tree.methods.values():
        event = _event_of(method)
        if event is not None:
            *above, name = method.call.split(".")
            path = package.locate(event.path)
            stem = path.split(".")[-2] if path in package.mains else ""
            is_own = stem.endswith(_ENDING)
            key = stem.removesuffix(_ENDING) if is_own else name
            if is_own or "unwrap" in name:
                receiver = Receiver(tuple(above) or ("$client",), key, event, path if is_own else None)
                receivers.setdefault((receiver.resource, key), receiver)
    return list(receivers.values())


def _event_of(method: Method) -> Ref | None:
    """Return the events that a method makes of a payload, None for what is no receiver."""
    if method.operation or "payload" not in arguments(method.function):
        return None
    kinds = [signature.returns for signature in method.function.signatures]
    events = [kind for kind in kinds if isinstance(kind, Ref) and kind != NONE and kind.path != _OBJECT]
    return events[0] if events else None


def event_kinds(package: Package, receivers: list[Receiver]) -> Iterator[Type]:
    """Yield the types of the events that methods return, aliases followed."""
    for receiver in receivers:
        target = package.find(receiver.event.path) if isinstance(receiver.event, Ref) else None
        yield receiver.event if target is None or isinstance(target, Class) else target


def event_payloads(nodes: Nodes) -> list[tuple[str, Node]]:
    """Return the schemas of what webhooks send, with the webhooks' names."""
    return [
        (hook.path, nodes.at(f"{media.pointer}/schema", as_schema(media.schema)))
        for hook in nodes.document.webhooks()
        for media in (hook.request_body.content.values() if hook.request_body is not None else ())
    ]
