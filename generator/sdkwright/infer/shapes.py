"""What inference asks of an operation's bodies: is the answer a list, where are its items."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.infer.words import is_plural
from sdkwright.openapi import Document, Operation
from sdkwright.schema.keywords import (
    Schema,
    as_schema,
    constants,
    properties,
    types_of,
    variants,
)
from sdkwright.schema.media import is_json, plain_json_first

ITEM_NAMES = (
    "data",
    "items",
    "results",
    "records",
    "entries",
    "values",
    "list",
    "content",
    "objects",
    "resources",
    "_embedded",
)
# Lists that go along with an answer and are never what was asked for.
BESIDE_ITEMS = frozenset({"errors", "warnings", "messages", "links", "_links", "notices", "included"})


def opened(document: Document, schema: Schema) -> Schema:
    """The schema with references followed, ``allOf`` merged and null taken out."""
    return document.view.expand(schema)


def answer(operation: Operation) -> Schema | None:
    """The schema of the JSON body of a successful response."""
    success = operation.success
    for media, content in plain_json_first(success.content) if success is not None else ():
        if is_json(media) and content.item_schema is None:
            return as_schema(content.schema)
    return None


def request(operation: Operation) -> Schema | None:
    """The schema of the request body, JSON first."""
    body = operation.request_body
    if body is None or not body.content:
        return None
    chosen = next(
        (one for media, one in plain_json_first(body.content) if is_json(media)), next(iter(body.content.values()))
    )
    return as_schema(chosen.schema)


def is_array(schema: Schema) -> bool:
    """Whether a schema (opened) is a list."""
    return "array" in types_of(schema) or (not types_of(schema) and "items" in schema)


def arrays_in(document: Document, schema: Schema) -> Iterator[tuple[str, Schema]]:
    """The properties of an opened object that are lists, opened."""
    for name, item in properties(schema).items():
        body = opened(document, item)
        if is_array(body):
            yield name, body


def items_property(document: Document, schema: Schema, hint: str = "") -> str | None:
    """The property of an envelope that holds its items; ``hint`` is the resource's name, often the property's too."""
    found = [name for name, _ in arrays_in(document, schema) if name == hint or name not in BESIDE_ITEMS]
    if len(found) == 1:
        return found[0]
    usual = [name for name in (hint, *ITEM_NAMES) if name in found]
    return usual[0] if usual else None


def gives_a_list(document: Document, operation: Operation, hint: str = "") -> bool:
    """Whether the operation answers with a list, bare or in an envelope."""
    schema = answer(operation)
    if schema is None:
        return False
    body = opened(document, schema)
    if is_array(body):
        return True
    name = items_property(document, body, hint)
    if name is None:
        return is_plural(hint) and len(properties(body)) <= 4 and _holds_a_list(document, body)
    # An object with one list among many properties of its own is a thing with parts, not a list.
    scalars = [one for one in properties(body) if one != name]
    return name in (hint, *ITEM_NAMES) or len(scalars) <= 4


def _holds_a_list(document: Document, body: Schema) -> bool:
    inner = [opened(document, item) for item in properties(body).values()]
    return any(items_property(document, one) is not None for one in inner)


def is_class_like(document: Document, schema: Schema) -> bool:
    """Whether a schema becomes a class, a union or an enum in Python, rather than a plain type."""
    body = opened(document, schema)
    if constants(body) or variants(body):
        return True
    return bool(properties(body))
