"""Document → Config: the steps of inference, in order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from sdkwright.config import (
    CasingConfig,
    ClientSettings,
    Config,
    MethodConfig,
    ModelConfig,
    OpenapiSettings,
    QuerySettings,
    ResourceConfig,
    SdkwrightConfig,
    Section,
    Settings,
    StreamingConfig,
)
from sdkwright.config.client import Idempotency
from sdkwright.config.settings import Readme
from sdkwright.infer.client import complete_client
from sdkwright.infer.examples import choose_examples
from sdkwright.infer.metadata import find_idempotency_header, find_license
from sdkwright.infer.methods import name_methods
from sdkwright.infer.model_names import find_spellings
from sdkwright.infer.model_uses import CLIENT, Path
from sdkwright.infer.models import place_models
from sdkwright.infer.pages import Pages, find_pages
from sdkwright.infer.placement import Placed, place_routes
from sdkwright.infer.prefixes import drop_common_prefix, join_plurals, separate_versions
from sdkwright.infer.routes import Route, parse_routes
from sdkwright.infer.shapes import gives_a_list
from sdkwright.infer.streams import infer_stream
from sdkwright.infer.styles import choose_array_format
from sdkwright.infer.tag_placement import place_by_tag, shorten_names
from sdkwright.infer.tree import build_tree
from sdkwright.infer.vendor_extensions import find_skipped_endpoints, place_declared_methods, select_operations
from sdkwright.infer.verb_paths import read_verb_paths
from sdkwright.naming.reserved import CLIENT_ATTRIBUTES
from sdkwright.openapi import Document

WEBHOOKS = "webhooks"
_S = TypeVar("_S", bound=Section)


def infer_config(document: Document, *, spec: str | None = None) -> Config:
    """Return the config one would write for a document that has none.

    Every operation gets a method, with a name of its own in its resource; every schema that a class is worth having
    for becomes a model.  ``spec`` is the document's path as the config shall name it (default: its file name).
    """
    return complete_config(Config(openapi=OpenapiSettings(path=spec or document.path.name)), document)


def complete_config(config: Config, document: Document) -> Config:
    """Return the config with all that planning needs, key by key as inferred where the file leaves a key out.

    Without ``resources`` that is the whole layout.  With them, the file says what the package has, and keys whose
    absence has a meaning stay absent: no ``pagination`` means no pages.
    """
    if "resources" not in config.model_fields_set:
        config = _with_layout(config, document)
    return complete_client(config, document)


def _with_layout(config: Config, document: Document) -> Config:
    """Return the config with resources, and all that goes with them where the file does not say otherwise."""
    placed = shorten_names(
        place_by_tag(
            place_routes(
                build_tree(_normalize_routes(_mark_single_answers(document, parse_routes(select_operations(document)))))
            )
        )
    )
    pages = find_pages(document, placed)
    placed = [replace(member, gives_pages=pages.asks_for_pages(member.route.operation)) for member in placed]
    models = place_models(document, placed, pages.envelopes)
    reserved = _reserve_names(placed, models)
    methods = place_declared_methods(name_methods(document, placed, reserved))
    resources = _resources(document, methods, models, pages)
    if document.webhooks():
        hooks = resources.setdefault(WEBHOOKS, ResourceConfig())
        resources[WEBHOOKS] = hooks.model_copy(
            update={"methods": {**hooks.methods, "unwrap": MethodConfig(type="webhook_unwrap")}}
        )
    casings = {word: CasingConfig(pascal=spelling) for word, spelling in find_spellings(models).items()}
    header = find_idempotency_header(document)
    layout = Config(
        client_settings=ClientSettings(idempotency=Idempotency(header=header)),
        resources=resources,
        custom_casings={**casings, **config.custom_casings},
        pagination=pages.schemes,
        query_settings=QuerySettings(array_format=choose_array_format(document)),
        sdkwright=SdkwrightConfig(openapi_styles=True),
        settings=Settings(license=find_license(document)),
        unspecified_endpoints=find_skipped_endpoints(document),
        readme=Readme(example_requests=choose_examples(document, methods, pages.scheme_names)),
    )
    return _overlay(layout, config, apart=frozenset({"custom_casings"}))


def _overlay(base: _S, own: _S, apart: frozenset[str] = frozenset()) -> _S:
    """Return ``base`` with the keys that ``own`` sets, section by section; keys in ``apart`` are base's."""
    change: dict[str, Any] = {}
    for name in (own.model_fields_set & set(type(own).model_fields)) - apart:
        below, value = getattr(base, name), getattr(own, name)
        both = isinstance(below, Section) and isinstance(value, Section)
        change[name] = _overlay(below, value) if both else value
    return base.model_copy(update=change)


