"""What clients get wrong, by mistake or on purpose, is answered with a status of 4xx and never breaks the mock."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from .support import client

API = """
paths:
  /a/{id}:
    post:
      parameters:
        - {name: id, in: path, required: true, schema: {type: integer}}
        - {name: q, in: query, schema: {type: object, properties: {a: {type: array, items: {type: integer}}}}}
        - {name: c, in: cookie, schema: {type: integer}}
        - {name: User-Agent, in: header, required: true, schema: {type: string, pattern: '^app/'}}
        - {name: Content-Length, in: header, required: true, schema: {type: string, maxLength: 0}}
        - {name: Date, in: header, required: true, schema: {type: string}}
      requestBody:
        required: true
        content:
          application/json:
            schema: {type: object, properties: {a: {type: integer}, l: {$ref: '#/components/schemas/Lists'}}}
          multipart/form-data: {schema: {type: object, properties: {a: {type: integer}}}}
          application/x-www-form-urlencoded: {schema: {type: object, properties: {a: {type: integer}}}}
          text/plain: {schema: {type: string, maxLength: 3}}
      responses: {'204': {description: ok}}
components: {schemas: {Lists: {type: array, items: {$ref: '#/components/schemas/Lists'}}}}
"""
JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
LISTS = b'{"l":' + b"[" * 900 + b"]" * 900 + b"}"


@pytest.fixture(scope="module")
def api() -> Iterator[httpx.Client]:
    with client(API, max_body=1_000_000) as http:
        yield http


def test_headers_of_the_transport_are_not_checked(api: httpx.Client) -> None:
    assert api.post("/a/1", json={"a": 1}).status_code == 204


@pytest.mark.parametrize(
    ("content_type", "body", "status"),
    [
        (JSON, b"{", 400),
        (JSON, b'{"a":"\xff"}', 400),
        (JSON, b'{"a":"\\ud800"}', 400),
        (JSON, b'{"a":NaN}', 400),
        (JSON, b'{"a":1e999}', 400),
        (JSON, b'{"a":' + b"9" * 10_000 + b"}", 400),
        (JSON, b"[" * 100_000, 400),
        (JSON, LISTS, 400),
        (JSON, b"x" * 1_000_001, 413),
        (";;;", b"x", 400),
        ("", b"x", 400),
        ("application/json\xff", b"{}", 400),
        ("multipart/form-data", b"x", 400),
        ("multipart/form-data; boundary=", b"x", 400),
        ("multipart/form-data; boundary=b", b"--b\r\njunk", 400),
        ("multipart/form-data; boundary=b", b"--b\r\nContent-Disposition: form-data\r\n\r\n1\r\n--b--\r\n", 400),
        (FORM, b"a=%ff", 400),
        (FORM, b"\xff=\xff", 400),
        (FORM, b"a=1&" * 20_000, 400),
        (FORM, b"a" + b"[b]" * 20_000 + b"=1", 400),
        ("text/plain", b"\xff\xff", 400),
        ("text/plain; charset=no-such", b"a", 400),
        ("text/plain", b"long", 400),
        ("text/plain; charset=utf-16", "abc".encode("utf-16"), 204),
    ],
)
def test_a_body_that_cannot_be_read_is_refused(api: httpx.Client, content_type: str, body: bytes, status: int) -> None:
    answer = api.post("/a/1", content=body, headers={"content-type": content_type.encode("latin-1")})
    assert answer.status_code == status, answer.text
    assert status == 204 or answer.json()["error"]["message"]


@pytest.mark.parametrize("body", [b"{}", gzip.compress(b"{}", mtime=0)], ids=["plain", "compressed"])
def test_an_encoded_body_is_refused(api: httpx.Client, body: bytes) -> None:
    answer = api.post("/a/1", content=body, headers={"content-type": JSON, "content-encoding": "gzip"})
    assert answer.status_code == 415


@pytest.mark.parametrize(
    "path",
    [
        "/a/%ff", "/a/%00", "/a/" + "9" * 60_000, "/a/1?q[a]=%ff", "/a/1?q=%zz", "/a/1?q=" + "{[" * 5_000,
        "/a/1?q" + "[a]" * 3_000 + "=1", "/%2e%2e/a", "//a/1",
    ],
)  # fmt: skip
def test_a_path_or_query_that_does_not_fit_is_refused(api: httpx.Client, path: str) -> None:
    assert 400 <= api.post(path, json={}).status_code < 500


@pytest.mark.parametrize(
    "headers",
    [{"cookie": b"c=\xff"}, {"cookie": b"c=%ff"}, {"x-mock-status": b"\xb2"}, {"x-mock-status": b"99999"}],
)
def test_a_header_that_does_not_fit_is_refused(api: httpx.Client, headers: dict[str, Any]) -> None:
    assert api.post("/a/1", json={}, headers=headers).status_code == 400


@pytest.mark.parametrize("headers", [{"accept": ";q=;,"}, {"accept": "*/*;q=nan"}, {"x-mock-delay": "nan"}])
def test_a_header_that_says_nothing_is_passed_over(api: httpx.Client, headers: dict[str, str]) -> None:
    assert api.post("/a/1", json={}, headers=headers).status_code == 204
