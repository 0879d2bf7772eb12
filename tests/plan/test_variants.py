"""Bodies that are one of several objects."""

from __future__ import annotations

from typing import Any

from sdkwright.ir import LiteralOf, Ref, Scalar, UnionOf
from tests.plan.tiny import alias_of, class_of, method, module, plan, query, sends

REF = "#/components/schemas/"


def body(*required: str, **properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(required)}


TEXT, NUMBER = {"type": "string"}, {"type": "integer"}


def pets(schema: dict[str, Any], schemas: dict[str, Any] | None = None, **operation: Any) -> Any:
    paths = {"/pets": {"post": {"requestBody": sends(schema), **operation}}}
    return plan(paths, schemas, {"pets": {"methods": {"create": "post /pets"}}})


def test_there_is_a_way_to_call_for_each_variant() -> None:
    cat, dog = body("kind", "lives", kind={"const": "cat"}, lives=NUMBER), body(
        "kind", kind={"const": "dog"}, tail=TEXT
    )
    sdk = pets({"oneOf": [{"$ref": REF + "Cat"}, {"$ref": REF + "Dog"}]}, {"Cat": cat, "Dog": dog})
    create = method(sdk, "pets.create")
    assert [(overload.required, overload.optional) for overload in create.overloads] == [
        (("kind", "lives"), ()),
        (("kind",), ("tail",)),
    ]
    assert {param.name: (param.type, param.required) for param in create.params} == {
        "kind": (UnionOf((LiteralOf(("cat",)), LiteralOf(("dog",)))), True),
        "lives": (Scalar("int"), False),
        "tail": (Scalar("str"), False),
    }
    path = "types/pet_create_params"
    assert alias_of(sdk, path).type == UnionOf((Ref(path, "Cat"), Ref(path, "Dog")))
    assert [field.name for field in class_of(sdk, path, "Dog").fields] == ["kind", "tail"]


def test_an_argument_has_the_type_of_the_variant() -> None:
    sdk = pets({"anyOf": [body("a", a=TEXT), body("a", "b", a=NUMBER, b=TEXT)]})
    create = method(sdk, "pets.create")
    kinds = [{argument.name: argument.type for argument in way.arguments} for way in create.overloads]
    assert kinds == [{"a": Scalar("str")}, {"a": Scalar("int"), "b": Scalar("str")}]
    assert create.params[0].type == UnionOf((Scalar("str"), Scalar("int")))


def test_what_stands_around_the_union_is_in_every_variant() -> None:
    whole = {**body("name", name=TEXT), "oneOf": [body("a", a=TEXT), body("b", b=TEXT)]}
    assert [overload.required for overload in method(pets(whole), "pets.create").overloads] == [
        ("a", "name"),
        ("b", "name"),
    ]


def test_other_arguments_are_in_every_variant_with_one_class() -> None:
    option = query("filter", body(x=TEXT), style="deepObject")
    sdk = pets({"oneOf": [body("a", a=TEXT), body("b", b=TEXT)]}, parameters=[option])
    result = [definition.name for definition in module(sdk, "types/pet_create_params").definitions]
    assert result == ["A", "Filter", "B", "PetCreateParams"]
    assert [overload.optional for overload in method(sdk, "pets.create").overloads] == [("filter",), ("filter",)]


def test_classes_in_a_variant_are_named_after_it() -> None:
    inner = body(x=TEXT)
    sdk = pets({"oneOf": [{**body(item=inner, y=TEXT), "title": "One"}, {**body(item=inner, z=TEXT), "title": "Two"}]})
    assert [definition.name for definition in module(sdk, "types/pet_create_params").definitions] == [
        "One",
        "OneItem",
        "Two",
        "TwoItem",
        "PetCreateParams",
    ]


def test_a_way_that_an_earlier_one_covers_is_no_overload() -> None:
    sdk = pets({"oneOf": [body(a=TEXT, b=TEXT), body("a", a={"const": "x"}), body("c", c=TEXT)]})
    assert [overload.required for overload in method(sdk, "pets.create").overloads] == [(), ("c",)]
    assert method(pets({"oneOf": [body(a=TEXT, b=TEXT), body("a", a=TEXT)]}), "pets.create").overloads == ()


def test_names_are_the_same_in_all_variants() -> None:
    sdk = pets({"oneOf": [body("a", a=TEXT), body("timeout", timeout=TEXT)]}, parameters=[query("timeout", NUMBER)])
    create = method(sdk, "pets.create")
    assert [overload.required for overload in create.overloads] == [("a",), ("body_timeout",)]
    assert [overload.optional for overload in create.overloads] == [("query_timeout",), ("query_timeout",)]


def test_a_union_that_is_not_all_objects_is_one_argument() -> None:
    create = method(pets({"oneOf": [body("a", a=TEXT), {"type": "array", "items": TEXT}]}), "pets.create")
    assert [param.name for param in create.params] == ["body"]
    assert create.overloads == ()


def test_a_variant_has_its_models_name_or_its_title_whatever_the_discriminator_says() -> None:
    cat, dog = body("kind", kind={"const": "cat"}), {"title": "A dog", **body("kind", kind={"const": "dog"}, tail=TEXT)}
    whole = {"oneOf": [{"$ref": REF + "CatInput"}, dog], "discriminator": {"propertyName": "kind"}}
    resources = {"pets": {"models": {"cat": REF + "CatInput"}, "methods": {"create": "post /pets"}}}
    sdk = plan({"/pets": {"post": {"requestBody": sends(whole)}}}, {"CatInput": cat}, resources)
    path = "types/pet_create_params"
    assert alias_of(sdk, path).type == UnionOf((Ref(path, "Cat"), Ref(path, "ADog")))


def test_variants_without_names_are_numbered_whatever_the_discriminator_says() -> None:
    kinds = [body("kind", "x", kind={"const": kind}, x=TEXT) for kind in ("cat", "dog")]
    sdk = pets({"oneOf": kinds, "discriminator": {"propertyName": "kind"}})
    path = "types/pet_create_params"
    assert alias_of(sdk, path).type == UnionOf((Ref(path, "Variant0"), Ref(path, "Variant1")))


HIDDEN = {**TEXT, "readOnly": True}
SHOWN_IN_PART = {"allOf": [body(links=HIDDEN), body(name=TEXT, links=body(kind=TEXT))]}


def test_a_property_that_is_read_only_in_every_variant_is_no_argument() -> None:
    around = {**body(links=TEXT), "oneOf": [body("a", a=TEXT, links=HIDDEN), body("b", b=TEXT, links=HIDDEN)]}
    for schema in (
        {"oneOf": [SHOWN_IN_PART, body("b", b=TEXT, links=HIDDEN)]},
        {"anyOf": [body("a", a=TEXT, links=HIDDEN), body("b", b=TEXT, links={**NUMBER, "readOnly": True})]},
        around,
    ):
        assert "links" not in {param.name for param in method(pets(schema), "pets.create").params}


def test_a_property_that_one_variant_lets_callers_set_is_an_argument() -> None:
    create = method(pets({"oneOf": [body("a", a=TEXT, links=HIDDEN), body("b", b=TEXT, links=TEXT)]}), "pets.create")
    assert [way.optional for way in create.overloads] == [(), ("links",)]
