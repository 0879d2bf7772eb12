"""Checks of what a config says of operations: parameters, properties of answers, targets, other operations."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping

from sdkwright.config.base import PYTHON, Targeted
from sdkwright.config.document import Config
from sdkwright.config.findings import Finding, Place, nearest_name, severity_of, suggest_name
from sdkwright.config.plain_values import check_plain_values
from sdkwright.config.resources import MethodConfig, ModelConfig, ResourceConfig
from sdkwright.naming.names import Names
from sdkwright.openapi import Document, Operation
from sdkwright.openapi.endpoints import normalize_endpoint
from sdkwright.openapi.request_names import body_names, query_names
from sdkwright.openapi.servers import variable_names
from sdkwright.openapi.targets import find
from sdkwright.schema.keywords import as_schema, properties

_HEADER = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_TARGETS = frozenset(
    {
        PYTHON,
        *[
            "typescript",
            "node",
            "go",
            "java",
            "kotlin",
            "ruby",
            "terraform",
            "cli",
            "csharp",
            "php",
            "rust",
            "swift",
            "openapi",
            "mcp",
            "sql",
            "docs",
        ],
    }
)
_snake: Callable[[str], str] = Names().snake


def check_operation_references(
    config: Config, document: Document, operations: Mapping[str, Operation], resources: Mapping[str, ResourceConfig]
) -> Iterator[Finding]:
    """Generate a finding for each name that refers to nothing; ``resources`` are those at each dotted place."""
    for name, example in config.readme.example_requests.items():
        place = ("readme", "example_requests", name)
        if example.endpoint is not None:
            operation = operations.get(normalize_endpoint(example.endpoint))
            yield from _check_endpoint(example.endpoint, operations, (*place, "endpoint"))
            if operation is not None:
                yield from _check_arguments(document, operation, example.params, (*place, "params"))
                yield from _check_property(document, operation, example.response_property, place)
    for index, endpoint in enumerate(config.unspecified_endpoints):
        yield from _check_endpoint(endpoint, operations, ("unspecified_endpoints", index))
    models = {f"{dotted}.{name}" for dotted, resource in resources.items() for name in resource.models}
    for pointer, home in config.sdkwright.nested_models.items():
        place = ("sdkwright", "nested_models", pointer)
        if find(document.root, pointer.removeprefix("#")) is None:
            yield Finding(place, f"the document has nothing at {pointer}", "give a JSON pointer, as in #/components/…")
        if home not in models:
            yield Finding(place, f"there is no model {home!r}", suggest_name(home, models))
    yield from _check_headers(config)
    yield from _check_path_options(config, operations)
    answers = [_answer_names(document, operation) for operation in operations.values()]
    answer_properties = frozenset[str]().union(*answers)
    yield from check_plain_values(config, document, resources, answer_properties)
    for name in config.settings.unwrap_response_fields:
        if name not in answer_properties and nearest_name(name, answer_properties) is not None:
            hint = suggest_name(name, answer_properties)
            yield Finding(("settings", "unwrap_response_fields"), f"no answer has a property {name!r}", hint)


def check_method_references(
    document: Document, method: MethodConfig, operation: Operation, place: Place
) -> Iterator[Finding]:
    """Generate a finding for each name of a method's settings that its operation does not have."""
    if isinstance(method.unwrap_response, str):
        names = _answer_names(document, operation)
        if names and method.unwrap_response not in names:
            message = f"what {operation.endpoint} answers has no {method.unwrap_response!r}"
            yield Finding((*place, "unwrap_response"), message, suggest_name(method.unwrap_response, names))
    options = {"headers", "timeout", "max_retries"}
    for name in method.default_request_options:
        if name not in options:
            message = f"a request has no option {name!r}"
            severity = severity_of(name, options)
            yield Finding((*place, "default_request_options", name), message, suggest_name(name, options), severity)
    if method.positional_params:
        arguments = dict.fromkeys(method.positional_params)
        yield from _check_arguments(document, operation, arguments, (*place, "positional_params"))


