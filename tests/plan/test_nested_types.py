"""Types inside of others: what they inherit, what they are called, how lists and null are spelled."""

from typing import Any

from sdkwright.ir import ListOf, LiteralOf, MapOf, Nullable, Ref, Scalar, Sdk, UnionOf
from tests.plan.tiny import alias_of, answers, class_of, method, module, plan, sends

CONTEXT = {"type": "object", "properties": {"page": {"type": "string"}}, "required": ["page"]}
CLICK = {
    "type": "object",
    "properties": {
        "data": {
            "allOf": [
                {"$ref": "#/components/schemas/Context"},
                {"type": "object", "properties": {"at": {"type": "object", "properties": {"x": {"type": "integer"}}}}},
            ]
        }
    },
}


def test_a_nested_class_inherits_from_the_model_it_adds_to() -> None:
    sdk = plan(
        {
            "/clicks": {
                "post": {"requestBody": sends(CLICK), "responses": answers({"$ref": "#/components/schemas/Click"})}
            }
        },
        {"Context": CONTEXT, "Click": CLICK},
        {"clicks": {"models": {"click": "Click", "context": "Context"}, "methods": {"create": "post /clicks"}}},
    )
    data = class_of(sdk, "types/click", "Data")
    assert (data.base, [field.name for field in data.fields]) == (Ref("types/context", "Context"), ["at"])
    assert module(sdk, "types/click").exports == ("Click", "Data", "DataAt")
    params_class = class_of(sdk, "types/click_create_params", "Data")
    assert params_class.base == Ref("types/context_param", "ContextParam")


def test_a_class_does_not_inherit_from_a_model_that_needs_it_first() -> None:
    schemas = {
        "Node": {"type": "object", "properties": {"tree": {"$ref": "#/components/schemas/Tree"}}},
        "Tree": {
            "type": "object",
            "properties": {
                "root": {
                    "allOf": [
                        {"$ref": "#/components/schemas/Node"},
                        {"type": "object", "properties": {"size": {"type": "integer"}}},
                    ]
                }
            },
        },
    }
    sdk = plan(
        {"/trees": {"get": {"responses": answers({"$ref": "#/components/schemas/Tree"})}}},
        schemas,
        {"trees": {"models": {"node": "Node", "tree": "Tree"}, "methods": {"list": "get /trees"}}},
    )
    root = class_of(sdk, "types/tree", "Root")
    assert (root.base, [field.name for field in root.fields]) == (None, ["size", "tree"])


def test_lists_of_an_enum_that_is_a_model_are_lists() -> None:
    sdk = plan(
        {"/pets": {"get": {"parameters": [_query("kinds", {"type": "array", "items": _ref("Kind")})]}}},
        {"Kind": {"type": "string", "enum": ["cat", "dog"]}},
        {"pets": {"models": {"kind": "Kind"}, "methods": {"list": "get /pets"}}},
    )
    (kinds,) = method(sdk, "pets.list").params
    assert kinds.type == ListOf(Ref("types/kind", "Kind"), "List")


def test_lists_of_an_enum_that_is_open_to_other_text_are_lists_too() -> None:
    kinds = {"anyOf": [{"type": "string"}, {"type": "string", "enum": ["cat", "dog"]}]}
    words = {"anyOf": [{"type": "string"}, {"type": "object", "properties": {"id": {"type": "string"}}}]}
    parameters = [_query(name, {"type": "array", "items": _ref(name.title())}) for name in ("kinds", "words")]
    sdk = plan(
        {"/pets": {"get": {"parameters": parameters}}},
        {"Kinds": kinds, "Words": words},
        {"pets": {"models": {"kinds": "Kinds", "words": "Words"}, "methods": {"list": "get /pets"}}},
    )
    assert [param.type.container for param in method(sdk, "pets.list").params if isinstance(param.type, ListOf)] == [
        "List",
        "Iterable",
    ]


