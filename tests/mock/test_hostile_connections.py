"""Connections that break HTTP, hang up, or never end: each is answered or closed, no traceback, and others are served."""

from __future__ import annotations

import logging
import socket
from collections.abc import Iterator

import pytest

from sdkwright.mock import running

from .support import document

API = """
paths:
  /a/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    get: {responses: {'204': {description: ok}}}
    post:
      requestBody:
        content:
          application/json: {schema: {type: object}}
          text/plain: {schema: {type: string}}
          multipart/form-data: {schema: {type: object}}
      responses: {'204': {description: ok}}
"""
GET = b"GET /a/1 HTTP/1.1\r\nhost: x\r\n"
LAST = b"connection: close\r\n\r\n"
POST = b"POST /a/1 HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: %s\r\n"
JSON = POST % b"application/json"
FORM = b'--b\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n--b--\r\n'


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    with running(document(API), max_body=1_000_000) as url:
        yield int(url.rpartition(":")[2])


@pytest.fixture(autouse=True)
def others_are_served(port: int, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    caplog.set_level(logging.INFO)
    yield
    assert exchange(port, GET + LAST).startswith(b"HTTP/1.1 204")
    assert [record for record in caplog.records if record.exc_info] == []


def connect(port: int, data: bytes) -> socket.socket:
    connection = socket.create_connection(("127.0.0.1", port), timeout=10)
    connection.sendall(data)
    return connection


def exchange(port: int, data: bytes) -> bytes:
    """What comes back until the mock closes the connection."""
    parts: list[bytes] = []
    with connect(port, b"") as connection:
        try:
            connection.sendall(data)
            while part := connection.recv(1 << 16):
                parts.append(part)
        except (BrokenPipeError, ConnectionResetError):  # closed while there was more to read
            pass
    return b"".join(parts)


def with_length(head: bytes, body: bytes) -> bytes:
    return head + b"content-length: %d\r\n\r\n" % len(body) + body


@pytest.mark.parametrize(
    ("data", "statuses"),
    [
        pytest.param(JSON + b"transfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n", [400], id="chunk size"),
        pytest.param(JSON + b"transfer-encoding: chunked\r\n\r\n-2\r\n{}\r\n", [400], id="negative chunk"),
        pytest.param(JSON + b"content-length: 2\r\ncontent-length: 3\r\n\r\n{}", [400], id="two lengths"),
        pytest.param(with_length(JSON, b"x" * 1_000_001), [413], id="large body"),
        pytest.param(GET + b"x-a: 1\r\n" * 100_000 + LAST, [400], id="many headers"),
        pytest.param(GET + b"x-a: " + b"y" * 1_000_000 + LAST, [400], id="long header"),
        pytest.param(b"GET /" + b"y" * 1_000_000 + b" HTTP/1.1\r\n" + LAST, [400], id="long target"),
        pytest.param(b"GET /a/../../etc/passwd HTTP/1.1\r\nhost: x\r\n" + LAST, [404], id="traversal"),
        pytest.param(b"GET /..%2f..%2fetc/passwd HTTP/1.1\r\nhost: x\r\n" + LAST, [404], id="encoded traversal"),
        pytest.param(b"GET http://b.example/a/1 HTTP/1.1\r\nhost: x\r\n" + LAST, [204], id="whole URL"),
        pytest.param(b"GET http://b.example HTTP/1.1\r\nhost: x\r\n" + LAST, [404], id="whole URL without path"),
        pytest.param(b"OPTIONS * HTTP/1.1\r\nhost: x\r\n" + LAST, [404], id="asterisk"),
        pytest.param(b"CONNECT b.example:443 HTTP/1.1\r\nhost: x\r\n" + LAST, [404], id="connect"),
        pytest.param(b"GET /a/1\r\n\r\n", [400], id="HTTP/0.9"),
        pytest.param(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"x" * 100, [400], id="TLS"),
        pytest.param(b"GET /a/1 HTTP/1.1\r\n" + LAST, [400], id="no host"),
        pytest.param(b"GET /a/1 HTTP/1.1\r\nhost: [::1\xff\r\n" + LAST, [204], id="bad host"),
        pytest.param((GET + b"\r\n") * 20 + GET + LAST, [204] * 21, id="pipelining"),
        pytest.param(
            JSON + b"expect: 100-continue\r\ncontent-length: 0\r\n\r\n", [100, 204], id="expects, without a body"
        ),
        pytest.param(with_length(POST % b"text/plain; charset=undefined", b"a"), [400], id="no charset"),
        pytest.param(
            with_length(POST % b"text/plain; charset=punycode", b"a-" + b"z9" * 400_000), [400], id="slow charset"
        ),
        pytest.param(
            with_length(POST % b"multipart/form-data; boundary=b; charset=punycode", FORM), [400], id="of a form"
        ),
        pytest.param(with_length(POST % b"multipart/form-data; boundary=b", FORM * 20_000), [413], id="many parts"),
    ],
)
def test_a_request_that_breaks_the_rules_is_answered(port: int, data: bytes, statuses: list[int]) -> None:
    answers = exchange(port, data).split(b"HTTP/1.1 ")[1:]
    if answers or statuses not in ([400], [413]):  # else it was lost: more had been sent than was read
        assert [int(answer[:3]) for answer in answers] == statuses


def test_a_client_that_hangs_up_leaves_no_traceback(port: int) -> None:
    for head in (b"content-length: 10\r\n\r\n{", b"expect: 100-continue\r\ncontent-length: 2\r\n\r\n"):
        connect(port, JSON + head).close()


def test_clients_that_never_finish_keep_nobody_else_waiting(port: int) -> None:
    ends = (b"x-", b"content-length: 100\r\n\r\n{")
    connections = [connect(port, JSON + ends[number % 2]) for number in range(200)]
    assert exchange(port, GET + LAST).startswith(b"HTTP/1.1 204")
    for connection in connections:
        connection.close()


def test_the_mock_ends_while_requests_are_under_way(caplog: pytest.LogCaptureFixture) -> None:
    with running(document(API)) as url:
        connection = connect(int(url.rpartition(":")[2]), JSON + b"content-length: 100\r\n\r\n{")
        assert exchange(int(url.rpartition(":")[2]), GET + LAST).startswith(b"HTTP/1.1 204")
    assert connection.recv(1 << 16).startswith(b"HTTP/1.1 503")
    connection.close()
