"""Methods under a second name, and arguments that the config makes positional."""

from __future__ import annotations

import pytest

from sdkwright.errors import InputError

from .tiny import Json, method, plan


def _query(name: str) -> Json:
    return {"name": name, "in": "query", "schema": {"type": "string"}}


def test_an_alias_is_the_method_under_another_name_with_the_same_types() -> None:
    paths: Json = {"/pets": {"get": {"parameters": [_query("kind")]}}}
    sdk = plan(paths, resources={"pets": {"methods": {"list": "get /pets", "all": {"type": "alias", "to": "list"}}}})
    first, second = method(sdk, "pets.list"), method(sdk, "pets.all")
    assert (second.path, second.params, second.params_type) == (first.path, first.params, first.params_type)
    assert [one.main for one in sdk.types] == ["PetListParams"]


def test_an_alias_may_stand_in_another_resource() -> None:
    resources: Json = {
        "pets": {"methods": {"list": "get /pets"}},
        "zoo": {"methods": {"inmates": {"type": "alias", "to": "pets.list", "deprecated": "Use pets.list."}}},
    }
    sdk = plan({"/pets": {"get": {}}}, resources=resources)
    assert method(sdk, "zoo.inmates").path == "/pets"
    assert method(sdk, "zoo.inmates").deprecated == "Use pets.list."
    assert method(sdk, "pets.list").deprecated is None


def test_an_alias_of_nothing_is_an_error() -> None:
    with pytest.raises(InputError, match="alias of one that does not exist: lost"):
        plan({"/pets": {"get": {}}}, resources={"pets": {"methods": {"all": {"type": "alias", "to": "lost"}}}})


def test_a_positional_name_that_is_in_path_and_body_means_the_path() -> None:
    path: Json = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
    body: Json = {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}}
    operation: Json = {"parameters": [path], "requestBody": {"content": {"application/json": {"schema": body}}}}
    endpoint = {"endpoint": "put /pets/{id}", "positional_params": ["id"]}
    sdk = plan({"/pets/{id}": {"put": operation}}, resources={"pets": {"methods": {"update": endpoint}}})
    assert [(one.name, one.positional) for one in method(sdk, "pets.update").params] == [
        ("path_id", True),
        ("body_id", False),
    ]
