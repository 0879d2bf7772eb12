"""Jobs: which method starts one, which tells of it, and when it has ended.

The config says it for the method that starts the job, or a resource has ``create`` and ``retrieve`` of the same thing,
at ``/things`` and ``/things/{id}``, with a status whose values are clear.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from sdkwright.config.jobs import JobConfig, UploadConfig
from sdkwright.ir import JobFacts, LiteralOf, Method, ObjectDef, Param, Ref, Resource, Scalar, Type
from sdkwright.naming.names import Names
from sdkwright.plan.answer_places import UnknownPlace
from sdkwright.plan.job_status import read_status
from sdkwright.plan.type_graph import Definitions

_STATUS = ("status", "state")
_RETRIEVE = ("retrieve", "get")


@dataclass(frozen=True)
class Place:
    """A method of a resource."""

    resource: Resource
    method: Method


@dataclass(frozen=True)
class Upload:
    """The method that uploads what a job works on; ``id`` is a path of Python names, ``param`` the job's argument."""

    place: Place
    id: tuple[str, ...]
    param: Param
    constants: tuple[tuple[str, str | int | bool], ...]


@dataclass(frozen=True)
class Job:
    """A method that starts a job, with what tells of it."""

    create: Method
    retrieve: Place
    facts: JobFacts
    upload: Upload | None = None


