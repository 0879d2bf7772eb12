"""What a method says beside its arguments: where it goes, how long it waits, who may call it."""

from __future__ import annotations

from sdkwright.ir import LiteralOf, Nullable, Scalar, Type
from sdkwright.plan.methods import OWN_SERVER
from tests.plan.tiny import Json, method, plan, sends


def test_an_operation_with_a_server_of_its_own_goes_there_and_not_to_the_mock() -> None:
    servers = [{"url": "https://{zone}.files.example.com/", "variables": {"zone": {"default": "eu"}}}]
    paths = {"/files": {"post": {"servers": servers}, "get": {"servers": [{"url": "https://api.example.com"}]}}}
    sdk = plan(paths, resources={"files": {"methods": {"upload": "post /files", "list": "get /files"}}})
    assert method(sdk, "files.upload").base_url == "https://eu.files.example.com"
    assert method(sdk, "files.upload").skip_test == OWN_SERVER
    assert method(sdk, "files.list").base_url is None


def test_default_request_options_are_the_methods_own() -> None:
    options = {"timeout": "10m", "max_retries": 5, "headers": {"X-Slow": "1"}}
    methods = {"run": {"endpoint": "post /run", "default_request_options": options}}
    found = method(plan({"/run": {"post": {}}}, resources={"jobs": {"methods": methods}}), "jobs.run")
    assert (found.timeout, found.max_retries, found.extra_headers) == (600.0, 5, (("X-Slow", "1"),))


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
