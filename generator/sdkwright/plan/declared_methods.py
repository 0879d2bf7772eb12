"""Methods that the document itself places.

Operations with ``x-stainless-method`` join the config's tree of resources.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sdkwright.config import Config, MethodConfig, ResourceConfig
from sdkwright.openapi import Document, Operation
from sdkwright.openapi.endpoints import normalize_endpoint
from sdkwright.plan.config_tree import CLIENT, ConfigPath
from sdkwright.schema.keywords import declared_method, is_skipped


def with_declared_methods(config: Config, document: Document) -> Config:
    """Return the config with a method for each operation that says where it belongs and that the config does not name.

    A method that the config has at that place stays what it is.
    """
    endpoints = {
        normalize_endpoint(endpoint) for endpoint in (*_endpoints(config.resources), *config.unspecified_endpoints)
    }
    resources = config.resources
    for operation in document.operations():
        declared = declared_method(operation.raw)
        if declared is None or is_skipped(operation.raw) or normalize_endpoint(operation.endpoint) in endpoints:
            continue
        path, name = declared
        resources = _with_method(resources, path or (CLIENT,), name, operation)
    return config if resources is config.resources else config.model_copy(update={"resources": resources})


def _endpoints(resources: dict[str, ResourceConfig]) -> Iterator[str]:
    for resource in resources.values():
        yield from (method.endpoint for method in resource.methods.values() if method.endpoint)
        yield from _endpoints(resource.subresources)


def _with_method(
    resources: dict[str, ResourceConfig], path: ConfigPath, name: str, operation: Operation
) -> dict[str, ResourceConfig]:
    """Return the resources with one more method below ``path``, and what is not there on the way."""
    first, *rest = path
    resource = resources.get(first, ResourceConfig())
    change: dict[str, Any]
    if rest:
        change = {"subresources": _with_method(resource.subresources, tuple(rest), name, operation)}
    else:
        method = resource.methods.get(name) or MethodConfig(endpoint=operation.endpoint)
        change = {"methods": {**resource.methods, name: method}}
    return {**resources, first: resource.model_copy(update=change)}
