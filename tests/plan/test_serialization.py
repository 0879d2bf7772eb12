"""Serialization styles: those that differ from the client's own way of writing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from sdkwright.openapi import Parameter
from sdkwright.plan.serialization import Styles
from tests.plan.tiny import Json, document

_LIST: Json = {"type": "array", "items": {"type": "string"}}
_OBJECT: Json = {"type": "object", "properties": {"a": {"type": "string"}}}
_STYLES = Styles(document({}, {"List": _LIST, "Maybe": {"anyOf": [_LIST, {"type": "null"}]}}).view)


def parameter(schema: Json, style: str = "form", *, explode: bool = True, location: str = "query", **rest: Any) -> Any:
    result = Parameter("p", location, False, schema, style, explode, None, False, (), "", style_stated=True)  # type: ignore[arg-type]
    return replace(result, **rest)


def ref(name: str, **beside: Any) -> Json:
    return {"$ref": f"#/components/schemas/{name}", **beside}


@pytest.mark.parametrize(
    ("style", "explode", "expected"),
    [
        ("form", True, "form"),
        ("form", False, None),
        ("spaceDelimited", False, "space"),
        ("pipeDelimited", False, "pipe"),
        ("deepObject", True, None),
    ],
)
def test_lists_in_a_query_have_the_style_the_document_states(style: str, explode: bool, expected: str | None) -> None:
    assert _STYLES.style_parameter(parameter(_LIST, style, explode=explode)) == expected


def test_references_are_looked_through_with_what_stands_beside_them() -> None:
    assert _STYLES.style_parameter(parameter(ref("List"))) == "form"
    assert _STYLES.style_parameter(parameter(ref("Maybe", description="Names."))) == "form"
    assert _STYLES.style_parameter(parameter(ref("List", minItems=1))) == "form"


def test_the_client_needs_no_style_for_its_own_array_format() -> None:
    repeating = replace(_STYLES, query_arrays="repeat")
    assert repeating.style_parameter(parameter(_LIST)) is None
    assert repeating.style_parameter(parameter(_LIST, explode=False)) == "comma"


def test_single_values_have_no_style() -> None:
    assert _STYLES.style_parameter(parameter({"type": "string"}, "pipeDelimited", explode=False)) is None


def test_objects_in_a_query_are_deep_unless_stated_otherwise() -> None:
    assert _STYLES.style_parameter(parameter(_OBJECT, "deepObject")) is None
    assert _STYLES.style_parameter(parameter(_OBJECT)) == "form"
    assert replace(_STYLES, nested="dots").style_parameter(parameter(_OBJECT, "deepObject")) == "deep"


def test_a_style_that_is_not_stated_counts_where_the_config_asks_for_it() -> None:
    unstated = parameter(_LIST, style_stated=False)
    assert _STYLES.style_parameter(unstated) is None
    assert replace(_STYLES, by_default=True).style_parameter(unstated) == "form"


def test_parameters_with_a_json_content_are_json() -> None:
    assert _STYLES.style_parameter(parameter(_OBJECT, content_type="application/json")) == "json"
    assert _STYLES.style_parameter(parameter(_OBJECT, content_type="text/plain")) is None
    assert _STYLES.style_parameter(parameter(_OBJECT, location="header", content_type="application/json")) == "json"
    assert _STYLES.style_parameter(parameter(_OBJECT, location="header")) is None
    assert _STYLES.style_parameter(parameter(_OBJECT, location="cookie", content_type="application/json")) is None


def test_paths_have_styles_of_their_own() -> None:
    assert _STYLES.style_parameter(parameter(_LIST, "matrix", location="path")) == "matrix"
    assert _STYLES.style_parameter(parameter(_LIST, "label", location="path")) == "label"
    assert _STYLES.style_parameter(parameter(_LIST, "form", location="path")) == "simple"


def test_fields_of_forms_have_the_style_of_their_encoding() -> None:
    assert _STYLES.style_field("json", {"style": "form"}, _LIST) is None
    assert _STYLES.style_field("form", {"style": "pipeDelimited"}, _LIST) == "pipe"
    assert _STYLES.style_field("form", {"style": "form"}, _LIST) == "form"
    assert _STYLES.style_field("form", {"explode": False}, _LIST) is None
    assert _STYLES.style_field("multipart", {"explode": False}, _LIST) == "comma"
    assert _STYLES.style_field("form", {"contentType": "application/json"}, _OBJECT) == "json"
    assert _STYLES.style_field("form", {}, _LIST) is None
    assert replace(_STYLES, by_default=True).style_field("form", {}, _LIST) == "form"
    assert replace(_STYLES, by_default=True).style_field("form", {}, _OBJECT) is None


def test_lists_of_objects_in_forms_have_places() -> None:
    rows: Json = {"type": "array", "items": {"type": "object", "properties": {"url": {"type": "string"}}}}
    styles = replace(_STYLES, by_default=True, query_arrays="repeat")
    deep = {"style": "deepObject", "explode": True}
    assert styles.style_field("form", {}, rows) == "deep"
    assert styles.style_field("form", {}, {"type": "object", "properties": {"rows": rows}}) == "deep"
    assert styles.style_field("form", {}, {"type": "array", "items": {"type": "string"}}) is None
    assert styles.style_field("multipart", deep, rows) == "deep"
    assert styles.part_media("multipart", {}, rows) == "application/json"
    assert styles.style_field("form", {"contentType": "application/json"}, rows) == "json"


def test_parts_have_the_media_type_of_their_encoding() -> None:
    assert _STYLES.part_media("form", {"contentType": "application/json"}, _OBJECT) is None
    assert _STYLES.part_media("multipart", {"contentType": "application/json; x=1, text/plain"}, _OBJECT) == (
        "application/json; x=1"
    )
    for media in ("text/plain", "image/png", "application/pdf", "image/*"):
        assert _STYLES.part_media("multipart", {"contentType": media}, _OBJECT) is None


def test_parts_with_files_in_them_have_no_media_type() -> None:
    files = {"type": "array", "items": {"type": "string", "format": "binary"}}
    body = {"type": "object", "properties": {"scans": files}}
    assert _STYLES.part_media("multipart", {"contentType": "application/json"}, body) is None


def test_files_that_are_parts_have_the_media_type_they_are_given() -> None:
    files = {"type": "array", "items": {"type": "string", "format": "binary"}}
    assert _STYLES.part_media("multipart", {"contentType": "image/png"}, files) == "image/png"
    assert _STYLES.part_media("multipart", {"contentType": "image/gif, image/png"}, files) == "image/gif"
    assert _STYLES.part_media("multipart", {"contentType": "image/*"}, files) == "image/png"
    assert _STYLES.part_media("multipart", {"contentType": "*/*"}, files) is None


def test_a_file_or_its_address_has_the_media_type_that_only_files_have() -> None:
    either = {"oneOf": [{"type": "string", "format": "binary"}, {"type": "string", "format": "uri"}]}
    assert _STYLES.part_media("multipart", {"contentType": "image/png"}, either) == "image/png"
    assert _STYLES.part_media("multipart", {"contentType": "application/json"}, either) is None


def test_parts_that_are_objects_are_json_where_the_config_asks_for_openapi_styles() -> None:
    by_default = replace(_STYLES, by_default=True)
    assert by_default.part_media("multipart", {}, {"type": "array", "items": _OBJECT}) == "application/json"
    assert by_default.part_media("multipart", {}, _LIST) is None
    assert by_default.part_media("multipart", {"style": "form"}, _OBJECT) is None
    assert _STYLES.part_media("multipart", {}, _OBJECT) is None