def test_values_of_a_map_with_a_name_are_its_items() -> None:
    value = {"oneOf": [{"type": "object", "title": "Cat", "properties": {"lives": {"type": "integer"}}}, _ref("Dog")]}
    sdk = plan(
        {"/pets": {"get": {"responses": answers(_ref("Pets"))}}},
        {
            "Pets": {"type": "object", "additionalProperties": value},
            "Dog": {"type": "object", "properties": {"name": {"type": "string"}}},
        },
        {"pets": {"models": {"pets": "Pets", "dog": "Dog"}, "methods": {"list": "get /pets"}}},
    )
    assert alias_of(sdk, "types/pets").type == MapOf(Ref("types/pets", "PetsItem"))
    assert module(sdk, "types/pets").exports == ("Pets", "PetsItem", "PetsItemCat")


def test_an_object_without_properties_is_a_class_only_where_the_document_asks_for_one() -> None:
    closed: dict[str, Any] = {"type": "object", "properties": {}, "additionalProperties": False}
    empty = {"type": "object", "x-stainless-empty-object": True}
    pet = {"type": "object", "properties": {"label": closed, "tag": empty}, "required": ["label"]}
    sdk = plan({"/pets": {"get": {"responses": answers(pet)}}}, None, {"pets": {"methods": {"list": "get /pets"}}})
    label, _ = class_of(sdk, "types/pet_list_response").fields
    assert label.type == Scalar("object")
    assert class_of(sdk, "types/pet_list_response", "Tag").fields == ()


def test_values_of_a_map_that_may_be_anything_say_null_where_the_document_does() -> None:
    pet = {"type": "object", "properties": {"tags": {"type": "object", "additionalProperties": {"nullable": True}}}}
    sdk = plan(
        {"/pets": {"get": {"responses": answers(pet)}}},
        None,
        {"pets": {"methods": {"list": "get /pets"}}},
        document={"openapi": "3.0.3"},
    )
    (tags,) = class_of(sdk, "types/pet_list_response").fields
    assert tags.type == MapOf(Nullable(Scalar("object")))


def test_null_is_no_object_without_properties() -> None:
    pet = {
        "type": "object",
        "properties": {"any": {"anyOf": [{}, {"type": "null"}]}, "tags": {"type": ["object", "null"]}},
        "required": ["any", "tags"],
    }
    sdk = plan({"/pets": {"post": {"requestBody": sends(pet)}}}, None, {"pets": {"methods": {"create": "post /pets"}}})
    assert {param.name: param.type for param in method(sdk, "pets.create").params} == {
        "any": Scalar("object"),
        "tags": Nullable(Scalar("object")),
    }


def test_an_alias_of_what_may_be_null_says_so() -> None:
    sdk = plan(
        {"/pets": {"get": {"responses": answers({"type": "object", "properties": {"kind": _ref("Kind")}})}}},
        {"Kind": {"type": ["string", "null"], "enum": ["cat", "dog", None]}},
        {"pets": {"models": {"kind": "Kind"}, "methods": {"list": "get /pets"}}},
    )
    assert alias_of(sdk, "types/kind").type == Nullable(LiteralOf(("cat", "dog")))


def test_models_that_an_unused_model_refers_to_have_the_side_it_has() -> None:
    sdk = plan(
        {"/pets": {"post": {"requestBody": sends({"type": "object", "properties": {"tag": _ref("Tag")}})}}},
        {
            "Tag": {"type": "object", "properties": {"name": {"type": "string"}}},
            "Owner": {"type": "object", "properties": {"tag": _ref("Tag")}},
        },
        {"pets": {"models": {"tag": "Tag", "owner": "Owner"}, "methods": {"create": "post /pets"}}},
    )
    assert class_of(sdk, "types/owner").fields[0].type == Ref("types/tag", "Tag")
    assert {kind.path for kind in sdk.types} >= {"types/tag", "types/tag_param"}


