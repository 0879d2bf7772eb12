"""Additions of a document that its config does not mention: operations, streams, and schemas under another name."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sdkwright.config import Config, MethodConfig, PaginationConfig, ResourceConfig, StreamingConfig
from sdkwright.infer import infer_config
from sdkwright.openapi import Document
from sdkwright.openapi.endpoints import normalize_endpoint
from sdkwright.openapi.pointers import split
from sdkwright.schema.keywords import is_skipped
from sdkwright.update.proposals import NewModel, find_schemas, propose_schemes

_COMPONENTS = "#/components/schemas/"
_MIN_SIMILARITY = 0.6
"""How alike the names of a schema before and after must be, as difflib measures it."""
Path = tuple[str, ...]


@dataclass(frozen=True)
class NewMethod:
    """A method for an operation that no line of the config is for."""

    resource: Path
    key: str
    method: MethodConfig


@dataclass(frozen=True)
class NewStream:
    """A configured method whose operation offers a stream now."""

    resource: Path
    key: str
    streaming: StreamingConfig


@dataclass(frozen=True)
class RenamedSchema:
    """A model whose schema the document no longer has, and the name that is most like it, None without one."""

    resource: Path
    key: str
    before: str
    after: str | None


@dataclass(frozen=True)
class Additions:
    """All that is new."""

    methods: tuple[NewMethod, ...]
    streams: tuple[NewStream, ...]
    schemas: tuple[RenamedSchema, ...]
    models: tuple[NewModel, ...] = ()
    schemes: tuple[PaginationConfig, ...] = ()


def find_additions(document: Document, config: Config) -> Additions:
    """Return what the config lacks of its document.

    A new operation goes where the config has put most operations that inference puts beside it.
    """
    proposal = infer_config(document)
    inferred = {
        normalize_endpoint(method.endpoint): (path, key, method)
        for path, key, method in _methods(proposal)
        if method.endpoint
    }
    own = {normalize_endpoint(method.endpoint): path for path, _, method in _methods(config) if method.endpoint}
    methods = tuple(_new_methods(document, config, inferred, own))
    schemas = tuple(_renamed_schemas(document, config))
    new = {normalize_endpoint(added.method.endpoint or "") for added in methods}
    settings = {normalize_endpoint(method.endpoint): method for _, _, method in _methods(config) if method.endpoint}
    operations = [(operation, normalize_endpoint(operation.endpoint)) for operation in document.operations()]
    candidates = [
        (operation, settings.get(endpoint)) for operation, endpoint in operations if endpoint in new | own.keys()
    ]
    pointers = find_schemas(
        document,
        [operation for operation, endpoint in operations if endpoint not in new],
        [operation for operation, endpoint in operations if endpoint in new],
    ) - {f"{_COMPONENTS}{schema.after}" for schema in schemas}
    return Additions(
        methods,
        tuple(_new_streams(config, inferred)),
        schemas,
        tuple(_new_models(config, proposal, pointers, _homes(inferred, own))),
        tuple(propose_schemes(document, config, proposal, candidates)),
    )


def _resources(config: Config) -> Iterator[tuple[Path, ResourceConfig]]:
    def below(path: Path, resource: ResourceConfig) -> Iterator[tuple[Path, ResourceConfig]]:
        yield path, resource
        for name, child in resource.subresources.items():
            yield from below((*path, name), child)

    for name, resource in config.resources.items():
        yield from below((name,), resource)


def _methods(config: Config) -> Iterator[tuple[Path, str, MethodConfig]]:
    for path, resource in _resources(config):
        for key, method in resource.methods.items():
            yield path, key, method


def _new_methods(
    document: Document, config: Config, inferred: Mapping[str, tuple[Path, str, MethodConfig]], own: Mapping[str, Path]
) -> Iterator[NewMethod]:
    listed = {normalize_endpoint(endpoint) for endpoint in config.unspecified_endpoints}
    homes = _homes(inferred, own)
    names_by_path = {path: {*resource.methods, *resource.subresources} for path, resource in _resources(config)}
    models = {model.pointer for _, resource in _resources(config) for model in resource.models.values()}
    for operation in document.operations():
        endpoint = normalize_endpoint(operation.endpoint)
        if endpoint in own or endpoint in listed or is_skipped(operation.raw) or endpoint not in inferred:
            continue
        path, key, method = inferred[endpoint]
        path = _home(path, homes)
        names = names_by_path.setdefault(path, set())
        if key in names:
            key = next(name for name in _other_names(key, operation.path) if name not in names)
        names.add(key)
        yield NewMethod(path, key, _without_unknown(method, models))


def _new_models(
    config: Config, proposal: Config, pointers: frozenset[str], homes: Mapping[Path, Path]
) -> Iterator[NewModel]:
    """Yield the models that inference has for schemas of new operations, where the config has none for them."""
    configured = {model.pointer for _, resource in _resources(config) for model in resource.models.values()}
    names_by_path = {path: set(resource.models) for path, resource in _resources(config)}
    for path, resource in _resources(proposal):
        home = _home(path, homes)
        names = names_by_path.setdefault(home, set())
        for key, model in resource.models.items():
            if model.pointer in pointers and model.pointer not in configured and key not in names:
                names.add(key)
                yield NewModel(home, key, model)


def _homes(inferred: Mapping[str, tuple[Path, str, MethodConfig]], own: Mapping[str, Path]) -> dict[Path, Path]:
    """Return where the config has most operations of each resource that is inferred."""
    votes: dict[Path, Counter[Path]] = {}
    for endpoint, (path, _, _) in inferred.items():
        if endpoint in own:
            votes.setdefault(path, Counter())[own[endpoint]] += 1
    return {path: counter.most_common(1)[0][0] for path, counter in votes.items()}


def _home(path: Path, homes: Mapping[Path, Path]) -> Path:
    """Return the resource of a new method: the config's own for it, or what is new of it below the config's own."""
    for end in range(len(path), 0, -1):
        if path[:end] in homes:
            return (*homes[path[:end]], *path[end:])
    return path


def _other_names(key: str, path: str) -> Iterator[str]:
    """Yield names for a method whose own is taken: with the last word of its path, then with numbers."""
    words = [part for part in path.strip("/").split("/") if part.isidentifier()]
    if words:
        yield f"{key}_{words[-1].lower()}"
    number = 2
    while True:
        yield f"{key}_{number}"
        number += 1


def _without_unknown(method: MethodConfig, models: set[str]) -> MethodConfig:
    """Return the method without what it says of models and schemes that only an inferred config has."""
    changes: dict[str, object] = {}
    if isinstance(method.paginated, str):
        changes["paginated"] = None
    if method.streaming is not None:
        changes["streaming"] = _own_streaming(method.streaming)
    return method.model_copy(update=changes)


def _own_streaming(streaming: StreamingConfig) -> StreamingConfig:
    settings = streaming.model_dump(include=streaming.model_fields_set - {"stream_event_model"})
    return StreamingConfig(**settings)


def _new_streams(config: Config, inferred: Mapping[str, tuple[Path, str, MethodConfig]]) -> Iterator[NewStream]:
    for path, key, method in _methods(config):
        if method.endpoint is None or "streaming" in method.model_fields_set:
            continue
        stream = inferred.get(normalize_endpoint(method.endpoint))
        if stream is not None and stream[2].streaming is not None:
            yield NewStream(path, key, _own_streaming(stream[2].streaming))


def _renamed_schemas(document: Document, config: Config) -> Iterator[RenamedSchema]:
    models = [(path, key, model) for path, resource in _resources(config) for key, model in resource.models.items()]
    pointers = {model.pointer for _, _, model in models}
    free = [name for name in document.schemas if f"{_COMPONENTS}{name}" not in pointers]
    for path, key, model in models:
        if model.pointer.startswith(_COMPONENTS):
            name = split(model.pointer[1:])[2]
            if name not in document.schemas:
                alike = difflib.get_close_matches(name, free, 1, _MIN_SIMILARITY)
                yield RenamedSchema(path, key, name, alike[0] if alike else None)
