"""What a method says beside its arguments: where it goes, how long it waits, who may call it."""

from __future__ import annotations

import pytest

from sdkwright.config import Config
from sdkwright.ir import ListOf, LiteralOf, Method, Nullable, Ref, Scalar, Type
from tests.plan.tiny import Json, answers, build, config, document, method, plan, resources_of, sends


def test_an_operation_with_a_server_of_its_own_goes_there() -> None:
    servers = [{"url": "https://{zone}.files.example.com/", "variables": {"zone": {"default": "eu"}}}]
    paths = {"/files": {"post": {"servers": servers}, "get": {"servers": [{"url": "https://api.example.com"}]}}}
    sdk = plan(paths, resources={"files": {"methods": {"upload": "post /files", "list": "get /files"}}})
    assert method(sdk, "files.upload").base_url == "https://eu.files.example.com"
    assert method(sdk, "files.list").base_url is None


def test_default_request_options_are_the_methods_own() -> None:
    options = {"timeout": "10m", "max_retries": 5, "headers": {"X-Slow": "1"}}
    methods = {"run": {"endpoint": "post /run", "default_request_options": options}}
    result = method(plan({"/run": {"post": {}}}, resources={"jobs": {"methods": methods}}), "jobs.run")
    assert (result.timeout, result.max_retries, result.extra_headers) == (600.0, 5, (("X-Slow", "1"),))


def test_security_of_an_operation_overrides_the_apis() -> None:
    schemes = {"securitySchemes": {"a": {"type": "http", "scheme": "bearer"}, "b": {"type": "http", "scheme": "basic"}}}
    paths = {
        "/own": {"get": {"security": [{"a": [], "b": []}, {}]}},
        "/open": {"get": {"security": []}},
        "/usual": {"get": {}},
    }
    resources = {"x": {"methods": {"own": "get /own", "open": "get /open", "usual": "get /usual"}}}
    sdk = plan(paths, resources=resources, document={"components": schemes, "security": [{"a": []}]})
    assert method(sdk, "x.own").security == (("a", "b"), ())
    assert method(sdk, "x.open").security == ()
    assert method(sdk, "x.usual").security is None


def test_fragments_that_tell_operations_apart_are_not_sent() -> None:
    sdk = plan({"/run#stream": {"post": {}}}, resources={"jobs": {"methods": {"stream": "post /run#stream"}}})
    assert method(sdk, "jobs.stream").path == "/run"


def test_a_query_that_a_path_carries_is_sent() -> None:
    paths = {"/run?mode=fast": {"post": {}}}
    sdk = plan(paths, resources={"jobs": {"methods": {"stream": "post /run?mode=fast"}}})
    assert method(sdk, "jobs.stream").path == "/run?mode=fast"


def test_a_body_of_plain_text_is_given_as_what_it_says() -> None:
    def kind(schema: Json) -> Type:
        paths = {"/limit": {"put": {"requestBody": sends(schema, "text/plain")}}}
        (body,) = method(plan(paths, resources={"limit": {"methods": {"set": "put /limit"}}}), "limit.set").params
        return body.type

    assert kind({"type": "integer", "minimum": 0}) == Scalar("int")
    assert kind({"type": "boolean"}) == Scalar("bool")
    assert kind({"type": "string", "format": "date"}) == Scalar("str")
    assert kind({"type": "object", "properties": {"a": {"type": "string"}}}) == Scalar("str")


def test_an_enum_holds_within_a_union() -> None:
    schema: Json = {"allOf": [{"anyOf": [{"type": "boolean"}, {"type": "null"}]}, {"enum": [True]}]}
    sdk = plan({"/run": {"post": {"requestBody": sends({"type": "object", "properties": {"on": schema}})}}},
               resources={"jobs": {"methods": {"run": "post /run"}}})  # fmt: skip
    assert method(sdk, "jobs.run").params[0].type == Nullable(LiteralOf((True,)))


UPLOAD: Json = {"type": "string", "format": "binary"}


def _plan_upload(content: Json) -> Method:
    paths = {"/file": {"put": {"requestBody": {"required": True, "content": content}}}}
    return method(plan(paths, resources={"file": {"methods": {"send": "put /file"}}}), "file.send")


