"""What a package states of schemas and its document does not becomes transforms."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from sdkwright import pipeline
from sdkwright.published.transforms import json_path
from tests.plan.tiny import answers, document, sends
from tests.published.test_build import write_files

TEXT = {"type": "string"}
CONFIG: dict[str, Any] = {
    "organization": {"name": "runner"},
    "targets": {"python": {"package_name": "runner"}},
    "resources": {"jobs": {"models": {"job": "Job"}, "methods": {"read": "get /job", "write": "post /job"}}},
    "sdkwright": {"version": "1.0.0"},
}


def variant(title: str, **properties: Any) -> dict[str, Any]:
    return {"type": "object", "title": title, "properties": properties, "required": list(properties)}


def document_of_jobs(**union: Any) -> str:
    steps = [variant("Long", kind={"const": "run"}, speed=TEXT), variant("Short", kind={"const": "rest"})]
    job = {"type": "object", "properties": {"step": {"oneOf": steps, **union}, "state": {"oneOf": [TEXT, *steps]}}}
    paths = {"/job": {"get": {"responses": answers({"$ref": "#/components/schemas/Job"})}, "post": {}}}
    paths["/job"]["post"] = {"requestBody": sends(job), "responses": answers(TEXT)}
    return str(document(paths, {"Job": job}).path)


def test_the_package_is_given_again_from_a_document_without_its_discriminators(tmp_path: Path) -> None:
    first, second = tmp_path / "first.yml", tmp_path / "second.yml"
    first.write_text(yaml.safe_dump(CONFIG), encoding="utf-8")
    before = pipeline.emit(
        pipeline.plan(pipeline.read(document_of_jobs(discriminator={"propertyName": "kind"}), first)).sdk, jobs=1
    )
    assert "class StepRun(" in str(before["src/runner/types/job.py"])
    write_files(before, tmp_path / "published")
    spec = document_of_jobs()
    text, _ = pipeline.propose(spec, second, package=str(tmp_path / "published"))
    second.write_text(text, encoding="utf-8")
    after = pipeline.emit(pipeline.plan(pipeline.read(spec, second)).sdk, jobs=1)
    assert after["src/runner/types/job.py"] == before["src/runner/types/job.py"]


@pytest.mark.parametrize("closed", [{}, {"properties": {}, "additionalProperties": False}])
def test_a_class_without_fields_is_asked_for(closed: dict[str, Any], tmp_path: Path) -> None:
    def paths(**more: Any) -> dict[str, Any]:
        return {"/job": {"get": {"responses": answers({"type": "object", **more})}, "post": {"responses": answers({})}}}

    first = tmp_path / "first.yml"
    config = {**CONFIG, "resources": {"jobs": {"methods": {"read": "get /job", "write": "post /job"}}}}
    first.write_text(yaml.safe_dump(config), encoding="utf-8")
    spec = str(document(paths(**closed, **{"x-stainless-empty-object": True})).path)
    write_files(pipeline.emit(pipeline.plan(pipeline.read(spec, first)).sdk, jobs=1), tmp_path / "published")
    text, _ = pipeline.propose(str(document(paths(**closed)).path), None, package=str(tmp_path / "published"))
    (transform,) = yaml.safe_load(text)["openapi"]["transforms"]
    place = '$.paths["/job"].get.responses["200"].content["application/json"].schema'
    assert transform["args"] == {"target": [place], "object": {"x-stainless-empty-object": True}}


@pytest.mark.parametrize(
    ("pointer", "path"),
    [
        ("/components/schemas/Job/properties/step", "$.components.schemas.Job.properties.step"),
        ("/paths/~1job/get/responses/200/oneOf/1", '$.paths["/job"].get.responses["200"].oneOf[1]'),
    ],
)
def test_places_are_written_as_paths(pointer: str, path: str) -> None:
    variants: list[Any] = [TEXT, TEXT]
    root: dict[str, Any] = {"paths": {"/job": {"get": {"responses": {"200": {"oneOf": variants}}}}}}
    root["components"] = {"schemas": {"Job": {"properties": {"step": TEXT}}}}
    assert json_path(pointer, root) == path
