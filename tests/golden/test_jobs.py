"""Methods that wait for jobs, as they are emitted, in a package that is on httpx's successor."""

from __future__ import annotations

import asyncio
import importlib
import json
from pathlib import Path
from typing import Any

import pytest

from tests.golden.test_wire import package

httpx2: Any = pytest.importorskip("httpx2")
SOON = {"X-Ask-After-Ms": "1", "Retry-After-Ms": "1"}


@pytest.fixture(scope="module")
def attic(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return package(tmp_path_factory.mktemp("jobs"), "files", "attic")


class Attic:
    """Tells of a print and of a search that end with the last of ``states``; ``calls`` are the requests it got."""

    def __init__(self, *states: str) -> None:
        self._states = [*states]
        self.calls: list[tuple[str, str]] = []

    def __call__(self, request: Any) -> Any:
        self.calls.append((request.method, request.url.path))
        if request.url.path == "/files":
            body: object = {"id": "f1", "name": "a", "bytes": 1, "class": None}
        else:
            state = self._states.pop(0)
            body = {"id": "j1", "status": state, "print": {"number": "7"}, "state": state}
        if request.url.path == "/prints":
            assert json.loads(request.content) == {"file_id": "f1", "copies": 2}
        return httpx2.Response(200, json=body, headers=SOON)

    async def answer(self, request: Any) -> Any:
        return self(request)


def open_client(attic: Any, api: Attic) -> Any:
    return attic.Attic(api_key="k", http_client=httpx2.Client(transport=httpx2.MockTransport(api)))


def test_a_file_is_uploaded_and_its_job_followed_by_methods_of_three_resources(attic: Any, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"a")
    api, progress = Attic("waiting", "printing", "on_paper"), list[Any]()
    with open_client(attic, api) as client:
        job = client.prints.upload_and_poll(file=path, copies=2, on_progress=progress.append)
    assert (job.state, job.print.number) == ("on_paper", "7")
    assert [job.state for job in progress][-2:] == ["printing", "on_paper"]
    assert api.calls == [("POST", "/files"), ("POST", "/prints"), *[("GET", "/printers/queue/7")] * 2]


def test_a_job_that_fails_is_an_error_that_has_it(attic: Any) -> None:
    helpers = importlib.import_module("attic.helpers")
    api = Attic("waiting", "jammed")
    with open_client(attic, api) as client, pytest.raises(helpers.JobFailedError) as raised:
        client.prints.start_and_poll(file_id="f1", copies=2)
    assert raised.value.job.state == "jammed"


def test_what_is_inferred_of_a_job_is_waited_for_asynchronously(attic: Any) -> None:
    async def run() -> list[str]:
        api = Attic("queued", "searching", "completed", "searching", "completed", "completed")
        http = httpx2.AsyncClient(transport=httpx2.MockTransport(api.answer))
        async with attic.AsyncAttic(api_key="k", http_client=http) as client:
            created = await client.jobs.create_and_poll(words="lamp")
            jobs = [created, await client.jobs.poll("j1"), await client.jobs.wait("j1")]
        return [job.status for job in jobs]

    assert asyncio.run(run()) == ["completed"] * 3


def test_the_package_is_on_the_library_that_its_config_names(attic: Any) -> None:
    with attic.Attic(api_key="k") as client:
        assert isinstance(client._client, httpx2.Client)
    importlib.import_module("attic.types.job_polling")
