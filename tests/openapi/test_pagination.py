"""Parameters and fields of pages are known by what they declare, or by their names."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.openapi.pagination import (
    PURPOSE_KEY,
    assign_request_purposes,
    assign_response_purposes,
    find_field,
    fits_scheme,
    flatten_fields,
    normalize_name,
    top_level_array,
)
from sdkwright.schema.view import SchemaView
from tests.schema.support import Components, ref

TEXT: dict[str, Any] = {"type": "string"}
LIST: dict[str, Any] = {"type": "array", "items": {}}
PAGE: dict[str, Any] = {"properties": {"data": LIST, "meta": {"properties": {"next": TEXT}}}}
VIEW = SchemaView(Components({"Page": PAGE}))


def purposes(declared: dict[str, Any]) -> dict[str, str | None]:
    return {".".join(path): purpose for path, _, purpose in flatten_fields(declared)}


@pytest.mark.parametrize(
    ("kind", "name", "purpose"),
    [
        ("cursor", "page_token", "next_cursor_param"),
        ("cursor", "pageToken", "next_cursor_param"),
        ("cursor_id", "after_id", "next_cursor_id_param"),
        ("offset", "skip", "offset_count_param"),
        ("page_number", "page", "page_number_param"),
        ("page_number", "size", None),
        ("cursor_url", "after", None),
    ],
)
def test_a_parameter_is_for_what_its_name_implies(kind: str, name: str, purpose: str | None) -> None:
    assert purposes(assign_request_purposes(kind, {name: TEXT})) == {name: purpose}


def test_the_likeliest_name_wins() -> None:
    assert purposes(assign_request_purposes("cursor", {"next": TEXT, "after": TEXT})) == {
        "next": None,
        "after": "next_cursor_param",
    }


def test_what_is_declared_stays() -> None:
    declared = {"mark": {**TEXT, PURPOSE_KEY: {"purpose": "next_cursor_param"}}, "cursor": TEXT}
    assert assign_request_purposes("cursor", declared) == declared


def test_fields_of_an_envelope_are_found_inside() -> None:
    response = {
        "meta": {"type": "object", "properties": {"next_cursor": TEXT, "has_more": {"type": "boolean"}}},
        "things": LIST,
    }
    assert purposes(assign_response_purposes("cursor", response)) == {
        "meta": None,
        "meta.next_cursor": "next_cursor_field",
        "meta.has_more": "has_next_page",
        "things": "items",
    }
    assert PURPOSE_KEY not in response["things"]


def test_counts_of_an_offset_scheme_are_found() -> None:
    result = purposes(assign_response_purposes("offset", {"data": LIST, "total": {}, "offset": {}}))
    assert result == {"data": "items", "total": "offset_total_count_field", "offset": "offset_count_start_field"}


def test_pages_may_be_bare_lists() -> None:
    declared = {"items": {**LIST, PURPOSE_KEY: {"is_top_level_array": True}}}
    assert top_level_array(LIST) == LIST
    assert top_level_array(declared) == declared["items"]
    assert top_level_array({"data": LIST}) is None
    assert assign_response_purposes("cursor", declared) == declared


def test_names_are_compared_in_snake_case() -> None:
    assert normalize_name("nextPageToken") == "next_page_token"


def test_an_operation_needs_all_parameters_of_a_scheme() -> None:
    assert fits_scheme(VIEW, {"cursor", "limit"}, PAGE, {"cursor"}, ())
    assert not fits_scheme(VIEW, {"cursor"}, PAGE, {"cursor", "limit"}, ())


def test_a_response_needs_all_fields_of_a_scheme() -> None:
    assert fits_scheme(VIEW, (), PAGE, (), [("data",), ("meta", "next")])
    assert not fits_scheme(VIEW, (), PAGE, (), [("data",), ("meta", "total")])


def test_pages_that_are_bare_lists_need_a_list() -> None:
    assert fits_scheme(VIEW, (), LIST, (), None)
    assert fits_scheme(VIEW, (), {"items": TEXT}, (), None)
    assert not fits_scheme(VIEW, (), PAGE, (), None)


def test_a_field_is_found_below_references() -> None:
    assert find_field(VIEW, ref("Page"), ("meta", "next")) == TEXT
    assert find_field(VIEW, ref("Page"), ("meta", "next", "more")) is None
