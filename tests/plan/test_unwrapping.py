"""Responses taken out of their envelopes, and what they are called wherever else they are."""

from __future__ import annotations

from sdkwright.ir import ListOf, Ref

from .tiny import Json, alias_of, answers, class_of, method, plan

ENVELOPE: Json = {"type": "object", "required": ["data"], "properties": {"data": {"type": "array", "items": {}}}}
PAGE: Json = {**ENVELOPE, "properties": {**ENVELOPE["properties"], "has_more": {"type": "boolean"}}}
DATA = {"unwrap_response_fields": ["data"]}


def test_an_envelope_that_holds_more_than_the_field_stays_unless_the_method_asks() -> None:
    paths: Json = {"/a": {"get": {"responses": answers(PAGE)}}, "/b": {"get": {"responses": answers(PAGE)}}}
    methods = {"whole": "get /a", "part": {"endpoint": "get /b", "unwrap_response": "data"}}
    sdk = plan(paths, resources={"things": {"methods": methods}}, settings=DATA)
    assert method(sdk, "things.whole").response.unwrap is None
    assert method(sdk, "things.part").response.unwrap == "data"


def test_what_is_taken_out_is_one_class_in_other_methods_and_in_the_envelopes_model() -> None:
    paths: Json = {
        "/all": {"get": {"responses": answers({"$ref": "#/components/schemas/Envelope"})}},
        "/admin": {"get": {"responses": answers({"$ref": "#/components/schemas/Envelope"})}},
    }
    resources: Json = {
        "things": {"models": {"envelope": "#/components/schemas/Envelope"}, "methods": {"list": "get /all"}},
        "admin": {"methods": {"list_things": "get /admin"}},
    }
    sdk = plan(paths, {"Envelope": ENVELOPE}, resources, settings=DATA)
    ref = Ref("types/thing_list_response", "ThingListResponse")
    assert isinstance(alias_of(sdk, ref.module).type, ListOf)
    assert method(sdk, "things.list").response.type == ref
    assert method(sdk, "admin.list_things").response.type == ref
    assert class_of(sdk, "types/envelope").fields[0].type == ref
    del resources["things"]["models"]
    sdk = plan(paths, {"Envelope": ENVELOPE}, resources, settings=DATA)
    assert method(sdk, "admin.list_things").response.type != ref


def test_a_component_without_a_model_is_a_class_of_each_method() -> None:
    responses = answers({"$ref": "#/components/schemas/Thing"})
    paths: Json = {"/things": {"get": {"responses": responses}, "post": {"responses": responses}}}
    thing: Json = {"type": "object", "properties": {"id": {"type": "string"}}}
    sdk = plan(paths, {"Thing": thing}, {"things": {"methods": {"create": "post /things", "retrieve": "get /things"}}})
    assert [kind.main for kind in sdk.types] == ["ThingCreateResponse", "ThingRetrieveResponse"]
