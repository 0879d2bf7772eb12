"""The shapes of an operation's bodies: whether the answer is a list, where its items are."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.infer.words import is_plural
from sdkwright.openapi import Document, Operation
from sdkwright.openapi.request_media import choose_request_media
from sdkwright.openapi.streams import find_answer
from sdkwright.schema.keywords import (
    Schema,
    as_schema,
    constants,
    is_annotation,
    is_array,
    properties,
    variants,
)

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


def get_response_schema(operation: Operation) -> Schema | None:
    """Return the schema of the JSON body of a successful response, None without one."""
    success = operation.success
    answer = find_answer(success.content) if success is not None else None
    return None if answer is None else as_schema(answer[1].schema)


def get_request_schema(document: Document, operation: Operation) -> Schema | None:
    """Return the schema of the request body as it is sent, of JSON lines that of their list; None without one."""
    body = operation.request_body
    return None if body is None else choose_request_media(document.view, body).schema


def arrays_in(document: Document, schema: Schema) -> Iterator[tuple[str, Schema]]:
    """Yield the properties of an expanded object that are lists, expanded."""
    for name, item in properties(schema).items():
        body = document.view.expand(item)
        if is_array(body):
            yield name, body


def items_property(document: Document, schema: Schema, hint: str = "") -> str | None:
    """Return the property of an envelope that holds its items.

    ``hint`` is the resource's name, which is often the property's too. A list of things like the object itself holds
    its children, and no items.
    """
    names = [
        name
        for name, body in arrays_in(document, schema)
        if (name == hint or name not in BESIDE_ITEMS) and document.view.expand(as_schema(body.get("items"))) != schema
    ]
    if len(names) == 1:
        return names[0]
    usual = [name for name in (hint, *ITEM_NAMES) if name in names]
    return usual[0] if usual else None


def says_nothing(document: Document, operation: Operation) -> bool:
    """Tell whether a JSON answer may be anything: it has no schema, or one that is an object of no known properties."""
    schema = get_response_schema(operation)
    if schema is None:
        return False
    return all(
        is_annotation(key) or (key, value) == ("type", "object") for key, value in document.view.expand(schema).items()
    )


def gives_a_list(document: Document, operation: Operation, hint: str = "") -> bool:
    """Tell whether the operation answers with a list, bare or in an envelope."""
    schema = get_response_schema(operation)
    if schema is None:
        return False
    body = document.view.expand(schema)
    if is_array(body):
        return True
    name = items_property(document, body, hint)
    if name is None:
        return is_plural(hint) and len(properties(body)) <= 4 and _holds_a_list(document, body, hint)
    return _is_envelope(body, name, hint)


def _is_envelope(body: Schema, items: str, hint: str) -> bool:
    """Return whether an object is about the list in it: one among many properties of its own is a part of a thing."""
    return items in (hint, *ITEM_NAMES) or len(properties(body)) <= 5


def _holds_a_list(document: Document, body: Schema, hint: str) -> bool:
    inner = (document.view.expand(item) for item in properties(body).values())
    lists = ((schema, items_property(document, schema)) for schema in inner)
    return any(name is not None and _is_envelope(schema, name, hint) for schema, name in lists)


def is_class_like(document: Document, schema: Schema) -> bool:
    """Tell whether a schema becomes a class, a union or an enum in Python, rather than a plain type."""
    body = document.view.expand(schema)
    if constants(body) or variants(body):
        return True
    return bool(properties(body))
