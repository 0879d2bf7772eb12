"""What keys of a config mean for the plan."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.config import Config
from sdkwright.infer import infer_config
from tests.plan.tiny import answers, build, config, document, method, module, plan, query, resources_of, sends

TEXT = {"type": "string"}
LIST: dict[str, Any] = {
    "type": "object",
    "properties": {"items": {"type": "array", "items": {}}, "page": {"type": "integer"}},
}


def get(**operation: Any) -> dict[str, Any]:
    return {"get": operation}


def test_methods_of_a_deprecated_resource_are_deprecated() -> None:
    below = {"toys": {"methods": {"list": "get /b", "old": {"endpoint": "get /c", "deprecated": "Its own."}}}}
    resources = {"pets": {"deprecated": "Use cats.", "methods": {"list": "get /a"}, "subresources": below}}
    sdk = plan({"/a": get(), "/b": get(), "/c": get()}, None, resources)
    assert method(sdk, "pets.list").deprecated == "Use cats."
    assert method(sdk, "pets.toys.list").deprecated == "Use cats."
    assert method(sdk, "pets.toys.old").deprecated == "Its own."


def test_the_config_can_take_a_deprecation_back() -> None:
    methods = {"list": {"endpoint": "get /a", "deprecated": False}, "other": "get /b"}
    paths = {
        "/a": get(deprecated=True),
        "/b": get(**{"deprecated": True, "x-stainless-deprecation-message": "Use a."}),
    }
    sdk = plan(paths, None, {"pets": {"methods": methods}})
    assert method(sdk, "pets.list").deprecated is None
    assert method(sdk, "pets.other").deprecated == "Use a."


def test_endpoints_kept_from_python_are_not_missed() -> None:
    resources = {
        "pets": {"methods": {"list": {"endpoint": "get /a", "skip": ["python"]}}},
        "go": {"only": ["go"], "subresources": {"deep": {"methods": {"list": "GET  /b"}}}},
    }
    paths = {"/a": get(), "/b": get(), "/c": get(), "/d": get()}
    _, problems = build(document(paths), config(resources, unspecified_endpoints=["GET /c"]))
    assert [problem.pointer for problem in problems] == ["/paths/~1d/get"]


@pytest.mark.parametrize(
    ("setting", "there"),
    [
        ({}, True),
        ({"skip": ["node"]}, True),
        ({"only": ["python"]}, True),
        ({"skip": True}, False),
        ({"only": ["go"]}, False),
    ],
)
def test_options_can_be_kept_from_some_targets(setting: dict[str, Any], there: bool) -> None:
    settings = {"opts": {"region": {"type": "string", "nullable": True, **setting}}}
    sdk = plan({"/a": get()}, None, {"pets": {"methods": {"list": "get /a"}}}, client_settings=settings)
    assert ([option.name for option in sdk.options] == ["region"]) is there


def test_arguments_that_clash_with_the_fixed_ones_are_told_apart_by_place() -> None:
    body = {"content": {"application/json": {"schema": {"type": "object", "properties": {"timeout": TEXT}}}}}
    paths = {
        "/a": {"post": {"parameters": [query("timeout")], "requestBody": body}},
        "/b": get(parameters=[query("timeout")]),
    }
    sdk = plan(paths, None, {"pets": {"methods": {"both": "post /a", "one": "get /b"}}})
    assert [param.name for param in method(sdk, "pets.both").params] == ["query_timeout", "body_timeout"]
    assert [param.name for param in method(sdk, "pets.one").params] == ["api_timeout"]


@pytest.mark.parametrize("endpoint", ["get /a", "GET /a", " get   /a"])
def test_an_example_is_found_however_its_endpoint_is_spelled(endpoint: str) -> None:
    readme = {"example_requests": {"default": {"endpoint": endpoint}, "headline": None}}
    sdk = plan({"/a": get()}, None, {"pets": {"methods": {"list": "get /a"}}}, readme=readme)
    assert [(example.role, example.resource, example.method) for example in sdk.examples] == [
        ("default", ("pets",), "list")
    ]


def test_a_scheme_can_go_on_past_empty_pages() -> None:
    scheme = {
        "name": "pages",
        "type": "page_number",
        "request": {"page": {"type": "integer"}},
        "response": LIST["properties"],
    }
    resources = {"pets": {"methods": {"list": "get /a"}}}
    paths = {"/a": get(parameters=[query("page", {"type": "integer"})], responses=answers(LIST))}
    assert not plan(paths, None, resources, pagination=[scheme]).pages[0].past_empty
    assert plan(paths, None, resources, pagination=[{**scheme, "continue_on_empty_items": True}]).pages[0].past_empty


def test_a_description_of_the_config_stands_before_that_of_the_document() -> None:
    methods = {"list": {"endpoint": "get /a", "description": "All of them."}}
    sdk = plan({"/a": get(summary="List.")}, None, {"pets": {"methods": methods, "description": "Animals."}})
    assert method(sdk, "pets.list").doc == "All of them."
    assert next(resources_of(sdk)).doc == "Animals."


def test_a_target_other_than_python_means_nothing() -> None:
    loaded = Config.model_validate({"targets": {"python": {"package_name": "a_b"}}, "client_settings": {"kotlin": {}}})
    assert loaded.python.package_name == "a_b"
    assert loaded.client_settings.unknown_keys() == ()


@pytest.mark.parametrize(
    ("setting", "classes"),
    [
        (None, ["Pet"]),
        (True, ["Pet", "PetParam"]),
        ("new_pet", ["NewPet", "Pet"]),
    ],
)
def test_a_model_has_a_class_for_requests_when_the_config_says_so(
    setting: bool | str | None, classes: list[str]
) -> None:
    pet = {"type": "object", "properties": {"name": TEXT}}
    model = {"openapi_uri": "Pet"} | ({} if setting is None else {"param_model": setting})
    resources = {"pets": {"models": {"pet": model}, "methods": {"get": "get /a"}}}
    sdk = plan({"/a": get(responses=answers({"$ref": "#/components/schemas/Pet"}))}, {"Pet": pet}, resources)
    assert sorted(kind.main for kind in sdk.types) == classes


def test_the_params_of_a_streaming_method_have_the_name_of_their_place() -> None:
    body = {"type": "object", "properties": {"stream": {"type": "boolean"}, "text": TEXT}}
    streaming = {"param_discriminator": "stream", "params_type_name": "story_params"}
    methods = {"tell": {"endpoint": "post /a", "streaming": streaming}, "again": {"endpoint": "post /b"}}
    methods["again"]["streaming"] = streaming
    paths = {path: {"post": {"requestBody": sends(body), "responses": answers(LIST)}} for path in ("/a", "/b")}
    sdk = plan(paths, None, {"pets": {"methods": methods}})
    params_module = module(sdk, "types/pet_tell_params")
    assert {"PetTellParams", "PetTellParamsNonStreaming", "PetTellParamsStreaming"} <= set(params_module.exports)
    assert module(sdk, "types/pet_again_params").main == "PetAgainParams"


def test_an_operation_may_say_which_method_it_is() -> None:
    paths = {
        "/a": get(**{"x-stainless-method": "pets.toys.list"}),
        "/b": get(**{"x-stainless-method": "ping"}),
        "/c": get(**{"x-stainless-method": "pets.toys.count"}),
        "/d": get(**{"x-stainless-skip": ["python"]}),
    }
    sdk, problems = build(document(paths), config({"pets": {"methods": {"tally": "get /c"}}}))
    assert problems == ()
    assert [method(sdk, name).path for name in ("pets.toys.list", "ping", "pets.tally")] == ["/a", "/b", "/c"]
    inferred, _ = build(document(paths), infer_config(document(paths)))
    assert [method(inferred, name).path for name in ("pets.toys.list", "ping", "pets.toys.count")] == ["/a", "/b", "/c"]
    assert [resource.path for resource in resources_of(inferred)] == [("pets",), ("pets", "toys")]


def test_parameters_in_endpoints_may_have_other_names() -> None:
    paths = {"/a/{id}": get(parameters=[query("id", where="path", required=True)]), "/b/{id}.json": get()}
    _, problems = build(document(paths), config({"pets": {"methods": {"get": "get /a/{pet_id}"}}}))
    assert [problem.pointer for problem in problems] == ["/paths/~1b~1{id}.json/get"]
    listed = ["get /a/{x}", "get /b/{name}.json"]
    assert build(document(paths), config({}, unspecified_endpoints=listed))[1] == ()


def test_positional_params_without_any_leaves_all_to_names() -> None:
    paths = {"/pets/{id}": {"get": {"parameters": [query("id", where="path", required=True)]}}}
    methods = {"retrieve": {"endpoint": "get /pets/{id}", "positional_params": []}}
    (only,) = method(plan(paths, None, {"pets": {"methods": methods}}), "pets.retrieve").params
    assert only.required and not only.positional


def test_a_resource_called_like_a_type_of_its_methods_is_told_apart() -> None:
    schemas = {"Art": {"type": "object", "properties": {"name": {"type": "string"}}}}
    paths = {"/art": {"get": {"responses": answers({"$ref": "#/components/schemas/Art"})}}, "/pets": {"get": {}}}
    inside = {"type": "object", "properties": {"toys": {"type": "object", "properties": {"name": TEXT}}}}
    paths["/toys"] = {"post": {"requestBody": sends(inside)}}
    resources = {
        "art": {"models": {"art": "Art"}, "methods": {"list": "get /art"}},
        "pets": {"methods": {"list": "get /pets"}},
        "toys": {"methods": {"create": "post /toys"}},
    }
    sdk = plan(paths, schemas, resources, sdkwright={"resource_class_suffix": ""})
    assert [resource.class_name for resource in sdk.resources] == ["ArtResource", "Pets", "Toys"]


def test_a_deprecation_without_a_text_names_the_method_and_what_replaces_it() -> None:
    described = {"deprecated": True, "description": "Lists cats. It is deprecated.  Use `pets.find` instead. Or not."}
    paths = {"/a": {"get": {"deprecated": True}}, "/b": {"get": described}, "/c": {"get": {}}}
    methods = {"list": "get /a", "cats": "get /b", "find": "get /c"}
    old = {"methods": {"listing": {"type": "alias", "to": "pets.find", "deprecated": True}}}
    sdk = plan(paths, None, {"pets": {"methods": methods}, "old": old})
    assert method(sdk, "pets.list").deprecated == "pets.list is deprecated."
    assert method(sdk, "pets.cats").deprecated == "pets.cats is deprecated. Use `pets.find` instead."
    assert method(sdk, "old.listing").deprecated == "old.listing is deprecated: use pets.find."
