"""The client class: options, authentication, environments, metadata."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sdkwright.config import Config, applies_to_python
from sdkwright.ir import Auth, AuthKind, ClientOption, Environment, Metadata, StreamRule
from sdkwright.naming.names import Names
from sdkwright.openapi import Document, Operation
from sdkwright.plan.fields import field_name
from sdkwright.schema.keywords import as_schema

_CLOSED = frozenset({"proprietary", "unlicensed", "none", "private", "closed", "closed-source", "commercial"})
_TYPES: Mapping[str, Any] = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}


def organization(document: Document, config: Config) -> str:
    """The name everything else derives from: the config's organization, else the document's title."""
    if config.organization.name:
        return config.organization.name
    title = as_schema(document.root.get("info")).get("title")
    words = str(title or "api").replace("(", " ").split()
    kept = [word for word in words if word.lower() not in {"api", "rest", "openapi", "specification", "the"}] or words
    return " ".join(kept[:3])


def environments(document: Document, config: Config) -> tuple[Environment, ...]:
    """Named base URLs; without config the document's servers, the first called ``production``."""
    if config.environments:
        return tuple(Environment(name, url) for name, url in config.environments.items())
    found: list[Environment] = []
    for index, server in enumerate(document.servers):
        url = str(server.get("url") or "/")
        name = "production" if index == 0 else f"environment_{index}"
        found.append(Environment(name, absolute(fill(url, as_schema(server.get("variables"))))))
    return tuple(found[:1]) or (Environment("production", "http://localhost"),)


def own_base_url(document: Document, operation: Operation) -> str | None:
    """The base URL of an operation that has servers of its own; None where they are the API's or have no host."""
    urls = [_filled(server) for server in operation.servers]
    known = [_filled(server) for server in document.servers]
    return next((url for url in urls[:1] if "://" in url and url not in known), None)


def _filled(server: Mapping[str, Any]) -> str:
    return fill(str(server.get("url") or "/"), as_schema(server.get("variables"))).rstrip("/")


def fill(url: str, variables: Mapping[str, Any]) -> str:
    """A server URL with its variables' defaults filled in (OpenAPI 3.1, Server Variable Object)."""
    for name, variable in variables.items():
        default = as_schema(variable).get("default")
        if default is not None:
            url = url.replace("{" + name + "}", str(default))
    return url


def absolute(url: str) -> str:
    """A relative server URL has no host of its own: it is taken to be on this machine."""
    if url.startswith("//"):
        return "https:" + url
    return url.rstrip("/") if "://" in url else "http://localhost" + ("" if url == "/" else "/" + url.strip("/"))


def schemes(document: Document, config: Config) -> dict[str, Mapping[str, Any]]:
    """Security schemes by name; the config's replace the document's."""
    return {**document.security_schemes, **config.security_schemes}


def options(document: Document, config: Config, names: Names, prefix: str) -> tuple[ClientOption, ...]:
    """The constructor's arguments, as configured or, without config, one for each credential."""
    configured = config.client_settings.opts
    if not configured:
        return tuple(_inferred(document, config, names, prefix))
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
        for key, option in configured.items()
        if applies_to_python(option)
    )


def _inferred(document: Document, config: Config, names: Names, prefix: str) -> list[ClientOption]:
    found: dict[str, ClientOption] = {}
    known = schemes(document, config)
    nullable = len(known) > 1 or not document.security
    for name, scheme in known.items():
        for _, option in _inferred_roles(name, scheme, names):
            found[option] = ClientOption(option, "str", nullable, read_env=f"{prefix}_{option.upper()}")
    return list(found.values())


def _inferred_roles(name: str, scheme: Mapping[str, Any], names: Names) -> list[tuple[str, str]]:
    kind = scheme.get("type")
    form = f"{kind}/{str(scheme.get('scheme', '')).lower()}"
    if form == "http/basic":
        return [("username", "username"), ("password", "password")]
    if kind == "oauth2" and "clientCredentials" in as_schema(scheme.get("flows")):
        return [("client_id", "client_id"), ("client_secret", "client_secret")]
    if form == "http/bearer" or kind in ("oauth2", "openIdConnect"):
        return [("value", "api_key" if kind == "http" else "access_token")]
    if kind == "apiKey":
        snake = names.snake(name)
        return [("value", "api_key" if "key" in snake or "token" not in snake else snake)]
    return []


def auth(document: Document, config: Config, names: Names, found: tuple[ClientOption, ...]) -> tuple[Auth, ...]:
    """How the options' values authenticate requests, one entry for each scheme that an option feeds."""
    given = {option.name for option in found}
    roles: dict[str, list[tuple[str, str]]] = {}
    for key, option in config.client_settings.opts.items():
        if option.auth is not None:
            pair = (option.auth.role, field_name(names, key, "params"))
            roles.setdefault(option.auth.security_scheme, []).append(pair)
    known = schemes(document, config)
    if not config.client_settings.opts:
        roles = {name: _inferred_roles(name, scheme, names) for name, scheme in known.items()}
    result: list[Auth] = []
    for name, pairs in roles.items():
        pairs = [pair for pair in pairs if pair[1] in given]
        one = _auth(name, known.get(name), tuple(pairs)) if pairs else None
        if one is not None:
            result.append(one)
    return tuple(result)


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
    """Which schemes a request needs: alternatives of names used together."""
    found = config.security if config.security is not None else document.security
    return tuple(tuple(requirement) for requirement in found)


def stream_rules(config: Config) -> tuple[StreamRule, ...]:
    """The config's rules for stream events, in order."""
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


def metadata(document: Document, config: Config, names: Names, name: str) -> Metadata:
    """What the package says about itself."""
    info = as_schema(document.root.get("info"))
    python = config.python
    package = names.snake(python.package_name or name)
    project = python.project_name or python.package_name.replace("_", "-") or package.replace("_", "-")
    repository = python.production_repo
    url = f"https://github.com/{repository}" if repository and "://" not in repository else repository
    spoken = names.pascal(name)
    on_index = python.publish.pypi is not False or "pypi" not in python.publish.model_fields_set
    return Metadata(
        organization=name,
        package=package,
        project=project,
        version=config.sdkwright.version or "0.1.0",
        title=python.readme_title or f"{spoken} Python",
        description=config.sdkwright.description or f"Typed sync and async Python client for the {spoken} API",
        license=_license(config.settings.license),
        docs=config.organization.docs,
        contact=config.organization.contact or _text(as_schema(info.get("contact")).get("email")),
        repository=url,
        api_version=_text(info.get("version")) or "",
        install=None if on_index or url is None else f"git+{url}",
    )


def _license(said: str | None) -> str:
    """The licence as an SPDX expression, which build tools insist on."""
    name = (said or "Apache-2.0").strip()
    return "LicenseRef-Proprietary" if name.lower() in _CLOSED else name


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
