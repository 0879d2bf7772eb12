"""Small documents and configs for the tests of planning, and what the planner makes of them."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from sdkwright.config import Config
from sdkwright.errors import Problem
from sdkwright.infer import complete_config
from sdkwright.ir import AliasDef, Method, ObjectDef, Resource, Sdk, TypeModule
from sdkwright.openapi import Document, read_document
from sdkwright.plan import build as build_sdk
from tests.plan.soundness import check

Json = dict[str, Any]


@cache
def _folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="sdkwright-tiny-")


def document(paths: Json, schemas: Json | None = None, **root: Any) -> Document:
    """A 3.1 document with these paths and component schemas; operations get a 200 without content if they have none."""
    for item in paths.values():
        for method, operation in item.items():
            if method != "parameters":
                operation.setdefault("responses", {"204": {"description": "Done."}})
    components = {**root.pop("components", {}), "schemas": schemas or {}}
    whole = {
        "openapi": "3.1.0",
        "info": {"title": "Tiny API", "version": "1"},
        "servers": [{"url": "https://api.example.com"}],
        "paths": paths,
        "components": components,
        **root,
    }
    path = Path(_folder().name) / "tiny.json"
    path.write_text(json.dumps(whole))
    return read_document(path)


def config(resources: Json | None = None, **rest: Any) -> Config:
    """A config with these resources; methods and models in their short spelling."""
    return Config.model_validate({"resources": _long(resources or {}), **rest})


def _long(resources: Mapping[str, Any]) -> Json:
    result: Json = {}
    for name, body in resources.items():
        members_left = dict(body)
        for key, short in (("methods", "endpoint"), ("models", "openapi_uri")):
            if key in members_left:
                members_left[key] = {k: {short: v} if isinstance(v, str) else v for k, v in members_left[key].items()}
        if "subresources" in members_left:
            members_left["subresources"] = _long(members_left["subresources"])
        result[name] = members_left
    return result


def build(document: Document, config: Config) -> tuple[Sdk, tuple[Problem, ...]]:
    """The plan and its warnings; the config is completed first."""
    return build_sdk(document, complete_config(config, document))


def plan(paths: Json, schemas: Json | None = None, resources: Json | None = None, **rest: Any) -> Sdk:
    """The sound plan of a small document; ``rest`` is more of the config, ``document`` more of the document."""
    more = rest.pop("document", {})
    sdk, _ = build(document(paths, schemas, **more), config(resources, **rest))
    assert check(sdk) == []
    return sdk


def resources_of(sdk: Sdk) -> Iterator[Resource]:
    """All resources, parents first."""

    def below(members: tuple[Resource, ...]) -> Iterator[Resource]:
        for member in members:
            yield member
            yield from below(member.subresources)

    return below(sdk.resources)


def method(sdk: Sdk, dotted: str) -> Method:
    """The method at ``pets.list``."""
    *path, name = dotted.split(".")
    if not path:
        return next(candidate for candidate in sdk.methods if candidate.name == name)
    resource = next(resource for resource in resources_of(sdk) if list(resource.path) == path)
    return next(candidate for candidate in resource.methods if candidate.name == name)


def module(sdk: Sdk, path: str) -> TypeModule:
    """The types module at ``types/pet``."""
    return next(kind for kind in sdk.types if kind.path == path)


def class_of(sdk: Sdk, path: str, name: str = "") -> ObjectDef:
    """A class of a types module, its main one unless named."""
    types = module(sdk, path)
    match = next(definition for definition in types.definitions if definition.name == (name or types.main))
    assert isinstance(match, ObjectDef)
    return match


def alias_of(sdk: Sdk, path: str, name: str = "") -> AliasDef:
    """An alias of a types module, its main one unless named."""
    types = module(sdk, path)
    match = next(definition for definition in types.definitions if definition.name == (name or types.main))
    assert isinstance(match, AliasDef)
    return match


def answers(schema: Json, media: str = "application/json") -> Json:
    """``responses`` of an operation that answers with this."""
    return {"200": {"description": "Done.", "content": {media: {"schema": schema}}}}


def sends(schema: Json, media: str = "application/json", *, required: bool = True) -> Json:
    """A ``requestBody``."""
    return {"required": required, "content": {media: {"schema": schema}}}


def query(name: str, schema: Json | None = None, *, where: str = "query", **rest: Any) -> Json:
    """A parameter."""
    return {"name": name, "in": where, "schema": schema or {"type": "string"}, **rest}
