"""What a stream yields, where the document describes the fields of its events (OpenAPI 3.2) or their data."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from sdkwright import pipeline

TEXT = """
openapi: 3.1.0
info: {title: Events, version: '1'}
paths:
  /talk:
    post:
      responses: {'200': {description: ok, content: {text/event-stream: {schema: {$ref: '#/components/schemas/Said'}}}}}
components:
  schemas:
    Said: SAID
    Word: {type: object, properties: {text: {type: string}}}
"""


@pytest.mark.parametrize(
    ("schema", "name"),
    [
        ("{type: object, properties: {event: {type: string}, data: {$ref: '#/components/schemas/Word'}}}", "Word"),
        ("{type: object, properties: {data: {$ref: '#/components/schemas/Word'}, total: {type: integer}}}", "Said"),
        ("{type: object, properties: {text: {type: string}}}", "Said"),
        (
            "{anyOf: [{type: object, properties: {data: {$ref: '#/components/schemas/Word'}}}, "
            "{type: object, properties: {data: {const: '[END]'}}}]}",
            "Word",
        ),
        ("{oneOf: [{$ref: '#/components/schemas/Word'}, {type: string, enum: ['[DONE]']}]}", "Word"),
    ],
)
def test_a_stream_yields_the_data_of_its_events(schema: str, name: str, tmp_path: Path) -> None:
    spec = tmp_path / "openapi.yaml"
    spec.write_text(textwrap.dedent(TEXT).replace("SAID", schema))
    sdk = pipeline.plan(pipeline.read(spec, None)).sdk
    (method,) = [method for resource in sdk.resources for method in resource.methods] or sdk.methods
    assert method.streaming is not None
    assert getattr(method.streaming.event, "name", None) == name


@pytest.mark.parametrize(
    ("schema", "whole"),
    [
        ("{type: object, properties: {event: {type: string}, data: {type: string}, id: {type: string}}}", True),
        ("{type: object, properties: {data: {type: [string, 'null']}, retry: {type: integer}}}", True),
        ("{type: object, properties: {data: {type: string, contentSchema: {type: object}}}}", False),
        ("{type: object, properties: {event: {type: string}, text: {type: string}}}", False),
        ("{type: object, properties: {data: {type: string}, total: {type: integer}}}", False),
    ],
)
def test_a_stream_yields_events_as_a_whole_where_their_data_is_text(schema: str, whole: bool, tmp_path: Path) -> None:
    spec = tmp_path / "openapi.yaml"
    spec.write_text(textwrap.dedent(TEXT).replace("SAID", schema))
    sdk = pipeline.plan(pipeline.read(spec, None)).sdk
    (method,) = [method for resource in sdk.resources for method in resource.methods] or sdk.methods
    assert method.streaming is not None
    assert method.streaming.whole_events is whole


@pytest.mark.parametrize("media", ["text/event-stream", "application/x-ndjson", "application/json-seq"])
def test_an_array_is_the_whole_of_a_stream_whose_items_it_describes(media: str, tmp_path: Path) -> None:
    spec = tmp_path / "openapi.yaml"
    array = "{type: array, items: {$ref: '#/components/schemas/Word'}}"
    spec.write_text(textwrap.dedent(TEXT).replace("SAID", array).replace("text/event-stream", media))
    sdk = pipeline.plan(pipeline.read(spec, None)).sdk
    (method,) = [method for resource in sdk.resources for method in resource.methods] or sdk.methods
    event = method.streaming.event if method.streaming is not None else method.response.type
    assert getattr(event, "name", None) == "Word"
