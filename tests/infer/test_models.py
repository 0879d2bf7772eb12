"""Component schemas become models where they are used, under names of their own."""

from __future__ import annotations

from typing import Any

from sdkwright.config import Config, ResourceConfig
from sdkwright.infer import infer_config
from tests.plan.tiny import answers, document, query, sends

THING = {"type": "object", "properties": {"id": {"type": "string"}}}


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def models_of(config: Config) -> dict[str, str]:
    """Component names by the dotted place of their model."""
    result: dict[str, str] = {}

    def below(resources: dict[str, ResourceConfig], path: tuple[str, ...]) -> None:
        for name, resource in resources.items():
            for key, model in resource.models.items():
                result[".".join((*path, name, key))] = model.pointer.removeprefix("#/components/schemas/")
            below(resource.subresources, (*path, name))

    below(config.resources, ())
    return result


def inferred(paths: dict[str, Any], schemas: dict[str, Any]) -> dict[str, str]:
    return models_of(infer_config(document(paths, schemas)))


def test_a_model_is_placed_with_the_resource_that_answers_with_it() -> None:
    paths = {"/pets": {"get": {"responses": answers({"type": "array", "items": ref("Pet")})}}}
    assert inferred(paths, {"Pet": THING}) == {"pets.pet": "Pet"}


def test_a_model_of_several_resources_is_shared() -> None:
    paths = {"/pets": {"get": {"responses": answers(ref("Pet"))}}, "/dogs": {"get": {"responses": answers(ref("Dog"))}}}
    schemas = {
        "Pet": {"type": "object", "properties": {"owner": ref("Owner")}},
        "Dog": {"type": "object", "properties": {"owner": ref("Owner")}},
        "Owner": THING,
    }
    assert inferred(paths, schemas) == {"$shared.owner": "Owner", "pets.pet": "Pet", "dogs.dog": "Dog"}


def test_the_resource_it_is_named_after_keeps_a_model_that_others_use_too() -> None:
    paths = {
        "/pets": {"get": {"responses": answers({"type": "array", "items": ref("Pet")})}},
        "/orders": {"get": {"responses": answers({"type": "object", "properties": {"pet": ref("Pet")}})}},
    }
    assert inferred(paths, {"Pet": THING}) == {"pets.pet": "Pet"}


def test_subresources_share_through_their_parent() -> None:
    paths = {
        "/shop/carts": {"get": {"responses": answers({"type": "object", "properties": {"money": ref("Money")}})}},
        "/shop/bills": {"get": {"responses": answers({"type": "object", "properties": {"money": ref("Money")}})}},
    }
    assert inferred(paths, {"Money": THING}) == {"shop.money": "Money"}


def test_plain_types_and_bodies_that_become_arguments_are_inlined() -> None:
    paths = {
        "/pets": {
            "post": {"requestBody": sends(ref("CreatePet")), "responses": answers(ref("Name"))},
            "get": {"parameters": [query("sort", ref("Sort"))]},
        }
    }
    schemas = {
        "CreatePet": {"type": "object", "properties": {"name": ref("Name")}},
        "Name": {"type": "string"},
        "Sort": {"type": "string", "enum": ["asc", "desc"]},
    }
    assert inferred(paths, schemas) == {"pets.sort": "Sort"}


def test_a_list_that_contains_itself_is_a_model() -> None:
    paths = {"/trees": {"get": {"responses": answers(ref("Tree"))}}}
    assert inferred(paths, {"Tree": {"type": "array", "items": ref("Tree")}}) == {"trees.tree": "Tree"}


def test_names_that_meet_are_told_apart() -> None:
    names = ["FooBar", "foo_bar", "foo-bar", "FOO_BAR"]
    paths = {"/things": {"get": {"responses": answers({"type": "object", "properties": {n: ref(n) for n in names}})}}}
    result = inferred(paths, dict.fromkeys(names, THING))
    assert sorted(result.values()) == sorted(names)
    assert len(result) == 4


