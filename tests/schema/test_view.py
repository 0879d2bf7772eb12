"""The view of a document's schemas: references, ``allOf`` and null, each seen once and at a cost that stays linear."""

from __future__ import annotations

from typing import Any

from sdkwright.schema.view import SchemaView

Json = dict[str, Any]
_ROOT = "#/components/schemas/"


class Schemas:
    """A resolver over named schemas that counts its steps."""

    def __init__(self, **schemas: Json) -> None:
        self.schemas = schemas
        self.steps = 0

    def follow(self, reference: str) -> tuple[str, Any] | None:
        self.steps += 1
        name = reference.removeprefix(_ROOT)
        return (reference[1:], self.schemas.get(name)) if name != reference else None


def ref(name: str, **beside: Any) -> Json:
    return {"$ref": _ROOT + name, **beside}


def has(**properties: Json) -> Json:
    return {"type": "object", "properties": properties}


def test_a_reference_is_resolved_to_its_end() -> None:
    thing = has(id={"type": "string"})
    view = SchemaView(Schemas(A=ref("B"), B=ref("Thing"), Thing=thing))
    pointer, schema = view.resolve(ref("A"))
    assert pointer == "/components/schemas/Thing"
    assert schema is thing


def test_what_is_no_reference_resolves_to_itself() -> None:
    schema = {"type": "string"}
    assert SchemaView(Schemas()).resolve(schema) == ("", schema)


def test_a_reference_that_leads_nowhere_is_an_empty_schema() -> None:
    view = SchemaView(Schemas(A=ref("B"), B=ref("A")))
    assert view.expand(ref("Missing")) == {}
    assert view.expand({"$ref": "other.yaml#/A"}) == {}
    assert view.expand(ref("A")) == {}


def test_annotations_beside_a_reference_replace_those_of_its_target() -> None:
    view = SchemaView(Schemas(Name={"type": "string", "description": "A name.", "maxLength": 9}))
    assert view.expand(ref("Name", description="The pet's name.")) == {
        "type": "string",
        "description": "The pet's name.",
        "maxLength": 9,
    }


def test_keywords_beside_a_reference_hold_as_well() -> None:
    view = SchemaView(Schemas(Pet=has(name={"type": "string"})))
    expanded = view.expand(ref("Pet", properties={"age": {"type": "integer"}}, required=["name"]))
    assert list(expanded["properties"]) == ["name", "age"]
    assert expanded["required"] == ["name"]


def test_what_stands_beside_a_reference_on_the_way_is_kept() -> None:
    view = SchemaView(Schemas(A=ref("B", required=["id"]), B=has(id={"type": "string"})))
    assert view.expand(ref("A"))["required"] == ["id"]


def test_members_of_all_of_are_merged_in_order() -> None:
    view = SchemaView(Schemas(Base={**has(id={"type": "string"}), "required": ["id"], "description": "Base."}))
    merged = view.merge(
        {
            "allOf": [ref("Base"), {**has(size={"type": "integer"}), "required": ["size", "id"]}],
            "description": "Whole.",
        }
    )
    assert list(merged["properties"]) == ["id", "size"]
    assert merged["required"] == ["id", "size"]
    assert merged["description"] == "Whole."
    assert "allOf" not in merged


def test_keywords_beside_a_member_add_to_what_it_refers_to() -> None:
    view = SchemaView(Schemas(Base=has(id={"type": "string"})))
    merged = view.merge({"allOf": [ref("Base", properties={"more": {"type": "string"}})]})
    assert list(merged["properties"]) == ["id", "more"]


def test_enums_and_types_of_members_intersect() -> None:
    view = SchemaView(Schemas())
    merged = view.merge(
        {"allOf": [{"type": ["string", "integer"], "enum": ["a", "b", 1]}, {"type": "string", "enum": ["b", "c"]}]}
    )
    assert merged == {"type": "string", "enum": ["b"]}


def test_a_property_of_two_members_has_what_both_say() -> None:
    view = SchemaView(Schemas())
    merged = view.merge(
        {"allOf": [has(tag={"type": "string", "maxLength": 5}), has(tag={"description": "A tag.", "minLength": 1})]}
    )
    assert merged["properties"]["tag"] == {
        "type": "string",
        "maxLength": 5,
        "description": "A tag.",
        "minLength": 1,
    }


def test_a_schema_without_all_of_is_its_own_merge() -> None:
    schema = has(id={"type": "string"})
    assert SchemaView(Schemas()).merge(schema) is schema


def test_null_is_taken_out_and_told() -> None:
    view = SchemaView(Schemas(Maybe={"type": ["string", "null"]}))
    result = view.inspect({"anyOf": [ref("Maybe"), {"type": "null"}]})
    assert result.nullable and result.schema == {"anyOf": [ref("Maybe")]}
    result = view.inspect(ref("Maybe"))
    assert result == ({"type": "string"}, True, ("/components/schemas/Maybe",))


def test_answers_are_kept_by_identity() -> None:
    view = SchemaView(Schemas(Pet={"allOf": [has(id={"type": "string"})]}))
    schema = ref("Pet")
    assert view.expand(schema) is view.expand(schema)
    assert view.expand(schema) is view.expand(ref("Pet"))