def test_a_body_of_raw_bytes_is_a_file_whatever_its_type() -> None:
    result = _plan_upload({"application/json": {"schema": UPLOAD}, "*/*": {"schema": UPLOAD}})
    assert (result.body, result.content_type) == ("binary", "application/json")
    result = _plan_upload({"*/*": {"schema": UPLOAD}, "application/json": {"schema": UPLOAD}})
    assert (result.body, result.content_type) == ("binary", None)


def test_a_form_that_is_a_file_has_it_as_its_part() -> None:
    result = _plan_upload({"multipart/form-data": {"schema": UPLOAD}})
    assert [(param.name, param.location, param.required) for param in result.params] == [("file", "body", True)]
    assert result.file_paths == (("file",),)


def test_json_of_any_type_is_sent_as_plain_json() -> None:
    assert _plan_upload({"*/*": {"schema": {"type": "object", "properties": {"a": {}}}}}).content_type is None
    result = _plan_upload(
        {"application/merge-patch+json": {"schema": {}}, "application/json": {"schema": {"type": "integer"}}}
    )
    assert (result.content_type, result.params[0].type) == (None, Scalar("int"))


def test_what_stands_beside_a_reference_to_a_body_counts() -> None:
    body: Json = {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "string"}}}
    schema: Json = {"$ref": "#/components/schemas/Body", "required": ["b"]}
    sdk = plan(
        {"/x": {"post": {"requestBody": sends(schema)}}}, {"Body": body}, {"x": {"methods": {"make": "post /x"}}}
    )
    assert [(param.name, param.required) for param in method(sdk, "x.make").params] == [("b", True), ("a", False)]


def test_plain_json_is_preferred_and_another_json_asked_for() -> None:
    def response(*types: str) -> tuple[Type, str | None]:
        content = {kind: {"schema": {"type": "integer" if kind == "application/json" else "boolean"}} for kind in types}
        paths: Json = {"/x": {"get": {"responses": {"200": {"description": "ok", "content": content}}}}}
        result = method(plan(paths, resources={"x": {"methods": {"look": "get /x"}}}), "x.look").response
        assert isinstance(result.type, Ref)
        return result.type, result.accept

    assert response("application/geo+json", "application/json")[1] is None
    assert response("application/geo+json", "application/dicom")[1] == "application/geo+json"
    assert response("application/json;version=2", "application/pdf")[1] == "application/json;version=2"
    assert response("application/json; charset=utf-8")[1] is None
    assert response("*/*")[1] is None


def test_a_pattern_makes_no_text_of_what_has_bounds_of_a_number() -> None:
    def kind(schema: Json) -> Type:
        paths = {"/run": {"post": {"requestBody": sends({"type": "object", "properties": {"a": schema}})}}}
        return method(plan(paths, resources={"jobs": {"methods": {"run": "post /run"}}}), "jobs.run").params[0].type

    assert kind({"pattern": "^a$"}) == Scalar("str")
    assert kind({"pattern": "^[0-9]+$", "minimum": 0, "format": "double"}) == Scalar("object")


def test_a_form_is_sent_where_json_could_not_hold_the_bytes() -> None:
    upload = {"type": "object", "properties": {"scan": {"type": "string", "format": "binary"}}}
    plain = {"type": "object", "properties": {"scan": {"type": "string"}}}
    kinds = ("application/json", "application/x-www-form-urlencoded", "multipart/form-data")
    assert _plan_upload({kind: {"schema": upload} for kind in kinds}).body == "multipart"
    assert (
        _plan_upload({kind: {"schema": {"type": "array", "items": upload}} for kind in kinds[::2]}).body == "multipart"
    )
    assert _plan_upload({kind: {"schema": plain} for kind in kinds}).body == "json"


def test_an_answer_that_may_be_null_is_optional() -> None:
    basket = {"type": ["object", "null"], "properties": {"total": {"type": "integer"}}}
    resources = {"basket": {"methods": {"retrieve": "get /basket"}}}
    sdk = plan({"/basket": {"get": {"responses": answers(basket)}}}, resources=resources)
    assert isinstance(method(sdk, "basket.retrieve").response.type, Nullable)


