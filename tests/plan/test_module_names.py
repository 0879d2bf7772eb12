"""Names of types modules: each path and each export once, models first, methods after them."""

from __future__ import annotations

from sdkwright.ir import Ref
from sdkwright.naming.names import Names
from sdkwright.plan.models import Model
from sdkwright.plan.module_names import ModuleNames, rename_models, with_parents
from tests.plan.tiny import Json, answers, build, config, document, method, plan, query, sends

_TEXT: Json = {"type": "string"}


def reserved(*folders: str) -> ModuleNames:
    return ModuleNames(with_parents(folders))


def model(dotted: str, **rest: object) -> Model:
    name = dotted.rpartition(".")[2]
    pointer = str(rest.pop("pointer", f"#/components/schemas/{name}"))
    return Model(pointer, dotted, name, Names().pascal(name), "types", **rest)  # type: ignore[arg-type]


def test_a_module_meets_others_by_path_whatever_its_case_and_by_its_export() -> None:
    names = reserved()
    names.reserve([Ref("types/pet", "Pet")])
    assert not names.are_free([Ref("types/PET", "Other")])
    assert not names.are_free([Ref("types/other", "Pet")])
    assert names.are_free([Ref("types/zoo/pet_", "Pet")])


def test_a_module_meets_the_folders() -> None:
    names = reserved("types/zoo/cages")
    assert not names.are_free([Ref("types/zoo", "Zoo")])
    assert not names.are_free([Ref("types/zoo/cages", "Cages")])
    assert not names.are_free([Ref("types/shared", "Shared")])
    assert names.are_free([Ref("types/cages", "Cages")])


def test_the_second_model_of_a_name_gets_one_of_its_own() -> None:
    first, second, third, fourth = (
        model(dotted, pointer=f"#/components/schemas/{index}")
        for index, dotted in enumerate(["pets.size", "cages.size", "cages.size", "cages.size"])
    )
    models, renamed = rename_models([first, second, third, fourth], Names(), reserved())
    assert [result.name for result in models] == ["size", "size_model", "cage_size", "size_2"]
    assert [result.class_name for result in models] == ["Size", "SizeModel", "CageSize", "Size2"]
    assert renamed == ("cages.size",) * 3


def test_a_schema_listed_twice_under_one_name_is_one_model() -> None:
    models, renamed = rename_models([model("pets.size"), model("cages.size")], Names(), reserved())
    assert [result.dotted for result in models] == ["pets.size"]
    assert renamed == ()


def test_a_model_that_would_hide_what_modules_import_is_renamed() -> None:
    models, renamed = rename_models([model("pets.optional")], Names(), reserved())
    assert (models[0].class_name, renamed) == ("OptionalModel", ("pets.optional",))


def test_a_renamed_model_is_reported() -> None:
    schemas = {"A": {"type": "object", "properties": {"a": _TEXT}}, "B": {"type": "object", "properties": {"b": _TEXT}}}
    resources = {
        "pets": {"models": {"size": "#/components/schemas/A"}},
        "cages": {"models": {"size": "#/components/schemas/B"}},
    }
    _, problems = build(document({}, schemas), config(resources))
    assert [problem.message for problem in problems] == ["the model cages.size has the name of another; it was renamed"]


def two_methods(first: Json, second: Json, **settings: Json) -> list[Ref | None]:
    """The params classes of two methods whose resources have one singular, ``pet`` and ``pets``."""
    body = {"type": "object", "properties": {"name": _TEXT}}
    paths = {
        "/a": {"post": {"requestBody": sends(body), **first}},
        "/b": {"post": {"requestBody": sends(body), **second}},
    }
    resources = {
        "pet": {"methods": {"create": {"endpoint": "post /a", **settings.get("a", {})}}},
        "pets": {"methods": {"create": {"endpoint": "post /b", **settings.get("b", {})}}},
    }
    sdk = plan(paths, None, resources)
    return [method(sdk, dotted).params_type for dotted in ("pet.create", "pets.create")]


def test_a_method_whose_types_would_meet_others_is_named_after_its_resource_as_it_stands() -> None:
    assert two_methods({}, {}) == [
        Ref("types/pet_create_params", "PetCreateParams"),
        Ref("types/pets_create_params", "PetsCreateParams"),
    ]


