"""Unions within unions, unions that allow null, and lists of unions."""

from __future__ import annotations

from sdkwright.ir import ListOf, Nullable, Ref, Scalar, UnionOf

from .tiny import Json, alias_of, answers, class_of, method, plan, sends

SCHEMAS: Json = {
    "Cat": {"type": "object", "properties": {"purrs": {"type": "boolean"}}},
    "Dog": {"type": "object", "properties": {"barks": {"type": "boolean"}}},
}
BEASTS: Json = {
    "oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}],
    "title": "Cat | Dog",
}
RESOURCES: Json = {"zoo": {"methods": {"visit": "post /zoo"}}}
PARAMS, RESPONSE = "types/zoo_visit_params", "types/zoo_visit_response"


def _visit(beast: Json) -> Json:
    both: Json = {"type": "object", "properties": {"beast": beast}}
    return {"/zoo": {"post": {"requestBody": sends(both), "responses": answers(both)}}}


def test_a_union_within_a_union_adds_its_variants_to_it() -> None:
    sdk = plan(_visit({"anyOf": [{"type": "string"}, BEASTS]}), SCHEMAS, RESOURCES)
    names = ("BeastCat", "BeastDog")
    assert alias_of(sdk, RESPONSE, "Beast").type == UnionOf((Scalar("str"), *(Ref(RESPONSE, name) for name in names)))
    sdk = plan(
        _visit({"anyOf": [{"type": "string"}, {"$ref": "#/components/schemas/B"}]}), {**SCHEMAS, "B": BEASTS}, RESOURCES
    )
    assert alias_of(sdk, PARAMS, "Beast").type == UnionOf((Scalar("str"), *(Ref(PARAMS, name) for name in names)))
    assert "BeastCatDog" not in [definition.name for module in sdk.types for definition in module.definitions]


def test_a_model_that_is_a_union_of_one_model_has_the_fields_of_that_model() -> None:
    schemas = {**SCHEMAS, "Pet": {"oneOf": [{"$ref": "#/components/schemas/Cat"}]}}
    resources: Json = {"zoo": {"models": {"cat": "Cat", "pet": "Pet"}, "methods": {"visit": "post /zoo"}}}
    sdk = plan(_visit({"$ref": "#/components/schemas/Pet"}), schemas, resources)
    assert [field.name for field in class_of(sdk, "types/pet", "Pet").fields] == ["purrs"]


def test_a_list_of_a_union_in_a_union_is_named_by_its_title() -> None:
    listed = {"type": "array", "items": BEASTS, "title": "list[Cat | Dog]"}
    sdk = plan(_visit({"anyOf": [BEASTS, listed]}), SCHEMAS, RESOURCES)
    assert alias_of(sdk, RESPONSE, "BeastListCatDog").type == UnionOf(
        (Ref(RESPONSE, "BeastListCatDogCat"), Ref(RESPONSE, "BeastListCatDogDog"))
    )


def test_null_among_the_variants_is_in_the_alias_of_a_response_and_not_of_a_request() -> None:
    for nullable in ({"anyOf": [*BEASTS["oneOf"], {"type": "null"}]}, {"anyOf": [BEASTS, {"type": "null"}]}):
        sdk = plan(_visit(nullable), SCHEMAS, RESOURCES)
        variants = [tuple(Ref(path, name) for name in ("BeastCat", "BeastDog")) for path in (RESPONSE, PARAMS)]
        assert alias_of(sdk, RESPONSE, "Beast").type == UnionOf((*variants[0], Scalar("none")))
        assert alias_of(sdk, PARAMS, "Beast").type == UnionOf(variants[1])
        assert class_of(sdk, RESPONSE).fields[0].type == Nullable(Ref(RESPONSE, "Beast"))
        assert class_of(sdk, PARAMS).fields[0].type == Nullable(Ref(PARAMS, "Beast"))


def test_a_list_of_a_named_union_that_allows_text_takes_no_text_itself() -> None:
    items = {"anyOf": [{"type": "string"}, {"$ref": "#/components/schemas/Cat"}]}
    sdk = plan(_visit({"type": "array", "items": items}), SCHEMAS, RESOURCES)
    assert class_of(sdk, PARAMS).fields[0].type == ListOf(Ref(PARAMS, "Beast"), "Iterable")
    listed = {"type": "array", "items": {"$ref": "#/components/schemas/Name"}}
    resources = {"zoo": {**RESOURCES["zoo"], "models": {"name": "#/components/schemas/Name"}}}
    sdk = plan(_visit(listed), {**SCHEMAS, "Name": items}, resources)
    assert class_of(sdk, PARAMS).fields[0].type == ListOf(Ref("types/name_param", "NameParam"), "Iterable")


