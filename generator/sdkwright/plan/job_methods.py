"""Methods that wait for jobs: ``create_and_poll``, ``upload_and_poll``, ``poll`` and ``wait``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from sdkwright.config import ResourceConfig
from sdkwright.config.answers import MethodHelpers
from sdkwright.errors import InputError, Problem
from sdkwright.ir import (
    HelperKind,
    JobHelper,
    JobStep,
    Method,
    Param,
    Resource,
    Scalar,
    Type,
    UnionOf,
    UploadStep,
)
from sdkwright.plan.answer_places import UnknownPlace
from sdkwright.plan.config_tree import Node
from sdkwright.plan.endpoints import Endpoint
from sdkwright.plan.jobs import Job, JobPlanner, Place, Upload, without_switch

JOB_ARGUMENTS = ("poll_interval_ms", "deadline", "on_progress")
"""Arguments of methods that wait, which the API does not have."""
_JOB = "job"


@dataclass(frozen=True)
class JobMethods:
    """Adds methods that wait to resources.

    ``endpoints`` are the methods of the config ``file``, by operation and name.
    """

    planner: JobPlanner
    endpoints: Mapping[tuple[str, str], Endpoint]
    file: str

    def add(self, resource: Resource) -> Resource:
        """Return the resource with methods that wait for its jobs, but for names that it has already."""
        reserved = {method.name for method in (*resource.methods, *resource.helpers)}
        reserved |= {child.path[-1] for child in resource.subresources} | {hook.name for hook in resource.webhooks}
        helpers = list(resource.helpers)
        for method in resource.methods:
            job = self._find(resource, method)
            for helper in () if job is None else _helpers(resource, job):
                if helper.name not in reserved:
                    reserved.add(helper.name)
                    helpers.append(helper)
        children = tuple(self.add(child) for child in resource.subresources)
        return replace(resource, helpers=tuple(helpers), subresources=children)

    def _find(self, resource: Resource, method: Method) -> Job | None:
        endpoint = self.endpoints.get((method.source, method.name))
        settings = MethodHelpers() if endpoint is None else endpoint.settings.sdkwright
        try:
            return self.planner.find(resource, method, settings.job)
        except UnknownPlace as error:
            if endpoint is None:
                raise
            pointer = Node(endpoint.resource, ResourceConfig()).pointer("methods", endpoint.key, "sdkwright", "job")
            message, hint = error.args
            problem = Problem("error", self.file, pointer, endpoint.settings.line, message, hint)
            raise InputError(problem) from error


def _helpers(resource: Resource, job: Job) -> Iterator[Method]:
    """Yield the methods that wait for a job; none has an argument that the API has under the name of one of ours."""
    create, retrieve = without_switch(job.create), job.retrieve.method
    asks = JobHelper(job.facts, _step(resource, job.retrieve, retrieve.params))
    if _has_room(create.params):
        step = _step(resource, Place(resource, job.create), create.params)
        shared = {param.name for param in create.params}
        follows = replace(asks, retrieve=_restrict_arguments(asks.retrieve, job, shared), create=step)
        doc = _doc(job, f"Calls `{create.name}`, then {_waiting(job)}", create)
        name = f"{create.name}_and_poll"
        yield _derived(job, create, name, "create_and_poll", doc, create.params, follows)
        if job.upload is not None:
            yield from _upload_helper(resource, job, job.upload, create, follows)
    if _has_room(retrieve.params):
        params = tuple(param for param in retrieve.params if param.name != job.facts.id_param)
        follows = replace(asks, retrieve=_restrict_arguments(asks.retrieve, job, {param.name for param in params}))
        doc = _doc(job, f"Waits for a job: {_waiting(job, 'it')}", retrieve)
        own = replace(follows, job=job.facts.id_param)
        yield _derived(job, retrieve, "poll", "poll", doc, retrieve.params, own)
        if all(param.name != _JOB for param in params):
            doc = _doc(job, f"Waits for a job, given by its id or by what was said of it: {_waiting(job, 'it')}", None)
            argument = _job_argument(job)
            waits = replace(follows, job=_JOB)
            yield _derived(job, retrieve, "wait", "wait", doc, (argument, *params), waits)


def _upload_helper(
    resource: Resource, job: Job, upload: Upload, create: Method, follows: JobHelper
) -> Iterator[Method]:
    constant = {name for name, _ in upload.constants}
    rest = tuple(param for param in create.params if param.name != upload.param.name)
    reserved = {param.name for param in rest}
    source = without_switch(upload.place.method)
    source_params = tuple(param for param in source.params if param.name not in constant)
    if any(param.required and param.name in reserved for param in source_params) or not _has_room(source_params):
        return
    # Where both methods have an optional argument of a name, it is that of the job.
    source_params = tuple(param for param in source_params if param.name not in reserved)
    params = tuple(sorted((*rest, *source_params), key=lambda param: (not param.positional, not param.required)))
    step = _step(resource, upload.place, source_params)
    uploads = replace(
        follows, upload=UploadStep(replace(step, constants=upload.constants), upload.id, upload.param.name)
    )
    what = f"Uploads a file, calls `{create.name}` with its id as `{upload.param.name}`, then {_waiting(job)}"
    yield _derived(job, create, "upload_and_poll", "upload_and_poll", _doc(job, what, create), params, uploads)


def _derived(
    job: Job, base: Method, name: str, kind: HelperKind, doc: str, params: tuple[Param, ...], helper: JobHelper
) -> Method:
    return replace(
        base,
        name=name,
        params=params,
        response=job.retrieve.method.response,
        streaming=None,
        overloads=(),
        doc=doc,
        answer=None,
        streams=None,
        tools=None,
        helper=kind,
        job=helper,
    )


def _step(resource: Resource, place: Place, params: Iterable[Param]) -> JobStep:
    is_own = place.resource.module == resource.module
    return JobStep(
        place.method.name,
        tuple(param.name for param in params),
        module=None if is_own else place.resource.module,
        class_name=None if is_own else place.resource.class_name,
        is_overloaded=any(overload.arguments for overload in place.method.overloads),
        takes_key=place.method.idempotent,
    )


def _restrict_arguments(step: JobStep, job: Job, names: set[str]) -> JobStep:
    """Return the step with the arguments that are at hand, and without the id, which is found out."""
    return replace(step, arguments=tuple(name for name in step.arguments if name in names - {job.facts.id_param}))


def _has_room(params: Iterable[Param]) -> bool:
    return not any(param.name in JOB_ARGUMENTS for param in params)


def _job_argument(job: Job) -> Param:
    """Return the argument of ``wait``: the job as it was told of, or its id."""
    own = next(param for param in job.retrieve.method.params if param.name == job.facts.id_param)
    kinds: list[Type] = [Scalar("str"), job.create.response.type, job.retrieve.method.response.type]
    members = tuple(dict.fromkeys(kinds))
    kind = UnionOf(members)
    return replace(own, name=_JOB, wire=_JOB, type=kind, positional=True, check_empty=False, doc="The job to wait for.")


def _waiting(job: Job, what: str = "the job") -> str:
    return f"asks for {what} with `{job.retrieve.method.name}` until it has ended, and returns it."


def _doc(job: Job, what: str, base: Method | None) -> str:
    status, facts = f"`{'.'.join(job.facts.status)}`", job.facts
    end = f"It has ended well when {status} is {_listed(facts.done)}."
    if facts.failed:
        end += f" With {_listed(facts.failed)}, `JobFailedError` is raised, which has it as `job`."
    late = "`JobTimeoutError` is raised when it has not ended by the deadline; it goes on all the same."
    rest = "" if base is None or not base.doc.strip() else f"\n\nOtherwise as `{base.name}`: {base.doc.strip()}"
    return f"{what}\n\n{end} {late}{rest}"


def _listed(values: tuple[str | bool, ...]) -> str:
    words = [f"`{value}`" for value in values]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"
