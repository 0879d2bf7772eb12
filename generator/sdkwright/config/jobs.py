"""Jobs: what a method starts that goes on after its answer, and how its end is recognized."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, field_validator, model_validator

from sdkwright.config.base import Section, as_tuple

Values = Annotated[tuple[str | bool, ...], BeforeValidator(as_tuple, str | tuple[str | bool, ...])]


class UploadConfig(Section):
    """The file that a job works on, uploaded by another method first."""

    method: str
    """The method that uploads it, as in files.create."""
    param: str
    """The argument of the job's method that takes the id of the file."""
    id: str = "id"
    """The property of the upload's answer that is this id."""
    arguments: dict[str, str | int | bool] = {}
    """Arguments of the upload that are always the same."""


class JobConfig(Section):
    """How to follow the job that a method starts, until its status is one of the last."""

    retrieve: str = "retrieve"
    """The method that tells of the job: of the same resource, or resource.method."""
    id: str | None = None
    """The property that is the job's id (a.b); default: id, or what has the name of the path's parameter."""
    status: str = "status"
    """The property that is its status (a.b)."""
    done: Values = ()
    """Values of the status that end it and let it be returned; default: found if the words of all values are clear."""
    failed: Values = ()
    """Values of the status that end it with an error."""
    interval: float = 1.0
    """Seconds before it is asked about for the second time; waits grow by half each."""
    max_interval: float = 30.0
    """The longest wait, in seconds."""
    header: str | None = None
    """A response header with the milliseconds to wait, besides Retry-After and Retry-After-Ms."""
    upload: UploadConfig | None = None
    """Adds upload_and_poll: the job's method with a file in place of the id of one."""

    @field_validator("interval", "max_interval")
    @classmethod
    def _check_seconds(cls, value: float) -> float:
        if not 0 < value <= 86_400:
            raise ValueError(f"a wait is more than no seconds and at most a day, not {value:g}")
        return value

    @model_validator(mode="after")
    def _check_done(self) -> JobConfig:
        if self.failed and not self.done:
            raise ValueError("name the values of done too, or neither")
        return self
