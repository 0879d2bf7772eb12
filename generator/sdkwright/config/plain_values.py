"""Checks of values that refer to nothing, but have a form or few things to choose from."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

from sdkwright.config.document import Config
from sdkwright.config.findings import Finding, Place, severity_of, suggest_name
from sdkwright.config.resources import ResourceConfig
from sdkwright.openapi import Document
from sdkwright.openapi.endpoints import normalize_endpoint
from sdkwright.openapi.pagination import top_level_array
from sdkwright.schema.values import is_map

EXAMPLES = frozenset(
    {"default", "headline", "streaming", "pagination", "nested_params", "file_uploads", "errors", "raw_response"}
    | {"retries", "timeouts", "webhooks", "websocket", "undocumented_params"}
)
"""The parts of a README that show a request."""
_REPOSITORY = re.compile(r"[\w.-]+/[\w.-]+(#[\w./-]+)?")


def check_plain_values(
    config: Config, document: Document, resources: Mapping[str, ResourceConfig], answers: Collection[str]
) -> Iterator[Finding]:
    """Generate a finding for each value that cannot be meant; ``answers`` are the properties of all responses."""
    yield from _check_forms(config)
    for name in config.readme.example_requests:
        if name not in EXAMPLES:
            message = f"README has no part {name!r}"
            place: Place = ("readme", "example_requests", name)
            yield Finding(place, message, suggest_name(name, EXAMPLES), severity_of(name, EXAMPLES))
    yield from _check_schemes(config, document)
    yield from _check_fields(config, answers)
    methods = {
        normalize_endpoint(method.endpoint)
        for resource in resources.values()
        for method in resource.methods.values()
        if method.endpoint is not None
    }
    for index, endpoint in enumerate(config.unspecified_endpoints):
        if normalize_endpoint(endpoint) in methods:
            message, hint = f"{endpoint} is a method", "leave it out of one of the two"
            yield Finding(("unspecified_endpoints", index), message, hint, "warning")


def _check_forms(config: Config) -> Iterator[Finding]:
    license_name = config.settings.license
    if license_name is not None and not _is_license(license_name):
        hint = "write an SPDX identifier, as in Apache-2.0"
        yield Finding(("settings", "license"), f"{license_name!r} is no licence that SPDX lists", hint, "warning")
    repository = config.python.production_repo
    if repository is not None and not _REPOSITORY.fullmatch(repository):
        hint = "write owner/name, and #branch where it matters"
        place: Place = ("targets", "python", "production_repo")
        yield Finding(place, f"{repository!r} is no repository", hint, "warning")
    for key, value in (("docs", config.organization.docs), ("contact", config.organization.contact)):
        if value is not None and len(value.split()) != 1:
            yield Finding(("organization", key), f"{value!r} is no address", "write a URL or an address", "warning")


def _is_license(text: str) -> bool:
    try:
        canonicalize_license_expression(text)
    except InvalidLicenseExpression:
        return False
    return True


def _check_schemes(config: Config, document: Document) -> Iterator[Finding]:
    """Generate a finding for a scheme that nothing asks for and that is called much like one of the document."""
    options = config.client_settings.opts.values()
    uses = {option.auth.security_scheme for option in options if option.auth is not None}
    uses |= {name for requirement in config.security or () for name in requirement}
    others = document.security_schemes.keys() - uses
    for name in config.security_schemes.keys() - document.security_schemes.keys() - uses:
        if severity_of(name, others) == "error" or severity_of(name, uses) == "error":
            message = f"nothing asks for the security scheme {name!r}"
            yield Finding(("security_schemes", name), message, suggest_name(name, {*others, *uses}))


def _check_fields(config: Config, answers: Collection[str]) -> Iterator[Finding]:
    """Generate a finding for a field of pages that no response has; a scheme of a bare array has none."""
    for index, scheme in enumerate(config.pagination):
        is_bare = top_level_array(scheme.response) is not None
        for name, schema in ({} if is_bare else scheme.response).items():
            if is_map(schema) and answers and name not in answers:
                message = f"no answer has a property {name!r}: the scheme {scheme.name} fits none"
                place: Place = ("pagination", index, "response", name)
                yield Finding(place, message, suggest_name(name, answers), severity_of(name, answers))
