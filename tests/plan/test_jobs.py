"""Which methods wait for jobs, and what the plan says of them."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.errors import InputError
from sdkwright.ir import JobFacts, JobHelper, Method, Ref, Resource
from sdkwright.plan.job_status import StatusValues, read_status

from .tiny import Json, plan

STATUS: Json = {"type": "string", "enum": ["queued", "in_progress", "completed", "failed", "expired"]}
JOB: Json = {
    "type": "object",
    "required": ["id", "status"],
    "properties": {
        "id": {"type": "string"},
        "status": STATUS,
        "work": {"type": "object", "properties": {"state": {"type": "string"}, "key": {"type": "string"}}},
    },
}
FILE: Json = {"type": "object", "required": ["key"], "properties": {"key": {"type": "string"}}}


def answer(name: str) -> Json:
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}
    return {"200": {"description": "It.", "content": content}}


def path_params(*names: str) -> list[Json]:
    return [{"name": name, "in": "path", "required": True, "schema": {"type": "string"}} for name in names]


def body(media: str = "application/json", **properties: Json) -> Json:
    schema = {"type": "object", "properties": properties, "required": sorted(properties)}
    return {"content": {media: {"schema": schema}}}


def jobs(
    sdkwright: Json | None = None,
    *,
    job: Json = JOB,
    name: str = "create",
    create: Json | None = None,
    retrieve: Json | None = None,
    below: str = "/jobs",
    **properties: Json,
) -> Resource:
    """The resource of jobs, with what the config says of the method that starts one."""
    above = [part.strip("{}") for part in below.split("/") if part.startswith("{")]
    post = {"requestBody": body(**{"size": {"type": "integer"}, **properties}), "responses": answer("Job")}
    get = {"parameters": path_params(*above, "job_id"), "responses": answer("Job"), **(retrieve or {})}
    upload = {"requestBody": body("multipart/form-data", data={"type": "string", "format": "binary"}, purpose=STATUS)}
    paths: Json = {
        below: {"post": {**post, **({"parameters": path_params(*above)} if above else {}), **(create or {})}},
        f"{below}/{{job_id}}": {"get": get},
        "/files": {"post": {**upload, "responses": answer("File")}},
    }
    start: Json = {"endpoint": f"post {below}", **({} if sdkwright is None else {"sdkwright": {"job": sdkwright}})}
    resources: Json = {
        "jobs": {"models": {"job": "Job"}, "methods": {name: start, "retrieve": f"get {below}/{{job_id}}"}},
        "files": {"models": {"file": "File"}, "methods": {"create": "post /files"}},
    }
    result = plan(paths, {"Job": job, "File": FILE}, resources=resources).resources
    return next(resource for resource in result if resource.path == ("jobs",))


def helper(resource: Resource, name: str) -> tuple[Method, JobHelper]:
    method = next(method for method in resource.helpers if method.name == name)
    assert method.job is not None
    return method, method.job


def names(resource: Resource) -> list[str]:
    return [method.name for method in resource.helpers]


def test_create_and_retrieve_of_a_thing_with_a_clear_status_are_a_job() -> None:
    resource = jobs()
    assert names(resource) == ["create_and_poll", "poll", "wait"]
    method, job = helper(resource, "create_and_poll")
    assert job.facts == JobFacts(
        module="types/job_polling",
        model=Ref("types/job", "Job"),
        id=("id",),
        id_param="job_id",
        status=("status",),
        done=("completed",),
        failed=("failed", "expired"),
        interval=1.0,
        max_interval=30.0,
        header=None,
    )
    assert job.create is not None
    assert (job.create.method, job.create.arguments) == ("create", ("size",))
    assert (job.retrieve.method, job.retrieve.arguments) == ("retrieve", ())
    assert "`completed`. With `failed` or `expired`, `JobFailedError`" in method.doc
    assert [param.name for param in helper(resource, "wait")[0].params] == ["job"]


def test_what_tells_of_a_job_takes_the_path_of_what_starts_it() -> None:
    resource = jobs(below="/stores/{store_id}/jobs")
    _, created = helper(resource, "create_and_poll")
    assert created.retrieve.arguments == ("store_id",)
    waits, _ = helper(resource, "wait")
    assert [param.name for param in waits.params] == ["job", "store_id"]


def test_what_starts_a_job_may_say_its_id_alone() -> None:
    receipt: Json = {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}}
    content = {"application/json": {"schema": receipt}}
    resource = jobs(create={"responses": {"202": {"description": "It.", "content": content}}})
    _, job = helper(resource, "create_and_poll")
    assert (job.facts.model, job.facts.done) == (Ref("types/job", "Job"), ("completed",))


def test_what_starts_a_job_with_another_status_is_none() -> None:
    other: Json = {"type": "object", "properties": {"id": {"type": "string"}, "status": {"type": "string"}}}
    content = {"application/json": {"schema": {**other, "required": ["id"]}}}
    assert names(jobs(create={"responses": {"200": {"description": "It.", "content": content}}})) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"job": {**JOB, "properties": {**JOB["properties"], "status": {"type": "string"}}}},
        {"job": {**JOB, "properties": {"status": STATUS}, "required": []}},
        {"name": "make"},
        {"create": {"deprecated": True}},
        {"retrieve": {"deprecated": True}},
        {"retrieve": {"responses": answer("File")}},
        {
            "retrieve": {
                "parameters": [
                    *path_params("job_id"),
                    {"name": "at", "in": "query", "required": True, "schema": {"type": "string"}},
                ]
            }
        },
        {"sdkwright": False},
    ],
    ids=["no enum", "no id", "other name", "deprecated", "deprecated retrieve", "other answer", "needs more", "off"],
)
def test_nothing_is_guessed_of_others(changes: Any) -> None:
    assert names(jobs(**changes)) == []


@pytest.mark.parametrize("name", ["deadline", "on_progress", "poll_interval_ms"])
def test_arguments_of_the_api_keep_their_names(name: str) -> None:
    assert names(jobs(**{name: {"type": "string"}})) == ["poll", "wait"]


def test_the_config_says_what_is_not_clear() -> None:
    settings = {"id": "work.key", "status": "work.state", "done": "ready", "failed": ["no"], "interval": 5}
    resource = jobs({**settings, "retrieve": "jobs.retrieve", "header": "x-wait"}, name="start")
    assert names(resource) == ["start_and_poll", "poll", "wait"]
    _, job = helper(resource, "start_and_poll")
    facts = job.facts
    assert (facts.module, facts.id, facts.status) == ("types/job_start_polling", ("work", "key"), ("work", "state"))
    assert (facts.done, facts.failed, facts.interval, facts.header) == (("ready",), ("no",), 5, "x-wait")


def test_a_file_can_be_sent_along() -> None:
    upload = {"method": "files.create", "param": "file_id", "id": "key", "arguments": {"purpose": "queued"}}
    resource = jobs({"upload": upload}, file_id={"type": "string"})
    assert names(resource) == ["create_and_poll", "upload_and_poll", "poll", "wait"]
    method, job = helper(resource, "upload_and_poll")
    assert [param.name for param in method.params] == ["size", "data"]
    assert job.upload is not None
    assert (job.upload.param, job.upload.id) == ("file_id", ("key",))
    assert (job.upload.step.class_name, job.upload.step.arguments) == ("FilesResource", ("data",))
    assert job.upload.step.constants == (("purpose", "queued"),)


UPLOAD = {"method": "files.create", "param": "size"}


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"retrieve": "get"}, "there is no method get"),
        ({"status": "state"}, "the answer of retrieve has no property state"),
        ({"status": "work.state"}, "the values of work.state do not say which end the job"),
        ({"id": "name"}, "the answers of create and retrieve have no property name"),
        ({"retrieve": "files.create"}, "files.create does not take the id of a job alone"),
        ({"upload": {**UPLOAD, "param": "file"}}, "the method create has no argument file"),
        ({"upload": {**UPLOAD, "method": "files.send"}}, "there is no method files.send"),
        ({"upload": UPLOAD}, "the answer of files.create has no property id"),
        ({"upload": {**UPLOAD, "id": "key", "arguments": {"x": 1}}}, "the method files.create has no argument x"),
    ],
)
def test_what_the_config_names_must_be_there(settings: Json, message: str) -> None:
    with pytest.raises(InputError) as caught:
        jobs(settings)
    (problem,) = caught.value.problems
    assert problem.message == message
    assert problem.pointer == "/resources/jobs/methods/create/sdkwright/job"
    assert problem.hint


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (("queued", "SUCCEEDED", "Timed-Out"), StatusValues(("SUCCEEDED",), ("Timed-Out",))),
        (("inProgress", "done"), StatusValues(("done",), ())),
        (("validating_files", "succeeded", "cancelled"), StatusValues(("succeeded",), ("cancelled",))),
        (
            ("RUNNING", "SUCCESS", "TIMEOUT_EXCEEDED", "CANCELLATION_REQUESTED"),
            StatusValues(("SUCCESS",), ("TIMEOUT_EXCEEDED",)),
        ),
        (("running", "completed", "payment_requested"), None),
        (("in_progress", "completed", "requires_action"), None),
        (("in_progress", "completed", "paused"), None),
        (("missing", "completed"), None),
        (("completed", "failed"), None),
        (("queued", "failed"), None),
        ((1, "queued", "done"), None),
        ((), None),
    ],
)
def test_values_are_read_by_their_words(values: tuple[str | int, ...], expected: StatusValues | None) -> None:
    assert read_status(values) == expected
