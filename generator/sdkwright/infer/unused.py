"""Component schemas that no method takes or gives: an owner may want classes of them all the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sdkwright.config import Config, ResourceConfig
from sdkwright.openapi import Document, Operation
from sdkwright.openapi.pointers import from_ref, join
from sdkwright.schema.values import is_list, is_map

_SCHEMAS = "/components/schemas"


def unused_schemas(document: Document, config: Config | None = None) -> list[str]:
    """Return the components that no argument, answer, webhook or model of ``config`` leads to, in their order.

    What only errors lead to is among them where it is no model.
    """
    stack = [*_references([document.root.get(key) for key in ("webhooks", "x-webhooks")])]
    for operation in document.operations():
        stack += _references(_schemas_of(operation))
    stack += [model for resource in (config.resources if config else {}).values() for model in _models(resource)]
    visited: set[str] = set()
    while stack:
        pointer = stack.pop()
        if pointer not in visited:
            visited.add(pointer)
            stack += _references(document.resolve({"$ref": f"#{pointer}"})[1])
    return [name for name in document.schemas if join(_SCHEMAS, name) not in visited]


def _schemas_of(operation: Operation) -> list[Any]:
    """Return the schemas of what a method takes and gives."""
    bodies = [operation.success, operation.request_body]
    media = [content for body in bodies if body is not None for content in body.content.values()]
    schemas: list[Any] = [parameter.schema for parameter in operation.parameters]
    return [*schemas, *(content.schema for content in media), *(content.item_schema for content in media)]


def _references(value: Any) -> Iterator[str]:
    """Yield pointers that a part of the document refers to, at any depth."""
    if is_map(value):
        reference = value.get("$ref")
        pointer = from_ref(reference) if isinstance(reference, str) else None
        if pointer is not None:
            yield pointer
        for item in value.values():
            yield from _references(item)
    elif is_list(value):
        for item in value:
            yield from _references(item)


def _models(resource: ResourceConfig) -> Iterator[str]:
    yield from (model.pointer.removeprefix("#") for model in resource.models.values())
    for below in resource.subresources.values():
        yield from _models(below)
