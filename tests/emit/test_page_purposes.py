"""What parameters and fields of pagination schemes are for, told by the config and not by their names."""

from __future__ import annotations

import ast
import importlib
import inspect
import json
import re
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from tests.emit.conftest import Load
from tests.plan.tiny import answers, plan, query, sends

TEXT: dict[str, Any] = {"type": "string"}
NUMBER: dict[str, Any] = {"type": "integer"}
ROW: dict[str, Any] = {"type": "object", "properties": {"key": TEXT}}
ROWS = {"type": "array", "items": ROW}


def purpose(name: str, schema: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {**schema, "x-stainless-pagination-property": {"purpose": name, **more}}


@dataclass(frozen=True)
class Case:
    """A scheme, what a call is made with and answered, and what the next request says (None: there is none)."""

    type: str
    request: dict[str, Any]
    response: dict[str, Any]
    arguments: dict[str, Any]
    answer: Any
    then: dict[str, Any] | None
    more: dict[str, Any]


def case(type: str, request: Any, response: Any, arguments: Any, answer: Any, then: Any, **more: Any) -> Case:
    return Case(type, request, response, arguments, answer, then, more)


LIST = {"r": purpose("items", ROWS)}
CURSOR = {"x": purpose("next_cursor_param", TEXT), "w": purpose("previous_cursor_param", TEXT)}
CURSORS = {**LIST, "y": purpose("next_cursor_field", TEXT), "v": purpose("previous_cursor_field", TEXT)}
BY_ID = {"r": purpose("items", {"type": "array", "items": {"properties": {"key": purpose("cursor_item_id", TEXT)}}})}
TWO = [{"key": "a"}, {"key": "b"}]
OFFSET = {"x": purpose("offset_count_param", NUMBER)}
PAGE = {"x": purpose("page_number_param", NUMBER)}
FROM_ZERO = {"x": purpose("page_number_param", {**NUMBER, "default": 0})}
FROM_ONE = {"x": purpose("offset_count_param", {**NUMBER, "minimum": 1})}
PAGES = {**LIST, "y": purpose("total_page_count_field", NUMBER)}
TOTAL = {**LIST, "y": purpose("offset_total_count_field", NUMBER)}
NESTED = {**LIST, "meta": {"type": "object", "properties": {"y": purpose("next_cursor_field", TEXT)}}}
INSIDE = {"d": {"type": "object", "properties": LIST}, "y": purpose("next_cursor_field", TEXT)}
CASES = {
    "cursor": case("cursor", CURSOR, CURSORS, {}, {"r": TWO, "y": "n", "v": "p"}, {"x": "n"}),
    "cursor_ends": case("cursor", CURSOR, CURSORS, {"x": "m"}, {"r": TWO, "y": None}, None),
    "cursor_back": case("cursor", CURSOR, CURSORS, {"w": "m"}, {"r": TWO, "y": "n", "v": "p"}, {"w": "p"}),
    "cursor_nested": case("cursor", CURSOR, NESTED, {}, {"r": TWO, "meta": {"y": "n"}}, {"x": "n"}),
    "items_nested": case("cursor", CURSOR, INSIDE, {}, {"d": {"r": TWO}, "y": "n"}, {"x": "n"}),
    "cursor_in_body": case(
        "cursor", CURSOR, CURSORS, {"x": "m"}, {"r": TWO, "y": "n"}, {"x": "n"}, param_location="body"
    ),
    "id": case("cursor_id", CURSOR, BY_ID, {}, {"r": TWO}, {"x": "b"}),
    "id_back": case("cursor_id", CURSOR, BY_ID, {"w": "c"}, {"r": TWO}, {"w": "a"}),
    "id_ends": case(
        "cursor_id",
        CURSOR,
        {**BY_ID, "z": purpose("has_next_page", {"type": "boolean"})},
        {},
        {"r": TWO, "z": False},
        None,
    ),
    "url": case(
        "cursor_url",
        {},
        {**LIST, "y": purpose("next_cursor_url_field", TEXT)},
        {},
        {"r": TWO, "y": "/l?q=1"},
        {"q": "1"},
    ),
    "offset": case("offset", OFFSET, LIST, {"x": 4}, {"r": TWO}, {"x": "6"}),
    "offset_told": case(
        "offset", OFFSET, {**LIST, "y": purpose("offset_count_start_field", NUMBER)}, {}, {"r": TWO, "y": 7}, {"x": "9"}
    ),
    "offset_ends": case(
        "offset",
        OFFSET,
        {**LIST, "y": purpose("offset_total_count_field", NUMBER)},
        {"x": 4},
        {"r": TWO, "y": 6},
        None,
    ),
    "page": case("page_number", PAGE, LIST, {}, {"r": TWO}, {"x": "2"}),
    "page_told": case(
        "page_number",
        PAGE,
        {**LIST, "y": purpose("current_page_number_field", NUMBER)},
        {},
        {"r": TWO, "y": 7},
        {"x": "8"},
    ),
    "page_ends": case(
        "page_number",
        PAGE,
        {**LIST, "y": purpose("total_page_count_field", NUMBER)},
        {"x": 3},
        {"r": TWO, "y": 3},
        None,
    ),
    "page_from_zero": case("page_number", FROM_ZERO, LIST, {}, {"r": TWO}, {"x": "1"}),
    "page_from_zero_ends": case("page_number", FROM_ZERO, PAGES, {"x": 2}, {"r": TWO, "y": 3}, None),
    "page_from_zero_goes_on": case("page_number", FROM_ZERO, PAGES, {"x": 1}, {"r": TWO, "y": 3}, {"x": "2"}),
    "offset_from_one": case("offset", FROM_ONE, TOTAL, {}, {"r": TWO, "y": 3}, {"x": "3"}),
    "offset_from_one_ends": case("offset", FROM_ONE, TOTAL, {"x": 3}, {"r": TWO, "y": 4}, None),
    "bare": case("page_number", PAGE, {"r": purpose("items", ROWS, is_top_level_array=True)}, {}, TWO, {"x": "2"}),
    "bare_with_header": case(
        "cursor",
        CURSOR,
        {
            "r": purpose("items", ROWS, is_top_level_array=True),
            "y": purpose("next_cursor_field", TEXT, from_header="X-Next"),
        },
        {},
        TWO,
        {"x": "n"},
    ),
    "header_ends": case(
        "page_number",
        PAGE,
        {**LIST, "y": purpose("total_page_count_field", NUMBER, from_header="X-Pages")},
        {"x": 3},
        {"r": TWO},
        None,
    ),
    "fake": case("fake_page", {}, LIST, {}, {"r": TWO}, None),
}


@pytest.mark.parametrize("name", CASES)
def test_the_next_page_is_asked_for_as_the_purposes_say(load: Load, name: str) -> None:
    example = CASES[name]
    answer = {"type": "object", "properties": example.response} if isinstance(example.answer, dict) else ROWS
    in_body = example.more.get("param_location") == "body"
    operation = {"requestBody": sends({"type": "object", "properties": example.request})}
    if not in_body:
        operation = {"parameters": [query(wire, schema) for wire, schema in example.request.items()]}
    scheme = {
        "name": "some_page",
        "type": example.type,
        "request": example.request,
        "response": example.response,
        **example.more,
    }
    sdk = plan(
        {"/l": {"post" if in_body else "get": {**operation, "responses": answers(answer)}}},
        None,
        {"rows": {"methods": {"list": {"endpoint": "post /l" if in_body else "get /l", "paginated": "some_page"}}}},
        pagination=[scheme],
    )
    requests: list[dict[str, Any]] = []

    def serve(request: httpx.Request) -> httpx.Response:
        requests.append(json.loads(request.content) if in_body else dict(request.url.params))
        return httpx.Response(200, json=example.answer, headers={"X-Next": "n", "X-Pages": "3"})

    package = load(sdk)
    client = package.Tiny(http_client=httpx.Client(transport=httpx.MockTransport(serve)))
    page = client.rows.list(**example.arguments)
    assert [item.key for item in page._get_page_items()] == ["a", "b"]
    assert page.has_next_page() is (example.then is not None)
    if example.then is not None:
        page.get_next_page()
        assert requests[1:] == [example.then]
    source = inspect.getsource(importlib.import_module(f"{package.__name__}.pagination"))
    imports = [
        node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ImportFrom) and node.module == "typing"
    ]
    assert [
        alias.name for node in imports for alias in node.names if len(re.findall(rf"\b{alias.name}\b", source)) < 2
    ] == []
