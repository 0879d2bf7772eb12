"""Server URLs and their variables."""

from __future__ import annotations

import pytest

from runtime.utils import fill_variable
from sdkwright.openapi.servers import (
    absolute_url,
    default_url,
    fill_variables,
    server_variables,
    url_template,
    variable_defaults,
    variable_names,
)

SERVER = {
    "url": "https://{region}.acme.test:{port}/{base}/",
    "variables": {"region": {"default": "eu"}, "port": {"default": 443}, "base": {}, "odd": "no object"},
}


def test_a_template_names_its_variables() -> None:
    assert variable_names(url_template(SERVER)) == ("region", "port", "base")
    assert list(server_variables(SERVER)) == ["region", "port", "base"]
    assert server_variables({"variables": []}) == {}


def test_defaults_are_put_in_the_place_of_variables() -> None:
    assert default_url(SERVER) == "https://eu.acme.test:443/{base}"
    assert variable_defaults([SERVER, {"variables": {"region": {"default": "us"}}}]) == {"region": "eu", "port": "443"}
    assert fill_variables("{a}{b}", {"a": "{b}", "b": "x"}) == "{b}x"


@pytest.mark.parametrize(
    ("url", "absolute"),
    [
        ("https://acme.test/v1/", "https://acme.test/v1"),
        ("//acme.test/v1", "https://acme.test/v1"),
        ("/v1", "http://localhost/v1"),
        ("../v1/", "http://localhost/v1"),
        (".", "http://localhost"),
        ("/", "http://localhost"),
    ],
)
def test_a_url_without_a_host_is_on_this_machine(url: str, absolute: str) -> None:
    assert absolute_url(url) == absolute


def test_a_server_without_a_url_is_the_root() -> None:
    assert url_template({}) == "/"


@pytest.mark.parametrize(
    ("url", "default", "filled"),
    [
        ("https://api.test/{stage}", "/live", "https://api.test/live"),
        ("https://api.test/{stage}/v1", "/live/", "https://api.test/live/v1"),
        ("https://api.test{stage}", "/live", "https://api.test/live"),
        ("https://{{ stage }}.api.test", "live", "https://live.api.test"),
        ("https://{stage}.api.test/{stage}", "live", "https://live.api.test/live"),
    ],
)
def test_a_variable_shares_its_slashes_with_the_url(url: str, default: str, filled: str) -> None:
    server = {"url": url, "variables": {"stage": {"default": default}}}
    assert default_url(server) == filled
    assert fill_variable(url_template(server), "{stage}", default).rstrip("/") == filled


@pytest.mark.parametrize(
    ("url", "whole"),
    [
        ("localhost:8080", "http://localhost:8080"),
        ("127.0.0.1:80/v1", "http://127.0.0.1:80/v1"),
        ("backend:8080/v1", "http://backend:8080/v1"),
        ("api.acme.test/v1", "https://api.acme.test/v1"),
        (" https://acme.test/v1 ", "https://acme.test/v1"),
        ("v1", "v1"),
        ("v1.0/api", "v1.0/api"),
        ("./v2", "./v2"),
        ("/api.acme.test", "/api.acme.test"),
    ],
)
def test_a_server_that_begins_with_a_host_gets_its_scheme(url: str, whole: str) -> None:
    assert url_template({"url": url}) == whole
