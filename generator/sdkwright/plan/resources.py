"""The config's tree of resources, with every method bound to its operation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from sdkwright.config import Config, MethodConfig, ModelConfig, ResourceConfig, applies_to_python
from sdkwright.errors import InputError, Problem
from sdkwright.ir import Method, Resource, TypeModule
from sdkwright.naming.names import Names
from sdkwright.naming.reserved import safe, safe_class
from sdkwright.openapi import Document, Operation
from sdkwright.openapi.pointers import join
from sdkwright.plan.aliases import aliases, deprecation_message
from sdkwright.plan.context import Context, Planned
from sdkwright.plan.methods import Built, build_method, method_order
from sdkwright.plan.models import Lookup, Model, is_one_module
from sdkwright.plan.modules import Taken
from sdkwright.plan.places import Place, places
from sdkwright.plan.said import CLIENT, shape
from sdkwright.plan.transforms import references
from sdkwright.plan.webhooks import Received, webhooks
from sdkwright.schema.keywords import as_schema, is_skipped

SHARED = "$shared"


@dataclass(frozen=True)
class Node:
    """A resource of the config: ``path`` are its config names from the top."""

    path: tuple[str, ...]
    settings: ResourceConfig

    @property
    def dotted(self) -> str:
        """The path as configs write it."""
        return ".".join(self.path)

    def pointer(self, *tokens: str) -> str:
        """Where ``tokens`` of this resource stand in the config."""
        steps = [step for name in self.path for step in ("subresources", name)][1:]
        return join("/resources", *steps, *tokens)


def walk(config: Config) -> Iterator[Node]:
    """Every resource that applies to Python, parents first, in config order."""

    def below(node: Node) -> Iterator[Node]:
        yield node
        for name, child in node.settings.subresources.items():
            if applies_to_python(child):
                yield from below(Node((*node.path, name), child))

    for name, settings in config.resources.items():
        if applies_to_python(settings):
            yield from below(Node((name,), settings))


def endpoints_elsewhere(config: Config) -> Iterator[str]:
    """Endpoints of methods that the config keeps out of Python packages, by themselves or with their resource."""

    def below(settings: ResourceConfig, here: bool) -> Iterator[str]:
        here = here and applies_to_python(settings)
        for method in settings.methods.values():
            if method.endpoint and not (here and applies_to_python(method)):
                yield method.endpoint
        for child in settings.subresources.values():
            yield from below(child, here)

    for resource in config.resources.values():
        yield from below(resource, True)


def folder_of(names: Names, path: tuple[str, ...]) -> str:
    """Where the types of a resource lie: the folder of its parent."""
    if path[0] == SHARED:
        return "types/shared"
    return "/".join(["types", *(safe(names.snake(name)) for name in path[:-1])])


def _types_folder(names: Names, node: Node) -> str:
    """Where the types of a resource lie; one that stands alone has a folder of its own."""
    return folder_of(names, (*node.path, "") if node.settings.standalone_api else node.path)


def type_folders(config: Config, names: Names) -> tuple[str, ...]:
    """The folder below each resource that others are in, whether or not those have types of their own."""
    return tuple(sorted({folder_of(names, node.path) for node in walk(config) if len(node.path) > 1}))


def models_of(config: Config, names: Names, document: Lookup) -> tuple[Model, ...]:
    """Every configured model.  Raises InputError when a pointer or an alias leads nowhere."""
    entries = {
        f"{node.dotted}.{key}": (node, key, model)
        for node in walk(config)
        for key, model in node.settings.models.items()
        if applies_to_python(model)
    }
    found: list[Model] = []
    problems: list[Problem] = []
    for dotted, (node, key, model) in entries.items():
        target = None if model.pointer else _alias_target(entries, node, model)
        pointer = model.pointer if target is None else entries[target][2].pointer
        if not _is_there(document, pointer):
            what = f"names a schema that does not exist: {pointer}"
            message = f"the model {dotted} {what if pointer else f'is an alias of one that does not exist: {model.to}'}"
            hint = "check the spelling, or remove the model"
            problems.append(Problem("error", config.file, node.pointer("models", key), model.line, message, hint))
            continue
        found.append(
            Model(
                pointer=pointer,
                dotted=dotted,
                name=safe(names.snake(key)),
                class_name=names.pascal(key),
                folder=_types_folder(names, node),
                shared=node.path[0] == SHARED,
                one_module=is_one_module(as_schema(document.resolve({"$ref": pointer})[1])),
                params_suffix=not model.no_params_suffix,
                wants_twin=bool(model.param_model),
                twin=_twin(names, model),
                stands_for=target,
            )
        )
    if problems:
        raise InputError(tuple(problems))
    return tuple(found)


def _twin(names: Names, model: ModelConfig) -> tuple[str, str] | None:
    said = model.param_model
    return (safe(names.snake(said)), safe_class(names.pascal(said))) if isinstance(said, str) else None


def _is_there(document: Lookup, pointer: str) -> bool:
    try:
        return bool(pointer) and document.get(pointer) is not None
    except KeyError:
        return False


def _alias_target(entries: Mapping[str, tuple[Node, str, ModelConfig]], node: Node, model: ModelConfig) -> str | None:
    """The place of the model with a schema that an alias stands for, through other aliases; None when there is none."""
    home, seen = node, set[str]()
    while model.to and model.to not in seen:
        seen.add(model.to)
        place = next((one for one in (f"{home.dotted}.{model.to}", model.to) if one in entries), None)
        if place is None:
            return None
        home, _, model = entries[place]
        if model.pointer:
            return place
    return None


def methods_of(config: Config, names: Names, document: Document) -> tuple[Planned, ...]:
    """Every configured method with its operation.  Raises InputError for operations that do not exist."""
    by_place = {(one.method, one.path): one for one in document.operations()}
    loose = {(one.method, shape(one.path)): one for one in document.operations()}
    found: list[Planned] = []
    problems: list[Problem] = []
    for node in walk(config):
        for key, settings in node.settings.methods.items():
            if not applies_to_python(settings) or settings.type != "http":
                continue
            place = (settings.http_method or "", settings.path or "")
            operation = by_place.get(place) or loose.get((place[0], shape(place[1])))
            if operation is None:
                problems.append(_missing(config, node, key, settings, document))
                continue
            if not is_skipped(operation.raw):
                found.append(_planned(names, node, key, settings, operation))
    if problems:
        raise InputError(tuple(problems))
    return tuple(found)


def _planned(names: Names, node: Node, key: str, settings: MethodConfig, operation: Operation) -> Planned:
    words = "client" if node.path[0] == CLIENT else names.singular(node.path[-1])
    folder = _types_folder(names, node)
    stem, module = safe_class(names.pascal(words)), f"{words}_{names.snake(key)}"
    said = settings.streaming.params_type_name if settings.streaming is not None else None
    return Planned(node.path, key, safe(names.snake(key)), stem, module, folder, settings, operation, said)


def _missing(config: Config, node: Node, key: str, settings: MethodConfig, document: Document) -> Problem:
    endpoint = f"{settings.http_method} {settings.path}"
    close = [one for one in document.operations() if one.path == settings.path]
    hint = "the document has " + ", ".join(f"{one.method} {one.path}" for one in close) if close else None
    hint = hint or f"check the path against {document.path.name}"
    message = f"the method {node.dotted}.{key} names an operation that does not exist: {endpoint}"
    return Problem("error", config.file, node.pointer("methods", key), settings.line, message, hint)


@dataclass(frozen=True)
class Tree:
    """What the tree of resources brings: top-level resources, methods on the client, and all types modules."""

    resources: tuple[Resource, ...]
    client: tuple[Built, ...]
    modules: tuple[TypeModule, ...]
    places: Mapping[tuple[str, ...], Place]
    """Where each resource is, by config path."""
    webhooks: tuple[Received, ...] = ()
    """Those of the client itself."""


def build_tree(context: Context, planned: tuple[Planned, ...], models: tuple[Model, ...], taken: Taken) -> Tree:
    """Build every method, then put them into their resources.  ``taken`` are the types modules there are by then."""
    built: dict[tuple[str, ...], list[Built]] = {}
    modules: list[TypeModule] = []
    for one in planned:
        result = _build_apart(context, one, taken)
        built.setdefault(one.resource, []).append(result)
        modules.extend(result.modules)
    for path, alias in aliases(context, walk(context.config), built):
        built.setdefault(path, []).append(alias)
    received: dict[tuple[str, ...], tuple[Received, ...]] = {}
    for node in walk(context.config):
        events = tuple(webhooks(context, node.settings.methods, _types_folder(context.names, node), taken))
        received[node.path] = events
        modules.extend(module for one in events for module in one.modules)
    nodes = [node for node in walk(context.config) if node.path[0] not in (CLIENT, SHARED)]
    where = _places(context, nodes, built)
    listed: dict[str, tuple[str, ...]] = {}
    for model in models:
        home = model.dotted.rpartition(".")[0]
        listed[home] = (*listed.get(home, ()), model.dotted)
    found = _Found(nodes, built, listed, received, where)
    tops = tuple(_resource(context, node, found) for node in nodes if len(node.path) == 1)
    client = tuple(sorted(built.get((CLIENT,), []), key=lambda one: method_order(one.method.name)))
    return Tree(tops, client, tuple(modules), where, received.get((CLIENT,), ()))


def _build_apart(context: Context, planned: Planned, taken: Taken) -> Built:
    """Build a method; where its types would have the names of others, its resource is named more fully."""
    names = context.names
    own = planned.resource[1:] if planned.resource[0] == CLIENT else planned.resource
    fuller = ["_".join(names.snake(part) for part in own[-length:]) for length in range(1, len(own) + 1)]
    known = len(context.rules.responses.found)
    result = build_method(context, planned)
    number = 2
    if planned.params_name is not None and any(taken.has(module.path, module.main) for module in result.modules):
        context.rules.responses.keep(known)
        result = build_method(context, replace(planned, params_name=None))
    while any(taken.has(module.path, module.main) for module in result.modules):
        words = fuller.pop(0) if fuller else f"{names.snake(planned.resource[-1])}_{(number := number + 1) - 1}"
        module = f"{words}_{names.snake(planned.key)}"
        context.rules.responses.keep(known)
        other = replace(planned, stem=safe_class(names.pascal(words)), module=module, params_name=None)
        result = build_method(context, other)
    for one in result.modules:
        taken.add(one.path, one.main)
    return result


def _places(
    context: Context, nodes: list[Node], built: dict[tuple[str, ...], list[Built]]
) -> dict[tuple[str, ...], Place]:
    parents = {node.path[:-1] for node in nodes}
    packages = {node.path: node.path in parents or node.settings.standalone_api for node in nodes}
    methods = {
        () if path == (CLIENT,) else path: frozenset(one.method.name for one in members)
        for path, members in built.items()
    }
    types = {path: frozenset(_type_names(one.method for one in members)) for path, members in built.items()}
    options = context.config.client_settings.opts
    return places(context.names, packages, methods, options, context.resource_suffix, types)


def _type_names(methods: Iterable[Method]) -> Iterator[str]:
    """The names that signatures import: of all classes and aliases but those inside of params, which are qualified."""
    for one in methods:
        kinds = [one.response.type, *(param.type for param in one.params)]
        kinds += [one.streaming.event] if one.streaming is not None else []
        inside = one.params_type.module if one.params_type is not None else ""
        yield from (ref.name for kind in kinds for ref in references(kind) if ref.module != inside)


@dataclass(frozen=True)
class _Found:
    """What resources are put together from, by config path: nodes, methods, models (dotted), webhooks, places."""

    nodes: list[Node]
    built: Mapping[tuple[str, ...], list[Built]]
    models: Mapping[str, tuple[str, ...]]
    webhooks: Mapping[tuple[str, ...], tuple[Received, ...]]
    places: Mapping[tuple[str, ...], Place]


def _resource(context: Context, node: Node, found: _Found) -> Resource:
    names = context.names
    below = [one for one in found.nodes if one.path[:-1] == node.path]
    children = tuple(_resource(context, one, found) for one in below)
    methods = sorted(found.built.get(node.path, []), key=lambda one: method_order(one.method.name))
    deprecated = _deprecated(node, found.nodes)
    place = found.places[node.path]
    received = found.webhooks.get(node.path, ())
    return Resource(
        path=place.path,
        title=names.pascal(node.path[-1]),
        class_name=place.class_name,
        module=place.module,
        is_package=bool(children) or node.settings.standalone_api,
        methods=tuple(_within(one.method, deprecated) for one in methods),
        subresources=children,
        models=found.models.get(node.dotted, ()),
        responses=(
            *dict.fromkeys(one.response_module for one in methods if one.response_module),
            *(module.path for one in received for module in one.modules),
        ),
        doc=node.settings.description or "",
        deprecated=deprecated,
        webhooks=tuple(one.webhook for one in received),
    )


def _deprecated(node: Node, nodes: list[Node]) -> str | None:
    """The message of a deprecated resource, its own or that of the nearest one above it."""
    above = [one for one in nodes if one.path == node.path[: len(one.path)] and one.settings.deprecated is not None]
    said = max(above, key=lambda one: len(one.path)).settings.deprecated if above else None
    return None if said is None else deprecation_message(said)


def _within(method: Method, deprecated: str | None) -> Method:
    """The method of a resource; where the resource is deprecated, it is so too."""
    return method if deprecated is None or method.deprecated is not None else replace(method, deprecated=deprecated)


def with_models(resource: Resource, paths: dict[str, str]) -> Resource:
    """The resource with its models named by module path instead of config place."""
    return replace(
        resource,
        models=tuple(paths[dotted] for dotted in resource.models if dotted in paths),
        subresources=tuple(with_models(child, paths) for child in resource.subresources),
    )
