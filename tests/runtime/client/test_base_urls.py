"""Base URLs that no request can be sent to are refused with what is wrong with them."""

from __future__ import annotations

import httpx
import pytest

from runtime import settings
from runtime.exceptions import SDKError
from runtime.transport import connection_error
from tests.runtime.client.support import Tiny


@pytest.mark.parametrize(
    ("url", "remedy"),
    [
        ("localhost:8642", "'http://localhost:8642'"),
        ("127.0.0.1:8000/v1", "'http://127.0.0.1:8000/v1'"),
        ("api.example.com/v1", "'https://api.example.com/v1'"),
        ("api.example.com:8443", "'https://api.example.com:8443'"),
        ("/api/v1", "http:// or https://"),
        ("https://{region}.example.com", "variable without a value"),
        ("https:///v1", "a host"),
    ],
)
def test_a_base_url_that_is_no_url_is_refused(url: str, remedy: str) -> None:
    for base_url in (url, httpx.URL(url)):
        with pytest.raises(SDKError, match="base_url=") as caught:
            Tiny(base_url=base_url)
        assert remedy in str(caught.value) and isinstance(caught.value, ValueError)


@pytest.mark.parametrize("url", ["http://localhost:8642", "https://[::1]:1/v1", "https://api.example.com/{tenant}"])
def test_other_base_urls_are_taken(url: str) -> None:
    assert Tiny(base_url=url).base_url.host == httpx.URL(url).host


def test_a_failure_at_an_assumed_host_names_the_option(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(url: str) -> str:
        return str(connection_error(httpx.ConnectError("refused"), httpx.Request("GET", url)))

    assert fail("http://localhost/v1") == "Connection error."
    monkeypatch.setattr(settings, "ASSUMED_HOST", "localhost")
    assert "base_url=..." in fail("http://localhost/v1") and "SDK_BASE_URL" in fail("http://localhost/v1")
    assert fail("http://elsewhere.example") == "Connection error."
