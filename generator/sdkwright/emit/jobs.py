"""Methods that wait for jobs, as source: what they call, and the modules that say how an API tells of its jobs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sdkwright.emit.annotations import Annotator, Here
from sdkwright.emit.call_body import Call, local_name
from sdkwright.emit.environment import render_module
from sdkwright.emit.imports import Imports
from sdkwright.emit.line_breaks import statement
from sdkwright.emit.quote import Code, identifier, literal, string_literal
from sdkwright.ir import JobFacts, JobHelper, JobStep, Method, Resource, Sdk
from sdkwright.ir.walk import every_resource

JOB = "JOB"
"""What a module of a job calls its facts."""

_DEFAULTS: dict[str, Any] = {
    "id": ("id",),
    "status": ("status",),
    "failed": (),
    "interval": 1.0,
    "max_interval": 30.0,
    "header": None,
}
"""What the core assumes of a job; only what is different is printed."""


def has_jobs(sdk: Sdk) -> bool:
    """Return whether anything in the package needs the core's part for jobs."""
    return any(helper.job for resource in every_resource(sdk.resources) for helper in resource.helpers)


def job_files(resource: Resource, header: Code) -> dict[str, str]:
    """Return the modules of a resource's jobs: paths below the package, with their source."""
    facts = {helper.job.facts.module: helper.job.facts for helper in resource.helpers if helper.job is not None}
    return {f"{path}.py": _module(job, header) for path, job in facts.items()}


def _module(facts: JobFacts, header: Code) -> str:
    imports = Imports(facts.module)
    imports.define(JOB)
    model = imports.run(facts.model.module, facts.model.name)
    values = {
        name: getattr(facts, name) for name in ("id", "status", "done", "failed", "interval", "max_interval", "header")
    }
    return render_module(
        "package/job.py.jinja",
        header=header,
        format=identifier(imports.run("_core/jobs/formats", "JobFormat")),
        final=identifier(imports.std("typing", "Final")),
        model=identifier(model),
        param=string_literal(facts.id_param),
        facts=[
            (identifier(name), literal(value)) for name, value in values.items() if value != _DEFAULTS.get(name, ())
        ],
        imports=imports.render(),
    )


def job_arguments(method: Method, model: str, imports: Imports) -> Iterator[tuple[str, str, str]]:
    """Yield the arguments of a method that waits which the API does not have: name, annotation and default."""
    if method.job is None:
        return
    omit = imports.run("_core/types", "omit")
    yield "poll_interval_ms", f"int | {imports.run('_core/types', 'Omit')}", omit
    yield "deadline", "float | None", "None"
    yield "on_progress", f"{imports.std_typed('collections.abc', 'Callable')}[[{model}], object] | None", "None"


JOB_DOCS = (
    (
        "poll_interval_ms",
        "Milliseconds between two questions, or more if the API asks for it; by default short at first, then longer.",
    ),
    ("deadline", "Seconds for everything; by default as long as the job takes."),
    ("on_progress", "Called with the job whenever the API has told of it."),
)
"""The arguments of methods that wait, and their descriptions."""


def job_call(method: Method, job: JobHelper, annotator: Annotator, *, is_async: bool) -> Call:
    """Return the body of a method that waits for a job."""
    return _Builder(method, job, annotator, is_async).build()


class _Builder:
    def __init__(self, method: Method, job: JobHelper, annotator: Annotator, is_async: bool) -> None:
        self._method, self._job = method, job
        self._annotator = annotator
        self._imports = annotator.imports
        self._is_async = is_async
        self._here = Here()
        self._end = "_async" if is_async else ""

    def build(self) -> Call:
        job, polling = self._job, local_name(self._method, "polling")
        line, facts = self._imports.here(job.facts.module, JOB)
        self._here.add(line)
        line, runner = self._imports.here("_core/jobs/polling", "Polling")
        self._here.add(line)
        start = f"{runner}({facts}, poll_interval_ms, deadline, on_progress)"
        statements = [statement(f"{polling} = ", start, indent=8)]
        if job.create is None:
            function = f"{polling}.follow{self._end}"
            arguments = [identifier(job.job or ""), self._partial(job.retrieve, body=True), "timeout"]
        else:
            overrides: dict[str, str] = {}
            if job.upload is not None:
                uploaded = local_name(self._method, "uploaded")
                statements.append(self._upload(job.upload.step, uploaded, polling))
                path = ".".join([uploaded, *map(identifier, job.upload.id)])
                overrides[job.upload.param] = f"{polling}.require_id({path})"
            function = f"{polling}.create{self._end}"
            created = self._partial(job.create, overrides, body=True, key=True)
            arguments = [created, self._partial(job.retrieve), "timeout"]
        return Call(
            imports=tuple(self._here.statements),
            non_empty=(),
            statements=tuple(statements),
            function=function,
            arguments=tuple(arguments),
            awaited=self._is_async,
        )

    def _upload(self, step: JobStep, variable: str, polling: str) -> Code:
        wait = "await " if self._is_async else ""
        call = f"{wait}{polling}.send{self._end}({self._partial(step, raw=False)}, timeout)"
        return statement(f"{variable} = ", call, indent=8, explode=True)

    def _partial(
        self,
        step: JobStep,
        values: dict[str, str] | None = None,
        *,
        body: bool = False,
        key: bool = False,
        raw: bool = True,
    ) -> str:
        """Return a step as a function that takes a timeout, and an id where a job is asked for."""
        arguments = self._arguments(step, values or {}, body=body, key=key)
        function = self._method_of(step, raw=raw)
        return f"{self._imports.std('functools', 'partial')}({', '.join([function, *arguments])})"

    def _arguments(self, step: JobStep, sources: dict[str, str], *, body: bool, key: bool = False) -> list[str]:
        arguments = [f"{identifier(name)}={sources.get(name) or identifier(name)}" for name in step.arguments]
        arguments += [f"{identifier(name)}={literal(value)}" for name, value in step.constants]
        arguments += ["extra_headers=extra_headers", "extra_query=extra_query"]
        arguments += ["extra_body=extra_body"] if body else []
        return arguments + (["idempotency_key=idempotency_key"] if key and step.takes_key else [])

    def _method_of(self, step: JobStep, *, raw: bool) -> str:
        owner = "self"
        if step.module is not None and step.class_name is not None:
            name = f"Async{step.class_name}" if self._is_async else step.class_name
            line, bound = self._imports.here(step.module, name)
            self._here.add(line)
            owner = f"{bound}(self._client)"
        owner += ".with_raw_response" if raw else ""
        if step.is_overloaded:
            # No one of its signatures takes all that it does.
            owner = (
                f"{self._imports.std('typing', 'cast')}({string_literal(self._imports.std('typing', 'Any'))}, {owner})"
            )
        return f"{owner}.{identifier(step.method)}"
