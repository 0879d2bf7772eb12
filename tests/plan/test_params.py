"""Arguments of methods: where they are sent, what they are called, their order and their params class."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.ir import AliasDef, ListOf, Method, ObjectDef, Ref, Scalar, TypeModule, UnionOf
from tests.plan.tiny import Json, alias_of, answers, class_of, method, module, plan, query, sends

_TEXT: Json = {"type": "string"}
_PET: Json = {"type": "object", "properties": {"name": {"type": "string"}}}


def send(
    body: Json | None = None,
    *,
    path: str = "/pets",
    parameters: list[Json] | None = None,
    media: str = "application/json",
    schemas: Json | None = None,
    settings: Json | None = None,
    **config: Any,
) -> Any:
    """The plan of an API with one method, ``pets.create``."""
    operation: Json = {"parameters": parameters or []}
    if body is not None:
        operation["requestBody"] = sends(body, media)
    methods = {"create": {"endpoint": f"post {path}", **(settings or {})}}
    return plan({path: {"post": operation}}, schemas, {"pets": {"methods": methods}}, **config)


def plan_method(*args: Any, **rest: Any) -> Method:
    return method(send(*args, **rest), "pets.create")


def names(planned_method: Method) -> list[str]:
    return [param.name for param in planned_method.params]


def test_properties_of_the_body_are_arguments_in_order() -> None:
    body = {
        "type": "object",
        "properties": {"weight": {"type": "number"}, "name": _TEXT, "id": _TEXT, "kind": _TEXT},
        "required": ["kind"],
    }
    result = plan_method(body, parameters=[query("limit"), query("X-Trace", where="header")])
    assert names(result) == ["kind", "limit", "id", "name", "weight", "x_trace"]
    assert [param.location for param in result.params] == ["body", "query", "body", "body", "body", "header"]


def test_the_last_path_parameter_is_positional() -> None:
    path = "/owners/{owner}/pets/{pet}"
    result = plan_method(path=path, parameters=[query("owner", where="path", required=True), query("q")])
    assert [(param.name, param.positional) for param in result.params] == [
        ("pet", True),
        ("owner", False),
        ("q", False),
    ]


def test_the_config_lists_positional_arguments() -> None:
    path = "/owners/{owner}/pets/{pet}"
    assert names(plan_method(path=path, settings={"positional_params": ["owner", "pet"]})) == ["owner", "pet"]
    result = plan_method(path=path, settings={"positional_params": []})
    assert not any(param.positional for param in result.params)


def test_one_name_in_two_places_gets_the_place_in_front() -> None:
    body = {"type": "object", "properties": {"name": _TEXT}}
    assert names(plan_method(body, parameters=[query("name")])) == ["query_name", "body_name"]


def test_two_names_that_meet_in_one_place_keep_apart() -> None:
    result = plan_method(parameters=[query("petName"), query("pet_name")])
    assert {param.wire: param.name for param in result.params} == {"petName": "pet_name_", "pet_name": "pet_name"}


def test_names_the_document_gives_are_taken() -> None:
    body = {"type": "object", "properties": {"n": {**_TEXT, "x-stainless-param": "petName"}}}
    result = plan_method(
        body, parameters=[query("q", {**_TEXT, "x-stainless-naming": {"python": {"method_argument": "search"}}})]
    )
    assert {param.wire: param.name for param in result.params} == {"n": "pet_name", "q": "search"}


def test_read_only_and_skipped_properties_are_no_arguments() -> None:
    body = {
        "type": "object",
        "properties": {"id": {**_TEXT, "readOnly": True}, "name": _TEXT, "secret": {**_TEXT, "x-stainless-skip": True}},
    }
    assert names(plan_method(body)) == ["name"]


def test_headers_that_the_client_sends_are_no_arguments() -> None:
    headers = [query(name, where="header") for name in ("Authorization", "Accept", "X-Version", "X-Own")]
    result = plan_method(parameters=headers, client_settings={"default_headers": {"X-Version": "2"}})
    assert names(result) == ["x_own"]


def test_a_header_can_extend_its_default() -> None:
    header = {**query("X-Beta", where="header"), "x-stainless-extend-default": True}
    settings = {"default_request_options": {"headers": {"x-beta": "own"}}}
    assert plan_method(parameters=[header], settings=settings).params[0].extends == "own"
    client = {"default_headers": {"X-Beta": "client"}}
    assert plan_method(parameters=[header], client_settings=client).params[0].extends == "client"
    listed = {**header, "schema": {**_TEXT, "default": ["a", "b"]}}
    assert plan_method(parameters=[listed]).params[0].extends == "a,b"


def test_a_body_that_is_no_object_is_one_argument() -> None:
    (param,) = plan_method({"type": "array", "items": _TEXT}).params
    assert (param.name, param.location) == ("body", "body_root")
    assert param.type == ListOf(Scalar("str"), "SequenceNotStr")


def test_the_config_makes_one_argument_of_a_body() -> None:
    body = {"type": "object", "properties": {"name": _TEXT}}
    (param,) = plan_method(body, settings={"body_param_name": "pet"}).params
    assert (param.name, param.location) == ("pet", "body_root")


def test_bodies_of_bytes_and_of_text_are_one_argument() -> None:
    result = plan_method(_TEXT, media="application/octet-stream")
    assert (result.body, result.content_type, result.params[0].type) == (
        "binary",
        "application/octet-stream",
        Scalar("file"),
    )
    result = plan_method({"type": "integer"}, media="text/plain")
    assert (result.body, result.params[0].type) == ("text", Scalar("int"))
    assert plan_method({"type": "object"}, media="text/plain").params[0].type == Scalar("str")


def test_a_whole_query_gives_an_argument_for_each_field() -> None:
    form = {"type": "object", "properties": {"a": _TEXT, "b": {"type": "integer"}}, "required": ["a"]}
    content = {"application/x-www-form-urlencoded": {"schema": form}}
    whole = {"name": "q", "in": "querystring", "required": True, "content": content}
    result = plan_method(parameters=[whole], document={"openapi": "3.2.0"})
    assert [(param.name, param.location, param.required) for param in result.params] == [
        ("a", "query", True),
        ("b", "query", False),
    ]


def test_a_whole_query_that_is_no_form_is_one_argument() -> None:
    whole = {"name": "q", "in": "querystring", "content": {"application/json": {"schema": {"type": "object"}}}}
    result = plan_method(parameters=[whole], document={"openapi": "3.2.0"})
    assert [(param.name, param.location) for param in result.params] == [("q", "querystring")]


def test_uploads_are_found_wherever_they_are_in_a_form() -> None:
    file = {"type": "string", "format": "binary"}
    body = {
        "type": "object",
        "properties": {
            "file": file,
            "more": {"type": "array", "items": {"anyOf": [file, _TEXT]}},
            "meta": {"type": "object", "properties": {"thumbNail": file, "title": _TEXT}},
        },
    }
    result = plan_method(body, media="multipart/form-data")
    assert set(result.file_paths) == {("file",), ("more", "<array>", "<other>"), ("meta", "thumbNail")}


@pytest.mark.parametrize(("streams", "names"), [(False, ["picture", "url", "stream"]), (True, ["picture", "stream"])])
def test_a_body_of_two_kinds_is_a_form_alone_where_the_answer_may_be_a_stream(streams: bool, names: list[str]) -> None:
    fields: Json = {"stream": {"type": "boolean"}}
    form: Json = {"type": "object", "properties": {"picture": {"type": "string", "format": "binary"}, **fields}}
    plain: Json = {"type": "object", "properties": {"url": _TEXT, **fields}}
    content: Json = {"multipart/form-data": {"schema": form}, "application/json": {"schema": plain}}
    responses = answers({"type": "object", "properties": {"id": _TEXT}})
    if streams:
        responses["200"]["content"]["text/event-stream"] = {"schema": {"type": "object"}}
    operation: Json = {"requestBody": {"content": content}, "responses": responses}
    sdk = plan({"/pets": {"post": operation}}, None, {"pets": {"methods": {"create": "post /pets"}}})
    assert {param.name for param in method(sdk, "pets.create").params} == set(names)


def test_raw_bytes_in_a_form_are_the_part_file() -> None:
    result = plan_method({"type": "string", "format": "binary"}, media="multipart/form-data")
    assert [(param.wire, param.required) for param in result.params] == [("file", True)]
    assert result.file_paths == (("file",),)


def test_a_part_with_the_media_type_of_a_file_is_one() -> None:
    content = {
        "multipart/form-data": {
            "schema": {"type": "object", "properties": {"photo": _TEXT}},
            "encoding": {"photo": {"contentType": "image/png, image/jpeg"}},
        }
    }
    operation = {"requestBody": {"content": content}}
    sdk = plan({"/pets": {"post": operation}}, None, {"pets": {"methods": {"create": "post /pets"}}})
    assert method(sdk, "pets.create").params[0].type == Scalar("file")


def test_path_parameters_are_text_where_nothing_else_can_stand_there() -> None:
    path = "/pets/{pet}"
    for schema, kind, is_checked in (
        ({"type": "integer"}, Scalar("int"), False),
        ({"type": ["string", "null"]}, Scalar("str"), True),
        ({"type": "object", "properties": {"a": _TEXT}}, Scalar("str"), True),
        ({"type": "array", "items": {"type": "integer"}}, ListOf(Scalar("int"), "Iterable"), True),
    ):
        (param,) = plan_method(path=path, parameters=[query("pet", schema, where="path", required=True)]).params
        assert (param.type, param.check_empty) == (kind, is_checked)


def test_the_params_class_documents_what_is_not_in_the_path() -> None:
    sdk = send({"type": "object", "properties": {"name": _TEXT}}, path="/pets/{pet}")
    result = class_of(sdk, "types/pet_create_params")
    assert [(field.name, field.location) for field in result.fields] == [("name", "body")]
    assert method(sdk, "pets.create").params_type == Ref("types/pet_create_params", "PetCreateParams")
    assert plan_method(path="/pets/{pet}").params_type is None


def test_objects_of_a_union_add_up_when_it_stands_in_a_form() -> None:
    dog = {"type": "object", "properties": {"name": _TEXT, "bark": _TEXT}, "required": ["name"]}
    cat = {"type": "object", "properties": {"name": _TEXT, "purr": _TEXT}, "required": ["name", "purr"]}
    result = plan_method({"anyOf": [dog, cat]}, media="multipart/form-data")
    assert [(param.name, param.required) for param in result.params] == [
        ("name", True),
        ("bark", False),
        ("purr", False),
    ]


def test_a_required_property_without_a_schema_is_an_argument() -> None:
    result = plan_method({"type": "object", "properties": {"a": _TEXT}, "required": ["a", "b"]})
    assert [(param.name, param.type) for param in result.params] == [("a", Scalar("str")), ("b", Scalar("object"))]


def test_a_switch_splits_the_params_class() -> None:
    body = {"type": "object", "properties": {"stream": {"type": "boolean"}, "name": _TEXT}, "required": ["name"]}
    chunk = {"type": "object", "properties": {"delta": _TEXT}}
    responses = {
        "200": {
            "description": "Done.",
            "content": {"application/json": {"schema": chunk}, "text/event-stream": {"schema": chunk}},
        }
    }
    operation = {"requestBody": sends(body), "responses": responses}
    methods = {"create": {"endpoint": "post /pets", "streaming": {"param_discriminator": "stream"}}}

    def build(**config: Any) -> Any:
        return plan({"/pets": {"post": dict(operation)}}, None, {"pets": {"methods": methods}}, **config)

    exports = module(build(), "types/pet_create_params").exports
    assert exports == (
        "PetCreateParams",
        "PetCreateParamsBase",
        "PetCreateParamsNonStreaming",
        "PetCreateParamsStreaming",
    )
    assert isinstance(alias_of(build(), "types/pet_create_params").type, UnionOf)
    single = module(build(sdkwright={"streaming_params": "single"}), "types/pet_create_params")
    assert [type(result) for result in single.definitions] == [ObjectDef]
    assert not any(isinstance(result, AliasDef) for result in single.definitions)


def test_a_file_part_has_the_first_media_type_the_document_gives_it() -> None:
    file = {"type": "string", "format": "binary"}
    fields = {"badge": file, "scans": {"type": "array", "items": file}, "other": file}
    types = {"badge": "image/webp", "scans": "application/pdf", "other": "image/png, image/jpeg"}
    content = {
        "multipart/form-data": {
            "schema": {"type": "object", "properties": fields},
            "encoding": {name: {"contentType": media} for name, media in types.items()},
        }
    }
    operation = {"requestBody": {"content": content}}
    sdk = plan({"/pets": {"post": operation}}, None, {"pets": {"methods": {"create": "post /pets"}}})
    result = {param.name: param.media for param in method(sdk, "pets.create").params}
    assert result == {"badge": "image/webp", "scans": "application/pdf", "other": "image/png"}


def test_a_parameter_of_the_query_can_choose_the_stream() -> None:
    chunk = {"type": "object", "properties": {"delta": _TEXT}}
    content = {"application/json": {"schema": chunk}, "text/event-stream": {"schema": chunk}}
    operation = {
        "parameters": [query("stream", {"type": "boolean"}), query("id", where="path", required=True)],
        "responses": {"200": {"description": "Done.", "content": content}},
    }
    methods = {"retrieve": {"endpoint": "get /pets/{id}", "streaming": {"param_discriminator": "stream"}}}
    sdk = plan({"/pets/{id}": {"get": operation}}, None, {"pets": {"methods": methods}})
    assert [overload.returns for overload in method(sdk, "pets.retrieve").overloads] == ["response", "stream", "either"]
    assert "PetRetrieveParamsStreaming" in module(sdk, "types/pet_retrieve_params").exports


def test_a_header_cannot_be_null() -> None:
    header = query("x-tag", {"type": ["string", "null"]}, where="header")
    sdk = plan({"/pets": {"get": {"parameters": [header]}}}, None, {"pets": {"methods": {"list": "get /pets"}}})
    assert method(sdk, "pets.list").params[0].type == Scalar("str")


def test_base64_takes_files_in_a_body_and_text_elsewhere() -> None:
    encoded = {"type": "string", "format": "byte"}
    body = {"type": "object", "properties": {"cert": encoded, "more": {"type": "array", "items": encoded}}}
    result = plan_method(body, parameters=[{"name": "key", "in": "query", "schema": encoded}])
    assert {param.name: param.type for param in result.params} == {
        "cert": Scalar("base64"),
        "more": ListOf(Scalar("base64"), "SequenceNotStr"),
        "key": Scalar("str"),
    }


def test_texts_of_any_format_in_a_path_are_checked_for_emptiness() -> None:
    def is_checked(**schema: str) -> bool:
        parameter = {"name": "at", "in": "path", "required": True, "schema": schema}
        sdk = plan(
            {"/pets/{at}": {"get": {"parameters": [parameter]}}}, None, {"pets": {"methods": {"get": "get /pets/{at}"}}}
        )
        (param,) = method(sdk, "pets.get").params
        return param.check_empty

    assert is_checked(type="string", format="date-time")
    assert is_checked(type="string", format="date")
    assert not is_checked(type="integer")


def test_a_file_part_has_the_media_type_its_schema_gives_it() -> None:
    png: Json = {"type": "string", "contentMediaType": "image/png"}
    body: Json = {"type": "object", "properties": {"a": png, "b": {"type": "array", "items": png}}}
    body["properties"]["c"] = {"contentMediaType": "application/pdf"}
    result = plan_method(body, media="multipart/form-data", multipart_settings={"array_format": "comma"})
    assert {param.name: param.media for param in result.params} == {
        "a": "image/png",
        "b": "image/png",
        "c": "application/pdf",
    }
    assert result.params[2].type == Scalar("file")


def test_bytes_in_base64_are_named_by_a_format_or_by_an_encoding() -> None:
    for text in ({"format": "byte"}, {"contentEncoding": "base64"}):
        result = plan_method({"type": "object", "properties": {"data": {"type": "string", **text}}})
        assert result.params[0].type == Scalar("base64")


STORES = "/stores/{storeId}/pets"


def of_store(path: str) -> Method:
    """Plan ``pets.create`` at ``path`` for a client whose option ``store`` fills the store of paths."""
    option = {"type": "string", "send_as_path_param": "storeId"}
    client_settings = {"opts": {"store": option}}
    return method(send(_PET, path=path, client_settings=client_settings), "pets.create")


def test_a_parameter_of_the_path_that_the_client_fills_may_be_left_out_of_calls() -> None:
    store, name = of_store(STORES).params
    assert (store.name, store.required, store.positional, store.client_option) == ("store_id", False, False, "store")
    assert (store.type, store.check_empty, store.in_full) == (Scalar("str"), True, False)
    assert (name.name, name.positional) == ("name", False)


@pytest.mark.parametrize("path", [STORES + "/{pet_id}", "/pets/{pet_id}/stores/{storeId}"])
def test_the_last_parameter_that_calls_must_give_is_positional(path: str) -> None:
    assert [param.name for param in of_store(path).params if param.positional] == ["pet_id"]


def create_params(**parts: Any) -> tuple[Method, dict[str, TypeModule]]:
    """Plan a method whose body is the configured model ``pet_create_params``; give it and its types modules."""
    body = parts.pop("body", {"type": "object", "properties": {"name": _TEXT}, "required": ["name"]})
    sdk = plan(
        {"/pets": {"post": {"requestBody": sends({"$ref": "#/components/schemas/PetCreateParams"}), **parts}}},
        {"PetCreateParams": body},
        {"pets": {"models": {"pet_create_params": "PetCreateParams"}, "methods": {"create": "post /pets"}}},
    )
    return method(sdk, "pets.create"), {types_module.path: types_module for types_module in sdk.types}


def test_a_model_called_as_the_arguments_it_describes_is_their_class() -> None:
    create, modules = create_params()
    assert create.params_type == Ref("types/pet_create_params", "PetCreateParams")
    assert list(modules) == ["types/pet_create_params"]


def test_a_model_that_lacks_an_argument_leaves_the_method_a_class_of_its_own() -> None:
    create, modules = create_params(parameters=[query("dry_run")])
    assert create.params_type == Ref("types/pets_create_params", "PetsCreateParams")
    assert list(modules) == ["types/pet_create_params", "types/pets_create_params"]