def test_namespaces_of_component_names_are_left_out_where_they_say_nothing() -> None:
    paths = {"/pets": {"get": {"responses": answers(ref("com.example.Pet"))}}}
    assert inferred(paths, {"com.example.Pet": THING}) == {"pets.pet": "com.example.Pet"}


def test_generic_types_are_named_by_what_they_hold() -> None:
    names = {"Farm.Page`1[[Farm.Cow, Farm, Version=1.0]]": "pets.page_cow", "Sheets<Farm.Hen>": "pets.sheets_hen"}
    properties = {f"p{index}": ref(name) for index, name in enumerate(names)}
    paths = {"/pets": {"get": {"responses": answers({"type": "object", "properties": properties})}}}
    assert inferred(paths, dict.fromkeys(names, THING)) == {dotted: name for name, dotted in names.items()}


def test_a_class_never_hides_what_modules_of_types_need() -> None:
    names = ["List", "Optional", "Literal", "BaseModel"]
    paths = {"/things": {"get": {"responses": answers({"type": "object", "properties": {n: ref(n) for n in names}})}}}
    result = inferred(paths, dict.fromkeys(names, THING))
    assert set(result) == {f"things.{name}_model" for name in ("list", "optional", "literal", "base_model")}


def test_errors_have_models_too() -> None:
    paths = {"/pets": {"get": {"responses": {"200": {"description": ""}, "400": answers(ref("Problem"))["200"]}}}}
    assert inferred(paths, {"Problem": THING}) == {"pets.problem": "Problem"}


def test_what_webhooks_bring_is_a_model() -> None:
    hook = {"petBorn": {"post": {"requestBody": sends({"$ref": "#/components/schemas/Pet"}), "responses": {}}}}
    pet = {"type": "object", "properties": {"name": {"type": "string"}}}
    assert infer_config(document({}, {"Pet": pet}, webhooks=hook)).resources["webhooks"].models["pet"].pointer == (
        "#/components/schemas/Pet"
    )


def test_words_with_capitals_of_their_own_stay_words() -> None:
    pet = {"type": "object", "properties": {"name": {"type": "string"}}}
    responses_by_name = {
        name: answers({"$ref": f"#/components/schemas/{name}"}) for name in ("OAuthGrant", "StopIDsForRoute")
    }
    paths = {f"/{name}": {"get": {"responses": responses}} for name, responses in responses_by_name.items()}
    config = infer_config(document(paths, dict.fromkeys(responses_by_name, pet)))
    keys = [key for resource in config.resources.values() for key in resource.models]
    assert keys == ["oauth_grant", "stop_ids_for_route"]
    assert config.custom_casings["oauth"].pascal == "OAuth"


def test_the_answer_of_one_method_is_named_by_the_method() -> None:
    paths = {
        "/pets": {"post": {"responses": answers(ref("CreatePetResponse"))}},
        "/pets/{id}": {
            "get": {"responses": answers(ref("PetResponse"))},
            "put": {"responses": answers(ref("PetResponse"))},
        },
        "/dogs": {"get": {"responses": answers(ref("Dog"))}},
    }
    schemas = dict.fromkeys(("CreatePetResponse", "PetResponse", "Dog"), THING)
    assert inferred(paths, schemas) == {"pets.pet_response": "PetResponse", "dogs.dog": "Dog"}


def test_errors_without_a_name_are_no_models() -> None:
    errors = {
        "400": answers(ref("Response4"))["200"],
        "500": answers({"oneOf": [ref("ResponseSix"), ref("Oops")]})["200"],
    }
    paths = {"/pets": {"get": {"responses": {"200": {"description": ""}, **errors}}}}
    assert inferred(paths, dict.fromkeys(("Response4", "ResponseSix", "Oops"), THING)) == {"pets.oops": "Oops"}


def test_a_component_spelled_like_its_class_has_that_class_before_others_that_would() -> None:
    paths = {f"/{name}": {"get": {"responses": answers(ref(name))}} for name in ("user_name", "UserName", "user-name")}
    result = inferred(paths, {"user_name": THING, "user-name": THING, "UserName": THING})
    assert {name: key.rpartition(".")[2] for key, name in result.items()}["UserName"] == "user_name"
