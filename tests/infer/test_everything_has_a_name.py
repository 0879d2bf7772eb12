"""Every operation gets a method of its own, however alike the document makes them."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.infer import infer_config
from tests.infer.test_routes import methods_of
from tests.plan.tiny import document, plan, resources_of

GET: dict[str, Any] = {"responses": {"200": {"description": "Done."}}}


def by_parameter(name: str) -> dict[str, Any]:
    return {**GET, "parameters": [{"name": name, "in": "path", "required": True, "schema": {"type": "string"}}]}


ALIKE: dict[str, dict[str, Any]] = {
    "a trailing slash": {"/pets": {"get": {**GET}}, "/pets/": {"get": {**GET}}},
    "case": {"/pets": {"get": {**GET}}, "/Pets": {"get": {**GET}}, "/PETS": {"get": {**GET}}},
    "hyphens": {"/big-pets": {"get": {**GET}}, "/big_pets": {"get": {**GET}}, "/bigPets": {"get": {**GET}}},
    "parameter names": {
        "/pets/{id}": {"get": by_parameter("id")},
        "/pets/{name}": {"get": by_parameter("name")},
        "/pets/{other-name}": {"get": by_parameter("other-name")},
    },
    "operation ids": {
        "/pets": {"get": {**GET, "operationId": "get"}, "post": {**GET, "operationId": "get"}},
        "/pets/all": {"get": {**GET, "operationId": "get"}},
    },
    "tags": {"/a": {"get": {**GET, "tags": ["x"]}}, "/b": {"get": {**GET}}, "/": {"get": {**GET}}},
    "an ending": {"/pets": {"get": {**GET}}, "/pets.json": {"get": {**GET}}, "/pets/json": {"get": {**GET}}},
    "words of a script without case": {"/\u72ac": {"get": {**GET}}, "/\u732b": {"get": {**GET}}},
    "every http method": {
        "/pets": {verb: {**GET} for verb in ("get", "head", "options", "post", "put", "patch", "delete", "trace")}
    },
    "names of the client": {f"/{name}": {"post": {**GET}} for name in ("copy", "close", "get", "post", "request")},
}


@pytest.mark.parametrize("paths", ALIKE.values(), ids=ALIKE)
def test_operations_that_differ_little_all_have_names(paths: dict[str, Any]) -> None:
    api = document(paths)
    config = infer_config(api)
    result = methods_of(config)
    assert len(result) == len(set(result.values())) == len(list(api.operations()))
    assert not [name for name in result.values() if name.rsplit(".", 1)[-1][-1].isdigit() and "alternative" not in name]


@pytest.mark.parametrize("paths", ALIKE.values(), ids=ALIKE)
def test_the_planner_keeps_them_all(paths: dict[str, Any]) -> None:
    config = infer_config(document(paths)).model_dump(exclude_defaults=True, exclude={"openapi"})
    sdk = plan(paths, **config)
    methods = [method for resource in resources_of(sdk) for method in resource.methods] + list(sdk.methods)
    assert len(methods) == sum(len(item) for item in paths.values())
