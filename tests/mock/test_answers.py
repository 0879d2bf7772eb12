"""What the mock answers: status, content type, headers and bodies."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from .support import client

TEXT = """
paths:
  /json:
    get:
      responses:
        '201':
          description: ok
          headers: {X-Rate: {example: 7}, X-Needed: {required: true, schema: {type: boolean}}, X-Other: {schema: {type: string}}}
          content: {application/json: {schema: {type: object, properties: {a: {type: string}}}, example: {a: given}}}
        '404': {description: none, content: {application/json: {schema: {type: object, required: [code], properties: {code: {type: integer, minimum: 400}}}}}}
        '5XX': {description: broken, content: {application/json: {schema: {const: five}}}}
        default: {description: other, content: {application/problem+json: {schema: {const: other}}}}
  /several: {get: {responses: {'200': {description: ok, content: {text/csv: {example: 'a,b'}, application/json: {schema: {const: 1}}}}}}}
  /binary: {get: {responses: {'200': {description: ok, content: {application/octet-stream: {schema: {type: string, format: binary}}}}}}}
  /audio: {get: {responses: {'200': {description: ok, content: {'audio/*': {}}}}}}
  /empty: {delete: {responses: {'204': {description: ok}}}}
  /described: {get: {responses: {'204': {description: ok, content: {application/json: {schema: {const: 4}}}}}}}
  /nothing: {get: {responses: {}}}
  /problem: {get: {responses: {'200': {description: ok, content: {application/vnd.api+json: {schema: {const: 2}}}}}}}
  /range: {get: {responses: {2XX: {description: ok, content: {'*/*': {schema: {const: 3}}}}}}}
"""


@pytest.fixture(scope="module")
def api() -> Iterator[httpx.Client]:
    with client(TEXT) as http:
        yield http


def test_the_documents_example_is_the_answer(api: httpx.Client) -> None:
    answer = api.get("/json")
    assert (answer.status_code, answer.json()) == (201, {"a": "given"})
    assert answer.headers["content-type"] == "application/json"


def test_headers_with_an_example_or_a_need_are_sent(api: httpx.Client) -> None:
    headers = api.get("/json").headers
    assert (headers["x-rate"], headers["x-needed"]) == ("7", "true")
    assert "x-other" not in headers


def test_json_is_preferred_unless_the_request_accepts_another_type(api: httpx.Client) -> None:
    assert api.get("/several").json() == 1
    assert api.get("/several", headers={"accept": "text/csv"}).text == "a,b"
    assert api.get("/several", headers={"accept": "text/csv;q=0.1, application/json"}).json() == 1


def test_files_texts_and_empty_answers_have_their_form(api: httpx.Client) -> None:
    binary = api.get("/binary")
    assert (binary.content, binary.headers["content-type"]) == (b"Example data", "application/octet-stream")
    assert api.get("/audio").headers["content-type"] == "audio/wav"
    empty = api.delete("/empty")
    assert (empty.status_code, empty.content) == (204, b"")
    assert api.get("/nothing").status_code == 204
    assert api.get("/problem").json() == 2
    assert (api.get("/range").status_code, api.get("/range").json()) == (200, 3)


def test_a_body_that_is_described_comes_with_a_status_that_may_have_one(api: httpx.Client) -> None:
    answer = api.get("/described")
    assert (answer.status_code, answer.json()) == (200, 4)


def test_head_is_answered_as_get_without_the_body(api: httpx.Client) -> None:
    answer = api.head("/json")
    assert (answer.status_code, answer.content, answer.headers["x-rate"]) == (201, b"", "7")


@pytest.mark.parametrize(
    ("status", "body"),
    [
        ("404", {"code": 400}),
        ("503", "five"),
        ("429", "other"),
    ],
)
def test_a_request_may_ask_for_an_error(api: httpx.Client, status: str, body: object) -> None:
    answer = api.get("/json", headers={"x-mock-status": status})
    assert (str(answer.status_code), answer.json()) == (status, body)


def test_an_error_that_is_not_described_has_the_usual_form(api: httpx.Client) -> None:
    answer = api.get("/binary", headers={"x-mock-status": "429"})
    assert (answer.status_code, answer.json()["error"]["type"]) == (429, "mock_error")


@pytest.mark.parametrize("status", ["abc", "99", "600", "-1"])
def test_an_impossible_status_is_refused(api: httpx.Client, status: str) -> None:
    assert api.get("/json", headers={"x-mock-status": status}).status_code == 400


def test_health_is_told(api: httpx.Client) -> None:
    assert api.get("/_x-steady/health").status_code == 200


def test_answers_come_without_waiting_for_more_to_send(api: httpx.Client) -> None:
    # With Nagle's algorithm on, each answer would wait some 40 ms for the client's acknowledgement.
    api.get("/json")
    assert any(api.get("/json").elapsed.total_seconds() < 0.035 for _ in range(100))
