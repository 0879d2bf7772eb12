"""The YAML of an inferred config is the config."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import pytest
import yaml

from sdkwright.config import Config, load_config
from sdkwright.infer import infer_config, render_config
from sdkwright.openapi import Document, read_document
from sdkwright.schema.values import is_map
from tests.corpus.documents import is_swagger, list_tested_documents
from tests.plan.tiny import answers, document, query, sends
from tests.shared import needs_shared


def without_lines(value: Any) -> Any:
    """The data of a config less the lines it was read from."""
    if is_map(value):
        return {key: without_lines(item) for key, item in value.items() if key != "line"}
    if isinstance(value, list | tuple):
        return [without_lines(item) for item in cast("list[Any]", value)]
    return value


def assert_round_trip(api: Document, folder: Path) -> Config:
    config = infer_config(api)
    path = folder / "api.sdk.yml"
    path.write_text(render_config(api, config), encoding="utf-8")
    loaded = load_config(path)
    assert without_lines(loaded.model_dump()) == without_lines(config.model_dump())
    assert loaded.problems == ()
    return loaded


def everything() -> Document:
    pet = {"$ref": "#/components/schemas/Pet"}
    page = {
        "type": "object",
        "properties": {"data": {"type": "array", "items": pet}, "next_cursor": {"type": "string"}},
    }
    body = {"type": "object", "properties": {"stream": {"type": "boolean"}, "prompt": {"type": "string"}}}
    both = {
        "200": {
            "description": "",
            "content": {"application/json": {"schema": pet}, "text/event-stream": {"schema": pet}},
        }
    }
    return document(
        {
            "/pets": {"get": {"parameters": [query("cursor")], "responses": answers(page), "summary": "All: pets #1"}},
            "/pets/{id}/groom": {"post": {"requestBody": sends(body), "responses": both, "summary": "Groom it"}},
            "/yes": {"get": {}},
            "/null/{on}": {"get": {}},
        },
        {"Pet": {"type": "object", "properties": {"id": {"type": "string"}}}},
        servers=[{"url": "https://{region}.example.com", "variables": {"region": {"default": "no", "enum": ["no"]}}}],
        info={"title": 'Pets: "all" of them', "version": "1"},
        components={"securitySchemes": {"key": {"type": "http", "scheme": "bearer", "description": "A: b # c"}}},
        security=[{"key": []}],
        webhooks={"petBorn": {"post": {"requestBody": sends(pet), "responses": {"200": {"description": ""}}}}},
    )


def test_it_loads_to_the_same_config(tmp_path: Path) -> None:
    config = assert_round_trip(everything(), tmp_path)
    assert list(config.resources) == ["pets", "yes", "null", "webhooks"]


def test_it_reads_as_if_written_by_hand() -> None:
    text = render_config(everything(), infer_config(everything()))
    assert "  pets:\n    models:\n      pet: Pet\n    methods:\n      list: get /pets\n" in text
    assert "      # Groom it\n      groom:\n        endpoint: post /pets/{id}/groom\n" in text
    assert max(map(len, text.splitlines())) <= 120


def test_schemas_nobody_uses_are_named() -> None:
    api = document({"/pets": {"get": {}}}, {"Pet": {"type": "object"}, "Ghost": {"type": "object"}})
    assert "# Schemas that no method takes or gives." in (text := render_config(api, infer_config(api)))
    assert "#   Pet, Ghost\n" in text


def test_prose_is_folded(tmp_path: Path) -> None:
    long = "A key; " + "really long words about it " * 9 + "`Authorization: Bearer KEY`"
    scheme = {"key": {"type": "http", "scheme": "bearer", "description": long}}
    api = document({"/pets": {"get": {}}}, components={"securitySchemes": scheme}, security=[{"key": []}])
    assert assert_round_trip(api, tmp_path).client_settings.opts["api_key"].description == long
    assert max(map(len, render_config(api, infer_config(api)).splitlines())) <= 120


def test_a_host_that_is_missing_is_asked_for() -> None:
    asks = "The document does not say where the API is"
    nowhere = document({"/pets": {"get": {}}}, servers=[{"url": "/v1"}])
    assert asks in render_config(nowhere, infer_config(nowhere))
    assert asks not in render_config(everything(), infer_config(everything()))


def test_streams_name_their_switch_and_their_event() -> None:
    data = yaml.safe_load(render_config(everything(), infer_config(everything())))
    streaming = data["resources"]["pets"]["methods"]["groom"]["streaming"]
    assert streaming == {"param_discriminator": "stream", "stream_event_model": "pets.pet"}


@needs_shared
@pytest.mark.parametrize(
    "path", [path for path in list_tested_documents() if not is_swagger(path)], ids=lambda path: path.name
)
def test_real_documents_round_trip(path: Path, tmp_path: Path) -> None:
    assert_round_trip(read_document(path), tmp_path)