@dataclass(frozen=True)
class JobPlanner:
    """Finds jobs.  ``resources`` are all resources by their dotted names in the config."""

    names: Names
    definitions: Definitions
    resources: Mapping[str, Resource]

    def find(self, resource: Resource, create: Method, config: JobConfig | Literal[False] | None) -> Job | None:
        """Return the job that a method starts, None where it starts none.

        Raises UnknownPlace when the config names what there is not.
        """
        if config is False or create.deprecated is not None:
            return None
        return self._infer(resource, create) if config is None else self._configured(resource, create, config)

    def _infer(self, resource: Resource, create: Method) -> Job | None:
        if create.name != "create" or create.http_method != "post" or not _is_plain(create) or create.streaming:
            return None
        path = create.path.rstrip("/")
        for retrieve in resource.methods:
            is_below = retrieve.path.startswith(f"{path}/{{") and retrieve.path.count("/") == path.count("/") + 1
            is_get = retrieve.name in _RETRIEVE and retrieve.http_method == "get"
            if not is_get or not is_below or not _is_plain(retrieve) or retrieve.streaming:
                continue
            status = self._clear_status(create, retrieve)
            id_param = retrieve.path.rpartition("{")[2].rstrip("}")
            param = next((param for param in retrieve.params if param.wire == id_param), None)
            id = None if param is None else self._usual_id(create, retrieve, param)
            if status is None or param is None or id is None or _needs_more(create, retrieve, param):
                continue
            facts = self._facts(resource, create, retrieve, id, param.name, status)
            return None if facts is None else Job(create, Place(resource, retrieve), facts)
        return None

    def _clear_status(self, create: Method, retrieve: Method) -> JobConfig | None:
        """Return what the config would say of the status, None unless its values are clear.

        What starts the job may say no status, or the same.
        """
        for name in _STATUS:
            kinds = [self._kind(method.response.type, name) for method in (create, retrieve)]
            kind = kinds[1]
            if isinstance(kind, LiteralOf) and kinds[0] in (kind, None):
                values = read_status(kind.values)
                if values is not None:
                    return JobConfig(status=name, done=values.done, failed=values.failed)
        return None

    def _usual_id(self, create: Method, retrieve: Method, param: Param) -> tuple[str, ...] | None:
        for name in ("id", param.wire, param.name):
            if all(self._kind(method.response.type, name) == Scalar("str") for method in (create, retrieve)):
                return self._path(create.response.type, name)
        return None

    def _configured(self, resource: Resource, create: Method, config: JobConfig) -> Job:
        place = self._find_method(resource, config.retrieve)
        retrieve = place.method
        for method in (create, retrieve):
            if not _is_plain(method) or not isinstance(method.response.type, Ref):
                raise UnknownPlace(f"the answer of {method.name} is no model", "a job is told of by objects")
        steps = [param for param in retrieve.params if param.location == "path"]
        own = {param.name for param in create.params}
        others = [param for param in steps if param.name not in own]
        param = others[-1] if others else next(iter(steps[-1:]), None)
        if param is None or _needs_more(create, retrieve, param):
            raise UnknownPlace(
                f"{config.retrieve} does not take the id of a job alone",
                f"besides, it can take what {create.name} takes",
            )
        id = self._configured_id(create, retrieve, param, config)
        config = self._with_values(retrieve, config)
        facts = self._facts(resource, create, retrieve, id, param.name, config)
        if facts is None:
            raise UnknownPlace(f"the answer of {config.retrieve} is no model", "a job is told of by objects")
        upload = None if config.upload is None else self._upload(resource, create, config.upload)
        return Job(create, place, facts, upload)

    def _with_values(self, retrieve: Method, config: JobConfig) -> JobConfig:
        """Return the config with the values that end the job, found by their words if it does not name any."""
        path = self._path(retrieve.response.type, config.status)
        if path is None:
            raise UnknownPlace(f"the answer of {config.retrieve} has no property {config.status}", "name its status")
        if config.done:
            return config
        whole = retrieve.response.type
        for name in path[:-1]:
            whole = self._kind(whole, name) or whole
        kind = self._kind(whole, path[-1])
        values = read_status(kind.values) if isinstance(kind, LiteralOf) else None
        if values is None:
            raise UnknownPlace(
                f"the values of {config.status} do not say which end the job", "name them as done and failed"
            )
        return config.model_copy(update={"done": values.done, "failed": values.failed})

    def _configured_id(self, create: Method, retrieve: Method, param: Param, config: JobConfig) -> tuple[str, ...]:
        names = [config.id] if config.id is not None else ["id", param.wire, param.name]
        for name in names:
            path = self._path(create.response.type, name)
            if path is not None and path == self._path(retrieve.response.type, name):
                return path
        raise UnknownPlace(
            f"the answers of {create.name} and {config.retrieve} have no property {names[0]}", "name the job's id"
        )

    def _upload(self, resource: Resource, create: Method, config: UploadConfig) -> Upload:
        place = self._find_method(resource, config.method)
        param = next((param for param in create.params if config.param in (param.name, param.wire)), None)
        if param is None:
            raise UnknownPlace(f"the method {create.name} has no argument {config.param}", "name one of its arguments")
        id = self._path(place.method.response.type, config.id)
        if id is None:
            raise UnknownPlace(f"the answer of {config.method} has no property {config.id}", "name the file's id")
        params = {name: param.name for param in place.method.params for name in (param.wire, param.name)}
        unknown = next((name for name in config.arguments if name not in params), None)
        if unknown is not None:
            raise UnknownPlace(f"the method {config.method} has no argument {unknown}", "name one of its arguments")
        constants = tuple((params[name], value) for name, value in config.arguments.items())
        return Upload(place, id, param, constants)

    def _find_method(self, resource: Resource, dotted: str) -> Place:
        where, _, name = dotted.rpartition(".")
        home = self.resources.get(where) if where else resource
        snake = self.names.snake(name)
        methods = () if home is None else home.methods
        method = next((method for method in methods if method.name in (name, snake)), None)
        if home is None or method is None:
            raise UnknownPlace(f"there is no method {dotted}", "name one of this resource, or resource.method")
        if method.deprecated is not None:
            raise UnknownPlace(f"the method {dotted} is deprecated", "name another")
        return Place(home, method)

    def _facts(
        self,
        resource: Resource,
        create: Method,
        retrieve: Method,
        id: tuple[str, ...],
        id_param: str,
        config: JobConfig,
    ) -> JobFacts | None:
        model = self.definitions.resolve(retrieve.response.type)
        status = self._path(model, config.status)
        if not isinstance(model, Ref) or status is None:
            return None
        return JobFacts(
            module=self._module(resource, create, model),
            model=model,
            id=id,
            id_param=id_param,
            status=status,
            done=config.done,
            failed=config.failed,
            interval=config.interval,
            max_interval=config.max_interval,
            header=config.header,
        )

    def _module(self, resource: Resource, create: Method, model: Ref) -> str:
        """Return the path of a module beside the job's model that is no other's."""
        folder = model.module.rpartition("/")[0]
        words = self.names.singular(resource.path[-1])
        end = "polling" if words.rpartition("_")[2] == "job" else "job"
        stem = f"{words}_{end}" if create.name == "create" else f"{words}_{create.name}_{end}"
        path = f"{folder}/{stem}"
        while path in self.definitions.modules:
            path += "_helper"
        return path

    def _kind(self, whole: Type, name: str) -> Type | None:
        """Return the type of a property, behind aliases and null."""
        definition = self.definitions.object_of(whole)
        field = _field(definition, name)
        return None if field is None else self.definitions.resolve(field[1])

    def _path(self, whole: Type, path: str) -> tuple[str, ...] | None:
        """Return the Python names on a path of properties, None where it leads nowhere."""
        names: list[str] = []
        for name in path.split("."):
            field = _field(self.definitions.object_of(whole), name)
            if field is None:
                return None
            names.append(field[0])
            whole = field[1]
        return tuple(names)


def without_switch(method: Method) -> Method:
    """Return a method without the argument that makes it stream."""
    switch = method.streaming.param if method.streaming is not None else None
    params = tuple(param for param in method.params if param.name != switch)
    return method if switch is None else replace(method, params=params)


def _field(whole: ObjectDef | None, name: str) -> tuple[str, Type] | None:
    fields = () if whole is None else whole.fields
    return next(((field.name, field.type) for field in fields if name in (field.wire, field.name)), None)


def _is_plain(method: Method) -> bool:
    always_streams = method.streaming is not None and method.streaming.param is None
    return method.response.kind == "json" and not always_streams and method.deprecated is None


def _needs_more(create: Method, retrieve: Method, id_param: Param) -> bool:
    """Return whether what tells of the job wants more than its id and what the method that starts it has anyway."""
    required = {param.name for param in create.params if param.required}
    return any(param.required and param != id_param and param.name not in required for param in retrieve.params)
