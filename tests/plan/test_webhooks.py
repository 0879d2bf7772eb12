"""Webhooks become methods that give events."""

from __future__ import annotations

from typing import Any

from sdkwright.ir import Ref, UnionOf, Webhook
from tests.plan.tiny import alias_of, module, plan, resources_of, sends

REF = "#/components/schemas/"


def event(kind: str) -> dict[str, Any]:
    properties = {"type": {"const": kind}, "id": {"type": "string"}}
    return {"type": "object", "properties": properties, "required": ["type"]}


SCHEMAS = {"Born": event("born"), "Died": event("died")}
MODELS = {"born_event": REF + "Born", "died_event": REF + "Died"}


def hooks(*names: str) -> dict[str, Any]:
    return {name: {"post": {"requestBody": sends({"$ref": REF + name}), "responses": {}}} for name in names}


def webhook(*names: str, key: str = "unwrap", **rest: Any) -> tuple[Webhook, Any]:
    methods = {key: {"type": "webhook_unwrap"}}
    resources = {"webhooks": {"methods": methods, "models": MODELS}}
    sdk = plan({"/a": {"get": {}}}, SCHEMAS, resources, document={"webhooks": hooks(*names)}, **rest)
    return next(resources_of(sdk)).webhooks[0], sdk


def test_an_event_is_the_union_of_what_webhooks_send() -> None:
    result, sdk = webhook("Born", "Died")
    assert result.event == Ref("types/unwrap_webhook_event", "UnwrapWebhookEvent")
    union = alias_of(sdk, "types/unwrap_webhook_event").type
    members = (Ref("types/born_event", "BornEvent"), Ref("types/died_event", "DiedEvent"))
    assert union == UnionOf(members, discriminator="type")


def test_an_event_that_is_a_union_is_written_out_in_the_union_of_all() -> None:
    kinds = [{**event("moved"), "title": title} for title in ("Moved out", "Moved in")]
    schemas = {**SCHEMAS, "Moved": {"oneOf": [*kinds, {"$ref": REF + "Died"}]}}
    models = {**MODELS, "moved_event": REF + "Moved"}
    resources = {"webhooks": {"methods": {"unwrap": {"type": "webhook_unwrap"}}, "models": models}}
    sdk = plan({"/a": {"get": {}}}, schemas, resources, document={"webhooks": hooks("Born", "Moved")})
    path = "types/unwrap_webhook_event"
    members = [
        ("types/born_event", "BornEvent"),
        (path, "MovedOut"),
        (path, "MovedIn"),
        ("types/died_event", "DiedEvent"),
    ]
    assert alias_of(sdk, path).type == UnionOf(tuple(Ref(*member) for member in members))
    assert module(sdk, path).exports == ("UnwrapWebhookEvent", "MovedOut", "MovedIn")


def test_one_webhook_gives_its_model() -> None:
    assert webhook("Born")[0].event == Ref("types/born_event", "BornEvent")


def test_the_key_is_a_client_option_where_there_is_one() -> None:
    settings = {"opts": {"webhook_key": {"type": "string", "nullable": True, "read_env": "TINY_WEBHOOK_KEY"}}}
    assert webhook("Born", client_settings=settings)[0].key_option == "webhook_key"
    assert webhook("Born", client_settings={"opts": {}})[0].key_option is None


def test_a_method_names_the_option_with_its_key() -> None:
    settings = {"opts": {name: {"type": "string", "nullable": True} for name in ("webhook_url", "secret")}}
    methods = {"unwrap": {"type": "webhook_unwrap", "webhook_key_opt": "secret"}}
    sdk = plan({"/a": {"get": {}}}, None, {"webhooks": {"methods": methods}}, client_settings=settings)
    assert next(resources_of(sdk)).webhooks[0].key_option == "secret"


def test_only_methods_that_say_so_skip_the_signature() -> None:
    assert webhook("Born")[0].verified
    assert not webhook("Born", key="unsafe_unwrap")[0].verified
