"""Pagination: the schemes of the config, and the methods that return pages of them."""

from __future__ import annotations

from typing import Any

from sdkwright.ir import PageScheme, Ref, Scalar, Sdk
from tests.plan.tiny import Json, answers, build, config, document, method, plan, query

_TEXT: Json = {"type": "string"}
_PET: Json = {"type": "object", "properties": {"id": _TEXT}}
_LIST: Json = {"type": "object", "properties": {"data": {"type": "array", "items": _PET}, "next": _TEXT}}


def purpose(name: str, schema: Json | None = None) -> Json:
    return {**(schema or _TEXT), "x-stainless-pagination-property": {"purpose": name}}


def cursor(**rest: Any) -> Json:
    """A scheme of cursors, less what ``rest`` replaces."""
    return {
        "name": "cursor_page",
        "type": "cursor",
        "request": {"after": purpose("next_cursor_param")},
        "response": {"data": purpose("items", {"type": "array"}), "next": purpose("next_cursor_field")},
        **rest,
    }


def paged(
    response: Json | None = None,
    *schemes: Json,
    parameters: list[Json] | None = None,
    verb: str = "get",
    settings: Json | None = None,
    schemas: Json | None = None,
) -> Sdk:
    operation = {
        "parameters": [query("after")] if parameters is None else parameters,
        "responses": answers(_LIST if response is None else response),
    }
    methods = {"list": {"endpoint": f"{verb} /pets", **(settings or {})}}
    return plan(
        {"/pets": {verb: operation}}, schemas, {"pets": {"methods": methods}}, pagination=list(schemes) or [cursor()]
    )


def page_of(*args: Any, **rest: Any) -> str | None:
    return method(paged(*args, **rest), "pets.list").response.page


def scheme(settings: Json) -> PageScheme:
    return paged(None, settings).pages[0]


def test_a_method_with_all_of_a_scheme_returns_its_page() -> None:
    result = method(paged(), "pets.list").response
    assert (result.kind, result.page) == ("page", "cursor_page")
    assert result.type == Ref("types/pet_list_response", "PetListResponse")


def test_what_stands_beside_references_is_seen() -> None:
    base = {"type": "object", "properties": {"data": {"type": "array", "items": _PET}}}
    response = {"$ref": "#/components/schemas/List", "properties": {"next": _TEXT}}
    assert page_of(response, schemas={"List": base}) == "cursor_page"


def test_a_parameter_or_a_field_that_is_missing_makes_no_page() -> None:
    assert page_of(parameters=[]) is None
    assert page_of({"type": "object", "properties": {"data": {"type": "array", "items": _PET}}}) is None


def test_parameters_of_the_body_count_unless_the_scheme_is_of_the_query() -> None:
    body = {"content": {"application/json": {"schema": {"type": "object", "properties": {"after": _TEXT}}}}}
    operation = {"requestBody": body, "responses": answers(_LIST)}
    paths = {"/pets": {"post": operation}}
    resources = {"pets": {"methods": {"list": {"endpoint": "post /pets", "paginated": True}}}}
    in_body = plan(paths, None, resources, pagination=[cursor(param_location="body")])
    in_query = plan(paths, None, resources, pagination=[cursor(param_location="query")])
    assert method(in_body, "pets.list").response.page == "cursor_page"
    assert method(in_query, "pets.list").response.page is None


def test_only_get_is_paginated_unasked() -> None:
    assert page_of(verb="post") is None
    assert page_of(verb="post", settings={"paginated": True}) == "cursor_page"


def test_the_config_switches_pagination_off() -> None:
    assert page_of(settings={"paginated": False}) is None


def test_the_config_names_the_scheme_of_a_method() -> None:
    other = cursor(name="other_page", request={"unknown": purpose("next_cursor_param")})
    assert page_of(None, cursor(), other, settings={"paginated": "other_page"}) == "other_page"


def test_a_response_without_items_is_reported() -> None:
    paths = {"/pets": {"get": {"parameters": [query("after")], "responses": answers({"type": "object"})}}}
    settings = config(
        {"pets": {"methods": {"list": {"endpoint": "get /pets", "paginated": "cursor_page"}}}}, pagination=[cursor()]
    )
    sdk, problems = build(document(paths), settings)
    assert method(sdk, "pets.list").response.page is None
    assert [problem.message for problem in problems] == ["the response has no list of items for the page cursor_page"]


