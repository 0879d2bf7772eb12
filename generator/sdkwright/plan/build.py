"""Document + Config → Sdk: names are reserved first, then everything is built once."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from sdkwright.config import Config, naming_rules
from sdkwright.errors import UNPLACED, InputError, Problem
from sdkwright.ir import Resource, Sdk, TypeModule
from sdkwright.ir.walk import every_resource
from sdkwright.naming.names import Names
from sdkwright.openapi import Document
from sdkwright.openapi.endpoints import normalize_endpoint
from sdkwright.openapi.pointers import join
from sdkwright.openapi.servers import missing_scheme
from sdkwright.plan import client
from sdkwright.plan.aliases import build_aliases
from sdkwright.plan.answers import AnswerPlanner
from sdkwright.plan.argument_drafts import Drafter
from sdkwright.plan.config_tree import CLIENT, SHARED, ConfigPath, endpoints_elsewhere, type_folders, walk_resources
from sdkwright.plan.configured_models import collect_models
from sdkwright.plan.cycles import with_late_imports
from sdkwright.plan.declared_methods import with_declared_methods
from sdkwright.plan.endpoints import Endpoint, bind_methods
from sdkwright.plan.helper_methods import HelperBuilder
from sdkwright.plan.job_methods import JobMethods
from sdkwright.plan.jobs import JobPlanner
from sdkwright.plan.method_drafts import MethodDrafter
from sdkwright.plan.methods import BuiltMethod, MethodBuilder
from sdkwright.plan.model_modules import ModelModules
from sdkwright.plan.models import Model
from sdkwright.plan.module_names import ModuleNames, rename_models, with_parents
from sdkwright.plan.older_editions import split_extras
from sdkwright.plan.page_schemes import build_schemes
from sdkwright.plan.pages import PageMatcher
from sdkwright.plan.readme_examples import build_examples
from sdkwright.plan.registry import Registry
from sdkwright.plan.reporter import Reporter
from sdkwright.plan.resources import (
    ResourceBuilder,
    index_models,
    place_resources,
    response_modules,
    sort_methods,
)
from sdkwright.plan.rules import Rules
from sdkwright.plan.sample_cache import SampleCache
from sdkwright.plan.samples import Sampler
from sdkwright.plan.security import report_handshakes, settle_security
from sdkwright.plan.serialization import Styles
from sdkwright.plan.settings import build_settings
from sdkwright.plan.transforms import Transforms
from sdkwright.plan.type_graph import Definitions
from sdkwright.plan.usage import find_usage
from sdkwright.plan.webhooks import WebhookBuilder, find_payloads
from sdkwright.schema.keywords import is_skipped

_DEFAULT_SUFFIX = "Resource"


def build(
    document: Document, config: Config, *, strict: bool = False, cache: Path | None = None
) -> tuple[Sdk, tuple[Problem, ...]]:
    """Plan a whole package; ``cache`` is a folder for what need not be worked out again, and changes nothing.

    Returns the IR and the warnings met on the way.  Raises InputError when the config names what the document does
    not have, or, if ``strict``, when anything had to be left out.
    """
    config = with_declared_methods(config, document)
    names, reporter = naming_rules(config), Reporter(document)
    endpoints = bind_methods(config, names, document)
    payloads = find_payloads(document)
    models, reserved = _reserve_models(document, config, names, endpoints, reporter)
    registry = Registry(models, document, document.view)
    rules = Rules(
        names=names,
        registry=registry,
        view=document.view,
        sort=config.settings.sort_schema_properties is not False,
        plain_lists=config.sdkwright.edition != "current",
        nested_models={id(document.get(uri)): home for uri, home in config.sdkwright.nested_models.items()},
    )
    pages = build_schemes(rules, config, document.operations())
    drafter = _drafter(document, config, rules)
    matcher = PageMatcher(document.view, pages, reporter.warn)
    method_drafter = MethodDrafter(document.view, registry, drafter, matcher, config.settings.unwrap_response_fields)
    drafts, responses = method_drafter.draft_methods(endpoints, reserved)

    items = ((draft.response, method_drafter.find_home(draft.response)) for draft in drafts)
    homes = {id(response.schema): home.dotted for response, home in items if home is not None}
    nested_models = {**homes, **rules.nested_models}
    model_modules = ModelModules(replace(rules, responses=responses, nested_models=nested_models))
    rules = model_modules.rules
    sample_cache = _open_samples(cache, document, config)
    sampler = Sampler(document.view, names, sample_cache, document.schema_references)
    builder = MethodBuilder(
        rules=rules,
        sampler=sampler,
        drafter=drafter,
        own_url=lambda operation: client.own_base_url(document, operation),
        takes_keys=bool(config.client_settings.idempotency.header),
        splits_params=config.sdkwright.streaming_params != "single",
        tells_empty=config.sdkwright.reading != "published",
    )
    methods: dict[ConfigPath, list[BuiltMethod]] = {}
    for draft in drafts:
        methods.setdefault(draft.endpoint.resource, []).append(builder.build(draft))
    for path, alias in build_aliases(config, names, methods, reserved):
        methods.setdefault(path, []).append(alias)
    modules = [module for members in methods.values() for method in members for module in method.modules]
    options = tuple(config.client_settings.opts)
    webhook_builder = WebhookBuilder(rules, sampler, payloads, options, reserved)
    nodes = list(walk_resources(config))
    webhooks = {node.path: tuple(webhook_builder.build(node)) for node in nodes}
    modules += [module for members in webhooks.values() for webhook in members for module in webhook.modules]

    resource_nodes = [node for node in nodes if node.is_resource]
    suffix = config.sdkwright.resource_class_suffix
    places = place_resources(names, resource_nodes, methods, options, _DEFAULT_SUFFIX if suffix is None else suffix)
    resources = ResourceBuilder(names, resource_nodes, methods, webhooks, index_models(models), places).build()
    types = _sorted_modules([*model_modules.build_all(), *modules])
    if config.sdkwright.edition != "current":
        types = tuple(map(split_extras, types))
    types = with_late_imports(types)
    transforms = Transforms(types)
    definitions = Definitions(types)
    by_name = {(endpoint.operation.pointer, endpoint.name): endpoint for endpoint in endpoints}
    helpers = HelperBuilder(AnswerPlanner(names, definitions), by_name, config.file)
    resources = tuple(helpers.add(_with_transforms(resource, transforms)) for resource in resources)
    by_path = {resource.path: resource for resource in every_resource(resources)}
    dotted = {".".join(path): by_path[place.path] for path, place in places.items() if place.path in by_path}
    jobs = JobMethods(JobPlanner(names, definitions, dotted), by_name, config.file)
    own = sort_methods(methods.get((CLIENT,), ()))
    sdk = replace(
        build_settings(document, config, names),
        resources=tuple(jobs.add(resource) for resource in resources),
        methods=tuple(transforms(method.method) for method in own),
        types=types,
        pages=pages,
        type_folders=type_folders(config, names),
        webhooks=tuple(webhook.webhook for webhook in webhooks.get((CLIENT,), ())),
        models=_module_paths(models, CLIENT),
        shared=_module_paths(models, SHARED),
        responses=response_modules(own, webhooks.get((CLIENT,), ())),
        examples=tuple(build_examples(config, names, endpoints, places)),
    )
    _report_unmentioned(document, config, endpoints, reporter)
    for index, server in enumerate(document.servers):
        scheme = missing_scheme(server)
        if scheme is not None:
            url = str(server["url"]).strip()
            reporter.warn(
                join("/servers", index, "url"), f"the server {url!r} has no scheme; {scheme}:// is put before"
            )
    if not sdk.names_host:
        reporter.warn(
            "/servers" if document.servers else "",
            f"no server has a host, so clients call {sdk.environments[0].url} unless they are given a base_url",
            "name the host under servers, or under environments in the config",
        )
    report_handshakes(sdk, client.schemes(document, config), reporter)
    if sample_cache is not None:
        sample_cache.save()
    if strict and (reporter.problems or document.problems):
        raise InputError((*document.problems, *reporter.problems))
    return settle_security(sdk), tuple(reporter.problems)


def _reserve_models(
    document: Document, config: Config, names: Names, endpoints: Sequence[Endpoint], reporter: Reporter
) -> tuple[tuple[Model, ...], ModuleNames]:
    """Name all models, and return them with the names that are taken then; methods get theirs later."""
    models = collect_models(config, names, document, document.view)
    models = find_usage(models, endpoints, document, config, find_payloads(document))
    folders = [*type_folders(config, names), *(model.folder for model in models)]
    reserved = ModuleNames(with_parents([*folders, *(endpoint.folder for endpoint in endpoints)]))
    models, renamed = rename_models(models, names, reserved)
    for dotted in renamed:
        reporter.warn("", f"the model {dotted} has the name of another; it was renamed", "give it a name of its own")
    return models, reserved


def _drafter(document: Document, config: Config, rules: Rules) -> Drafter:
    return Drafter(
        names=rules.names,
        view=document.view,
        styles=Styles.of(document.view, config),
        client_headers=client.list_client_headers(document, config),
        default_headers=config.client_settings.default_headers,
        sort=rules.sort,
        page_params=frozenset(name for scheme in config.pagination for name in scheme.request),
        path_options=client.path_options(config, rules.names),
    )


def _open_samples(cache: Path | None, document: Document, config: Config) -> SampleCache | None:
    casings = json.dumps(config.model_dump(mode="json", include={"custom_casings"}), sort_keys=True)
    return None if cache is None else SampleCache(cache, document.view, casings)


def _sorted_modules(modules: Iterable[TypeModule]) -> tuple[TypeModule, ...]:
    """Return the modules by path, the first of each."""
    by_path: dict[str, TypeModule] = {}
    for module in modules:
        by_path.setdefault(module.path, module)
    return tuple(by_path[path] for path in sorted(by_path))


def _module_paths(models: Iterable[Model], home: str) -> tuple[str, ...]:
    return tuple(model.ref(model.sides[0]).module for model in models if model.dotted.startswith(f"{home}."))


def _with_transforms(resource: Resource, transforms: Transforms) -> Resource:
    return replace(
        resource,
        methods=tuple(transforms(method) for method in resource.methods),
        subresources=tuple(_with_transforms(child, transforms) for child in resource.subresources),
    )


def _report_unmentioned(document: Document, config: Config, endpoints: Iterable[Endpoint], reporter: Reporter) -> None:
    """Report operations that the config neither uses nor lists as left out: none is dropped in silence."""
    pointers = {endpoint.operation.pointer for endpoint in endpoints}
    listed = {normalize_endpoint(entry) for entry in (*config.unspecified_endpoints, *endpoints_elsewhere(config))}
    for operation in document.operations():
        is_listed = is_skipped(operation.raw) or normalize_endpoint(operation.endpoint) in listed
        if operation.pointer not in pointers and not is_listed:
            reporter.warn(
                operation.pointer,
                f"{UNPLACED} {operation.method} {operation.path}",
                "give it a place under resources, or list it under unspecified_endpoints",
            )
