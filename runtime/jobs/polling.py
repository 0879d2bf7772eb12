"""The wait for the end of a job: how often it is asked about, for how long, and what comes of it."""

from __future__ import annotations

import inspect
import random
import sys
from collections.abc import Awaitable, Callable, Generator
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from .. import retries
from ..exceptions import APIResponseValidationError, APITimeoutError
from ..models import BaseModel
from ..types import NotGiven, Omit
from ..waits import CALLS_END
from .errors import JobError, JobFailedError, JobTimeoutError
from .formats import JobFormat

if TYPE_CHECKING:
    from anyio import CancelScope

__all__ = ["Polling"]

JobT = TypeVar("JobT")
ResultT = TypeVar("ResultT")

_GROWTH = 1.5
"""Factor from one wait to the next."""
_MAX_SERVER_WAIT = 600.0
"""Seconds; a server that asks for a longer wait is asked again after this."""
_USUAL_TIMEOUT = 60.0
"""Seconds; a deadline that is farther away than this shortens no timeout that nobody has set."""


class Polling(Generic[JobT]):
    """One wait for one job.

    Methods are given functions that send requests: each takes a ``timeout``, ``retrieve`` the job's id too, and gives a
    raw response.  The seconds of ``deadline`` count from when this is made.
    """

    def __init__(
        self,
        format: JobFormat[JobT],
        poll_interval_ms: int | Omit,
        deadline: float | None,
        on_progress: Callable[[JobT], object] | None,
    ) -> None:
        self._format = format
        self._interval = None if isinstance(poll_interval_ms, Omit) else max(poll_interval_ms, 0) / 1000
        self._seconds = deadline
        self._end = None if deadline is None else monotonic() + deadline
        self._on_progress = on_progress
        self._polls = 0
        self._job: Any = None
        self._is_made = False

    def limit(self, timeout: Any) -> Any:
        """Return a request's timeout, shortened to what is left of the deadline. Raises JobTimeoutError if none is."""
        if self._end is None:
            return timeout
        remaining = self._end - monotonic()
        if remaining <= 0:
            raise self._timed_out()
        if timeout is None or (isinstance(timeout, NotGiven) and remaining < _USUAL_TIMEOUT):
            return remaining
        return min(timeout, remaining) if isinstance(timeout, (int, float)) else timeout

    def send(self, call: Callable[..., ResultT], timeout: Any) -> ResultT:
        """Make another call that the deadline is for, too."""
        with self._limited():
            return call(timeout=self.limit(timeout))

    async def send_async(self, call: Callable[..., Awaitable[ResultT]], timeout: Any) -> ResultT:
        """Do the same as :meth:`send` for an async client."""
        with self._limited(), self._scope():
            return await call(timeout=self.limit(timeout))
        raise self._timed_out()  # the scope has ended the wait

    def require_id(self, value: Any) -> Any:
        """Return the id of what was uploaded. Raises :class:`ValueError` when it has none."""
        if value is None or value == "":
            raise ValueError("The API's answer to the upload has no id")
        return value

    def create(self, send: Callable[..., Any], retrieve: Callable[..., Any], timeout: Any) -> JobT:
        """Have ``send`` make the job, and return the job when it has succeeded.

        Raises JobFailedError, JobTimeoutError, and what the requests raise.
        """
        with self._limited():
            response = send(timeout=self.limit(timeout))
            job, after = self._created(response, response.parse())
            return self._follow(job, after, retrieve, timeout)

    def follow(self, job: Any, retrieve: Callable[..., Any], timeout: Any) -> JobT:
        """Wait for a job that is there, given by its id or by what was said of it; see :meth:`create`."""
        with self._limited():
            return self._follow(job, None, retrieve, timeout)

    async def create_async(
        self, send: Callable[..., Awaitable[Any]], retrieve: Callable[..., Awaitable[Any]], timeout: Any
    ) -> JobT:
        """Do the same as :meth:`create` for an async client. A task that is cancelled stops asking; the job goes on."""
        with self._limited(), self._scope():
            response = await send(timeout=self.limit(timeout))
            job, after = self._created(response, await _resolve(response.parse()))
            return await self._follow_async(job, after, retrieve, timeout)
        raise self._timed_out()  # the scope has ended the wait

    async def follow_async(self, job: Any, retrieve: Callable[..., Awaitable[Any]], timeout: Any) -> JobT:
        """Do the same as :meth:`follow` for an async client."""
        with self._limited(), self._scope():
            return await self._follow_async(job, None, retrieve, timeout)
        raise self._timed_out()  # the scope has ended the wait

    def _follow(self, job: Any, after: float | None, retrieve: Callable[..., Any], timeout: Any) -> JobT:
        question = {} if self._has_ended(job) else self._question(job)
        while not self._has_ended(job):
            if after is not None:
                retries.sleep(self._shorten(after))
            response = retrieve(**question, timeout=self.limit(timeout))
            after = self._next_wait(response)
            job = self._job = self._require(response, response.parse(), self._format.model)
            if self._on_progress is not None:
                self._on_progress(job)
        return self._result(job)

    async def _follow_async(
        self, job: Any, after: float | None, retrieve: Callable[..., Awaitable[Any]], timeout: Any
    ) -> JobT:
        question = {} if self._has_ended(job) else self._question(job)
        while not self._has_ended(job):
            if after is not None:
                await retries.sleep_async(self._shorten(after))
            response = await retrieve(**question, timeout=self.limit(timeout))
            after = self._next_wait(response)
            job = self._job = self._require(response, await _resolve(response.parse()), self._format.model)
            if self._on_progress is not None:
                await _resolve(self._on_progress(job))
        return self._result(job)

    def _scope(self) -> CancelScope:
        import anyio

        end = float("inf") if self._end is None else anyio.current_time() + max(self._end - monotonic(), 0)
        return anyio.CancelScope(deadline=end)

    @contextmanager
    def _limited(self) -> Generator[None, None, None]:
        """Have requests end at the deadline, with their attempts, and say of those that do that it was the deadline."""
        token = CALLS_END.set(self._end)
        try:
            yield
        except Exception as error:
            is_late = self._end is not None and monotonic() >= self._end - 0.001
            if is_late and isinstance(error, APITimeoutError):
                raise self._timed_out() from error
            self._note_job(error)
            raise
        finally:
            CALLS_END.reset(token)

    def _created(self, response: Any, job: Any) -> tuple[Any, float | None]:
        """Return the job that was made, and the seconds to wait before it is asked about, None for none."""
        self._job = self._require(response, job, BaseModel)
        self._is_made = True
        return job, None if self._is_end(self._format.status_of(job)) else self._next_wait(response)

    def _require(self, response: Any, job: Any, model: type[Any]) -> Any:
        """Return what the API says of a job. Raises APIResponseValidationError for what is no ``model``, as HTML is none."""
        if not isinstance(job, model):
            what = f"The API's answer is no {self._format.model.__name__}."
            raise APIResponseValidationError(response.http_response, job, message=what)
        return job

    def _note_job(self, error: Exception) -> None:
        """Say in an error, other than those that have the job, that one was made; from Python 3.11 on."""
        if self._is_made and not isinstance(error, JobError) and sys.version_info >= (3, 11):
            id, status = self._format.id_or_none(self._job), self._format.status_of(self._job)
            if id is not None:
                error.add_note(f"The job {id} was made before, and goes on; its last known status is {status}.")

    def _question(self, job: Any) -> dict[str, Any]:
        return {self._format.param: self._format.id_of(job)}

    def _has_ended(self, job: Any) -> bool:
        # What made the job may tell of it in another class than what is returned.
        return isinstance(job, self._format.model) and self._is_end(self._format.status_of(job))

    def _is_end(self, status: Any) -> bool:
        return status in self._format.done or status in self._format.failed

    def _result(self, job: Any) -> JobT:
        status = self._format.status_of(job)
        if status in self._format.failed:
            raise JobFailedError(f"The job {self._format.id_of(job)} ended as {status}.", job)
        return cast(JobT, job)

    def _next_wait(self, response: Any) -> float:
        """Return the seconds to wait after a response: the API's own wish, or more each time."""
        server_wait = _requested_wait(response.headers, self._format.header)
        if self._interval is not None:
            return max(self._interval, server_wait or 0.0)
        if server_wait is not None:
            return server_wait
        wait = min(self._format.interval * _GROWTH ** min(self._polls, 100), self._format.max_interval)
        self._polls += 1
        return wait * (1 - 0.25 * random.random())

    def _shorten(self, wait: float) -> float:
        return wait if self._end is None else max(min(wait, self._end - monotonic()), 0.0)

    def _timed_out(self) -> JobTimeoutError:
        status = None if self._job is None else self._format.status_of(self._job)
        state = "" if status is None else f"; its status is {status}"
        return JobTimeoutError(f"The job had not ended after {self._seconds:g} seconds{state}.", self._job)


def _requested_wait(headers: Any, header: str | None) -> float | None:
    """Return the seconds that a response asks to wait, at most ten minutes; None where it asks for nothing."""
    seconds = None
    if header is not None:
        seconds = retries.retry_after({"retry-after-ms": headers.get(header, "")})
    if seconds is None:
        seconds = retries.retry_after(headers)
    return None if seconds is None or seconds <= 0 else min(seconds, _MAX_SERVER_WAIT)


async def _resolve(value: Any) -> Any:
    return await value if inspect.isawaitable(value) else value