def test_a_union_that_comes_back_to_itself_in_another_union_ends() -> None:
    negated = {"type": "array", "items": {"anyOf": [{"type": "string", "enum": ["Not"]}, _ref("Filter")]}}
    result = {"anyOf": [{"type": "array", "items": {"type": "string"}}, negated]}
    body = {"type": "object", "properties": {"where": {"anyOf": [{"type": "integer"}, _ref("Filter")]}}}
    sdk = plan(
        {"/pets": {"post": {"requestBody": sends(body)}}},
        {"Filter": result},
        {"pets": {"methods": {"find": "post /pets"}}},
    )
    assert alias_of(sdk, "types/pet_find_params", "WhereFilter").recursive


def test_enums_of_variants_of_a_body_stay_apart() -> None:
    def way(kind: str) -> dict[str, object]:
        return {"type": "object", "properties": {"kind": {"type": "string", "enum": [kind]}, kind: {"type": "string"}}}

    sdk = plan(
        {"/pets": {"post": {"requestBody": sends({"oneOf": [way("cat"), way("dog")]})}}},
        None,
        {"pets": {"methods": {"create": "post /pets"}}},
    )
    kind = next(param for param in method(sdk, "pets.create").params if param.name == "kind")
    assert kind.type == UnionOf((LiteralOf(("cat",)), LiteralOf(("dog",))))


def _ref(name: str) -> dict[str, object]:
    return {"$ref": f"#/components/schemas/{name}"}


def _query(name: str, schema: dict[str, object]) -> dict[str, object]:
    return {"name": name, "in": "query", "schema": schema}


def test_lists_of_texts_and_objects_take_objects_written_in_place() -> None:
    note = {"type": "object", "properties": {"text": {"type": "string"}}}
    mixed = {"oneOf": [{"type": "string"}, note]}
    leaves = {"oneOf": [{"type": "string"}, {"type": "integer"}]}
    body = {"properties": {"mixed": {"type": "array", "items": mixed}, "leaves": {"type": "array", "items": leaves}}}
    resources = {"notes": {"methods": {"create": "post /notes"}}}
    sdk = plan({"/notes": {"post": {"requestBody": sends({"type": "object", **body})}}}, resources=resources)
    kinds = {param.name: param.type for param in method(sdk, "notes.create").params}
    containers = {name: kind.container for name, kind in kinds.items() if isinstance(kind, ListOf)}
    assert containers == {"mixed": "Iterable", "leaves": "SequenceNotStr"}


BASE = {
    "type": "object",
    "properties": {"id": {"type": "string"}, "type": {"type": "string"}, "note": {"type": "string"}},
    "required": ["id", "type"],
}


def _event(*rest: dict[str, object]) -> Sdk:
    schemas = {"Base": BASE, "Event": {"allOf": [_ref("Base"), *rest]}}
    models = {"base": "Base", "event": "Event"}
    return plan(
        {"/events": {"get": {"responses": answers(_ref("Event"))}}},
        schemas,
        {"events": {"models": models, "methods": {"list": "get /events"}}},
    )


def test_a_class_that_restates_what_it_inherits_keeps_its_base() -> None:
    kind = {"type": "string", "const": "upload"}
    data = {"type": "object", "properties": {"size": {"type": "integer"}}}
    sdk = _event({"type": "object", "properties": {"type": kind, "data": data}, "required": ["type", "data"]})
    event = class_of(sdk, "types/event")
    assert event.base == Ref("types/base", "Base")
    assert [(field.name, field.overrides) for field in event.fields] == [("data", False), ("type", True)]
    assert module(sdk, "types/event").exports == ("Event", "EventData")


def test_a_property_that_is_required_further_down_is_restated() -> None:
    event = class_of(
        _event({"type": "object", "properties": {"size": {"type": "integer"}}, "required": ["note"]}), "types/event"
    )
    assert event.base == Ref("types/base", "Base")
    assert [(field.name, field.required, field.overrides) for field in event.fields] == [
        ("note", True, True),
        ("size", False, False),
    ]


def test_items_of_a_model_that_is_a_list_have_its_singular() -> None:
    item = {"type": "object", "properties": {"name": {"type": "string"}}}
    schema = {"type": "array", "items": item}
    sdk = plan(
        {"/pets": {"post": {"requestBody": sends(_ref("Extensions")), "responses": answers(_ref("Extensions"))}}},
        {"Extensions": schema},
        {"pets": {"models": {"extensions": "Extensions"}, "methods": {"create": "post /pets"}}},
    )
    assert alias_of(sdk, "types/extensions").type == ListOf(Ref("types/extensions", "ExtensionItem"))
    twin = "types/extensions_param"
    assert alias_of(sdk, twin).type == ListOf(Ref(twin, "ExtensionsParamItem"))


