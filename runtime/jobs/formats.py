"""How an API tells of a job: its id, its status, and which values of it are the end."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

__all__ = ["JobFormat"]

JobT = TypeVar("JobT")


class JobFormat(Generic[JobT]):
    """The facts of one kind of job.

    ``model`` is the class of what is said of it, ``param`` the argument by which it is asked for, ``id`` and ``status``
    are paths of attributes.  It goes on until its status is in ``done`` or ``failed``.  ``interval`` and
    ``max_interval`` are the first and the longest time between two questions, in seconds; ``header`` is a response
    header with the API's own, in milliseconds.
    """

    __slots__ = ("done", "failed", "header", "id", "interval", "max_interval", "model", "param", "status")

    def __init__(
        self,
        model: type[JobT],
        *,
        param: str,
        id: tuple[str, ...] = ("id",),
        status: tuple[str, ...] = ("status",),
        done: tuple[str | bool, ...],
        failed: tuple[str | bool, ...] = (),
        interval: float = 1.0,
        max_interval: float = 30.0,
        header: str | None = None,
    ) -> None:
        self.model = model
        self.param = param
        self.id = id
        self.status = status
        self.done = frozenset(done)
        self.failed = frozenset(failed)
        self.interval = interval
        self.max_interval = max_interval
        self.header = header

    def status_of(self, job: object) -> Any:
        """Return the status of a job, None where it has none."""
        return _attribute(job, self.status)

    def id_or_none(self, job: object) -> Any:
        """Return the id of a job, which may be given by its id; None where it has none."""
        value = job if isinstance(job, (str, int)) else _attribute(job, self.id)
        return None if value == "" else value

    def id_of(self, job: object) -> Any:
        """Return the id of a job, which may be given by its id. Raises :class:`ValueError` where it has none."""
        value = self.id_or_none(job)
        if value is None:
            raise ValueError(f"A job needs an id, but {'.'.join(self.id)} of {type(job).__name__} is missing")
        return value


def _attribute(value: object, path: tuple[str, ...]) -> Any:
    for name in path:
        value = getattr(value, name, None)
    return value
