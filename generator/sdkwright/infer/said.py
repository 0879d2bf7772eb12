"""What the document itself says of its layout: operations with a place of their own, and those that are left out."""

from __future__ import annotations

from sdkwright.infer.tree import Placed
from sdkwright.openapi import Document, Operation
from sdkwright.schema.keywords import is_skipped, said_method

Methods = dict[tuple[str, ...], dict[str, Placed]]


def shown(document: Document) -> list[Operation]:
    """The operations that Python packages have."""
    return [one for one in document.operations() if not is_skipped(one.raw)]


def left_out(document: Document) -> tuple[str, ...]:
    """Endpoints that ``x-stainless-skip`` keeps from Python packages."""
    return tuple(one.endpoint for one in document.operations() if is_skipped(one.raw))


def at_said_places(methods: Methods) -> Methods:
    """The methods, those with ``x-stainless-method`` where that says, unless something else is there."""
    found: Methods = {path: dict(named) for path, named in methods.items()}
    for path, named in methods.items():
        for name, one in named.items():
            said = said_method(one.route.operation.raw)
            if said is None or said[1] in found.get(said[0], {}):
                continue
            del found[path][name]
            found.setdefault(said[0], {})[said[1]] = one
    return {path: named for path, named in found.items() if named}
