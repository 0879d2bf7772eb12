"""Values in paths, queries and fragments stay values."""

from __future__ import annotations

import datetime
import enum
from urllib.parse import unquote, urlsplit

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runtime.utils import path_template

_text = st.text(st.characters(codec="utf-8"), max_size=12) | st.text("./%2eE\\?#&=+;:@ ", max_size=6)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("file-1_a~", "file-1_a~"),
        ("a b", "a%20b"),
        ("a\\..\\b", "a%5C..%5Cb"),
        ("ü", "%C3%BC"),
        ("{other}", "%7Bother%7D"),
        ("a\nb\t", "a%0Ab%09"),
        ("user:1@x;v=1,2", "user:1@x;v=1,2"),
        (1.5, "1.5"),
        (datetime.date(2024, 1, 2), "2024-01-02"),
        (enum.Enum("E", {"A": "x y"}).A, "x%20y"),  # type: ignore[attr-defined]
    ],
)
def test_values_in_a_path(value: object, expected: str) -> None:
    assert path_template("/v1/{id}/x", id=value, other="no") == f"/v1/{expected}/x"


def test_a_plus_or_semicolon_in_a_query_is_no_space_or_separator() -> None:
    assert path_template("/a?q={q}", q="1+1;b=2&c") == "/a?q=1%2B1%3Bb%3D2%26c"


def test_a_static_dot_segment_is_refused() -> None:
    with pytest.raises(ValueError, match="dot-segment"):
        path_template("/v1/../{id}", id="x")


@settings(max_examples=400, deadline=None)
@given(a=_text, b=_text)
def test_a_value_is_one_segment_and_is_read_back(a: str, b: str) -> None:
    try:
        path = path_template("/v1/{a}/items/{b}", a=a, b=b)
    except ValueError:
        assert {".", ".."} & {a, b}
        return

    parts = urlsplit("https://host" + path)
    assert parts.query == parts.fragment == ""
    assert [unquote(segment) for segment in parts.path.split("/")] == ["", "v1", a, "items", b]
    url = httpx.URL("https://host").copy_with(raw_path=path.encode())
    assert url.path.startswith("/v1/") and url.host == "host"
    assert "\\" not in path and path.isascii()


@settings(max_examples=400, deadline=None)
@given(a=_text, q=_text, f=_text)
def test_values_of_a_query_and_fragment_do_not_leave_them(a: str, q: str, f: str) -> None:
    url = path_template("/x{a}?q={q}&n=1#{f}", a=a, q=q, f=f)

    parts = urlsplit(url)
    assert unquote(parts.path) == "/x" + a
    assert [pair.partition("=")[0] for pair in parts.query.split("&")] == ["q", "n"]
    assert unquote(parts.query.split("&")[0][2:]) == q
    assert unquote(parts.fragment) == f
