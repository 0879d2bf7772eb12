"""Methods that wait for jobs, as packages have them."""

from __future__ import annotations

import asyncio
import importlib
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

import httpx
import pytest

from sdkwright.ir import Sdk
from tests.emit.conftest import Load
from tests.plan.test_jobs import FILE, JOB, answer, body, path_params
from tests.plan.tiny import Json, plan


def _sdk() -> Sdk:
    file = {"type": "string"}
    upload: Json = {"method": "files.create", "param": "file_id", "id": "key", "arguments": {"purpose": "batch"}}
    data: Json = {"type": "string", "format": "binary"}
    paths: Json = {
        "/jobs": {"post": {"requestBody": body(file_id=file), "responses": answer("Job")}},
        "/jobs/{job_id}": {"get": {"parameters": path_params("job_id"), "responses": answer("Job")}},
        "/files": {
            "post": {"requestBody": body("multipart/form-data", data=data, purpose=file), "responses": answer("File")}
        },
    }
    start: Json = {
        "endpoint": "post /jobs",
        "sdkwright": {"job": {"upload": upload, "interval": 2, "header": "x-wait"}},
    }
    resources: Json = {
        "jobs": {"models": {"job": "Job"}, "methods": {"create": start, "retrieve": "get /jobs/{job_id}"}},
        "files": {"models": {"file": "File"}, "methods": {"create": "post /files"}},
    }
    return plan(paths, {"Job": JOB, "File": FILE}, resources=resources)


class Server:
    """Answers requests; the second question about a job is answered with its end."""

    def __init__(self, end: str) -> None:
        self.requests: list[str] = []
        self._states: Iterator[str] = iter(("queued", "in_progress", end))

    def answer(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(f"{request.method} {request.url.path}")
        if request.url.path.endswith("/files"):
            return httpx.Response(200, json={"key": "f-1"})
        return httpx.Response(200, json={"id": "j-1", "status": next(self._states)}, headers={"x-wait": "0"})


@pytest.fixture(scope="module")
def sdk() -> Sdk:
    return _sdk()


def _client(package: ModuleType, server: Server) -> Any:
    http_client = httpx.Client(transport=httpx.MockTransport(server.answer))
    return package.Tiny(http_client=http_client, base_url="https://jobs.example")


REQUESTS = ["POST /jobs", "GET /jobs/j-1", "GET /jobs/j-1"]


@pytest.mark.parametrize(
    ("wait", "requests"),
    [
        (lambda jobs: jobs.create_and_poll(file_id="f", poll_interval_ms=0), REQUESTS),
        (lambda jobs: jobs.upload_and_poll(data=b"x", poll_interval_ms=0), ["POST /files", *REQUESTS]),
        (lambda jobs: jobs.wait(jobs.create(file_id="f"), poll_interval_ms=0), REQUESTS),
        (lambda jobs: [jobs.create(file_id="f"), jobs.poll("j-1", poll_interval_ms=0)][1], REQUESTS),
    ],
    ids=["create", "upload", "wait", "poll"],
)
def test_a_method_waits_for_the_end(load: Load, sdk: Sdk, wait: Callable[[Any], Any], requests: list[str]) -> None:
    server = Server("completed")
    assert wait(_client(load(sdk), server).jobs).status == "completed"
    assert server.requests == requests


def test_a_job_that_fails_is_an_error(load: Load, sdk: Sdk) -> None:
    package = load(sdk)
    helpers = importlib.import_module(f"{package.__name__}.helpers")
    with pytest.raises(helpers.JobFailedError) as raised:
        _client(package, Server("failed")).jobs.create_and_poll(file_id="f", poll_interval_ms=0)
    assert raised.value.job.id == "j-1"


def test_async_methods_wait_too(load: Load, sdk: Sdk) -> None:
    package, server = load(sdk), Server("completed")

    async def run() -> Any:
        http_client = httpx.AsyncClient(transport=httpx.MockTransport(server.answer))
        async with package.AsyncTiny(http_client=http_client, base_url="https://jobs.example") as client:
            return await client.jobs.upload_and_poll(data=b"x", poll_interval_ms=0)

    assert asyncio.run(run()).status == "completed"
    assert server.requests == ["POST /files", *REQUESTS]
