"""Models and page schemes that new operations bring along."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sdkwright.config import Config, MethodConfig, ModelConfig, PaginationConfig
from sdkwright.infer.pages import is_paginated_by
from sdkwright.openapi import Document, Operation
from sdkwright.plan.models import reachable
from sdkwright.schema.keywords import Schema, as_schema


@dataclass(frozen=True)
class NewModel:
    """A model for a schema that only new operations use."""

    resource: tuple[str, ...]
    key: str
    model: ModelConfig


def find_schemas(document: Document, before: Iterable[Operation], after: Iterable[Operation]) -> frozenset[str]:
    """Return the pointers of the schemas that the operations ``after`` refer to, and those ``before`` do not."""
    return reachable(_roots(after), document) - reachable(_roots(before), document)


def propose_schemes(
    document: Document, config: Config, inferred: Config, methods: Iterable[tuple[Operation, MethodConfig | None]]
) -> Iterator[PaginationConfig]:
    """Yield the page schemes that new operations have and the config lacks; ``methods`` of None are new.

    A scheme that a method of the config fits, too, would change what that returns: it is left to the owner.
    """
    methods = list(methods)
    names = {scheme.name for scheme in config.pagination}
    for scheme in inferred.pagination:
        fitting = [(operation, method) for operation, method in methods if is_paginated_by(document, operation, scheme)]
        lacking = [
            operation for operation, method in fitting if method is None and not _has_pages(document, config, operation)
        ]
        if lacking and scheme.name not in names and all(_is_settled(method) for _, method in fitting):
            yield scheme


def _has_pages(document: Document, config: Config, operation: Operation) -> bool:
    return any(is_paginated_by(document, operation, scheme) for scheme in config.pagination)


def _is_settled(method: MethodConfig | None) -> bool:
    """Return whether a further scheme leaves a method as it is.

    A new one, or one whose config says whether it has pages.
    """
    return method is None or method.paginated is not None


def _roots(operations: Iterable[Operation]) -> Iterator[Schema]:
    for operation in operations:
        yield from (as_schema(parameter.schema) for parameter in operation.parameters)
        request_content = () if operation.request_body is None else (operation.request_body.content,)
        for content in (*request_content, *(response.content for response in operation.responses)):
            for media in content.values():
                yield as_schema(media.schema)
                yield as_schema(media.item_schema)
