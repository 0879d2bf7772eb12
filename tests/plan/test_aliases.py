"""Methods under a second name, and arguments that the config makes positional."""

from __future__ import annotations

import pytest

from sdkwright.errors import InputError
from sdkwright.ir import AliasDef, Ref

from .tiny import Json, alias_of, method, plan


def _query(name: str) -> Json:
    return {"name": name, "in": "query", "schema": {"type": "string"}}


def test_an_alias_is_the_method_under_another_name_with_the_same_types() -> None:
    paths: Json = {"/pets": {"get": {"parameters": [_query("kind")]}}}
    sdk = plan(paths, resources={"pets": {"methods": {"list": "get /pets", "all": {"type": "alias", "to": "list"}}}})
    first, second = method(sdk, "pets.list"), method(sdk, "pets.all")
    assert (second.path, second.params, second.params_type) == (first.path, first.params, first.params_type)
    assert [module.main for module in sdk.types] == ["PetAllParams", "PetListParams"]
    assert alias_of(sdk, "types/pet_all_params").type == Ref("types/pet_list_params", "PetListParams")


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
    assert [(param.name, param.positional) for param in method(sdk, "pets.update").params] == [
        ("path_id", True),
        ("body_id", False),
    ]


def _described(model: Json) -> Json:
    body: Json = {"content": {"application/json": {"schema": {"type": "object", "properties": {"pet": model}}}}}
    answer: Json = {"description": "A pet.", "content": {"application/json": {"schema": model}}}
    return {"requestBody": body, "responses": {"200": answer}}


def test_a_model_can_be_another_under_a_second_name_on_both_sides() -> None:
    resources: Json = {
        "zoo": {"models": {"inmate": {"type": "alias", "to": "pets.pet"}}, "methods": {"add": "post /pets"}},
        "pets": {"models": {"pet": "#/components/schemas/Pet"}},
    }
    schemas: Json = {"Pet": {"type": "object", "properties": {"name": {"type": "string"}}}}
    sdk = plan({"/pets": {"post": _described({"$ref": "#/components/schemas/Pet"})}}, schemas, resources)
    modules = {kind.path: kind.definitions[0] for kind in sdk.types}
    assert modules["types/inmate"] == AliasDef("Inmate", Ref("types/pet", "Pet"))
    assert modules["types/inmate_param"] == AliasDef("InmateParam", Ref("types/pet_param", "PetParam"))
    assert method(sdk, "zoo.add").response.type == Ref("types/pet", "Pet")
    assert [resource.models for resource in sdk.resources] == [("types/inmate",), ("types/pet",)]


def test_an_alias_of_no_model_is_an_error() -> None:
    resources: Json = {"pets": {"models": {"pet": {"type": "alias", "to": "lost"}}, "methods": {"list": "get /pets"}}}
    with pytest.raises(InputError, match=r"the model pets\.pet is an alias of one that does not exist: lost"):
        plan({"/pets": {"get": {}}}, resources=resources)
