"""The jobs that a proposed config says."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from sdkwright import pipeline
from tests.plan.test_jobs import JOB, answer, body, path_params
from tests.plan.tiny import Json, document

RECEIPT: Json = {**JOB, "properties": {**JOB["properties"], "jobId": {"type": "string"}}, "required": ["jobId"]}


def proposed(job: Json, folder: Path, *, below: str = "/jobs", id: str = "job_id") -> Json:
    """The methods that the config for a document with jobs names, of the resource that has them."""
    paths: Json = {
        below: {"post": {"requestBody": body(size={"type": "integer"}), "responses": answer("Job")}},
        f"{below}/{{{id}}}": {"get": {"parameters": path_params(id), "responses": answer("Job")}},
    }
    spec, config = document(paths, {"Job": job}).path, folder / "sdk.yml"
    config.write_text(pipeline.propose(spec, config)[0], encoding="utf-8")
    for source in (None, config):
        helpers = pipeline.plan(pipeline.read(spec, source)).sdk.resources[-1].helpers
        assert [method.name for method in helpers] == ["create_and_poll", "poll", "wait"]
    data: Json = yaml.safe_load(config.read_text())["resources"]
    while "methods" not in data:
        data = next(iter(data.values()))
    return data["methods"]["create"]["sdkwright"]["job"]


@pytest.mark.parametrize("below", ["/jobs", "/renders"])
def test_a_job_that_was_found_is_in_the_config(tmp_path: Path, below: str) -> None:
    job = proposed(JOB, tmp_path, below=below)
    assert job == {"retrieve": "retrieve", "status": "status", "done": ["completed"], "failed": ["failed", "expired"]}
    assert "# Starts a job:" in (tmp_path / "sdk.yml").read_text()


def test_an_id_of_another_name_is_in_the_config_as_the_api_calls_it(tmp_path: Path) -> None:
    job: Json = {**RECEIPT, "properties": {name: kind for name, kind in RECEIPT["properties"].items() if name != "id"}}
    assert proposed(job, tmp_path, id="jobId")["id"] == "jobId"


def test_the_owner_can_take_it_out(tmp_path: Path) -> None:
    proposed(JOB, tmp_path)
    config = tmp_path / "sdk.yml"
    data = yaml.safe_load(config.read_text())
    data["resources"]["jobs"]["methods"]["create"]["sdkwright"]["job"] = False
    config.write_text(yaml.safe_dump(data))
    (resource,) = pipeline.plan(pipeline.read(None, config)).sdk.resources
    assert resource.helpers == ()
