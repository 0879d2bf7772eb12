"""The tree of resources: every built method in its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sdkwright.ir import Method, Resource
from sdkwright.naming.names import Names
from sdkwright.plan.config_tree import CLIENT, ConfigPath, Node
from sdkwright.plan.methods import BuiltMethod, deprecation_message, rank_method
from sdkwright.plan.models import Model
from sdkwright.plan.resource_names import ResourceName, name_resources
from sdkwright.plan.type_graph import references
from sdkwright.plan.webhooks import BuiltWebhook

_Methods = Mapping[ConfigPath, Sequence[BuiltMethod]]


@dataclass(frozen=True)
class ResourceBuilder:
    """Puts resources together from what is in each, by config path: methods, webhooks, paths of models' modules."""

    names: Names
    nodes: Sequence[Node]
    methods: _Methods
    webhooks: Mapping[ConfigPath, Sequence[BuiltWebhook]]
    models: Mapping[str, tuple[str, ...]]
    places: Mapping[ConfigPath, ResourceName] = field(default_factory=dict[ConfigPath, ResourceName])

    def build(self) -> tuple[Resource, ...]:
        """Build the resources of the client."""
        return tuple(self._build(node) for node in self.nodes if len(node.path) == 1)

    def _build(self, node: Node) -> Resource:
        children = tuple(self._build(child) for child in self.nodes if child.path[:-1] == node.path)
        methods = sort_methods(self.methods.get(node.path, ()))
        webhooks = self.webhooks.get(node.path, ())
        deprecated = self._deprecation(node)
        place = self.places[node.path]
        return Resource(
            path=place.path,
            title=self.names.pascal(node.path[-1]),
            class_name=place.class_name,
            module=place.module,
            is_package=bool(children) or node.settings.standalone_api,
            methods=tuple(_with_deprecation(method.method, deprecated) for method in methods),
            subresources=children,
            models=self.models.get(node.dotted, ()),
            responses=response_modules(methods, webhooks, distinct=True),
            doc=node.settings.description or "",
            deprecated=deprecated,
            webhooks=tuple(webhook.webhook for webhook in webhooks),
        )

    def _deprecation(self, node: Node) -> str | None:
        """Return the message of a deprecated resource, its own or that of the nearest one above it."""
        above = [other for other in self.nodes if other.path == node.path[: len(other.path)]]
        messages = [other.settings.deprecated for other in above if other.settings.deprecated is not None]
        return deprecation_message(messages[-1], f"{node.dotted} is deprecated.") if messages else None


def sort_methods(methods: Iterable[BuiltMethod]) -> list[BuiltMethod]:
    """Return the methods in the order they are emitted."""
    return sorted(methods, key=lambda method: rank_method(method.method.name))


def response_modules(
    methods: Iterable[BuiltMethod], webhooks: Iterable[BuiltWebhook], *, distinct: bool = False
) -> tuple[str, ...]:
    """Return the modules named after methods, in the order api.md lists them."""
    paths = [method.response_module for method in methods if method.response_module]
    events = [module.path for webhook in webhooks for module in webhook.modules]
    return (*(dict.fromkeys(paths) if distinct else paths), *events)


def index_models(models: Iterable[Model]) -> dict[str, tuple[str, ...]]:
    """Return the paths of the models' modules by the dotted resource that has them."""
    paths: dict[str, tuple[str, ...]] = {}
    for model in models:
        home = model.dotted.rpartition(".")[0]
        paths[home] = (*paths.get(home, ()), model.ref(model.sides[0]).module)
    return paths


def place_resources(
    names: Names, nodes: Sequence[Node], methods: _Methods, options: Iterable[str], suffix: str
) -> dict[ConfigPath, ResourceName]:
    """Name every resource, apart from methods, options and the types in its signatures."""
    parents = {node.path[:-1] for node in nodes}
    packages = {node.path: node.path in parents or node.settings.standalone_api for node in nodes}
    attributes = {
        () if path == (CLIENT,) else path: frozenset(method.method.name for method in members)
        for path, members in methods.items()
    }
    types = {path: frozenset(_imported_names(method.method for method in members)) for path, members in methods.items()}
    return name_resources(names, packages, attributes, options, suffix, types)


def _imported_names(methods: Iterable[Method]) -> Iterator[str]:
    """Yield the names that signatures import.

    Of all classes and aliases but those inside of params, which are qualified.
    """
    for method in methods:
        kinds = [method.response.type, *(param.type for param in method.params)]
        kinds += [method.streaming.event] if method.streaming is not None else []
        inside = method.params_type.module if method.params_type is not None else ""
        yield from (ref.name for kind in kinds for ref in references(kind) if ref.module != inside)


def _with_deprecation(method: Method, deprecated: str | None) -> Method:
    """Return the method of a resource; where the resource is deprecated, it is so too."""
    return method if deprecated is None or method.deprecated is not None else replace(method, deprecated=deprecated)
