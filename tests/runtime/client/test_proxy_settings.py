"""Which requests go through the environment's proxies, tried with transports that say which of them was asked."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from runtime import http_clients
from runtime.http_clients import DefaultAsyncHttpxClient, DefaultHttpxClient
from runtime.proxy_settings import environment_proxies, exempt_networks

ROUTES = [
    ("10.0.0.0/8", "http://10.2.3.4:8000/x", "direct"),
    ("10.0.0.0/8", "http://11.2.3.4/x", "proxy"),
    ("192.168.1.77/24", "https://192.168.1.5/x", "direct"),
    ("fd00::/8", "http://[fd12::1]/x", "direct"),
    ("fd00::/8", "http://[fe80::1]/x", "proxy"),
    ("10.0.0.0/8", "http://host.example/x", "proxy"),
    ("10.0.0.0/8, .corp.example", "http://a.corp.example/x", "direct"),
    ("*.corp.example", "http://a.corp.example/x", "direct"),
    ("*.corp.example", "http://corp.example/x", "proxy"),
    ("10.0.0.0/99", "http://10.2.3.4/x", "proxy"),
    ("", "http://10.2.3.4/x", "proxy"),
]


class Says(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """A transport that answers with whether it was made for a proxy."""

    def __init__(self, proxy: httpx.Proxy | None = None, **_: Any) -> None:
        assert proxy is None or isinstance(proxy, httpx.Proxy)
        self.route = "direct" if proxy is None else "proxy"
        self.closed = 0

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, text=self.route)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, text=self.route)

    def close(self) -> None:
        self.closed += 1


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("ALL_PROXY", "proxy.example:3128")
    for name in ("HTTPTransport", "AsyncHTTPTransport"):
        monkeypatch.setattr(http_clients, name, Says)
    return monkeypatch


@pytest.mark.parametrize(("exempt", "url", "route"), ROUTES)
async def test_ranges_and_names_that_are_exempt_go_past_the_proxy(
    environment: pytest.MonkeyPatch, exempt: str, url: str, route: str
) -> None:
    environment.setenv("NO_PROXY", exempt)
    with DefaultHttpxClient() as http:
        assert http.get(url).text == route
    async with DefaultAsyncHttpxClient() as http:
        assert (await http.get(url)).text == route


def test_each_transport_is_closed_with_the_client(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("NO_PROXY", "10.0.0.0/8")
    http: Any = DefaultHttpxClient()
    transports: list[Any] = [http._transport, *(bypass._proxied for bypass in http._mounts.values())]
    http.close()
    assert [transport.closed for transport in transports] == [1, 1]


def test_a_range_is_no_pattern(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("NO_PROXY", "10.0.0.0/8,localhost")
    assert environment_proxies() == {"all://": "http://proxy.example:3128", "all://localhost": None}
    assert list(map(str, exempt_networks())) == ["10.0.0.0/8"]
