"""Configured methods, each bound to the operation it calls."""

from __future__ import annotations

from dataclasses import dataclass

from sdkwright.config import Config, MethodConfig, applies_to_python
from sdkwright.errors import InputError, Problem
from sdkwright.naming.names import Names
from sdkwright.naming.reserved import safe_attribute
from sdkwright.openapi import Document, Operation
from sdkwright.openapi.endpoints import index_operations, normalize_endpoint
from sdkwright.plan.config_tree import CLIENT, ConfigPath, Node, types_folder, walk_resources
from sdkwright.schema.keywords import is_skipped


@dataclass(frozen=True)
class Endpoint:
    """A configured method with its operation.

    ``resource`` is the config path, ``key`` the method's name there and ``name`` the Python one.  ``folder`` is where
    its types lie; their modules start with ``words`` (``completion``) and the key.
    """

    resource: ConfigPath
    key: str
    name: str
    words: str
    folder: str
    settings: MethodConfig
    operation: Operation


def bind_methods(config: Config, names: Names, document: Document) -> tuple[Endpoint, ...]:
    """Return every configured method with its operation.  Raises InputError for operations that do not exist."""
    exact: dict[tuple[str | None, str | None], Operation] = {
        (operation.method, operation.path): operation for operation in document.operations()
    }
    loose = index_operations(exact.values())
    endpoints: list[Endpoint] = []
    problems: list[Problem] = []
    for node in walk_resources(config):
        for key, settings in node.settings.methods.items():
            if not applies_to_python(settings) or settings.type != "http":
                continue
            operation = exact.get((settings.http_method, settings.path))
            operation = operation or loose.get(normalize_endpoint(settings.endpoint or ""))
            if operation is None and document.omits(settings.http_method, settings.path):
                continue
            if operation is None:
                problems.append(_report_missing(config, node, key, settings, document))
            elif not is_skipped(operation.raw):
                endpoints.append(_bind(names, node, key, settings, operation))
    if problems:
        raise InputError(tuple(problems))
    return tuple(endpoints)


def _bind(names: Names, node: Node, key: str, settings: MethodConfig, operation: Operation) -> Endpoint:
    return Endpoint(
        resource=node.path,
        key=key,
        name=safe_attribute(names.snake(key)),
        words="client" if node.path[0] == CLIENT else names.singular(node.path[-1]),
        folder=types_folder(names, node),
        settings=settings,
        operation=operation,
    )


def _report_missing(config: Config, node: Node, key: str, settings: MethodConfig, document: Document) -> Problem:
    endpoint = f"{settings.http_method} {settings.path}"
    close = [operation for operation in document.operations() if operation.path == settings.path]
    hint = f"check the path against {document.path.name}"
    if close:
        hint = "the document has " + ", ".join(f"{operation.method} {operation.path}" for operation in close)
    message = f"the method {node.dotted}.{key} names an operation that does not exist: {endpoint}"
    return Problem("error", config.file, node.pointer("methods", key), settings.line, message, hint)
