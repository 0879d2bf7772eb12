"""Errors of jobs that do not succeed, or not in time."""

from __future__ import annotations

from typing import Any

from ..exceptions import SDKError

__all__ = ["JobError", "JobFailedError", "JobTimeoutError"]


class JobError(SDKError):
    """A job did not succeed. ``job`` is what the API said of it last, None if it was never asked."""

    def __init__(self, message: str, job: Any) -> None:
        super().__init__(message)
        self.job = job

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.args[0], self.job), {**self.__dict__}


class JobFailedError(JobError):
    """The job has ended without success: it failed, expired or was cancelled. ``job`` says which, and why."""


class JobTimeoutError(JobError):
    """The job had not ended by the deadline. It goes on at the API: wait for ``job`` again, or cancel it."""
