"""Base URLs by name."""

from __future__ import annotations

import pytest

from sdkwright.infer.environments import find_environments
from tests.plan.tiny import document


def environments(*servers: tuple[str, str]) -> dict[str, str]:
    listed = [{"url": url, **({"description": text} if text else {})} for url, text in servers]
    return find_environments(document({"/pets": {"get": {}}}, servers=listed))


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("api.acme.com", "production"),
        ("staging-api.acme.com", "staging"),
        ("staging-acme.com", "staging"),
        ("api.dev.acme.com", "development"),
        ("sandbox.acme.io", "sandbox"),
        ("localhost:8080", "local"),
        ("api.acme.local", "local"),
        ("api.acme.test", "test"),
        ("api.brand.dev", "production"),
        ("brand.dev", "production"),
        ("test.com", "production"),
        ("api.sandbox.io", "production"),
        ("dev.sandbox.io", "development"),
        ("10.0.0.7", "production"),
    ],
)
def test_the_host_tells_what_an_environment_is(host: str, name: str) -> None:
    assert environments((f"https://{host}/v1", "")) == {name: f"https://{host}/v1"}


def test_the_description_goes_before_the_host_and_production_comes_first() -> None:
    servers = ("https://api.brand.dev", "For tests"), ("https://test.brand.dev", "Live")
    assert list(environments(*servers).items()) == [
        ("production", "https://test.brand.dev"),
        ("test", "https://api.brand.dev"),
    ]


def test_servers_that_nothing_names_are_named_by_their_hosts_or_counted() -> None:
    servers = (
        ("https://api.acme.com", ""),
        ("https://eu.acme.com", ""),
        ("https://10.0.0.7", ""),
        ("https://10.0.0.8", ""),
    )
    assert list(environments(*servers)) == ["production", "eu", "environment_2", "environment_3"]
