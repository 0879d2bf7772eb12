"""Each way a config can name a model, and what modules come of it."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.ir import AliasDef, ListOf, Ref, UnionOf
from tests.plan.tiny import answers, method, module, plan, sends

TEXT: dict[str, Any] = {"type": "string"}
COAT: dict[str, Any] = {"type": "object", "properties": {"colour": TEXT}}
PET: dict[str, Any] = {"type": "object", "properties": {"name": TEXT, "coat": COAT}}
PETS = {"type": "object", "properties": {"pets": {"type": "array", "items": {"$ref": "#/components/schemas/Pet"}}}}
ANSWER = "#/paths/~1pets/get/responses/200/content/application~1json/schema"
TO_PET = {"$ref": "#/components/schemas/Pet"}


@pytest.mark.parametrize(
    ("models", "modules"),
    [
        ({}, ["pet_create_params Coat PetCreateParams", "pet_list_response Pet PetCoat PetListResponse"]),
        (
            {"pet": "Pet"},
            ["pet Coat Pet", "pet_create_params Coat PetCreateParams", "pet_list_response PetListResponse"],
        ),
        (
            {"pet": "Pet", "coat": "#/components/schemas/Pet/properties/coat"},
            ["coat Coat", "pet Pet", "pet_create_params Coat PetCreateParams", "pet_list_response PetListResponse"],
        ),
        (
            {"pet": "Pet", "all_pets": ANSWER},
            ["all_pets AllPets", "pet Coat Pet", "pet_create_params Coat PetCreateParams"],
        ),
        (
            {"pet": "Pet", "all_pets": "#/paths/%2Fpets/get/responses/200/content/application%2Fjson/schema"},
            ["all_pets AllPets", "pet Coat Pet", "pet_create_params Coat PetCreateParams"],
        ),
        (
            {"pet": {"openapi_uri": "Pet", "skip": ["python"]}},
            ["pet_create_params Coat PetCreateParams", "pet_list_response Pet PetCoat PetListResponse"],
        ),
        (
            {"pet": {"openapi_uri": "Pet", "only": ["go"]}},
            ["pet_create_params Coat PetCreateParams", "pet_list_response Pet PetCoat PetListResponse"],
        ),
        (
            {"pet": "Pet", "animal": {"type": "alias", "to": "pet"}},
            [
                "animal Animal",
                "pet Coat Pet",
                "pet_create_params Coat PetCreateParams",
                "pet_list_response PetListResponse",
            ],
        ),
    ],
)
def test_a_model_may_be_named_in_many_ways(models: dict[str, Any], modules: list[str]) -> None:
    paths = {"/pets": {"get": {"responses": answers(PETS)}, "post": {"requestBody": sends(PET)}}}
    sdk = plan(
        paths, {"Pet": PET}, {"pets": {"models": models, "methods": {"list": "get /pets", "create": "post /pets"}}}
    )
    result = [
        " ".join([kind.path.removeprefix("types/"), *sorted(part.name for part in kind.definitions)])
        for kind in sdk.types
    ]
    assert result == modules


@pytest.mark.parametrize(
    ("entry", "module", "name"),
    [
        ({}, "types/pet_param", "PetParam"),
        ({"no_params_suffix": True}, "types/pet", "Pet"),
    ],
)
def test_a_model_of_requests_alone_ends_in_param_unless_it_shall_not(
    entry: dict[str, Any], module: str, name: str
) -> None:
    body = {"type": "object", "properties": {"pet": TO_PET}}
    resources = {"pets": {"models": {"pet": {"openapi_uri": "Pet", **entry}}, "methods": {"create": "post /pets"}}}
    sdk = plan({"/pets": {"post": {"requestBody": sends(body)}}}, {"Pet": PET}, resources)
    (param,) = method(sdk, "pets.create").params
    assert [(kind.path, kind.main) for kind in sdk.types if kind.source.endswith("/Pet")] == [(module, name)]
    assert (getattr(param.type, "module", None), getattr(param.type, "name", None)) == (module, name)


def test_shared_models_have_folders_of_their_own() -> None:
    paths = {
        "/pets": {"post": {"requestBody": sends({"type": "array", "items": TO_PET}), "responses": answers(TO_PET)}}
    }
    resources = {"$shared": {"models": {"pet": "Pet"}}, "pets": {"methods": {"create": "post /pets"}}}
    sdk = plan(paths, {"Pet": PET}, resources)
    assert [(kind.path, kind.main) for kind in sdk.types] == [
        ("types/pet_create_params", "PetCreateParams"),
        ("types/shared/pet", "Pet"),
        ("types/shared_params/pet", "Pet"),
    ]


def test_a_shared_literal_that_requests_use_can_be_imported_from_either_folder() -> None:
    body = {"type": "object", "properties": {"tone": {"$ref": "#/components/schemas/Tone"}}}
    answer = {"type": "object", "properties": {"mood": {"$ref": "#/components/schemas/Mood"}}}
    paths = {"/pets": {"post": {"requestBody": sends(body), "responses": answers(answer)}}}
    schemas = {name: {"type": "string", "enum": ["low", "high"]} for name in ("Tone", "Mood")}
    resources = {
        "$shared": {"models": {"tone": "Tone", "mood": "Mood"}},
        "pets": {"methods": {"create": "post /pets"}},
    }
    sdk = plan(paths, schemas, resources)
    assert [module.path for module in sdk.types if "shared" in module.path] == [
        "types/shared/mood",
        "types/shared/tone",
        "types/shared_params/tone",
    ]
    (param,) = method(sdk, "pets.create").params
    assert param.type == Ref("types/shared/tone", "Tone")


def test_the_items_of_a_list_within_a_map_are_named_in_the_singular() -> None:
    rows = {"type": "object", "additionalProperties": {"type": "array", "items": PET}}
    body = {"type": "object", "properties": {"rows": rows, "sheets": {"type": "object", "additionalProperties": PET}}}
    sdk = plan(
        {"/pets": {"post": {"requestBody": sends(body), "responses": answers(body)}}},
        resources={"pets": {"methods": {"create": "post /pets"}}},
    )
    for types in sdk.types:
        assert {part.name for part in types.definitions} >= {"Row", "RowCoat", "Sheets", "SheetsCoat"}


def test_a_list_model_of_a_union_model_writes_the_union_out_in_requests() -> None:
    kinds = [{"type": "object", "title": title, "properties": {"kind": {"const": title}}} for title in ("cat", "dog")]
    schemas = {"Pet": PET, "Guest": {"oneOf": [*kinds, TO_PET]}}
    schemas["Guests"] = {"type": "array", "items": {"$ref": "#/components/schemas/Guest"}}
    body = {"type": "object", "properties": {"guests": {"$ref": "#/components/schemas/Guests"}}}
    paths = {"/pets": {"post": {"requestBody": sends(body), "responses": answers(body)}}}
    models = {"pet": "Pet", "guest": "Guest", "guests": "Guests"}
    sdk = plan(paths, schemas, {"pets": {"models": models, "methods": {"create": "post /pets"}}})
    params, response = module(sdk, "types/guests_param"), module(sdk, "types/guests")
    assert params.exports == ("GuestsParam", "GuestParam", "Cat", "Dog")
    parts = {part.name: part for part in params.definitions}
    assert parts["GuestsParam"] == AliasDef("GuestsParam", ListOf(Ref(params.path, "GuestParam"), "List"))
    union = parts["GuestParam"]
    own = (Ref(params.path, "Cat"), Ref(params.path, "Dog"), Ref("types/pet_param", "PetParam"))
    assert isinstance(union, AliasDef) and union.type == UnionOf(own)
    assert response.definitions == (AliasDef("Guests", ListOf(Ref("types/guest", "Guest"), "List")),)
