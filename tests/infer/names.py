"""Names that inference gives the operations of small documents."""

from __future__ import annotations

from typing import Any

from sdkwright.config import Config, ResourceConfig
from sdkwright.infer import infer_config
from tests.plan.tiny import document

Endpoints = dict[str, dict[str, Any]]


def infer_names(*endpoints: str, **extra: dict[str, Any]) -> dict[str, str]:
    """Dotted method names by endpoint, for operations given as ``get /pets``; ``extra`` goes into all of them."""
    paths: Endpoints = {}
    for endpoint in endpoints:
        verb, path = endpoint.split(" ", 1)
        paths.setdefault(path, {})[verb] = {**path_parameters(path), **extra}
    return methods_of(infer_config(document(paths)))


def path_parameters(path: str) -> dict[str, Any]:
    """Return the parameters of a path's template."""
    names = [part.split("}")[0] for part in path.split("{")[1:]]
    return {"parameters": [{"name": n, "in": "path", "required": True, "schema": {"type": "string"}} for n in names]}


def methods_of(config: Config) -> dict[str, str]:
    """Return the dotted names of a config's methods by endpoint."""
    result: dict[str, str] = {}

    def below(resources: dict[str, ResourceConfig], path: tuple[str, ...]) -> None:
        for name, resource in resources.items():
            at = (*path, name)
            for key, method in resource.methods.items():
                if method.endpoint is not None:
                    result[method.endpoint] = ".".join((*at, key))
            below(resource.subresources, at)

    below(config.resources, ())
    return result
