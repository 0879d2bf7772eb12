"""Methods that the document itself places: operations with ``x-stainless-method`` join the config's tree of resources."""

from __future__ import annotations

import re
from typing import Any

from sdkwright.config import Config, MethodConfig, ResourceConfig
from sdkwright.openapi import Document, Operation
from sdkwright.schema.keywords import is_skipped, said_method

CLIENT = "$client"
_PARAMETER = re.compile(r"\{[^{}]*\}")


def with_said_methods(config: Config, document: Document) -> Config:
    """The config with a method for each operation that says where it belongs and that the config does not speak of.

    A method that the config has at that place stays what it is.
    """
    spoken = {spelled(one) for one in (*_endpoints(config.resources), *config.unspecified_endpoints)}
    resources = config.resources
    for operation in document.operations():
        said = said_method(operation.raw)
        if said is not None and spelled(operation.endpoint) not in spoken and not is_skipped(operation.raw):
            path, name = said
            resources = _with(resources, path or (CLIENT,), name, operation)
    return config if resources is config.resources else config.model_copy(update={"resources": resources})


def spelled(endpoint: str | None) -> str:
    """An endpoint in one spelling, whatever its verb's spaces and capitals are and its parameters are called."""
    verb, _, path = " ".join((endpoint or "").split()).partition(" ")
    return f"{verb.lower()} {shape(path)}"


def shape(path: str) -> str:
    """A path with its parameters' names left out, since configs and documents may name them differently."""
    return _PARAMETER.sub("{}", path)


def _endpoints(resources: dict[str, ResourceConfig]) -> list[str]:
    found: list[str] = []
    for one in resources.values():
        found += [method.endpoint for method in one.methods.values() if method.endpoint]
        found += _endpoints(one.subresources)
    return found


def _with(
    resources: dict[str, ResourceConfig], path: tuple[str, ...], name: str, operation: Operation
) -> dict[str, ResourceConfig]:
    """The resources with one more method below ``path``; what is not there on the way is made."""
    first, *rest = path
    held = resources.get(first, ResourceConfig())
    change: dict[str, Any]
    if rest:
        change = {"subresources": _with(held.subresources, tuple(rest), name, operation)}
    else:
        change = {
            "methods": {**held.methods, name: held.methods.get(name) or MethodConfig(endpoint=operation.endpoint)}
        }
    return {**resources, first: held.model_copy(update=change)}
