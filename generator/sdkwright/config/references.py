"""Checks of a config: names must be usable, and what refers to something must resolve.

Planning reports endpoints and models that the document does not have.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from sdkwright.config.document import Config
from sdkwright.config.findings import Finding, Place, severity_of, suggest_name
from sdkwright.config.idle_values import check_body_argument, check_idle_values
from sdkwright.config.names import check_names
from sdkwright.config.operation_references import (
    check_method_references,
    check_model_kind,
    check_operation_references,
    check_targets,
    check_webhook_references,
)
from sdkwright.config.resources import MethodConfig, ResourceConfig
from sdkwright.config.settings import PaginationConfig
from sdkwright.errors import Problem
from sdkwright.openapi import Document, Operation
from sdkwright.openapi.endpoints import index_operations, normalize_endpoint
from sdkwright.openapi.pagination import PURPOSE_KEY, PURPOSES
from sdkwright.openapi.pointers import join
from sdkwright.openapi.request_names import body_names, query_names
from sdkwright.openapi.servers import variable_names
from sdkwright.openapi.source import Source
from sdkwright.schema.values import is_map

_URL_STARTS = ("http://", "https://", "/", "{")


def check_references(config: Config, document: Document) -> tuple[Problem, ...]:
    """Return a problem for each name of the config that refers to nothing, with its line and the likeliest name."""
    findings = [
        *check_names(config),
        *_check_environments(config),
        *_check_security(config, document),
        *_check_pagination(config, document),
        *_check_methods(config, document),
    ]
    return locate_findings(config, findings)


def locate_findings(config: Config, findings: Sequence[Finding]) -> tuple[Problem, ...]:
    """Return findings as problems, each with its line in the file of the config."""
    if not findings:
        return ()
    source = None if config.path is None else Source(config.path, config.file)
    return tuple(_problem(finding, config, source) for finding in findings)


def _problem(finding: Finding, config: Config, source: Source | None) -> Problem:
    pointer = join("", *finding.place)
    if source is None:
        return Problem(finding.severity, config.file, pointer, None, finding.message, finding.hint)
    return source.problem(finding.message, pointer, severity=finding.severity, hint=finding.hint)


# -- the package and its client -----------------------------------------------------------------------------------------


def _check_environments(config: Config) -> Iterator[Finding]:
    options = config.client_settings.opts
    filled = {option.server_variable for option in options.values() if option.server_variable}
    for name, url in config.environments.items():
        if not url.startswith(_URL_STARTS):
            hint = "write a base URL, as in https://api.example.com/v1"
            yield Finding(("environments", name), f"{url!r} is no URL", hint)
        for variable in variable_names(url) if "opts" in config.client_settings.model_fields_set else ():
            if variable not in filled:
                advice = suggest_name(variable, filled, f"give a client option server_variable: {variable}")
                yield Finding(("environments", name), f"no client option fills {{{variable}}}", advice)


def _check_security(config: Config, document: Document) -> Iterator[Finding]:
    schemes = {**document.security_schemes, **config.security_schemes}
    for key, option in config.client_settings.opts.items():
        if option.auth is not None and option.auth.security_scheme not in schemes:
            name = option.auth.security_scheme
            place = ("client_settings", "opts", key, "auth", "security_scheme")
            hint = suggest_name(name, schemes, "describe it under security_schemes")
            yield Finding(place, f"there is no security scheme {name!r}", hint)
    for index, requirement in enumerate(config.security or ()):
        for name in requirement:
            if name not in schemes:
                hint = suggest_name(name, schemes, "describe it under security_schemes")
                yield Finding(("security", index, name), f"there is no security scheme {name!r}", hint)


# -- pagination ---------------------------------------------------------------------------------------------------------


def _check_pagination(config: Config, document: Document) -> Iterator[Finding]:
    if not config.pagination:
        return
    names: dict[str, set[str]] = {"query": set(), "body": set()}
    for operation in document.operations():
        names["query"] |= query_names(operation)
        names["body"] |= body_names(document.view, operation) or set()
    names["body"] |= names["query"]
    for index, scheme in enumerate(config.pagination):
        yield from _check_purposes(("pagination", index, "request"), scheme.request)
        yield from _check_purposes(("pagination", index, "response"), scheme.response)
        yield from _check_request(scheme, ("pagination", index, "request"), names[scheme.param_location])


def _check_request(scheme: PaginationConfig, place: Place, names: Collection[str]) -> Iterator[Finding]:
    for name in scheme.request:
        if name not in names:
            hint = suggest_name(name, names, "a method has pages only when it takes all parameters of the scheme")
            message = f"no operation takes {name!r} in its {scheme.param_location}: the scheme {scheme.name} fits none"
            yield Finding((*place, name), message, hint, severity_of(name, names))


def _check_purposes(place: Place, value: Any) -> Iterator[Finding]:
    """Generate findings for purposes that nobody knows, at any depth."""
    if not is_map(value):
        return
    for key, item in value.items():
        if key == PURPOSE_KEY and is_map(item):
            purpose = item.get("purpose")
            if purpose is not None and (not isinstance(purpose, str) or purpose not in PURPOSES):
                hint = suggest_name(str(purpose), PURPOSES)
                message = f"{purpose!r} is no purpose of a parameter or field"
                yield Finding((*place, key, "purpose"), message, hint, severity_of(str(purpose), PURPOSES))
        else:
            yield from _check_purposes((*place, key), item)


# -- methods ------------------------------------------------------------------------------------------------------------


def _check_methods(config: Config, document: Document) -> Iterator[Finding]:
    operations = index_operations(document.operations())
    schemes = {scheme.name for scheme in config.pagination}
    resources = dict(_walk(config.resources, ("resources",), ""))
    models = {f"{dotted}.{name}" for dotted, (_, resource) in resources.items() for name in resource.models}
    sections = {dotted: resource for dotted, (_, resource) in resources.items()}
    yield from check_operation_references(config, document, operations, sections)
    yield from check_idle_values(config, document, sections)
    for place, resource in resources.values():
        yield from check_targets(resource, place)
        for name, model in resource.models.items():
            yield from check_targets(model, (*place, "models", name))
            yield from check_model_kind(model, (*place, "models", name))
        for name, method in resource.methods.items():
            at = (*place, "methods", name)
            yield from check_targets(method, at)
            if isinstance(method.paginated, str) and method.paginated not in schemes:
                hint = suggest_name(method.paginated, schemes, "describe it under pagination")
                yield Finding((*at, "paginated"), f"there is no pagination scheme {method.paginated!r}", hint)
            key, options = method.webhook_key_opt, config.client_settings.opts
            if key is not None and key not in options:
                hint = suggest_name(key, options, "describe it under client_settings.opts")
                yield Finding((*at, "webhook_key_opt"), f"the client has no option {key!r}", hint)
            yield from check_webhook_references(document, method, at)
            operation = operations.get(normalize_endpoint(method.endpoint or ""))
            if operation is not None:
                yield from check_method_references(document, method, operation, at)
                yield from check_body_argument(method, operation, at)
                yield from _check_streaming(document, method, operation, at, models)


def _check_streaming(
    document: Document, method: MethodConfig, operation: Operation, place: Place, models: Collection[str]
) -> Iterator[Finding]:
    streaming = method.streaming
    if streaming is None:
        return
    switch, event = streaming.param_discriminator, streaming.stream_event_model
    body_properties = body_names(document.view, operation)
    names = query_names(operation) | (body_properties or frozenset())
    if switch is not None and body_properties is not None and switch not in names:
        hint = suggest_name(switch, names, "param_discriminator: null is for what always streams")
        message = f"{operation.endpoint} takes no {switch!r}: nothing would switch streaming"
        yield Finding((*place, "streaming", "param_discriminator"), message, hint)
    if event is not None and event not in models:
        hint = suggest_name(event, models, "write its resource and its name, as in chat.completion_chunk")
        yield Finding((*place, "streaming", "stream_event_model"), f"there is no model {event!r}", hint)


def _walk(
    resources: Mapping[str, ResourceConfig], place: Place, above: str
) -> Iterator[tuple[str, tuple[Place, ResourceConfig]]]:
    for name, resource in resources.items():
        yield above + name, ((*place, name), resource)
        yield from _walk(resource.subresources, (*place, name, "subresources"), f"{above}{name}.")
