"""How long a job is waited for, how often it is asked about, and what comes of it."""

from __future__ import annotations

import asyncio
import pickle
import sys
import time
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from runtime import retries
from runtime.exceptions import APIResponseValidationError, APITimeoutError, InternalServerError
from runtime.jobs.errors import JobError, JobFailedError, JobTimeoutError
from runtime.jobs.formats import JobFormat
from runtime.jobs.polling import Polling
from runtime.models import BaseModel
from runtime.response import APIResponse, AsyncAPIResponse
from runtime.types import omit
from tests.runtime.client.support import AsyncTiny, Received, Reply, Tiny, loopback


class Job(BaseModel):
    id: str
    status: str


class Created(BaseModel):
    id: str
    status: str


class Raw:
    """A raw response, as far as a job needs it."""

    def __init__(self, value: object, **headers: str) -> None:
        self.value = value
        self.http_response = httpx.Response(200, request=httpx.Request("GET", "http://api"))
        self.headers = httpx.Headers({name.replace("_", "-"): text for name, text in headers.items()})

    def parse(self) -> object:
        return self.value


FORMAT = JobFormat(Job, param="job_id", done=("done",), failed=("failed", "expired"))
CREATED = Raw(Created(id="j", status="queued"))


def start(interval: Any = omit, deadline: float | None = None, progress: Any = None) -> Polling[Job]:
    return Polling(FORMAT, interval, deadline, progress)


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds that are waited, without waiting."""
    seconds: list[float] = []

    async def sleep_async(wait: float) -> None:
        seconds.append(wait)
        await asyncio.sleep(0)

    monkeypatch.setattr(retries, "sleep", seconds.append)
    monkeypatch.setattr(retries, "sleep_async", sleep_async)
    return seconds


class Api:
    """Answers with one status after another, and notes what it was asked."""

    def __init__(self, *statuses: str | Raw) -> None:
        self._answers: Iterator[Any] = iter(statuses)
        self.requests: list[tuple[str, Any]] = []

    def retrieve(self, *, job_id: str, timeout: Any) -> Raw:
        self.requests.append((job_id, timeout))
        answer = next(self._answers)
        return answer if isinstance(answer, Raw) else Raw(Job(id=job_id, status=answer))

    async def retrieve_async(self, *, job_id: str, timeout: Any) -> Raw:
        return self.retrieve(job_id=job_id, timeout=timeout)


def create(*, timeout: Any) -> Raw:
    return CREATED


async def create_async(*, timeout: Any) -> Raw:
    return CREATED


@pytest.mark.parametrize("is_async", [False, True])
def test_a_job_is_made_and_asked_about_until_it_is_done(waits: list[float], is_async: bool) -> None:
    api, statuses = Api("queued", "running", "done"), list[str]()
    polling = start(
        progress=lambda job: statuses.append(job.status)
    )  # pyright: ignore[reportUnknownLambdaType, reportUnknownArgumentType]
    if is_async:
        job = asyncio.run(polling.create_async(create_async, api.retrieve_async, 5.0))
    else:
        job = polling.create(create, api.retrieve, 5.0)
    assert job == Job(id="j", status="done")
    assert api.requests == [("j", 5.0)] * 3
    assert statuses == ["queued", "running", "done"]
    assert len(waits) == 3
    assert all(0.75 * full <= wait <= full for wait, full in zip(waits, [1.0, 1.5, 2.25], strict=True))


def test_waits_grow_up_to_the_longest(waits: list[float]) -> None:
    start().follow("j", Api(*["queued"] * 40, "done").retrieve, None)
    assert len(waits) == 40
    assert max(waits) <= 30 and min(waits[-10:]) >= 22.5


@pytest.mark.parametrize("job", ["j", Created(id="j", status="done"), Job(id="j", status="queued")])
def test_what_may_have_changed_is_asked_about_at_once(waits: list[float], job: object) -> None:
    api = Api("done")
    assert start().follow(job, api.retrieve, None).status == "done"
    assert (len(api.requests), waits) == (1, [])


def test_a_job_that_has_ended_is_not_asked_about() -> None:
    job = Job(id="j", status="done")
    assert start().follow(job, Api().retrieve, None) is job


@pytest.mark.parametrize("is_async", [False, True])
def test_a_job_that_fails_is_an_error_that_has_it(waits: list[float], is_async: bool) -> None:
    api = Api("queued", "expired")
    with pytest.raises(JobFailedError, match="The job j ended as expired") as caught:
        if is_async:
            asyncio.run(start().follow_async("j", api.retrieve_async, None))
        else:
            start().follow("j", api.retrieve, None)
    assert caught.value.job == Job(id="j", status="expired")
    copy = pickle.loads(pickle.dumps(caught.value))
    assert isinstance(copy, JobError) and copy.job == caught.value.job


@pytest.mark.parametrize(
    ("headers", "interval", "expected"),
    [
        ({"retry_after": "7"}, omit, 7.0),
        ({"retry_after_ms": "250"}, omit, 0.25),
        ({"x_poll_after": "400", "retry_after": "7"}, omit, 0.4),
        ({"retry_after": "86400"}, omit, 600.0),
        ({"retry_after": "7"}, 100, 7.0),
        ({"retry_after_ms": "5"}, 100, 0.1),
        ({}, 100, 0.1),
    ],
)
def test_the_api_may_say_how_long_to_wait(
    waits: list[float], headers: dict[str, str], interval: Any, expected: float
) -> None:
    format = JobFormat(Job, param="job_id", done=("done",), header="x-poll-after")
    api = Api(Raw(Job(id="j", status="queued"), **headers), "done")
    Polling(format, interval, None, None).follow("j", api.retrieve, None)
    assert waits == [expected]


def test_a_deadline_ends_the_wait() -> None:
    with pytest.raises(JobTimeoutError, match=r"not ended after 0\.05 seconds; its status is queued") as caught:
        start(interval=10, deadline=0.05).follow("j", Api(*["queued"] * 100).retrieve, None)
    assert caught.value.job == Job(id="j", status="queued")


def test_a_deadline_shortens_timeouts() -> None:
    api = Api("done")
    start(deadline=20).follow("j", api.retrieve, 60.0)
    assert 19 < api.requests[0][1] <= 20


def test_a_request_that_the_deadline_cut_is_told_as_that() -> None:
    def hang(*, job_id: str, timeout: float) -> Raw:
        raise APITimeoutError(httpx.Request("GET", "http://x"))

    with pytest.raises(JobTimeoutError):
        start(deadline=0.0005).follow("j", hang, None)
    with pytest.raises(APITimeoutError):
        start(deadline=60).follow("j", hang, None)


def test_a_deadline_cuts_an_async_request() -> None:
    async def hang(*, job_id: str, timeout: float) -> Raw:
        await asyncio.sleep(60)
        raise AssertionError

    with pytest.raises(JobTimeoutError) as caught:
        asyncio.run(start(deadline=0.05).follow_async("j", hang, None))
    assert caught.value.job is None


def test_a_task_that_is_cancelled_stops_asking() -> None:
    api = Api(*["queued"] * 1000)

    async def main() -> int:
        task = asyncio.create_task(start(interval=5).follow_async("j", api.retrieve_async, None))
        await asyncio.sleep(0.05)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        count = len(api.requests)
        await asyncio.sleep(0.03)
        return len(api.requests) - count

    assert asyncio.run(main()) == 0
    assert api.requests


def test_progress_may_be_a_coroutine_function(waits: list[float]) -> None:
    statuses: list[str] = []

    async def progress(job: Job) -> None:
        await asyncio.sleep(0)
        statuses.append(job.status)

    asyncio.run(start(progress=progress).follow_async("j", Api("queued", "done").retrieve_async, None))
    assert statuses == ["queued", "done"]


@pytest.mark.parametrize("is_async", [False, True])
@pytest.mark.parametrize("answer", ["<html>", None, [Job(id="j", status="done")]])
def test_what_is_no_job_is_an_error(waits: list[float], is_async: bool, answer: object) -> None:
    api = Api("running", Raw(answer), "done")
    with pytest.raises(APIResponseValidationError, match="no Job"):
        if is_async:
            asyncio.run(start().create_async(create_async, api.retrieve_async, None))
        else:
            start().create(create, api.retrieve, None)
    assert [job_id for job_id, _ in api.requests] == ["j", "j"]
    with pytest.raises(APIResponseValidationError, match="no Job"):
        start().create(lambda **_: Raw(answer), api.retrieve, None)


def test_a_job_is_asked_for_by_the_id_that_it_had_first(waits: list[float]) -> None:
    nameless = Job.construct(status="running")
    assert start().create(create, Api(Raw(nameless), "done").retrieve, None).status == "done"


@pytest.mark.skipif(sys.version_info < (3, 11), reason="errors have notes since 3.11")
@pytest.mark.parametrize("is_async", [False, True])
def test_an_error_says_which_job_was_made(waits: list[float], is_async: bool) -> None:
    def fail(job: Job) -> None:
        raise LookupError(job.id)

    with pytest.raises(LookupError) as caught:
        if is_async:
            asyncio.run(start(progress=fail).create_async(create_async, Api("running").retrieve_async, None))
        else:
            start(progress=fail).create(create, Api("running").retrieve, None)
    (note,) = caught.value.__notes__
    assert note.startswith("The job j was made")
    with pytest.raises(LookupError) as caught:
        start(progress=fail).follow("j", Api("running").retrieve, None)
    assert not hasattr(caught.value, "__notes__")


def test_a_job_without_an_id_is_refused() -> None:
    with pytest.raises(ValueError, match="A job needs an id"):
        start().follow(Created.construct(status="queued"), Api().retrieve, None)


@pytest.mark.parametrize("is_async", [False, True])
def test_a_deadline_bounds_all_attempts_of_a_request(is_async: bool) -> None:
    def answer(request: Received) -> Reply:
        time.sleep(0.02)
        return 500, {"Retry-After-Ms": "100"}, b"{}"

    with loopback(answer) as (url, requests), pytest.raises((JobTimeoutError, InternalServerError)):
        if is_async:

            async def main() -> None:
                async with AsyncTiny(base_url=url, max_retries=9) as client:

                    async def retrieve(*, job_id: str, timeout: Any) -> Any:
                        return await client.get("/x", cast_to=AsyncAPIResponse[Job], options={"timeout": timeout})

                    await start(deadline=0.3).follow_async("j", retrieve, None)

            asyncio.run(main())
        else:
            with Tiny(base_url=url, max_retries=9) as client:

                def retrieve(*, job_id: str, timeout: Any) -> Any:
                    return client.get("/x", cast_to=APIResponse[Job], options={"timeout": timeout})

                start(deadline=0.3).follow("j", retrieve, None)
    assert len(requests) < 6  # 10 without a deadline


def test_other_calls_count_for_the_deadline() -> None:
    polling = start(deadline=20)
    assert 19 < polling.send(lambda timeout: timeout, 60.0) <= 20
    assert polling.require_id("f") == "f"
    with pytest.raises(ValueError, match="upload has no id"):
        polling.require_id(None)