def test_a_body_whose_union_leads_into_itself_has_the_arguments_of_the_other_variants() -> None:
    tree: Json = {"oneOf": [{"$ref": "#/components/schemas/Tree"}, {"$ref": "#/components/schemas/Leaf"}]}
    leaf: Json = {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"]}
    by_merging: Json = {"anyOf": [{"allOf": [{"$ref": "#/components/schemas/Turning"}]}]}
    schemas = {"Tree": tree, "Leaf": leaf, "Turning": by_merging}
    paths: Json = {
        f"/{name.lower()}": {"post": {"requestBody": sends({"$ref": f"#/components/schemas/{name}"})}}
        for name in ("Tree", "Turning")
    }
    resources: Json = {name: {"methods": {"add": f"post /{name}"}} for name in ("tree", "turning")}
    sdk = plan(paths, schemas, resources)
    assert [param.name for param in method(sdk, "tree.add").params] == ["name"]
    assert [param.location for param in method(sdk, "turning.add").params] == ["body_root"]


def test_a_union_that_is_a_model_is_written_out_in_another() -> None:
    ref = {"$ref": "#/components/schemas/Beasts"}
    resources: Json = {"zoo": {"methods": {"visit": "post /zoo"}, "models": {"beasts": ref["$ref"]}}}
    sdk = plan(_visit({"anyOf": [{"type": "string"}, ref]}), {**SCHEMAS, "Beasts": BEASTS}, resources)
    names = ("BeastCat", "BeastDog")
    assert alias_of(sdk, RESPONSE, "Beast").type == UnionOf((Scalar("str"), *(Ref(RESPONSE, name) for name in names)))


def test_an_integer_beside_a_number_adds_nothing_unless_a_format_keeps_them_apart() -> None:
    def kind(*members: Json) -> object:
        return class_of(plan(_visit({"anyOf": list(members)}), {}, RESOURCES), PARAMS).fields[0].type

    number, integer, text = {"type": "number"}, {"type": "integer"}, {"type": "string"}
    assert kind(integer, number, text) == UnionOf((Scalar("float"), Scalar("str")))
    assert kind({**integer, "format": "int32"}, number) == UnionOf((Scalar("int"), Scalar("float")))


def test_variants_beside_properties_are_called_by_their_titles_and_not_by_their_tags() -> None:
    kinds = [
        {"title": f"{name} feature", "type": "object", "properties": {"kind": {"const": name.upper()}}}
        for name in ("Card", "Account")
    ]
    union = {"oneOf": kinds, "discriminator": {"propertyName": "kind"}}
    name: Json = {"type": "object", "properties": {"name": {"type": "string"}}}
    sdk = plan(_visit({"allOf": [name, union]}), {}, RESOURCES)
    assert [field.name for field in class_of(sdk, RESPONSE, "BeastCardFeature").fields] == ["kind", "name"]
    assert alias_of(sdk, RESPONSE, "Beast").type == UnionOf(
        (Ref(RESPONSE, "BeastCardFeature"), Ref(RESPONSE, "BeastAccountFeature")), "kind"
    )


def test_the_mapping_of_a_union_names_classes_of_a_union_within_it() -> None:
    kind = {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}}}
    pet = {"oneOf": BEASTS["oneOf"], "discriminator": {"propertyName": "kind"}}
    beast = {
        "oneOf": [{"$ref": "#/components/schemas/Pet"}, {"$ref": "#/components/schemas/Fish"}],
        "discriminator": {"propertyName": "kind", "mapping": {"woof": "Dog", "meow": "#/components/schemas/Cat"}},
    }
    schemas: Json = {"Cat": kind, "Dog": kind, "Fish": kind, "Pet": pet}
    for inner in (pet, {"oneOf": BEASTS["oneOf"]}):
        models = {name.lower(): f"#/components/schemas/{name}" for name in schemas}
        resources: Json = {"zoo": {**RESOURCES["zoo"], "models": models}}
        sdk = plan(_visit(beast), {**schemas, "Pet": inner}, resources)
        union = alias_of(sdk, RESPONSE, "Beast").type
        assert isinstance(union, UnionOf)
        assert dict(union.mapping) == {"meow": "Cat", "woof": "Dog", "Fish": "Fish"}
