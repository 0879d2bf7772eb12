"""Jobs: methods that wait until what another method started has ended."""

from __future__ import annotations

from dataclasses import dataclass

from sdkwright.ir.types import Ref


@dataclass(frozen=True)
class JobFacts:
    """How an API tells of one kind of job; ``module`` is where the package says so.

    ``model`` is the class of a job, ``id`` and ``status`` are paths of Python names in it.  ``id_param`` is the
    argument of the method that retrieves it.  ``interval`` and ``max_interval`` are seconds, ``header`` has
    milliseconds.
    """

    module: str
    model: Ref
    id: tuple[str, ...]
    id_param: str
    status: tuple[str, ...]
    done: tuple[str | bool, ...]
    failed: tuple[str | bool, ...]
    interval: float
    max_interval: float
    header: str | None


@dataclass(frozen=True)
class JobStep:
    """A call of another method, with ``arguments`` handed on under their names and ``constants`` added.

    The method is of the same resource, or of the class ``class_name`` in ``module``.  ``is_overloaded``: no one of its
    signatures takes all arguments.  ``takes_key``: it has an idempotency key.
    """

    method: str
    arguments: tuple[str, ...]
    constants: tuple[tuple[str, str | int | bool], ...] = ()
    module: str | None = None
    class_name: str | None = None
    is_overloaded: bool = False
    takes_key: bool = False


@dataclass(frozen=True)
class UploadStep:
    """The upload before a job is created: ``id`` is the path of Python names to what ``param`` of its method takes."""

    step: JobStep
    id: tuple[str, ...]
    param: str


@dataclass(frozen=True)
class JobHelper:
    """A method that waits: it uploads and creates where these are set, and retrieves until the job has ended.

    ``job`` is the argument that says which job it is where none is created.
    """

    facts: JobFacts
    retrieve: JobStep
    create: JobStep | None = None
    upload: UploadStep | None = None
    job: str | None = None
