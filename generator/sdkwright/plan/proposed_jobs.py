"""The jobs that were found, as the config says them: so that the owner of a config sees and can change them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sdkwright.config import Config, MethodConfig, ResourceConfig
from sdkwright.config.jobs import JobConfig
from sdkwright.ir import JobHelper, Resource, Sdk
from sdkwright.ir.walk import every_resource


def with_found_jobs(config: Config, sdk: Sdk) -> Config:
    """Return the config with the jobs of the package that was planned by it, at the methods that start them."""
    planned = {resource.path: resource for resource in every_resource(sdk.resources)}
    resources = {name: _with_jobs(resource, (name,), planned) for name, resource in config.resources.items()}
    return config.model_copy(update={"resources": resources})


def _with_jobs(
    resource: ResourceConfig, path: tuple[str, ...], planned: Mapping[tuple[str, ...], Resource]
) -> ResourceConfig:
    jobs = {} if path not in planned else dict(_found_jobs(planned[path]))
    methods = {name: _with_job(method, jobs.get(name)) for name, method in resource.methods.items()}
    below = {name: _with_jobs(each, (*path, name), planned) for name, each in resource.subresources.items()}
    return resource.model_copy(update={"methods": methods, "subresources": below})


def _found_jobs(resource: Resource) -> Iterator[tuple[str, JobConfig]]:
    for method in resource.helpers:
        if method.job is not None and method.job.create is not None and method.job.upload is None:
            yield method.job.create.method, _job(method.job)


def _job(job: JobHelper) -> JobConfig:
    facts = job.facts
    id = {} if facts.id == ("id",) else {"id": ".".join(facts.id)}
    status, ends = ".".join(facts.status), {"done": facts.done, "failed": facts.failed}
    return JobConfig.model_validate({"retrieve": job.retrieve.method, **id, "status": status, **ends})


def _with_job(method: MethodConfig, job: JobConfig | None) -> MethodConfig:
    if job is None or method.sdkwright.job is not None:
        return method
    return method.model_copy(update={"sdkwright": method.sdkwright.model_copy(update={"job": job})})
