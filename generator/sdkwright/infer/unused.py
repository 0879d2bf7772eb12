"""Component schemas that nothing in a document leads to: an owner may want classes of them all the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sdkwright.config import Config, ResourceConfig
from sdkwright.config.base import is_list, is_mapping
from sdkwright.openapi import Document
from sdkwright.openapi.pointers import from_ref, join

_SCHEMAS = "/components/schemas"


def unused_schemas(document: Document, config: Config) -> list[str]:
    """Names of components that no operation, no webhook and no model of ``config`` leads to, in their order."""
    stack = [*_references([document.root.get(key) for key in ("paths", "webhooks", "x-webhooks")])]
    stack += [model for resource in config.resources.values() for model in _models(resource)]
    seen: set[str] = set()
    while stack:
        pointer = stack.pop()
        if pointer not in seen:
            seen.add(pointer)
            stack += _references(document.resolve({"$ref": f"#{pointer}"})[1])
    return [name for name in document.schemas if join(_SCHEMAS, name) not in seen]


def _references(value: Any) -> Iterator[str]:
    """Pointers that a part of the document refers to, at any depth."""
    if is_mapping(value):
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