def test_an_answer_without_content_is_reported_where_frameworks_leave_streams_out() -> None:
    def bare(status: str) -> Json:
        return {"responses": {status: {"description": "Done."}}}

    paths: Json = {
        "/reports": {"get": bare("200"), "post": bare("200")},
        "/jobs": {"post": bare("204"), "delete": bare("200"), "put": bare("default"), "head": bare("200")},
    }
    _, problems = build(document(paths), Config())
    silent = [problem.pointer for problem in problems if "returns None" in problem.message]
    assert silent == ["/paths/~1reports/get", "/paths/~1reports/post"]


def test_of_json_and_a_form_with_parts_the_first_is_sent() -> None:
    def body(*media: str) -> str:
        content = {name: {"schema": {"type": "object", "properties": {"a": {"type": "string"}}}} for name in media}
        paths: Json = {"/pets": {"post": {"requestBody": {"content": content}}}}
        return method(plan(paths, resources={"pets": {"methods": {"create": "post /pets"}}}), "pets.create").body

    assert body("multipart/form-data", "application/json") == "multipart"
    assert body("application/json", "multipart/form-data") == "json"
    assert body("application/x-www-form-urlencoded", "application/json", "multipart/form-data") == "json"


def test_a_method_whose_operation_was_left_out_is_left_out_too() -> None:
    broken = {"requestBody": {"$ref": "#/components/requestBodies/Gone"}}
    resources = {"boats": {"methods": {"list": "get /boats", "create": "post /boats"}}}
    sdk = plan({"/boats": {"get": {}, "post": broken}}, None, resources)
    (boats,) = resources_of(sdk)
    assert [method.name for method in boats.methods] == ["list"]


def test_an_answer_of_null_is_none() -> None:
    paths: Json = {"/pings": {"get": {"responses": answers({"type": "null"})}}}
    response = method(plan(paths, resources={"pings": {"methods": {"get": "get /pings"}}}), "pings.get").response
    assert response.kind == "none"


def test_a_body_that_is_left_out_is_told_of_where_it_holds_something_else() -> None:
    def list_messages(**others: Json) -> list[str]:
        link: Json = {"type": "object", "properties": {"url": {"type": "string"}}}
        content = {"application/json": {"schema": link}}
        content |= {f"application/{name}": {"schema": schema} for name, schema in others.items()}
        paths: Json = {"/pets": {"post": {"requestBody": {"content": content}}}}
        resources = config({"pets": {"methods": {"create": "post /pets"}}})
        return [problem.message for problem in build(document(paths), resources)[1] if "body" in problem.message]

    file: Json = {"type": "string", "format": "binary"}
    assert list_messages(xml={"type": "object", "properties": {"url": {}}}) == []
    assert list_messages(zip=file) == []
    assert list_messages(zip=file, pdf=file) == [
        "the body is sent as JSON; the other one, application/pdf, is left out"
    ]
    assert "application/xml" in list_messages(xml={"type": "object", "properties": {"file": file}})[0]


def test_a_body_of_json_or_bytes_has_a_way_to_call_for_each() -> None:
    def ways(schema: Json, media: str = "application/pdf") -> list[tuple[str, ...]]:
        content = {"application/json": {"schema": schema}, media: {"schema": {"type": "string", "format": "binary"}}}
        sdk = plan({"/pets": {"post": {"requestBody": {"content": content}}}}, resources=resources)
        return [way.required for way in method(sdk, "pets.create").overloads]

    def fields(*names: str) -> Json:
        return {"type": "object", "required": list(names), "properties": {name: {"type": "string"} for name in names}}

    resources = {"pets": {"methods": {"create": "post /pets"}}}
    assert ways(fields("name")) == [("name",), ("body",)]
    assert ways(fields("body"), "image/*") == [("body",), ("content",)]
    assert ways({"oneOf": [fields("name"), fields("code")]}) == [("name",), ("code",), ("body",)]


def test_a_body_of_json_lines_is_a_list_of_what_stands_on_a_line() -> None:
    line: Json = {"type": "object", "properties": {"a": {"type": "string"}}}

    def plan_body(content: Json, media: str = "application/x-ndjson") -> tuple[str, bool]:
        paths: Json = {"/pets": {"post": {"requestBody": {"content": {media: content}}}}}
        create = method(plan(paths, resources={"pets": {"methods": {"create": "post /pets"}}}), "pets.create")
        kind = create.params[0].type
        return create.body, isinstance(kind, ListOf) and isinstance(kind.item, Ref)

    assert plan_body({"schema": line}) == ("jsonl", True)
    assert plan_body({"schema": {"type": "array", "items": line}}, "application/jsonl") == ("jsonl", True)
    assert plan_body({"itemSchema": line}, "application/json-seq") == ("jsonl", True)
    assert plan_body({"schema": {"type": "string"}}) == ("binary", False)
    assert plan_body({}) == ("binary", False)


