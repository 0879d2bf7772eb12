"""The client class: options, authentication, environments, metadata."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sdkwright.config import Config, applies_to_python
from sdkwright.ir import Auth, AuthKind, ClientOption, Environment, Metadata, StreamRule
from sdkwright.naming.names import Names
from sdkwright.openapi import Document, Operation
from sdkwright.openapi.servers import LOCAL_HOST, default_url
from sdkwright.plan.fields import field_name
from sdkwright.schema.keywords import as_schema

_CLOSED = frozenset({"proprietary", "unlicensed", "none", "private", "closed", "closed-source", "commercial"})
_SENT_BY_CLIENT = frozenset(
    {"authorization", "content-type", "accept", "user-agent", "host", "content-length", "cookie"}
)
_TYPES: Mapping[str, Any] = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}


def environments(config: Config) -> tuple[Environment, ...]:
    """Return the named base URLs, the default first."""
    return tuple(Environment(name, url) for name, url in config.environments.items())


def names_host(document: Document, config: Config) -> bool:
    """Return whether document or config name the host of the default environment, and it is not assumed to be local."""
    url = next(iter(config.environments.values()), "")
    is_assumed = url == LOCAL_HOST or url.startswith(f"{LOCAL_HOST}/")
    return not is_assumed or any("://" in default_url(server) for server in document.servers)


def own_base_url(document: Document, operation: Operation) -> str | None:
    """Return the base URL of an operation that has servers of its own.

    None where they are the API's or have no host.
    """
    urls = {default_url(server) for server in document.servers}
    return next((url for url in map(default_url, operation.servers[:1]) if "://" in url and url not in urls), None)


def schemes(document: Document, config: Config) -> dict[str, Mapping[str, Any]]:
    """Return the security schemes by name; the config's replace the document's."""
    return {**document.security_schemes, **config.security_schemes}


def list_client_headers(document: Document, config: Config) -> frozenset[str]:
    """Return the headers that never become arguments, because the client sends them itself (lower case)."""
    settings = config.client_settings
    headers = {name.lower() for name in settings.default_headers}
    headers |= {option.send_in_header.lower() for option in settings.opts.values() if option.send_in_header}
    if settings.idempotency.header:
        headers.add(settings.idempotency.header.lower())
    for scheme in schemes(document, config).values():
        if scheme.get("type") == "apiKey" and scheme.get("in") == "header":
            headers.add(str(scheme.get("name")).lower())
    return frozenset(headers) | _SENT_BY_CLIENT


def options(config: Config, names: Names) -> tuple[ClientOption, ...]:
    """Return the constructor's arguments that are the API's own."""
    return tuple(
        ClientOption(
            name=field_name(names, key, "params"),
            type=_TYPES[option.type],
            nullable=option.nullable,
            default=option.default,
            read_env=option.read_env,
            doc=(option.description or "").strip(),
            example=None if option.example is None else str(option.example),
            send_in_header=option.send_in_header,
            send_as_query_param=option.send_as_query_param,
            server_variable=option.server_variable,
        )
        for key, option in config.client_settings.opts.items()
        if applies_to_python(option)
    )


def path_options(config: Config, names: Names) -> dict[str, str]:
    """Return the parameters of paths that options of the client fill, each with the option's name."""
    return {
        option.send_as_path_param: field_name(names, key, "params")
        for key, option in config.client_settings.opts.items()
        if option.send_as_path_param and applies_to_python(option)
    }


def auth(document: Document, config: Config, names: Names) -> tuple[Auth, ...]:
    """Return how the options' values authenticate requests, one entry for each scheme that an option feeds."""
    roles: dict[str, list[tuple[str, str]]] = {}
    for key, option in config.client_settings.opts.items():
        if option.auth is not None and applies_to_python(option):
            pair = (option.auth.role, field_name(names, key, "params"))
            roles.setdefault(option.auth.security_scheme, []).append(pair)
    declared = schemes(document, config)
    plans = (_auth(name, declared.get(name), group) for name, pairs in roles.items() for group in _alternatives(pairs))
    return tuple(auth for auth in plans if auth is not None)


def _alternatives(pairs: list[tuple[str, str]]) -> list[tuple[tuple[str, str], ...]]:
    """Return the groups of options that each do for a scheme: a token, or what buys one."""
    client = tuple(pair for pair in pairs if pair[0] in ("client_id", "client_secret"))
    rest = tuple(pair for pair in pairs if pair not in client)
    return [group for group in (rest, client) if group]


def _auth(name: str, scheme: Mapping[str, Any] | None, pairs: tuple[tuple[str, str], ...]) -> Auth | None:
    if scheme is None:
        return Auth(name, "bearer", pairs, prefix="Bearer")
    kind = scheme.get("type")
    style = str(scheme.get("scheme", "")).lower()
    wire = scheme.get("name")
    if kind == "http":
        if style == "basic" and len(pairs) > 1:
            return Auth(name, "basic", pairs)
        return Auth(name, "bearer", pairs, prefix="Bearer" if style in ("bearer", "") else style.capitalize())
    if kind == "apiKey":
        places: Mapping[str, AuthKind] = {"header": "header", "query": "query", "cookie": "cookie"}
        return Auth(name, places.get(str(scheme.get("in")), "header"), pairs, wire=str(wire or "Authorization"))
    if kind == "oauth2" and any(role == "client_id" for role, _ in pairs):
        flow = as_schema(as_schema(scheme.get("flows")).get("clientCredentials"))
        scopes = tuple(str(scope) for scope in as_schema(flow.get("scopes")))
        return Auth(name, "oauth2_client_credentials", pairs, token_url=str(flow.get("tokenUrl", "")), scopes=scopes)
    return Auth(name, "bearer", pairs, prefix="Bearer") if kind in ("oauth2", "openIdConnect") else None


def security(document: Document, config: Config) -> tuple[tuple[str, ...], ...]:
    """Return which schemes a request needs: alternatives of names used together."""
    requirements = config.security if config.security is not None else document.security
    return tuple(tuple(requirement) for requirement in requirements)


def stream_rules(config: Config) -> tuple[StreamRule, ...]:
    """Return the config's rules for stream events, in order."""
    return tuple(
        StreamRule(
            handle=rule.handle,
            data_starts_with=rule.data_starts_with,
            event_types=rule.event_type or None,
            error_property=rule.error_property,
            fallthrough=rule.kind == "fallthrough",
        )
        for rule in config.streaming.on_event
    )


def metadata(document: Document, config: Config, names: Names) -> Metadata:
    """Return what the package says about itself."""
    info = as_schema(document.root.get("info"))
    python, organization = config.python, config.organization
    repository = python.production_repo
    url = f"https://github.com/{repository}" if repository and "://" not in repository else repository
    brand = names.pascal(organization.name)
    on_index = python.publish.pypi is not False or "pypi" not in python.publish.model_fields_set
    return Metadata(
        organization=organization.name,
        package=names.snake(python.package_name),
        project=python.project_name,
        version=config.sdkwright.version or "0.1.0",
        title=python.readme_title or f"{brand} Python",
        description=config.sdkwright.description or f"Typed sync and async Python client for the {brand} API",
        license=_license(config.settings.license),
        docs=organization.docs,
        contact=organization.contact,
        repository=url,
        api_version=_text(info.get("version")) or "",
        install=None if on_index or url is None else f"git+{url}",
        config_file="" if config.path is None else config.path.name,
    )


def _license(configured: str | None) -> str:
    """Return the licence as an SPDX expression, which build tools insist on."""
    name = (configured or "Apache-2.0").strip()
    return "LicenseRef-Proprietary" if name.lower() in _CLOSED else name


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
