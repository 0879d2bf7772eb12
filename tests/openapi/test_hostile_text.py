"""Texts of documents that are no characters, or that are nested too deeply to be rendered."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sdkwright import pipeline
from sdkwright.errors import InputError
from sdkwright.openapi import read_document
from sdkwright.openapi.json_reader import replace_lone_surrogates
from sdkwright.openapi.yaml_reader import MAX_DEPTH


def spec(schema: Any, **schemas: Any) -> dict[str, Any]:
    content = {"application/json": {"schema": schema}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Harbour", "version": "1"},
        "paths": {"/boats": {"get": {"responses": {"200": {"description": "r", "content": content}}}}},
        "components": {"schemas": schemas},
    }


def write(folder: Path, content: Any) -> Path:
    path = folder / "openapi.json"
    path.write_text(json.dumps(content, indent=1))
    return path


@pytest.mark.parametrize(
    ("text", "replaced"),
    [
        (r'"\ud83d\ude00"', r'"\ud83d\ude00"'),
        (r'"\ud83d \uDE00"', r'"\ufffd \ufffd"'),
        (r'"\\ud800"', r'"\\ud800"'),
        (r'"\\\ud800\n"', r'"\\\ufffd\n"'),
    ],
)
def test_half_a_surrogate_pair_is_replaced(text: str, replaced: str) -> None:
    assert replace_lone_surrogates(text)[0] == replaced


def test_what_is_replaced_is_reported_with_its_line(tmp_path: Path) -> None:
    document = read_document(write(tmp_path, spec({"type": "string"}, **{"A\ud801": {"description": "\udc02"}})))
    assert document.root["components"]["schemas"] == {"A\ufffd": {"description": "\ufffd"}}
    result = [problem for problem in document.problems if "U+FFFD" in problem.message]
    lines = document.sources[0].text.splitlines()
    assert len(result) == 2
    assert all("ufffd" in lines[(problem.line or 0) - 1] for problem in result)


def test_two_keys_that_are_the_same_when_replaced_are_an_error(tmp_path: Path) -> None:
    schemas: dict[str, Any] = {f"A{half}": {} for half in ("\ud801", "\ud802")}
    with pytest.raises(InputError, match="written twice"):
        read_document(write(tmp_path, spec({"type": "string"}, **schemas)))


@pytest.mark.parametrize("text", ["a\x00b.yaml", "#/components/schemas/a\x00b", "\x00"])
def test_a_reference_with_nul_leads_nowhere(tmp_path: Path, text: str) -> None:
    (problem,) = read_document(write(tmp_path, spec({"$ref": text}))).problems
    assert "left out" in problem.message and "\x00" not in str(problem)


def test_nul_in_a_key_gives_a_package_all_the_same(tmp_path: Path) -> None:
    schema = {"type": "object", "properties": {"a\x00b": {"type": "string"}}}
    path = write(tmp_path, spec({"$ref": "#/components/schemas/N\x00"}, **{"N\x00": schema}))
    sdk = pipeline.plan(pipeline.read(path, None)).sdk
    assert len(pipeline.emit(sdk, jobs=1)) > 50


def nested(depth: int) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": "string"}
    for _ in range(depth):
        schema = {"type": "array", "items": schema}
    return schema


def test_too_deep_a_nesting_is_refused_with_its_place_and_the_limit(tmp_path: Path) -> None:
    with pytest.raises(InputError) as error:
        read_document(write(tmp_path, spec(nested(MAX_DEPTH))))
    (problem,) = error.value.problems
    assert "nested too deeply" in problem.message
    assert str(MAX_DEPTH) in problem.message
    assert problem.pointer.startswith("/paths/~1boats/get/responses/200/content/application~1json/schema/items/items")
    assert problem.line is not None


def test_the_deepest_document_gives_a_package(tmp_path: Path) -> None:
    inputs = pipeline.read(write(tmp_path, spec(nested(MAX_DEPTH - 10))), None)
    assert len(pipeline.emit(pipeline.plan(inputs).sdk, jobs=1)) > 50


@pytest.mark.parametrize("count", [130, 170, 400])
def test_types_that_references_nest_too_deeply_are_refused(tmp_path: Path, count: int) -> None:
    schemas = {f"S{n}": {"type": "array", "items": {"$ref": f"#/components/schemas/S{n + 1}"}} for n in range(count)}
    schemas[f"S{count}"] = {"type": "string"}
    path = write(tmp_path, spec({"$ref": "#/components/schemas/S0"}, **schemas))
    with pytest.raises(InputError, match="nested too deeply"):
        pipeline.emit(pipeline.plan(pipeline.read(path, None)).sdk, jobs=1)