def check_webhook_references(document: Document, method: MethodConfig, place: Place) -> Iterator[Finding]:
    """Generate a finding for a discriminator that no webhook sends."""
    bodies = [body_names(document.view, hook) for hook in document.webhooks()]
    property_names = frozenset[str]().union(*(names for names in bodies if names is not None))
    tag = method.discriminator
    if tag is not None and property_names and None not in bodies and tag not in property_names:
        yield Finding((*place, "discriminator"), f"no webhook sends {tag!r}", suggest_name(tag, property_names))


def check_targets(section: Targeted, place: Place) -> Iterator[Finding]:
    """Generate a finding for each target that is no target: what it is said of would be left out, or not be."""
    for key, targets in (("skip", section.skip), ("only", section.only)):
        for target in () if targets is None or isinstance(targets, bool) else targets:
            if target not in _TARGETS and nearest_name(target, _TARGETS) is not None:
                yield Finding((*place, key), f"there is no target {target!r}", suggest_name(target, _TARGETS))


def check_model_kind(model: ModelConfig, place: Place) -> Iterator[Finding]:
    """Generate a finding for a model of another type than alias."""
    if model.type is not None and model.type != "alias":
        severity = severity_of(model.type, {"alias"})
        yield Finding((*place, "type"), f"{model.type!r} is no type of a model", "write type: alias, or none", severity)


def _check_endpoint(endpoint: str, operations: Mapping[str, Operation], place: Place) -> Iterator[Finding]:
    if normalize_endpoint(endpoint) not in operations:
        endpoints = {operation.endpoint for operation in operations.values()}
        hint, severity = suggest_name(endpoint, endpoints), severity_of(endpoint, endpoints)
        yield Finding(place, f"the document has no operation {endpoint!r}", hint, severity)


def _check_arguments(
    document: Document, operation: Operation, arguments: Collection[str], place: Place
) -> Iterator[Finding]:
    body_properties = body_names(document.view, operation)
    if body_properties is None:
        return
    names = {parameter.name for parameter in operation.parameters} | query_names(operation) | body_properties
    snakes = {_snake(name) for name in names}
    for name in arguments:
        if name not in names and _snake(name) not in snakes:
            message = f"{operation.endpoint} takes no {name!r}"
            yield Finding(place, message, suggest_name(name, names), severity_of(name, names))


def _check_property(document: Document, operation: Operation, name: str | None, place: Place) -> Iterator[Finding]:
    """Generate a finding for a property of the answer that it does not have; what is nested in it is not looked at."""
    names = _answer_names(document, operation)
    if name is not None and name.isidentifier() and names and name not in names:
        message = f"what {operation.endpoint} answers has no {name!r}"
        yield Finding((*place, "response_property"), message, suggest_name(name, names), severity_of(name, names))


def _answer_names(document: Document, operation: Operation) -> frozenset[str]:
    """Return the properties of the successful answer, as far as they are stated."""
    success = operation.success
    media = success.content.values() if success is not None else ()
    return frozenset(name for body in media for name in properties(document.view.expand(as_schema(body.schema))))


def _check_path_options(config: Config, operations: Mapping[str, Operation]) -> Iterator[Finding]:
    """Generate a finding for each option of the client that fills a parameter that no path has."""
    names: frozenset[str] | None = None
    for key, option in config.client_settings.opts.items():
        name = option.send_as_path_param
        if name is None:
            continue
        if names is None:
            names = frozenset(name for operation in operations.values() for name in variable_names(operation.path))
        if name not in names:
            place = ("client_settings", "opts", key, "send_as_path_param")
            yield Finding(place, f"no path has a parameter {name!r}", suggest_name(name, names))


def _check_headers(config: Config) -> Iterator[Finding]:
    settings = config.client_settings
    headers: dict[Place, str | None] = {
        ("client_settings", "idempotency", "header"): settings.idempotency.header,
        **{("client_settings", "default_headers", name): name for name in settings.default_headers},
        **{("client_settings", "opts", key, "send_in_header"): o.send_in_header for key, o in settings.opts.items()},
    }
    for place, name in headers.items():
        if name and not _HEADER.fullmatch(name):
            yield Finding(
                place, f"no header can be called {name!r}", "use letters, digits and hyphens, as in X-Request-Id"
            )
