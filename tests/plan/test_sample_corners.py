"""Values for tests and docs where a schema says little, or says it in two places."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from sdkwright import pipeline
from sdkwright.ir import Param

from .tiny import Json, method, plan, sends

TEXT = """
openapi: 3.1.0
info: {title: Corners, version: '1'}
paths:
  /things/{id}:
    put:
      parameters: [PARAMETER]
      requestBody: {required: true, content: {application/json: {schema: BODY}}}
      responses: {'204': {description: ok}}
"""
NUMBER = "{name: id, in: path, required: true, schema: {type: integer}}"


def params(folder: Path, *, parameter: str = NUMBER, body: str = "{type: object}") -> dict[str, Param]:
    spec = folder / "openapi.yaml"
    spec.write_text(textwrap.dedent(TEXT).replace("PARAMETER", parameter).replace("BODY", body))
    (resource,) = pipeline.plan(pipeline.read(spec, None)).sdk.resources
    return {param.wire: param for param in resource.methods[0].params}


def test_a_path_parameter_without_a_type_is_text(tmp_path: Path) -> None:
    result = params(tmp_path, parameter="{name: id, in: path, required: true, schema: {title: Id}}")
    assert result["id"].sample.value == "id"


def test_a_path_parameter_is_never_empty(tmp_path: Path) -> None:
    result = params(tmp_path, parameter="{name: id, in: path, required: true, example: '', schema: {type: string}}")
    assert result["id"].sample.value == "id"


def test_items_beside_a_union_hold_for_its_lists(tmp_path: Path) -> None:
    body = (
        "{required: [c], properties: {c: {items: {type: string}, oneOf: [{type: array, items: {}}, {type: string}]}}}"
    )
    (item,) = params(tmp_path, body=body)["c"].sample.items
    assert isinstance(item.value, str)


@pytest.mark.parametrize(
    ("schema", "kind"),
    [
        ("{type: string, oneOf: [{description: a}, {description: b}]}", str),
        ("{type: string, anyOf: [{format: uri}, {format: email}]}", str),
        ("{type: integer, oneOf: [{maximum: 3}, {minimum: 7}]}", int),
        ("{type: boolean, oneOf: [{title: a}]}", bool),
    ],
)
def test_a_type_beside_a_union_holds_for_its_variants(tmp_path: Path, schema: str, kind: type) -> None:
    result = params(tmp_path, body=f"{{required: [c], properties: {{c: {schema}}}}}")
    assert isinstance(result["c"].sample.value, kind)


def test_a_body_that_may_not_be_empty_has_a_property_in_its_shortest_call(tmp_path: Path) -> None:
    body = "{type: object, minProperties: 1, properties: {a: {type: string}, b: {type: string}}}"
    result = params(tmp_path, body=body)
    assert [wire for wire, param in result.items() if param.in_short] == ["a"]


def test_a_schema_that_leads_into_itself_by_merging_ends() -> None:
    loop: Json = {"allOf": [{"$ref": "#/components/schemas/Loop"}], "required": ["a"]}
    sdk = plan(
        {"/x": {"post": {"requestBody": sends({"type": "object", "required": ["b"], "properties": {"b": loop}})}}},
        {"Loop": {"type": "object", "additionalProperties": loop}},
        {"x": {"methods": {"make": "post /x"}}},
    )
    assert method(sdk, "x.make").params[0].sample.kind == "dict"