def test_members_of_all_of_that_lead_back_add_nothing() -> None:
    schemas: Json = {
        "A": {"allOf": [ref("B"), has(a={"type": "string"})]},
        "B": {"allOf": [ref("A"), has(b={"type": "string"})]},
    }
    view = SchemaView(Schemas(**schemas))
    assert set(view.expand(ref("A"))["properties"]) == {"a", "b"}
    assert set(view.expand(ref("B"))["properties"]) == {"a", "b"}


def test_a_variant_gets_what_its_union_says_of_all() -> None:
    view = SchemaView(Schemas())
    union = {**has(id={"type": "string"}), "oneOf": [has(a={"type": "string"}), has(b={"type": "string"})]}
    second = view.merge_variant(union, 1)
    assert list(view.expand(second)["properties"]) == ["id", "b"]
    plain = {"oneOf": [has(a={"type": "string"})]}
    assert view.merge_variant(plain, 0) is plain["oneOf"][0]


def test_a_long_chain_of_references_is_followed_once() -> None:
    count = 5000
    schemas = {f"C{index}": ref(f"C{index + 1}") for index in range(count)}
    resolver = Schemas(**schemas, **{f"C{count}": {"type": "string"}})
    view = SchemaView(resolver)
    for index in range(count):
        assert view.expand(schemas[f"C{index}"]) == {"type": "string"}
    assert resolver.steps == count


def test_members_that_double_at_each_level_are_merged_once() -> None:
    count = 2000
    schemas: Json = {f"C{index}": {"allOf": [ref(f"C{index + 1}")] * 2} for index in range(count)}
    resolver = Schemas(**schemas, **{f"C{count}": has(id={"type": "string"})})
    assert list(SchemaView(resolver).expand(ref("C0"))["properties"]) == ["id"]
    assert resolver.steps == count + 1


def test_members_that_all_lead_to_each_other_are_merged() -> None:
    names = [f"C{index}" for index in range(12)]
    schemas: Json = {
        name: {"allOf": [*(ref(other) for other in names if other != name), has(**{name: {"type": "string"}})]}
        for name in names
    }
    view = SchemaView(Schemas(**schemas))
    assert all(set(view.expand(ref(name))["properties"]) == set(names) for name in names)


def plain(beside: Json, target: Json) -> bool:
    view = SchemaView(Schemas(Target=target))
    return view.plain_reference(ref("Target", **beside)) == _ROOT + "Target"


def test_a_reference_is_plain_with_annotations_and_limits_beside_it() -> None:
    assert plain({}, has())
    assert plain({"title": "T", "description": "D", "readOnly": True, "x-anything": 1}, has())
    assert plain({"minItems": 1, "uniqueItems": True}, {"type": "array"})


def test_a_reference_is_plain_with_what_its_target_says_itself() -> None:
    assert plain({"type": "object"}, has(id={}))
    assert plain({"type": "object"}, {"properties": {"id": {}}})
    assert plain({"type": "object"}, {"oneOf": [has(a={}), {"anyOf": [has(b={})]}]})
    assert plain({"type": ["string", "null"]}, {"type": ["string", "null"]})
    assert plain({"required": ["id"]}, {**has(id={}), "required": ["id", "name"]})


def test_a_reference_with_more_beside_it_is_not_plain() -> None:
    assert not plain({"type": "string"}, {"type": ["string", "integer"]})
    assert not plain({"type": "object"}, {"oneOf": [has(a={}), {"type": "string"}]})
    assert not plain({"properties": {"more": {}}}, has(id={}))
    assert not plain({"required": ["id"]}, has(id={}))
    assert not plain({"enum": ["a"]}, {"type": "string"})


def test_an_all_of_with_one_reference_is_that_reference() -> None:
    view = SchemaView(Schemas(Pet=has()))
    assert view.plain_reference({"allOf": [ref("Pet")], "description": "A pet."}) == _ROOT + "Pet"
    assert view.plain_reference({"allOf": [ref("Pet")], "type": "object"}) == _ROOT + "Pet"
    assert view.plain_reference({"allOf": [ref("Pet"), has()]}) is None
    assert view.plain_reference({"type": "string"}) is None


def test_properties_under_conditions_are_optional_ones() -> None:
    view = SchemaView(Schemas(Card=has(number={"type": "string"}), Loop=has(loop=ref("Loop"))))
    schema = {
        **has(kind={"type": "string"}),
        "if": {"properties": {"kind": {"const": "card"}}},
        "then": ref("Card"),
        "else": {**has(iban={"type": "string"}, kind={"const": "bank"}), "required": ["iban"]},
        "dependentSchemas": {"iban": has(bic={"type": "string"}, number={"type": "integer"})},
    }
    expanded = view.expand(schema)
    assert list(expanded["properties"]) == ["kind", "number", "iban", "bic"]
    assert expanded["properties"]["kind"] == {"type": "string"} and "required" not in expanded
    assert expanded["properties"]["number"] == {"anyOf": [{"type": "string"}, {"type": "integer"}]}
    several = {"allOf": [{"then": has(a={})}, {"then": has(b={})}, {"then": ref("Loop")}]}
    assert list(view.expand(several)["properties"]) == ["a", "b", "loop"]
