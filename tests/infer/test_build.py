"""A partial config is completed key by key as inference would write it."""

from __future__ import annotations

from typing import Any

from sdkwright.config import Config
from sdkwright.infer import complete_config, infer_config
from sdkwright.openapi import Document
from tests.plan.tiny import answers, config, document, query

TEXT = {"type": "string"}
SERVERS = [
    {"url": "https://sandbox.acme.test", "description": "Sandbox"},
    {"url": "https://live.acme.test", "description": "Production"},
]
JWT = {"jwtAuth": {"type": "http", "scheme": "bearer"}}


def acme(**more: Any) -> Document:
    pages = {"type": "object", "properties": {"data": {"type": "array", "items": TEXT}, "next_cursor": TEXT}}
    paths = {"/things": {"get": {"parameters": [query("cursor")], "responses": answers(pages)}}}
    whole = {
        "info": {"title": "Acme API", "version": "1", "contact": {"email": "help@acme.test"}},
        "servers": SERVERS,
        "security": [{"jwtAuth": []}],
        "components": {"securitySchemes": JWT},
        **more,
    }
    return document(paths, **whole)


def things(**rest: Any) -> Config:
    return config({"things": {"methods": {"list": "get /things"}}}, **rest)


def test_options_and_base_urls_are_those_of_no_config() -> None:
    inferred, completed = infer_config(acme()), complete_config(things(organization={"name": "acme"}), acme())
    assert list(completed.client_settings.opts) == ["access_token"]
    assert completed.client_settings.opts == inferred.client_settings.opts
    assert completed.environments == inferred.environments
    assert list(completed.environments.values()) == ["https://live.acme.test", "https://sandbox.acme.test"]


def test_what_the_config_has_stays() -> None:
    own = things(
        organization={"name": "zenith", "contact": "us@zenith.test"},
        targets={"python": {"package_name": "zen"}},
        environments={"main": "https://zenith.test"},
        client_settings={"opts": {"key": {"type": "string", "read_env": "KEY"}}},
    )
    completed = complete_config(own, acme())
    assert completed.organization.contact == "us@zenith.test"
    assert (completed.python.package_name, completed.python.project_name) == ("zen", "zen")
    assert completed.environments == {"main": "https://zenith.test"}
    assert list(completed.client_settings.opts) == ["key"]


def test_a_config_that_lists_no_options_has_none() -> None:
    assert complete_config(things(client_settings={"opts": {}}), acme()).client_settings.opts == {}


def test_a_config_without_a_name_takes_the_inferred_one() -> None:
    completed = complete_config(things(), acme())
    assert (completed.organization.name, completed.organization.contact) == ("acme", "help@acme.test")
    assert completed.client_settings.opts["access_token"].read_env == "ACME_ACCESS_TOKEN"


def test_the_environment_prefix_of_the_config_is_that_of_its_options() -> None:
    completed = complete_config(things(client_settings={"default_env_prefix": "ZEN"}), acme())
    assert completed.client_settings.opts["access_token"].read_env == "ZEN_ACCESS_TOKEN"


def test_security_schemes_of_the_config_give_options() -> None:
    schemes = {"token": {"type": "apiKey", "in": "header", "name": "X-Token"}}
    completed = complete_config(things(security_schemes=schemes, security=[{"token": []}]), acme())
    assert {
        key: option.auth and option.auth.security_scheme for key, option in completed.client_settings.opts.items()
    } == {"token": "token"}


def test_variables_that_no_option_fills_have_their_defaults() -> None:
    variables = {"region": {"default": "eu"}, "plan": {"default": "free"}}
    servers = [{"url": "https://{region}.{plan}.acme.test", "variables": variables}]
    opts = {"region": {"type": "string", "server_variable": "region"}}
    completed = complete_config(things(client_settings={"opts": opts}), acme(servers=servers))
    assert completed.environments == {"production": "https://{region}.free.acme.test"}
    alone = complete_config(things(), acme(servers=servers))
    assert alone.environments == {"production": "https://{region}.{plan}.acme.test"}
    assert [option.server_variable for option in alone.client_settings.opts.values()] == [None, "region", "plan"]


def test_a_config_without_resources_has_the_inferred_layout() -> None:
    bare = Config.model_validate(
        {
            "organization": {"name": "zenith"},
            "custom_casings": {"acme": {"pascal": "ACME"}},
            "settings": {"license": "MIT"},
        }
    )
    completed, inferred = complete_config(bare, acme()), infer_config(acme())
    assert completed.resources == inferred.resources
    assert completed.pagination == inferred.pagination != ()
    assert completed.query_settings == inferred.query_settings
    assert completed.settings.license == "MIT"
    assert completed.custom_casings["acme"].pascal == "ACME"
    assert completed.client_settings.opts["access_token"].read_env == "ZENITH_ACCESS_TOKEN"


def test_a_config_with_resources_says_which_lists_have_pages() -> None:
    assert complete_config(things(), acme()).pagination == ()


def test_a_webhook_method_gets_the_option_for_its_key() -> None:
    hooks = config({"webhooks": {"methods": {"unwrap": {"type": "webhook_unwrap"}}}})
    assert "webhook_key" in complete_config(hooks, acme()).client_settings.opts


def test_completing_twice_changes_nothing() -> None:
    completed = complete_config(things(), acme())
    assert complete_config(completed, acme()) == completed
