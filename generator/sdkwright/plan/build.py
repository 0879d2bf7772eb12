"""Document + Config → Sdk: the steps of planning, in order."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from sdkwright.config import Config, naming_rules
from sdkwright.errors import InputError, Problem
from sdkwright.ir import Example, Method, PageScheme, Resource, Sdk, TypeModule
from sdkwright.naming.names import Names
from sdkwright.openapi import Document
from sdkwright.plan import client as client_plan
from sdkwright.plan.context import Context, Planned
from sdkwright.plan.cycles import with_late_imports
from sdkwright.plan.fields import field_name
from sdkwright.plan.models import Model, Registry, reachable, with_usage
from sdkwright.plan.modules import Taken, distinct, folders_of
from sdkwright.plan.pages import schemes
from sdkwright.plan.params import request_body
from sdkwright.plan.resources import (
    SHARED,
    Tree,
    build_tree,
    endpoints_elsewhere,
    methods_of,
    models_of,
    type_folders,
    walk,
    with_models,
)
from sdkwright.plan.said import spelled, with_said_methods
from sdkwright.plan.sample_cache import SampleCache
from sdkwright.plan.samples import Sampler, sample_of
from sdkwright.plan.security import settle_security
from sdkwright.plan.transforms import Transforms
from sdkwright.plan.types import Rules, model_module
from sdkwright.plan.webhooks import WEBHOOK, payloads
from sdkwright.schema.keywords import Schema, as_schema, is_skipped

DEFAULT_RESOURCE_SUFFIX = "Resource"
_SENT_BY_CLIENT = frozenset(
    {"authorization", "content-type", "accept", "user-agent", "host", "content-length", "cookie"}
)


def build(
    document: Document, config: Config, *, strict: bool = False, cache: Path | None = None
) -> tuple[Sdk, tuple[Problem, ...]]:
    """Plan a whole package; ``cache`` is a folder for what need not be worked out again, and changes nothing.

    Returns the IR and the warnings met on the way.  Raises InputError when the config names what the document does
    not have, or, if ``strict``, when anything had to be left out.
    """
    config = with_said_methods(config, document)
    names = naming_rules(config)
    models = models_of(config, names, document)
    planned = methods_of(config, names, document)
    models = with_usage(models, *_used(document, planned, config, models), document)
    folders = type_folders(config, names)
    taken = Taken(folders_of([*folders, *(one.folder for one in models), *(one.folder for one in planned)]))
    models, renamed = distinct(models, names, taken)
    registry = Registry(models, document)
    casings = json.dumps(config.model_dump(mode="json", include={"custom_casings"}), sort_keys=True)
    sample_cache = None if cache is None else SampleCache(cache, document.view, casings)
    rules = Rules(
        names, registry, document.view, config.settings.sort_schema_properties is not False, _homes(document, config)
    )
    context = Context(
        document=document,
        config=config,
        rules=rules,
        sampler=Sampler(document.view, names, sample_cache, document.schema_references),
        headers=_sent_headers(document, config),
        resource_suffix=_suffix(config),
        single_stream_params=config.sdkwright.streaming_params == "single",
    )
    context = replace(context, pages=schemes(context))
    for dotted in renamed:
        context.warn("", f"the model {dotted} has the name of another; it was renamed", "give it a name of its own")
    tree = build_tree(context, planned, models, taken)
    modules = {one.path: one for one in _model_modules(models, rules)}
    for module in tree.modules:
        modules.setdefault(module.path, module)
    ordered = with_late_imports(tuple(modules[path] for path in sorted(modules)))
    renaming = Transforms(ordered)
    listed = {model.dotted: model.ref(model.sides[0]).module for model in models}
    resources = tuple(_finish(with_models(one, listed), renaming) for one in tree.resources)
    sdk = _sdk(context, resources, tuple(renaming(one.method) for one in tree.client), ordered, context.pages)
    sdk = replace(
        sdk,
        type_folders=folders,
        webhooks=tuple(one.webhook for one in tree.webhooks),
        models=tuple(path for dotted, path in listed.items() if dotted.startswith("$client.")),
        shared=tuple(path for dotted, path in listed.items() if dotted.startswith(f"{SHARED}.")),
        responses=(
            *(one.response_module for one in tree.client if one.response_module),
            *(module.path for one in tree.webhooks for module in one.modules),
        ),
        examples=_examples(config, names, planned, tree),
    )
    _report_unmentioned(context, planned)
    if sample_cache is not None:
        sample_cache.save()
    if strict and (context.problems or document.problems):
        raise InputError((*document.problems, *context.problems))
    return sdk, tuple(context.problems)


def _used(
    document: Document, planned: tuple[Planned, ...], config: Config, models: tuple[Model, ...]
) -> tuple[frozenset[str], frozenset[str]]:
    """Pointers that requests and responses reach."""
    requests: list[Schema] = []
    responses: list[Schema] = []
    events = {model.dotted: model.pointer for model in models}
    for one in planned:
        requests.append(request_body(document, one)[2])
        requests.extend(as_schema(parameter.schema) for parameter in one.operation.parameters)
        success = one.operation.success
        for media in success.content.values() if success is not None else ():
            responses.append(as_schema(media.item_schema or media.schema))
        streaming = one.settings.streaming
        event = streaming.stream_event_model if streaming is not None else None
        if event in events:
            responses.append({"$ref": events[event]})
    if any(method.type == WEBHOOK for node in walk(config) for method in node.settings.methods.values()):
        responses.extend(schema for _, schema in payloads(document))
    return reachable(requests, document, models), reachable(responses, document, models)


def _homes(document: Document, config: Config) -> dict[int, str]:
    return {id(document.get(pointer)): home for pointer, home in config.sdkwright.nested_models.items()}


def _sent_headers(document: Document, config: Config) -> frozenset[str]:
    """Headers that never become arguments, because the client sends them itself (lower case)."""
    settings = config.client_settings
    found = {name.lower() for name in settings.default_headers}
    found |= {option.send_in_header.lower() for option in settings.opts.values() if option.send_in_header}
    if settings.idempotency.header:
        found.add(settings.idempotency.header.lower())
    for scheme in client_plan.schemes(document, config).values():
        if scheme.get("type") == "apiKey" and scheme.get("in") == "header":
            found.add(str(scheme.get("name")).lower())
    return frozenset(found) | _SENT_BY_CLIENT


def _suffix(config: Config) -> str:
    chosen = config.sdkwright.resource_class_suffix
    return DEFAULT_RESOURCE_SUFFIX if chosen is None else chosen


def _model_modules(models: tuple[Model, ...], rules: Rules) -> list[TypeModule]:
    return [model_module(model, side, rules) for model in models for side in model.sides]


def _finish(resource: Resource, renaming: Transforms) -> Resource:
    return replace(
        resource,
        methods=tuple(renaming(one) for one in resource.methods),
        subresources=tuple(_finish(child, renaming) for child in resource.subresources),
    )


def _examples(config: Config, names: Names, planned: tuple[Planned, ...], tree: Tree) -> tuple[Example, ...]:
    found: list[Example] = []
    for role, request in config.readme.example_requests.items():
        for one in planned:
            if spelled(request.endpoint) == spelled(one.settings.endpoint):
                place = tree.places.get(one.resource)
                resource = place.path if place is not None else one.resource
                arguments = tuple((names.snake(key), sample_of(value)) for key, value in request.params.items())
                wanted = request.response_property
                looks_at = field_name(names, wanted, "response") if wanted else None
                found.append(Example(role, resource, one.name, arguments, looks_at))
                break
    return tuple(found)


def _report_unmentioned(context: Context, planned: tuple[Planned, ...]) -> None:
    """Operations that the config neither uses nor lists as left out are reported, never dropped in silence."""
    used = {one.operation.pointer for one in planned}
    said = (*context.config.unspecified_endpoints, *endpoints_elsewhere(context.config))
    listed = {spelled(entry) for entry in said}
    for operation in context.document.operations():
        if is_skipped(operation.raw):
            continue
        if operation.pointer not in used and spelled(operation.endpoint) not in listed:
            context.warn(
                operation.pointer,
                f"the config has no method for {operation.method} {operation.path}",
                "give it a place under resources, or list it under unspecified_endpoints",
            )


def _sdk(
    context: Context,
    resources: tuple[Resource, ...],
    methods: tuple[Method, ...],
    modules: tuple[TypeModule, ...],
    pages: tuple[PageScheme, ...],
) -> Sdk:
    config, document, names = context.config, context.document, context.names
    name = config.organization.name
    settings = config.client_settings
    prefix = settings.default_env_prefix or names.constant(name)
    retries = settings.default_retries
    sdk = Sdk(
        metadata=client_plan.metadata(document, config, names),
        client_class=names.pascal(name),
        error_class=f"{names.pascal(name)}Error",
        env_prefix=prefix,
        base_url_env=f"{prefix}_BASE_URL",
        custom_headers_env=f"{prefix}_CUSTOM_HEADERS",
        environments=client_plan.environments(config),
        options=client_plan.options(config, names),
        auth=client_plan.auth(document, config, names),
        security=client_plan.security(document, config),
        resources=resources,
        methods=methods,
        types=modules,
        pages=pages,
        stream_rules=client_plan.stream_rules(config),
        default_headers=tuple((key, value) for key, value in settings.default_headers.items() if value is not None),
        idempotency_header=settings.idempotency.header,
        timeout=settings.default_timeout if settings.default_timeout is not None else 60.0,
        max_retries=retries.max_retries if retries.max_retries is not None else 2,
        initial_retry_delay=retries.initial_delay_seconds if retries.initial_delay_seconds is not None else 0.5,
        max_retry_delay=retries.max_delay_seconds if retries.max_delay_seconds is not None else 8.0,
        array_format=config.query_settings.array_format,
        nested_format=config.query_settings.nested_format,
        multipart_arrays=config.multipart_settings.array_format,
        mock_tests=not config.settings.disable_mock_tests,
        file_header=config.settings.file_header or "",
    )
    return settle_security(sdk)