def test_a_method_that_fits_no_scheme_and_should_is_reported() -> None:
    paths = {"/pets": {"get": {"responses": answers(_LIST)}}}
    settings = config(
        {"pets": {"methods": {"list": {"endpoint": "get /pets", "paginated": True}}}}, pagination=[cursor()]
    )
    assert [problem.message for problem in build(document(paths), settings)[1]] == ["no pagination scheme fits /pets"]


def test_pages_can_be_bare_lists() -> None:
    bare = {
        "data": {"type": "array", "x-stainless-pagination-property": {"purpose": "items", "is_top_level_array": True}}
    }
    result = paged({"type": "array", "items": _PET}, cursor(type="fake_page", request={}, response=bare))
    assert result.pages[0].top_level_array
    assert method(result, "pets.list").response.page == "cursor_page"
    assert page_of(None, cursor(type="fake_page", request={}, response=bare)) is None


def test_a_scheme_has_a_class_and_fields_with_their_purposes() -> None:
    result = scheme(cursor())
    assert (result.class_name, result.kind) == ("CursorPage", "cursor")
    assert [(field.name, field.role) for field in result.request] == [("after", "next_cursor_param")]
    assert [(field.name, field.role) for field in result.response] == [("data", "items"), ("next", "next_cursor_field")]


def test_a_nested_field_is_found_by_its_path() -> None:
    meta = {"type": "object", "properties": {"next": purpose("next_cursor_field")}}
    settings = cursor(response={"data": purpose("items", {"type": "array"}), "meta": meta})
    fields = {field.path: field.role for field in scheme(settings).response}
    assert fields[("meta", "next")] == "next_cursor_field"
    nested = {"type": "object", "properties": {"data": _LIST["properties"]["data"], "meta": meta}}
    assert page_of(nested, settings) == "cursor_page"


def test_the_property_that_is_the_cursor_is_named() -> None:
    items = {"type": "array", "items": {"type": "object", "properties": {"petId": purpose("cursor_item_id")}}}
    settings = cursor(
        type="cursor_id",
        request={"after": purpose("next_cursor_id_param")},
        response={"data": purpose("items", items)},
    )
    assert scheme(settings).item_id == "pet_id"
    assert scheme(cursor()).item_id == "id"


def test_names_imply_purposes_the_config_leaves_out() -> None:
    settings = cursor(request={"after": _TEXT}, response={"data": {"type": "array"}, "next_cursor": _TEXT})
    result = scheme(settings)
    assert result.request[0].role == "next_cursor_param"
    assert {field.name: field.role for field in result.response} == {
        "data": "items",
        "next_cursor": "next_cursor_field",
    }
    assert result.request[0].type == Scalar("str")


def test_fields_and_cursors_of_items_that_every_page_has_are_required() -> None:
    items = {"type": "array", "items": {"type": "object", "required": ["key"], "properties": {"key": _TEXT}}}
    items["items"]["properties"]["key"] = purpose("cursor_item_id")
    kind = {"type": "string", "x-stainless-pagination-property": {"required": True}}
    result = scheme(cursor(type="cursor_id", response={"data": purpose("items", items), "kind": kind}))
    assert [(field.name, field.required) for field in result.response] == [("data", False), ("kind", True)]
    assert (result.item_id, result.item_id_required) == ("key", True)


def test_an_item_of_a_page_that_is_a_model_is_a_class_of_that_model() -> None:
    resources = {"pets": {"models": {"pet_page": "#/components/schemas/Page"}, "methods": {"list": "get /pets"}}}
    operation = {"parameters": [query("after")], "responses": answers({"$ref": "#/components/schemas/Page"})}
    sdk = plan({"/pets": {"get": operation}}, {"Page": _LIST}, resources, pagination=[cursor()])
    assert method(sdk, "pets.list").response.type == Ref("types/pet_page", "Data")
    assert "types/pet_list_response" not in {module.path for module in sdk.types}


def test_a_field_of_pages_never_hides_their_methods() -> None:
    response = {"data": {"type": "array"}, "has_next_page": {"type": "boolean"}, "iterPages": {"type": "string"}}
    result = scheme(cursor(response=response)).response
    assert [(field.name, *field.path) for field in result][1:] == [
        ("has_next_page_", "has_next_page"),
        ("iter_pages_", "iterPages"),
    ]