def test_an_answer_that_may_be_without_content_is_optional() -> None:
    thing: Json = {"type": "object", "properties": {"id": {"type": "string"}}}
    responses = {**answers(thing), "204": {"description": "Nothing."}}
    methods = {"a": {"methods": {"look": "get /a"}}}
    sdk = plan({"/a": {"get": {"responses": responses}}}, resources=methods)
    assert isinstance(method(sdk, "a.look").response.type, Nullable)
    sdk = plan({"/a": {"get": {"responses": responses}}}, resources=methods, sdkwright={"reading": "published"})
    assert isinstance(method(sdk, "a.look").response.type, Ref)


def test_a_204_with_content_that_is_all_there_is_of_success_is_that_content() -> None:
    thing: Json = {"type": "object", "properties": {"id": {"type": "string"}}}
    responses = {"204": answers(thing)["200"]}
    sdk = plan({"/a": {"delete": {"responses": responses}}}, resources={"a": {"methods": {"delete": "delete /a"}}})
    assert method(sdk, "a.delete").response.type == Ref("types/a_delete_response", "ADeleteResponse")


def test_a_204_whose_content_may_be_anything_is_any_value() -> None:
    def kind(content: Json) -> str:
        responses: Json = {"204": {"description": "Done.", "content": {"application/json": content}}}
        sdk = plan({"/a": {"delete": {"responses": responses}}}, resources={"a": {"methods": {"drop": "delete /a"}}})
        return method(sdk, "a.drop").response.kind

    assert (kind({"schema": {}}), kind({})) == ("json", "none")


def test_an_answer_of_text_has_an_alias_of_its_own() -> None:
    responses = answers({"type": "string"}, "text/html")
    sdk = plan({"/a": {"get": {"responses": responses}}}, resources={"a": {"methods": {"embed": "get /a"}}})
    response = method(sdk, "a.embed").response
    assert (response.kind, response.type) == ("text", Ref("types/a_embed_response", "AEmbedResponse"))


def test_methods_aliases_and_resources_do_not_hide_what_classes_use() -> None:
    methods: Json = {"omit": "get /pets", "deprecated": {"type": "alias", "to": "omit"}}
    paths: Json = {"/pets": {"get": {}}}
    sdk = plan(paths, resources={"property": {"methods": methods}})
    (resource,) = resources_of(sdk)
    assert resource.path == ("property_",)
    assert {method.name for method in resource.methods} == {"omit_", "deprecated_"}


@pytest.mark.parametrize(
    ("content", "kind", "accept"),
    [
        ({"application/json": {"schema": {}}, "application/zip": {}}, "binary", "application/zip"),
        (
            {"application/json": {}, "application/octet-stream": {}, "image/png": {}},
            "binary",
            "application/octet-stream",
        ),
        ({"application/json": {"schema": {}}, "text/plain": {"schema": {"type": "string"}}}, "text", "text/plain"),
        ({"application/json": {"schema": {}}, "text/plain": {"schema": {}}}, "json", None),
        ({"application/json": {}, "application/xml": {}}, "json", None),
        ({"application/json": {"schema": {"type": "object"}}, "application/zip": {}}, "json", None),
        ({"application/json": {"schema": {"type": "string", "format": "binary"}}}, "binary", "*/*"),
        ({"*/*": {"schema": {"type": "string", "format": "binary"}}}, "binary", "*/*"),
        ({"application/json": {"schema": {"type": "string", "format": "byte"}}}, "json", None),
    ],
)
def test_json_that_says_nothing_gives_way_to_bytes_and_words(content: Json, kind: str, accept: str | None) -> None:
    paths: Json = {"/files": {"get": {"responses": {"200": {"description": "Done.", "content": content}}}}}
    response = method(plan(paths, resources={"files": {"methods": {"get": "get /files"}}}), "files.get").response
    assert (response.kind, response.accept) == (kind, accept)
