"""The jobs that were found, as the config says them: so that the owner of a config sees and can change them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sdkwright.config import Config, MethodConfig, ResourceConfig
from sdkwright.config.jobs import JobConfig
from sdkwright.ir import JobHelper, Resource, Sdk, Type
from sdkwright.ir.walk import every_resource
from sdkwright.plan.type_graph import Definitions


def with_found_jobs(config: Config, sdk: Sdk) -> Config:
    """Return the config with the jobs of the package that was planned by it, at the methods that start them."""
    definitions = Definitions(sdk.types)
    jobs = {resource.path: dict(_found_jobs(resource, definitions)) for resource in every_resource(sdk.resources)}
    resources = {name: _with_jobs(resource, (name,), jobs) for name, resource in config.resources.items()}
    return config.model_copy(update={"resources": resources})


def _with_jobs(
    resource: ResourceConfig, path: tuple[str, ...], all_jobs: Mapping[tuple[str, ...], Mapping[str, JobConfig]]
) -> ResourceConfig:
    jobs = all_jobs.get(path, {})
    methods = {name: _with_job(method, jobs.get(name)) for name, method in resource.methods.items()}
    below = {name: _with_jobs(each, (*path, name), all_jobs) for name, each in resource.subresources.items()}
    return resource.model_copy(update={"methods": methods, "subresources": below})


def _found_jobs(resource: Resource, definitions: Definitions) -> Iterator[tuple[str, JobConfig]]:
    for method in resource.helpers:
        if method.job is not None and method.job.create is not None and method.job.upload is None:
            yield method.job.create.method, _job(method.job, definitions)


def _job(job: JobHelper, definitions: Definitions) -> JobConfig:
    facts = job.facts
    id, status = (_wire_path(definitions, facts.model, path) for path in (facts.id, facts.status))
    settings = {"retrieve": job.retrieve.method, "id": id, "status": status, "done": facts.done, "failed": facts.failed}
    if id == "id":
        del settings["id"]
    return JobConfig.model_validate(settings)


def _wire_path(definitions: Definitions, model: Type, path: tuple[str, ...]) -> str:
    """Return a path of Python names in the API's own."""
    names: list[str] = []
    for name in path:
        whole = definitions.object_of(model)
        field = next(field for field in (() if whole is None else whole.fields) if field.name == name)
        names.append(field.wire)
        model = field.type
    return ".".join(names)


def _with_job(method: MethodConfig, job: JobConfig | None) -> MethodConfig:
    if job is None or method.sdkwright.job is not None:
        return method
    return method.model_copy(update={"sdkwright": method.sdkwright.model_copy(update={"job": job})})
