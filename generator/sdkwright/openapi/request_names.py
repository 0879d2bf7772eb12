"""Names of what a request may carry beside its path."""

from __future__ import annotations

from sdkwright.schema.keywords import Schema, additional, as_schema, properties, variants
from sdkwright.schema.view import SchemaView

from .operations import Operation

_MAX_DEPTH = 8


def query_names(operation: Operation) -> frozenset[str]:
    """Return the names of the operation's query parameters."""
    return frozenset(parameter.name for parameter in operation.parameters if parameter.location == "query")


def body_names(view: SchemaView, operation: Operation) -> frozenset[str] | None:
    """Return the properties that a body may have, in all its variants; None where it may have any."""
    names: set[str] = set()
    body = operation.request_body
    for media in body.content.values() if body is not None else ():
        if not _collect(view, as_schema(media.schema), names, _MAX_DEPTH):
            return None
    return frozenset(names)


def _collect(view: SchemaView, schema: Schema, names: set[str], depth: int) -> bool:
    """Add the properties of a schema to ``names``; tell whether those are all that are described."""
    expanded = view.expand(schema)
    own, members = properties(expanded), variants(expanded)
    names |= set(own)
    if not own and not members:
        return additional(expanded) is None and bool(expanded) and "additionalProperties" in expanded
    return all(_collect(view, member, names, depth - 1) for member in members) if depth else False
