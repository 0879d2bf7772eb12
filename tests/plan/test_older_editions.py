"""Types as packages of older editions spell them."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.ir import AliasDef, ListOf, MapOf, ObjectDef, Ref, Scalar, Sdk, UnionOf
from tests.plan.tiny import answers, method, module, plan, sends

TEXT = {"type": "string"}
COAT: dict[str, Any] = {"type": "object", "properties": {"colour": TEXT}, "additionalProperties": {"type": "integer"}}
PET: dict[str, Any] = {"type": "object", "properties": {"names": {"type": "array", "items": TEXT}, "coat": COAT}}


def sdk_of(edition: str) -> Sdk:
    paths = {"/pets": {"post": {"requestBody": sends(PET), "responses": answers(PET)}}}
    resources = {"pets": {"methods": {"create": "post /pets"}}}
    return plan(paths, None, resources, sdkwright={"edition": edition})


@pytest.mark.parametrize(("edition", "container"), [("current", "SequenceNotStr"), ("2025-08", "List")])
def test_lists_of_texts_in_requests(edition: str, container: Any) -> None:
    sdk = sdk_of(edition)
    assert sdk.former_names == (edition != "current")
    (names,) = [param for param in method(sdk, "pets.create").params if param.name == "names"]
    assert names.type == ListOf(Scalar("str"), container)


def test_a_class_with_undeclared_properties_is_a_union_of_a_class_and_a_map_in_requests() -> None:
    sdk = sdk_of("2025-08")
    params = module(sdk, "types/pet_create_params")
    parts = {part.name: part for part in params.definitions}
    typed, alias = parts["CoatTyped"], parts["Coat"]
    assert isinstance(typed, ObjectDef) and typed.extra is None
    assert [item.name for item in typed.fields] == ["colour"]
    assert isinstance(alias, AliasDef)
    assert alias.type == UnionOf((Ref(params.path, "CoatTyped"), MapOf(Scalar("int"))))
    assert params.exports == ("PetCreateParams", "Coat", "CoatTyped")
    answer = {part.name: part for part in module(sdk, "types/pet_create_response").definitions}
    assert isinstance(answer["Coat"], ObjectDef) and "CoatTyped" not in answer


def test_today_it_is_a_class() -> None:
    parts = {part.name: part for part in module(sdk_of("current"), "types/pet_create_params").definitions}
    assert isinstance(parts["Coat"], ObjectDef) and "CoatTyped" not in parts
