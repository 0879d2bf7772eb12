"""Methods that check and parse what webhooks send, and the webhooks they speak of."""

from __future__ import annotations

import ast
from typing import Any

from tests.peers.rebuild.schemas import Schemas
from tests.peers.rebuild.signatures import Signature
from tests.peers.rebuild.source import Module, Package

Schema = dict[str, Any]
_ENDING = "_webhook_event"


def is_receiver(name: str, signature: Signature) -> bool:
    """Whether a method takes what a webhook sent."""
    return "unwrap" in name and "payload" in signature.arguments


def events(package: Package, module: Module, signature: Signature) -> list[tuple[Module, str]]:
    """The classes of all events that a method of a resource's ``module`` returns."""
    node = signature.returns
    target = package.within(module, tuple(ast.unparse(node).split("."))) if node is not None else None
    if target is None:
        return []
    alias = target[0].aliases.get(target[1])
    if alias is None:
        return [target]
    names = [resource.id for resource in ast.walk(alias) if isinstance(resource, ast.Name)]
    result = [package.find(target[0], name) for name in dict.fromkeys(names)]
    return [reference for reference in result if reference is not None and reference[0].path.startswith("types/")]


def is_unnamed(module: Module) -> bool:
    """Whether an event's class has the name its webhook gives it."""
    return module.path.endswith(_ENDING)


def documented(schemas: Schemas, payloads: list[tuple[Module, str]]) -> Schema:
    """The ``webhooks`` of a document."""
    webhooks: Schema = {}
    for module, name in payloads:
        component = schemas.components.get((module.path, name))
        schema = {"$ref": f"#/components/schemas/{component}"} if component else schemas.main(module, name)
        hook = module.path.rpartition("/")[2].removesuffix(_ENDING)
        body = {"required": True, "content": {"application/json": {"schema": schema}}}
        webhooks.setdefault(hook, {"post": {"requestBody": body, "responses": {"200": {"description": ""}}}})
    return webhooks
