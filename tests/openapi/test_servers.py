"""Server URLs and their variables."""

from __future__ import annotations

import pytest

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