def test_all_types_of_a_method_have_one_stem() -> None:
    body = {"type": "object", "properties": {"name": _TEXT}}
    paths = {
        "/a": {"post": {"requestBody": sends(body)}},
        "/b": {"post": {"requestBody": sends(body), "responses": answers(body)}},
    }
    resources = {"pet": {"methods": {"create": "post /a"}}, "pets": {"methods": {"create": "post /b"}}}
    result = method(plan(paths, None, resources), "pets.create")
    assert result.response.type == Ref("types/pets_create_response", "PetsCreateResponse")


def test_files_of_types_and_resources_are_taken_by_every_file_system() -> None:
    name = "Reading" * 60
    sdk = plan(
        {"/nul": {"get": {"responses": answers({"$ref": f"#/components/schemas/{name}"})}}},
        {name: {"type": "object", "properties": {"id": {"type": "string"}}}, "Aux": {"type": "object"}},
        {"nul": {"models": {"aux": "Aux", name: name}, "methods": {"list": "get /nul"}}},
    )
    stems = [kind.path.rpartition("/")[2] for kind in sdk.types]
    assert "aux_" in stems and max(map(len, stems)) <= 120
    assert [(resource.path, resource.module) for resource in sdk.resources] == [(("nul",), "resources/nul_")]


def test_a_resource_called_self_keeps_clear_of_the_receiver() -> None:
    photos = {"subresources": {"self": {"methods": {"list": "get /photos"}}}}
    sdk = plan({"/photos": {"get": {"responses": answers({"type": "object"})}}}, resources={"users": photos})
    assert [child.path for child in sdk.resources[0].subresources] == [("users", "self_")]


def test_a_model_called_like_a_constant_keeps_clear_of_it() -> None:
    schema = {"type": "object", "properties": {"id": {"type": "string"}}}
    paths = {"/pets": {"get": {"responses": answers({"$ref": "#/components/schemas/None"})}}}
    sdk = plan(paths, {"None": schema}, {"pets": {"models": {"none": "None"}, "methods": {"list": "get /pets"}}})
    assert method(sdk, "pets.list").response.type == Ref("types/none", "None_")


def test_what_a_method_on_the_client_gives_is_named_after_the_method_alone() -> None:
    pet = {"type": "object", "properties": {"name": {"type": "string"}}}
    operation = {"parameters": [query("q")], "responses": answers(pet)}
    sdk = plan({"/ping": {"get": operation}}, None, {"$client": {"methods": {"ping": "get /ping"}}})
    result = method(sdk, "ping")
    assert result.response.type == Ref("types/ping_response", "PingResponse")
    assert result.params_type == Ref("types/client_ping_params", "ClientPingParams")


def test_a_model_called_like_the_folder_of_its_resource_lies_in_it() -> None:
    bills = {"type": "object", "properties": {"total": _TEXT}}
    paths = {
        "/a": {"get": {"responses": answers({"$ref": "#/components/schemas/Bills"})}},
        "/b": {"get": {"responses": answers({"type": "object", "properties": {"x": _TEXT}})}},
    }
    lines = {"lines": {"methods": {"list": "get /b"}}}
    bill = {"models": {"bills": "Bills"}, "methods": {"list": "get /a"}, "subresources": lines}
    sdk, problems = build(document(paths, {"Bills": bills}), config({"shop": {"subresources": {"bills": bill}}}))
    assert method(sdk, "shop.bills.list").response.type == Ref("types/shop/bills/bills", "Bills")
    assert not [problem for problem in problems if "renamed" in problem.message]


def test_no_folder_has_the_name_of_a_device() -> None:
    thing = {"type": "object", "properties": {"id": {"type": "string"}}}
    paths = {"/com1/things": {"get": {"responses": answers({"type": "array", "items": thing})}}}
    below = {"things": {"methods": {"list": "get /com1/things"}}}
    sdk = plan(paths, resources={"com1": {"subresources": below}})
    folders = {part for path in (*sdk.type_folders, *(module.path for module in sdk.types)) for part in path.split("/")}
    assert "com1_" in folders and "com1" not in folders


def test_methods_of_the_client_name_their_params_after_it_but_not_their_answers() -> None:
    answer: Json = {"type": "object", "properties": {"id": _TEXT}}
    paths = {path: {"get": {"parameters": [query("x")], "responses": answers(answer)}} for path in ("/a", "/b")}
    resources = {"$client": {"methods": {"health": "get /a"}}, "client": {"methods": {"list_all": "get /b"}}}
    modules = [types.path.removeprefix("types/") for types in plan(paths, None, resources).types]
    assert modules == ["client_health_params", "client_list_all_params", "client_list_all_response", "health_response"]
