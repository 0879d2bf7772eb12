"""The client: its name, base URLs and credentials."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sdkwright.config import Config
from sdkwright.infer import infer_config
from sdkwright.openapi import read_document
from sdkwright.plan import build
from tests.plan.tiny import document, query, sends

GET: dict[str, Any] = {"/pets": {"get": {}}}


def titled(title: str) -> str:
    return infer_config(document({"/pets": {"get": {}}}, info={"title": title, "version": "1"})).organization.name


def secured(schemes: dict[str, Any], *requirements: dict[str, list[str]]) -> Config:
    paths = {"/pets": {"get": {}}}
    return infer_config(document(paths, components={"securitySchemes": schemes}, security=list(requirements)))


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Groq API", "groq"),
        ("The Star Trek REST API (v2)", "star-trek"),
        ("Acme Pet Store - OpenAPI 3.1", "acme-pet-store"),
        ("SumUp Payments API v0.1", "sum-up-payments"),
        ("API", "tiny"),
        ("Calendar", "calendar-api"),
        ("Client API", "client-api"),
        ("httpx", "httpx-api"),
        ("class", "class-api"),
        ("None", "none-api"),
        ("Tests", "tests-api"),
        ("日本語 API", "tiny"),
        ("🚀 Rocket", "rocket"),
        ("Größe & Söhne API", "grosse-sohne"),
        ("x" * 300, "x" * 60),
        ("Spotify Web API with fixes from someone", "spotify-web"),
        ("API Reference: Bookings", "bookings"),
        ("2checkout", "two-checkout"),
    ],
)
def test_the_title_gives_the_name(title: str, name: str) -> None:
    assert titled(title) == name


def at(url: str, title: str, **info: Any) -> tuple[str, dict[str, str | None]]:
    """The name of an API at ``url``, and the words of it that are spelled in their own way."""
    whole = {"title": title, "version": "1", **info}
    config = infer_config(document({"/pets": {"get": {}}}, info=whole, servers=[{"url": url}]))
    return config.organization.name, {word: casing.pascal for word, casing in config.custom_casings.items()}


def test_the_domain_says_what_is_one_word() -> None:
    assert at("https://api.sumup.com", "SumUp REST API") == ("sumup", {"sumup": "SumUp"})
    assert at("https://api.puget.onebusaway.org", "OneBusAway") == ("onebusaway", {"onebusaway": "OneBusAway"})
    assert at("https://api.example.com", "StarTrek API") == ("star-trek", {})


def test_the_domain_says_where_a_makers_name_ends() -> None:
    assert at("https://api.groq.com", "GroqCloud API")[0] == "groq"
    assert at("https://api.mistral.ai", "Mistral AI API")[0] == "mistral"
    assert at("https://api.loket.nl", "Loket.nl API")[0] == "loket"


def test_a_title_that_could_be_anybodys_gets_the_makers_name() -> None:
    assert at("https://api-m.paypal.com", "Orders")[0] == "paypal-orders"
    assert at("https://control.ably.net/v1", "Control API v1")[0] == "ably-control"
    assert at("https://api.fpjs.io", "Server API", contact={"name": "Fingerprint", "email": "a@fingerprint.com"})[
        0
    ] == ("fingerprint")


@pytest.mark.parametrize("host", ["10.0.0.1", "[::1]:80", "localhost", "x.herokuapp.com", "{region}.acme.com", "a"])
def test_hosts_that_name_nobody_are_not_asked(host: str) -> None:
    assert at(f"https://{host}", "Orders")[0] == "orders"


def test_bearer_tokens_are_an_option_read_from_the_environment() -> None:
    option = secured({"auth": {"type": "http", "scheme": "bearer"}}, {"auth": []}).client_settings.opts["api_key"]
    assert option.auth is not None
    assert (option.read_env, option.nullable, option.auth.security_scheme) == ("TINY_API_KEY", False, "auth")


def test_basic_and_client_credentials_have_two_parts() -> None:
    basic = secured({"auth": {"type": "http", "scheme": "basic"}}, {"auth": []})
    assert list(basic.client_settings.opts) == ["username", "password"]
    flows = {"clientCredentials": {"tokenUrl": "https://a.example/token", "scopes": {}}}
    oauth = secured({"auth": {"type": "oauth2", "flows": flows}}, {"auth": []})
    assert list(oauth.client_settings.opts) == ["client_id", "client_secret"]


def test_what_answers_a_challenge_is_no_option() -> None:
    schemes = {"login": {"type": "http", "scheme": "digest"}, "certificate": {"type": "mutualTLS"}}
    assert secured(schemes, {"login": []}, {"certificate": []}).client_settings.opts == {}


def test_one_of_several_schemes_is_enough() -> None:
    schemes = {
        "key": {"type": "apiKey", "in": "header", "name": "X-Key"},
        "token": {"type": "http", "scheme": "bearer"},
    }
    options = secured(schemes, {"key": []}, {"token": []}).client_settings.opts
    assert len(options) == 2
    assert all(option.nullable for option in options.values())


def test_options_of_several_schemes_are_told_apart_by_name() -> None:
    schemes: dict[str, Any] = {
        "ApiKeyHeader": {"type": "apiKey", "in": "header", "name": "X-Key"},
        "ApiKeyQuery": {"type": "apiKey", "in": "query", "name": "api_key"},
        "Bearer": {"type": "http", "scheme": "bearer"},
    }
    options = secured(schemes, *({name: []} for name in schemes)).client_settings.opts
    assert list(options) == ["api_key", "api_key_query", "bearer_token"]


def test_schemes_that_nothing_asks_for_are_left_out() -> None:
    schemes = {"key": {"type": "apiKey", "in": "header", "name": "X-Key"}, "old": {"type": "http", "scheme": "basic"}}
    assert list(secured(schemes, {"key": []}).client_settings.opts) == ["api_key"]


def test_operations_without_security_make_credentials_optional() -> None:
    schemes = {"key": {"type": "apiKey", "in": "header", "name": "X-Key"}}
    paths = {"/pets": {"get": {"security": [{"key": []}]}}, "/ping": {"get": {"security": []}}}
    config = infer_config(document(paths, components={"securitySchemes": schemes}))
    assert config.client_settings.opts["api_key"].nullable


def environments(*servers: dict[str, Any]) -> dict[str, str]:
    return infer_config(document({"/pets": {"get": {}}}, servers=list(servers))).environments


def test_servers_are_named_by_what_is_said_of_them() -> None:
    assert environments(
        {"url": "https://api.example.com/v1/"},
        {"url": "https://sandbox.example.com"},
        {"url": "https://eu.example.com", "description": "EU"},
        {"url": "https://x.example.com", "description": "Staging server"},
    ) == {
        "production": "https://api.example.com/v1",
        "sandbox": "https://sandbox.example.com",
        "eu": "https://eu.example.com",
        "staging": "https://x.example.com",
    }


def test_production_comes_first_and_names_differ_by_host() -> None:
    servers = [
        {"url": "https://sandbox.example.com", "description": "Sandbox"},
        {"url": "https://api.example.com", "description": "Live"},
        {"url": "https://eu.example.com", "description": "Live"},
    ]
    assert list(environments(*servers)) == ["production", "sandbox", "eu"]


def test_a_url_without_a_host_is_on_this_machine() -> None:
    assert environments({"url": "./v1"}) == {"production": "http://localhost/v1"}
    assert environments({"url": ""}) == {"production": "http://localhost"}
    assert environments({"url": "/api/v3"}) == {"production": "http://localhost/api/v3"}
    assert environments({"url": "//api.example.com"}) == {"production": "https://api.example.com"}


def test_server_variables_are_options() -> None:
    server = {"url": "https://{region}.example.com/{version}", "variables": {"region": {"default": "eu"}}}
    config = infer_config(document({"/pets": {"get": {}}}, servers=[server]))
    assert config.environments == {"production": "https://{region}.example.com/{version}"}
    options = config.client_settings.opts
    assert (options["region"].server_variable, options["region"].default) == ("region", "eu")
    assert options["version"].server_variable == "version"


def test_options_keep_clear_of_resources() -> None:
    server = {"url": "https://{pets}.example.com", "variables": {"pets": {"default": "eu"}}}
    config = infer_config(document({"/pets": {"get": {}}}, servers=[server]))
    assert list(config.client_settings.opts) == ["server_pets"]


def test_the_idempotency_header_is_found() -> None:
    operation = {"parameters": [query("Idempotency-Key", where="header")], "requestBody": sends({"type": "object"})}
    config = infer_config(document({"/pets": {"post": operation}}))
    assert config.client_settings.idempotency.header == "Idempotency-Key"


@pytest.mark.parametrize(
    ("license", "spdx"),
    [
        ({"name": "MIT License"}, "MIT"),
        ({"name": "Proprietary"}, "Apache-2.0"),
        ({"name": "x", "identifier": "ISC"}, "ISC"),
    ],
)
def test_the_licence_is_an_spdx_identifier(license: dict[str, str], spdx: str) -> None:
    info = {"title": "Tiny", "version": "1", "license": license}
    assert infer_config(document({"/pets": {"get": {}}}, info=info)).settings.license == spdx


def test_arrays_are_written_as_most_parameters_have_it() -> None:
    many = {"type": "array", "items": {"type": "string"}}
    repeated, joined = query("a", many), query("b", many, explode=False)
    assert (
        infer_config(document({"/pets": {"get": {"parameters": [repeated]}}})).query_settings.array_format == "repeat"
    )
    assert infer_config(document({"/pets": {"get": {"parameters": [joined]}}})).query_settings.array_format == "comma"


def test_a_name_that_prose_spells_as_one_word_is_one() -> None:
    info = {"title": "GSMTasks Project API", "version": "1", "description": "The GSMtasks API manages deliveries."}
    result = infer_config(document({}, info=info))
    assert result.organization.name == "gsmtasks"
    assert result.custom_casings["gsmtasks"].pascal == "GSMtasks"


def test_a_document_without_a_name_gets_one_and_a_note(tmp_path: Path) -> None:
    path = tmp_path / "api-docs.json"
    info = {"title": "Api Documentation", "version": "1"}
    path.write_text(json.dumps({"openapi": "3.0.3", "info": info, "paths": {"/pets": {"get": {"responses": {}}}}}))
    config = infer_config(read_document(path))
    assert config.organization.name == "my-api"
    assert [problem.pointer for problem in config.problems] == ["/info/title"]


@pytest.mark.parametrize("user", ["authorizationCode", "implicit", "password"])
def test_a_users_token_does_where_clients_buy_one_too(user: str) -> None:
    scheme = {"type": "oauth2", "flows": {user: {"scopes": {}}, "clientCredentials": {"scopes": {}}}}
    options = secured({"login": scheme}, {"login": []}).client_settings.opts
    assert list(options) == ["access_token", "client_id", "client_secret"]
    assert all(option.nullable for option in options.values())


def test_options_that_are_renamed_stay_apart() -> None:
    places = {"header": "X-Key", "query": "key", "cookie": "key"}
    schemes = {f"in_{place}": {"type": "apiKey", "in": place, "name": name} for place, name in places.items()}
    paths = {"/api_key": {"get": {"tags": ["api_key"], "security": [{name: []} for name in schemes]}}}
    options = infer_config(document(paths, components={"securitySchemes": schemes})).client_settings.opts
    fed = {name: option.auth.security_scheme for name, option in options.items() if option.auth is not None}
    assert list(fed.values()) == list(schemes)
    assert "api_api_key" in fed and "api_key" not in fed


@pytest.mark.parametrize(
    ("servers", "assumed"),
    [
        ([], True),
        ([{"url": "/api/v2"}], True),
        ([{"url": "http://localhost:8000"}], False),
        ([{"url": "/v1"}, {"url": "https://api.example.com/v1"}], False),
        ([{"url": "//api.example.com/v1"}], False),
    ],
)
def test_an_api_whose_host_nothing_names_is_reported(servers: list[dict[str, Any]], assumed: bool) -> None:
    api = document({"/pets": {"get": {}}}, servers=servers)
    sdk, problems = build(api, infer_config(api))
    assert sdk.names_host is not assumed
    assert [problem.hint is not None for problem in problems if "no server has a host" in problem.message] == [
        True
    ] * assumed
