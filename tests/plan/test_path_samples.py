"""Objects that stand in a path are given as text, in the parameter's own style; lists as lists."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright import pipeline

TEXT = """
openapi: 3.1.0
info: {{title: Styles, version: '1'}}
paths:
  /things/{{v}}:
    get:
      parameters: [{{name: v, in: path, required: true, style: {style}, explode: {explode}, schema: {schema}}}]
      responses: {{'204': {{description: ok}}}}
"""
OBJECT = "{type: object, example: {a: 1, b: 2}, properties: {a: {type: integer}, b: {type: integer}}}"


@pytest.mark.parametrize(
    ("style", "explode", "schema", "text"),
    [
        ("simple", "false", OBJECT, "a,1,b,2"),
        ("simple", "true", OBJECT, "a=1,b=2"),
        ("label", "true", OBJECT, ".a=1.b=2"),
        ("matrix", "false", OBJECT, ";v=a,1,b,2"),
        ("matrix", "true", OBJECT, ";a=1;b=2"),
        ("simple", "false", "{type: object, properties: {a: {type: string}, b: {type: integer}}}", "a,a,b,0"),
        ("simple", "false", "{type: string, enum: ['', on, off]}", "on"),
    ],
)
def test_a_path_sample_is_written_in_its_style(
    style: str, explode: str, schema: str, text: str, tmp_path: Path
) -> None:
    spec = tmp_path / "openapi.yaml"
    spec.write_text(TEXT.format(style=style, explode=explode, schema=schema))
    (resource,) = pipeline.plan(pipeline.read(spec, None)).sdk.resources
    (param,) = resource.methods[0].params
    assert param.sample.value == text
