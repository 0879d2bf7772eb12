"""Requests that fit are answered, and those that do not are refused with the reason."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from .support import client, reason, schemas_of

TEXT = """
servers: [{url: 'https://api.example.com/v1'}]
paths:
  /things/{id}:
    get:
      parameters:
        - {name: id, in: path, required: true, schema: {type: integer}}
      responses: {'204': {description: ok}}
  /things/mine: {get: {responses: {'200': {description: ok, content: {text/plain: {schema: {const: mine}}}}}}}
  /files/{name}.json:
    get:
      parameters: [{name: name, in: path, required: true, schema: {type: string, maxLength: 5}}]
      responses: {'204': {description: ok}}
  /search:
    get:
      parameters:
        - {name: q, in: query, required: true, schema: {type: string}}
        - {name: limit, in: query, schema: {type: integer, maximum: 10}}
        - {name: exact, in: query, schema: {type: boolean}}
        - {name: kinds, in: query, schema: {type: array, items: {type: string, enum: [a, b]}}}
        - {name: ids, in: query, style: pipeDelimited, schema: {type: array, items: {type: integer}}}
        - {name: where, in: query, style: deepObject, schema: {$ref: '#/components/schemas/Where'}}
        - {name: either, in: query, schema: {anyOf: [{type: integer}, {type: string, enum: [all]}]}}
        - {name: point, in: query, content: {application/json: {schema: {type: object, required: [x]}}}}
        - {name: X-Level, in: header, schema: {type: integer}}
        - {name: mode, in: cookie, schema: {enum: [fast, slow]}}
      responses: {'204': {description: ok}}
  /things:
    post:
      requestBody:
        required: true
        content:
          application/json: {schema: {$ref: '#/components/schemas/Thing'}}
          application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Thing'}}
      responses: {'204': {description: ok}}
  /upload:
    post:
      requestBody:
        content:
          multipart/form-data:
            schema:
              type: object
              required: [file, title]
              properties:
                file: {type: string, format: binary}
                more: {type: array, items: {type: string, format: binary}}
                title: {type: string, maxLength: 5}
                size: {type: integer}
                meta: {type: object, properties: {deep: {type: object, properties: {n: {type: integer}}}}}
      responses: {'204': {description: ok}}
  /raw:
    put:
      requestBody: {content: {application/octet-stream: {schema: {type: string, format: binary}}, text/*: {schema: {maxLength: 3}}}}
      responses: {'204': {description: ok}}
components:
  schemas:
    Where: {type: object, properties: {age: {type: object, properties: {gt: {type: integer}}}, tags: {type: array, items: {type: string}}}}
    Thing:
      type: object
      required: [name, id]
      additionalProperties: false
      properties:
        id: {type: integer, readOnly: true}
        name: {type: string}
        count: {type: integer}
        tags: {type: array, items: {type: string}}
"""


@pytest.fixture(scope="module")
def api() -> Iterator[httpx.Client]:
    with client(TEXT) as http:
        yield http


@pytest.mark.parametrize(
    "query",
    [
        "q=a", "q=a&limit=10", "q=a&exact=true", "q=a&unknown=1",
        "q=a&kinds=a&kinds=b", "q=a&kinds=a,b", "q=a&kinds[]=a&kinds[]=b", "q=a&kinds[0]=a&kinds[1]=b", "q=a&kinds=a",
        "q=a&ids=1|2", "q=a&ids=1&ids=2",
        "q=a&where[age][gt]=3", "q=a&where.age.gt=3", "q=a&where[tags][]=x&where[tags][]=y", "q=a&where[tags]=x,y",
        "q=a&where={%22age%22:{%22gt%22:3}}",
        "q=a&either=3", "q=a&either=all", "q=a&point={%22x%22:1}",
    ],
)  # fmt: skip
def test_a_query_that_fits_is_taken_in_any_style(api: httpx.Client, query: str) -> None:
    assert api.get(f"/search?{query}").status_code == 204


@pytest.mark.parametrize(
    ("query", "why"),
    [
        ("", "query parameter 'q' is required"),
        ("q=a&limit=11", "query parameter 'limit': 11 is greater than the maximum of 10"),
        ("q=a&limit=x", 'query parameter \'limit\': "x" is not of type "integer"'),
        ("q=a&exact=maybe", "query parameter 'exact'"),
        ("q=a&kinds=a,c", "query parameter 'kinds': /1"),
        ("q=a&where[age][gt]=x", "query parameter 'where': /age/gt"),
        ("q=a&either=some", "query parameter 'either'"),
        ("q=a&point={", "is not valid JSON"),
        ("q=a&point={}", '"x" is a required property'),
    ],
)
def test_a_query_that_does_not_fit_is_refused(api: httpx.Client, query: str, why: str) -> None:
    assert why in reason(api.get(f"/search?{query}"))


def test_headers_and_cookies_are_checked(api: httpx.Client) -> None:
    assert api.get("/search?q=a", headers={"x-level": "3", "cookie": "mode=fast"}).status_code == 204
    assert "header parameter 'X-Level'" in reason(api.get("/search?q=a", headers={"x-level": "high"}))
    assert "cookie parameter 'mode'" in reason(api.get("/search?q=a", headers={"cookie": "mode=odd"}))


def test_path_values_are_checked(api: httpx.Client) -> None:
    assert api.get("/things/3").status_code == 204
    assert "path parameter 'id'" in reason(api.get("/things/three"))
    assert api.get("/files/abc.json").status_code == 204
    assert "path parameter 'name'" in reason(api.get("/files/abcdef.json"))


def test_an_encoded_slash_is_part_of_a_value(api: httpx.Client) -> None:
    assert api.get("/files/a%2Fb.json").status_code == 204


def test_a_fixed_path_goes_before_a_template(api: httpx.Client) -> None:
    assert api.get("/things/mine").status_code == 200


def test_the_path_of_a_server_may_be_left_out_or_not(api: httpx.Client) -> None:
    assert api.get("/v1/things/3").status_code == 204
    assert api.get("/v2/things/3").status_code == 404


def test_an_unknown_path_and_an_unknown_method_are_told(api: httpx.Client) -> None:
    unknown = api.get("/nothing")
    assert (unknown.status_code, unknown.json()["error"]["message"]) == (404, "the API has no path /nothing")
    wrong = api.delete("/things")
    assert (wrong.status_code, wrong.headers["allow"]) == (405, "POST")


@pytest.mark.parametrize(
    "body",
    [{"name": "a"}, {"name": "a", "count": 3, "tags": ["x"]}, {"name": "a", "id": 7}],
)
def test_a_json_body_that_fits_is_taken(api: httpx.Client, body: Any) -> None:
    assert api.post("/things", json=body).status_code == 204


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ({"count": 3}, 'body: "name" is a required property'),
        ({"name": "a", "count": "three"}, "body: /count"),
        ({"name": "a", "other": 1}, "'other' was unexpected"),
        ([], 'body: [] is not of type "object"'),
    ],
)
def test_a_json_body_that_does_not_fit_is_refused(api: httpx.Client, body: Any, why: str) -> None:
    assert why in reason(api.post("/things", json=body))


def test_a_body_that_is_missing_or_unreadable_or_of_another_type_is_refused(api: httpx.Client) -> None:
    assert "a request body is required" in reason(api.post("/things"))
    json = {"content-type": "application/json"}
    assert "the body is not valid JSON" in reason(api.post("/things", content=b"{", headers=json))
    assert "not valid JSON" in reason(api.post("/things", content=b"[" * 100_000, headers=json))
    wrong = reason(api.post("/things", content=b"<a/>", headers={"content-type": "application/xml"}))
    assert "'application/xml' is none of: application/json, application/x-www-form-urlencoded" in wrong


def test_values_beyond_all_bounds_are_refused_not_failed_on(api: httpx.Client) -> None:
    json = {"content-type": "application/json"}
    for value in (
        b"[" * 900 + b"]" * 900,
        b'[{"\\ud800": "\\ud800"}]',
        b'{"name": "a", "count": 1e999}',
        b"9" * 10_000,
    ):
        assert reason(api.post("/things", content=value, headers=json))


def test_a_parameter_of_any_type_is_taken_as_it_is() -> None:
    text = """
    paths:
      /a:
        get:
          parameters:
            - {name: any, in: query, schema: {}}
            - {name: tree, in: query, schema: {$ref: '#/components/schemas/Tree'}}
          responses: {'204': {description: ok}}
    components: {schemas: {Tree: {anyOf: [{type: array, items: {$ref: '#/components/schemas/Tree'}}, {type: integer}]}}}
    """
    with client(text) as api:
        assert api.get("/a?any=1&any=x&tree=1,2").status_code == 204
        assert api.get("/a?any[x][y]=1&tree[0][1]=2").status_code == 204
        assert "query parameter 'tree'" in reason(api.get("/a?tree=x"))
        assert api.get(f"/a?any{'[x]' * 4000}=1").status_code == 204


def test_a_form_is_read_by_its_schema(api: httpx.Client) -> None:
    assert api.post("/things", data={"name": "a", "count": "3", "tags[]": ["x", "y"]}).status_code == 204
    assert "body: /count" in reason(api.post("/things", data={"name": "a", "count": "three"}))


def test_a_multipart_body_with_files_is_read_by_its_schema(api: httpx.Client) -> None:
    files = [("file", ("a.bin", b"\x00\xff" * 100_000)), ("more[]", ("b", b"1")), ("more[]", ("c", b"2"))]
    data = {"title": "abc", "size": "3", "meta[deep][n]": "4"}
    assert api.post("/upload", files=files, data=data).status_code == 204
    assert "body: /size" in reason(api.post("/upload", files=files, data={**data, "size": "big"}))
    assert "body: /meta/deep/n" in reason(api.post("/upload", files=files, data={**data, "meta[deep][n]": "x"}))
    assert '"file" is a required property' in reason(api.post("/upload", files=files[1:], data=data))


def test_a_multipart_body_that_is_none_is_refused(api: httpx.Client) -> None:
    broken = {"content-type": "multipart/form-data; boundary=x"}
    assert reason(api.post("/upload", content=b"nothing", headers=broken))
    assert "boundary" in reason(api.post("/upload", content=b"a", headers={"content-type": "multipart/form-data"}))


def test_other_bodies_are_matched_by_ranges(api: httpx.Client) -> None:
    assert (
        api.put("/raw", content=b"\xff" * 10, headers={"content-type": "application/octet-stream"}).status_code == 204
    )
    assert "body:" in reason(api.put("/raw", content=b"long", headers={"content-type": "text/csv"}))


def test_one_way_to_write_lists_and_objects_can_be_demanded() -> None:
    with client(TEXT, array_format="comma", object_format="brackets") as api:
        assert api.get("/search?q=a&kinds=a,b&where[age][gt]=3").status_code == 204
        assert "written as repeat, not as comma" in reason(api.get("/search?q=a&kinds=a&kinds=b"))
        assert "written as brackets, not as comma" in reason(api.get("/search?q=a&kinds[]=a"))
        assert "written with dots, not with brackets" in reason(api.get("/search?q=a&where.age.gt=3"))


def test_a_body_beyond_the_limit_is_not_read() -> None:
    with client(TEXT, max_body=1000) as api:
        answer = api.put("/raw", content=b"x" * 2000, headers={"content-type": "application/octet-stream"})
        assert answer.status_code == 413


def test_several_variants_of_one_of_may_fit() -> None:
    text = """
    paths:
      /a:
        post:
          requestBody: {content: {application/json: {schema: {oneOf: [{type: object}, {properties: {a: {type: string}}}]}}}}
          responses: {'204': {description: ok}}
    """
    with client(text) as api:
        assert api.post("/a", json={"a": "x"}).status_code == 204


def test_a_path_may_ask_for_a_query() -> None:
    text = """
    paths:
      /a?type=x: {get: {responses: {'200': {description: ok, content: {application/json: {schema: {const: x}}}}}}}
      /a?type=y: {get: {responses: {'200': {description: ok, content: {application/json: {schema: {const: y}}}}}}}
    """
    with client(text) as api:
        assert [api.get(f"/a?type={kind}").json() for kind in "xy"] == ["x", "y"]
        assert "the query must hold type=x" in reason(api.get("/a"))


def test_a_number_or_a_truth_value_may_be_sent_as_plain_text() -> None:
    text = """
    paths:
      /a: {put: {requestBody: {content: {text/plain: {schema: {type: integer}}}}, responses: {'204': {description: ok}}}}
      /b: {put: {requestBody: {content: {text/plain: {schema: {type: boolean}}}}, responses: {'204': {description: ok}}}}
      /c: {put: {requestBody: {content: {text/plain: {schema: {type: string}}}}, responses: {'204': {description: ok}}}}
    """
    headers = {"content-type": "text/plain"}
    with client(text) as api:
        for path, body in (("/a", "12"), ("/b", "true"), ("/c", "12")):
            assert api.put(path, content=body, headers=headers).status_code == 204
        assert "is not of type" in reason(api.put("/a", content="twelve", headers=headers))


def test_a_form_may_be_a_list() -> None:
    text = """
    paths:
      /a:
        post:
          requestBody:
            content:
              application/x-www-form-urlencoded:
                schema: {type: array, items: {type: object, required: [n], properties: {n: {type: integer}}}}
          responses: {'204': {description: ok}}
    """
    with client(text) as api:
        assert api.post("/a", data={"0[n]": "1", "1[n]": "2"}).status_code == 204
        assert "/1/n" in reason(api.post("/a", data={"0[n]": "1", "1[n]": "x"}))
        assert api.post("/a", headers={"content-type": "application/x-www-form-urlencoded"}).status_code == 204


def test_a_path_may_hold_any_text_for_an_object_that_has_parts_in_answers_only() -> None:
    text = """
    paths:
      /a/{version}:
        get:
          parameters:
            - {name: version, in: path, required: true, schema: {$ref: '#/components/schemas/Version'}}
          responses: {'204': {description: ok}}
    components: {schemas: {Version: {type: object, properties: {major: {type: integer, readOnly: true}}}}}
    """
    with client(text) as api:
        assert api.get("/a/1.2.3").status_code == 204


def test_raw_bytes_may_come_as_any_type_and_as_a_part_of_any_name() -> None:
    text = """
    paths:
      /a:
        put:
          requestBody:
            content:
              application/json: {schema: {type: string, format: binary}}
              multipart/form-data: {schema: {type: string, format: binary}}
          responses: {'204': {description: ok}}
    """
    with client(text) as api:
        headers = {"content-type": "application/json"}
        assert api.put("/a", content=b"\xff no JSON", headers=headers).status_code == 204
        assert api.put("/a", files={"file": b"x"}).status_code == 204


def test_lines_of_json_are_read_one_by_one() -> None:
    api = """
    paths:
      /rows:
        post:
          requestBody:
            content:
              application/jsonl: {schema: {type: object, required: [id], properties: {id: {type: integer}}}}
              application/x-ndjson: {schema: {type: string}}
          responses: {"204": {description: Done.}}
    """
    lines = {"content-type": "application/jsonl"}
    with client(api) as http:
        assert http.post("/rows", content=b'{"id":1}\n{"id":2}\n', headers=lines).status_code == 204
        assert "id" in reason(http.post("/rows", content=b'{"id":1}\n{}\n', headers=lines))
        assert http.post("/rows", content=b"x\n", headers={"content-type": "application/x-ndjson"}).status_code == 204


def test_undeclared_properties_of_one_part_are_those_that_no_part_declares() -> None:
    schemas = schemas_of("""
        Custom: {type: object, additionalProperties: {type: string}}
        Account: {allOf: [{type: object, properties: {day: {type: integer}}}, {$ref: '#/components/schemas/Custom'}]}
        """)
    account = schemas.at("/components/schemas/Account")
    assert schemas.validator.list_errors(account, {"day": 1, "own": "x"}) == []
    assert schemas.validator.list_errors(account, {"day": 1, "own": 2}) != []
    assert schemas.validator.list_errors(schemas.at("/components/schemas/Custom"), {"day": 1}) != []
