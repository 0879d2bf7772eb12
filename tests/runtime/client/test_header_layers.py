"""Headers of requests: looked up at once, and what the HTTP library's own would say."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runtime.header_layers import HeaderLayers, RequestHeaders
from runtime.transport_api import Headers

NAMES = st.sampled_from(["A", "a", "b", "Content-Length"])
CHANGES = st.lists(st.tuples(NAMES, st.sampled_from(["1", "2", None])), max_size=8)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(NAMES, st.just("0"))), CHANGES)
def test_changed_headers_are_those_of_the_http_library(
    entries: list[tuple[str, str]], changes: list[tuple[str, str | None]]
) -> None:
    plain, ours = Headers(entries), RequestHeaders(entries).copy()
    for name, value in changes:
        for headers in (plain, ours):
            if value is not None:
                headers[name] = value
            elif name in headers:
                del headers[name]
        assert dict(ours) == dict(plain)
        assert list(ours.keys()) == list(plain.keys())
        assert ours.raw == plain.raw


def test_names_are_gone_over_once_for_all_requests(monkeypatch: pytest.MonkeyPatch) -> None:
    layers, http, timeout = HeaderLayers(), Headers({"accept": "x"}), 3.0
    first = layers.copy({"A": "1"}, http, timeout, b"h")
    monkeypatch.setattr(RequestHeaders, "multi_items", lambda self: pytest.fail("gone over again"))  # pyright: ignore
    again = layers.copy({"A": "1"}, http, timeout, b"h")
    again["Content-Length"] = "3"
    assert (again["content-length"], again["a"], "content-length" in first) == ("3", "1", False)


def test_headers_of_the_http_client_that_change_are_noticed() -> None:
    layers, http = HeaderLayers(), Headers({"accept": "x"})
    assert layers.copy({}, http, None, b"h")["accept"] == "x"
    http["accept"] = "y"
    assert layers.copy({}, http, None, b"h")["accept"] == "y"