def test_a_model_that_may_be_null_is_a_class_and_null_is_said_where_it_is_used() -> None:
    prompt = {"anyOf": [{"type": "object", "properties": {"id": {"type": "string"}}}, {"type": "null"}]}
    whole = {"type": "object", "properties": {"prompt": _ref("Prompt")}, "required": ["prompt"]}
    sdk = plan(
        {"/pets": {"get": {"responses": answers(whole)}}},
        {"Prompt": prompt},
        {"pets": {"models": {"prompt": "Prompt"}, "methods": {"list": "get /pets"}}},
    )
    assert [field.name for field in class_of(sdk, "types/prompt", "Prompt").fields] == ["id"]
    assert class_of(sdk, "types/pet_list_response").fields[0].type == Nullable(Ref("types/prompt", "Prompt"))


def test_a_response_that_may_be_null_is_the_model_or_none() -> None:
    sdk = plan(
        {"/pets": {"get": {"responses": answers({"anyOf": [_ref("Prompt"), {"type": "null"}]})}}},
        {"Prompt": BASE},
        {"pets": {"models": {"prompt": "Prompt"}, "methods": {"list": "get /pets"}}},
    )
    assert method(sdk, "pets.list").response.type == Nullable(Ref("types/prompt", "Prompt"))


def test_a_response_the_document_calls_an_empty_object_is_a_class() -> None:
    empty = {"type": "object", "x-stainless-empty-object": True}
    sdk = plan({"/pets": {"get": {"responses": answers(empty)}}}, None, {"pets": {"methods": {"list": "get /pets"}}})
    assert class_of(sdk, "types/pet_list_response").fields == ()


def test_models_that_stand_within_a_component_have_the_side_of_an_unused_model() -> None:
    sdk = plan(
        {"/pets": {"post": {"requestBody": sends(_ref("Input"))}}},
        {
            "Input": {"oneOf": [{"type": "string"}, {"type": "array", "items": BASE}]},
            "Event": {"type": "object", "properties": {"input": _ref("Input")}},
        },
        {
            "pets": {
                "models": {"items": "#/components/schemas/Input/oneOf/1", "event": "Event"},
                "methods": {"create": "post /pets"},
            }
        },
    )
    assert class_of(sdk, "types/event").fields[0].type == UnionOf((Scalar("str"), Ref("types/items", "Items")))


def test_the_path_of_items_is_put_into_the_singular_as_a_whole() -> None:
    step = {"type": "object", "properties": {"at": {"type": "string"}}}
    result = {"type": "object", "properties": {"steps": {"type": "array", "items": step}, "last": step}}
    variants = [
        {"title": "Check 3DS", **result},
        {"title": "Check", "type": "object", "properties": {"no": {"type": "string"}}},
    ]
    sdk = plan(
        {"/checks": {"get": {"responses": answers({"oneOf": variants})}}},
        None,
        {"checks": {"methods": {"list": "get /checks"}}},
    )
    assert class_of(sdk, "types/check_list_response", "Check3DSLast").fields
    assert class_of(sdk, "types/check_list_response", "Check3DsStep").fields


def test_a_list_of_texts_lists_and_anything_takes_no_text_itself() -> None:
    item: dict[str, Any] = {"anyOf": [{"type": "string"}, {"type": "array", "items": {}}, {}]}
    body = {"type": "object", "properties": {"inputs": {"type": "array", "items": item}}}
    sdk = plan({"/pets": {"post": {"requestBody": sends(body)}}}, None, {"pets": {"methods": {"create": "post /pets"}}})
    (inputs,) = method(sdk, "pets.create").params
    assert isinstance(inputs.type, ListOf)
    assert inputs.type.container == "SequenceNotStr"
