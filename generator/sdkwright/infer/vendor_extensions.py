"""Layout that the document itself states: operations with a place of their own, and those that are left out."""

from __future__ import annotations

from sdkwright.infer.placement import Placed
from sdkwright.openapi import Document, Operation
from sdkwright.schema.keywords import declared_method, is_skipped

Methods = dict[tuple[str, ...], dict[str, Placed]]


def select_operations(document: Document) -> list[Operation]:
    """Return the operations that Python packages have."""
    return [operation for operation in document.operations() if not is_skipped(operation.raw)]


def find_skipped_endpoints(document: Document) -> tuple[str, ...]:
    """Return endpoints that ``x-stainless-skip`` keeps from Python packages."""
    return tuple(operation.endpoint for operation in document.operations() if is_skipped(operation.raw))


def place_declared_methods(methods: Methods) -> Methods:
    """Return the methods, those with ``x-stainless-method`` where that says, unless something else is there."""
    placed: Methods = {path: dict(members) for path, members in methods.items()}
    for path, members in methods.items():
        for name, member in members.items():
            declared = declared_method(member.route.operation.raw)
            if declared is None or declared[1] in placed.get(declared[0], {}):
                continue
            del placed[path][name]
            placed.setdefault(declared[0], {})[declared[1]] = member
    return {path: members for path, members in placed.items() if members}