def _mark_single_answers(document: Document, routes: Iterable[Route]) -> Sequence[Route]:
    """Return the routes, those that answer with one thing marked."""

    def marked(route: Route) -> Route:
        hint = next((step.text for step in reversed(route.steps) if not step.is_param), "")
        success = route.operation.success
        has_content = success is not None and bool(success.content)
        return replace(route, is_singleton=has_content and not gives_a_list(document, route.operation, hint))

    return [marked(route) for route in routes]


def _normalize_routes(routes: Sequence[Route]) -> Sequence[Route]:
    for step in (separate_versions, drop_common_prefix, join_plurals, read_verb_paths):
        routes = step(routes)
    return routes


def _reserve_names(
    placed: list[Placed], models: dict[Path, dict[str, ModelConfig]]
) -> dict[tuple[str, ...], frozenset[str]]:
    """Return names that methods of a resource cannot have: those of its subresources, and the client's own."""
    paths = {member.resource[:end] for member in placed for end in range(1, len(member.resource) + 1)}
    paths |= {path[:end] for path in models for end in range(1, len(path) + 1) if not path[0].startswith("$")}
    names: dict[tuple[str, ...], set[str]] = {(): set(CLIENT_ATTRIBUTES)}
    for path in paths:
        names.setdefault(path[:-1], set()).add(path[-1])
    return {path: frozenset(own) for path, own in names.items()}


def resource_node(tree: dict[str, Any], path: Path) -> dict[str, Any]:
    """Return what ``tree`` holds of the resource at ``path``, made where it is not there yet."""
    level = tree
    for name in path[:-1]:
        level = level.setdefault(name, {}).setdefault("subresources", {})
    own: dict[str, Any] = level.setdefault(path[-1], {})
    return own


def _resources(
    document: Document,
    methods: dict[tuple[str, ...], dict[str, Placed]],
    models: dict[Path, dict[str, ModelConfig]],
    pages: Pages,
) -> dict[str, ResourceConfig]:
    """Return the tree of resources, in the order operations name them.

    The client's own things and shared models first.
    """
    tree: dict[str, Any] = {}

    dotted = {model.pointer: ".".join((*home, key)) for home, own in models.items() for key, model in own.items()}
    for home in sorted(models, key=lambda home: not home[0].startswith("$")):
        if home[0].startswith("$"):
            resource_node(tree, home)["models"] = models[home]
    if () in methods:
        resource_node(tree, CLIENT)
    for path, members in methods.items():
        at = resource_node(tree, path or CLIENT)
        at["methods"] = {name: _method(document, member, pages, dotted) for name, member in members.items()}
    for home, own in models.items():
        resource_node(tree, home)["models"] = own
    return {name: ResourceConfig.model_validate(body) for name, body in tree.items()}


def _method(document: Document, placed: Placed, pages: Pages, dotted: dict[str, str]) -> MethodConfig:
    operation = placed.route.operation
    settings: dict[str, Any] = {"endpoint": operation.endpoint}
    if operation.pointer in pages.overrides:
        settings["paginated"] = pages.overrides[operation.pointer]
    stream = infer_stream(document, operation)
    if stream is not None:
        streaming: dict[str, Any] = {} if stream.kind == "sse" else {"type": stream.kind}
        if stream.switch is not None:
            streaming["param_discriminator"] = stream.switch
        model = dotted.get(f"#{stream.event}")
        if model is not None:
            streaming["stream_event_model"] = model
        if streaming:
            settings["streaming"] = StreamingConfig(**streaming)
    return MethodConfig(**settings)
