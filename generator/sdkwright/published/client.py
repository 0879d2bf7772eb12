"""The client of a published package as settings: its name, its options, its base URLs, its patience."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from typing import Any

from sdkwright.config import ClientSettings, OptAuth, OptConfig
from sdkwright.config.client import Idempotency, Retries
from sdkwright.naming.names import Names
from sdkwright.published.likeness import last_name
from sdkwright.published.package import Package
from sdkwright.review.surface.facts import Module, Param
from sdkwright.review.surface.types import NONE, ROOT, Ref, Values, members_of, without_none
from sdkwright.schema.values import is_map

_FIXED = {"base_url", "environment", "timeout", "max_retries", "default_headers", "default_query", "http_client"}
_TYPES = {"int": "integer", "float": "number", "bool": "boolean"}
_USUAL = {"DEFAULT_TIMEOUT": 60.0, "DEFAULT_MAX_RETRIES": 2, "INITIAL_RETRY_DELAY": 0.5, "MAX_RETRY_DELAY": 8.0}
_CONSTANTS = ("_constants", "_core.constants")
_TIMEOUT = re.compile(r"(?:Timeout\(\s*(?:timeout\s*=\s*)?)?([\d_.]+)")
_SECRETS = ("key", "token", "secret", "password", "username")


@dataclass(frozen=True)
class Client:
    """The facts of a client: ``env_prefix`` begins the names of its variables; ``remarks`` say what it does not."""

    organization: str
    settings: ClientSettings
    environments: dict[str, str]
    remarks: tuple[str, ...]


def read_client(package: Package, inferred: ClientSettings, servers: dict[str, str], prefix: str) -> Client:
    """Return the client's side of a config.

    ``inferred`` is what the document says of it, for how options are credentials; ``servers`` are the document's base
    URLs, ``prefix`` what methods' paths have in front of the document's.
    """
    options, remarks = _options(package, inferred)
    environments, more = _environments(package, servers, prefix)
    variables = {name for url in environments.values() for name in re.findall(r"\{(\w+)\}", url)}
    options = {
        name: option.model_copy(update={"server_variable": name}) if name in variables else option
        for name, option in options.items()
    }
    constants = _constants(package)
    retries: dict[str, Any] = {
        "max_retries": constants.get("DEFAULT_MAX_RETRIES"),
        "initial_delay_seconds": constants.get("INITIAL_RETRY_DELAY"),
        "max_delay_seconds": constants.get("MAX_RETRY_DELAY"),
    }
    organization = organization_name(package)
    settings: dict[str, Any] = {"opts": options}
    variable_prefix = _variable_prefix(package)
    if variable_prefix and variable_prefix != organization.replace("-", "_").upper():
        settings["default_env_prefix"] = variable_prefix
    if constants.get("DEFAULT_TIMEOUT") is not None:
        settings["default_timeout"] = constants["DEFAULT_TIMEOUT"]
    if any(value is not None for value in retries.values()):
        settings["default_retries"] = Retries(**{key: value for key, value in retries.items() if value is not None})
    return Client(organization, ClientSettings(**settings), environments, (*remarks, *more))


def with_idempotency(settings: ClientSettings, header: str) -> ClientSettings:
    """Return the settings with a header that makes repeated requests harmless."""
    return settings.model_copy(update={"idempotency": Idempotency(header=header)})


def organization_name(package: Package) -> str:
    """Return the brand: as the variable of the base URL has it where that gives the client's class, else the class."""
    name = last_name(package.client.path)
    variable = _variable_prefix(package).lower()
    if variable.replace("_", "") == name.lower():
        return variable.replace("_", "-")
    return Names().snake(name).replace("_", "-")


def _variable_prefix(package: Package) -> str:
    """Return the prefix of the client's own environment variables, empty where it reads no base URL."""
    return package.tree.options.environment.get("base_url", "").removesuffix("_BASE_URL")


def _params(package: Package) -> list[Param]:
    constructor = package.client.methods.get("__init__")
    signature = constructor.signatures[-1] if constructor is not None and constructor.signatures else None
    return list(signature.params) if signature is not None else []


def _options(package: Package, inferred: ClientSettings) -> tuple[dict[str, OptConfig], list[str]]:
    body = package.tree.options
    options: dict[str, OptConfig] = {}
    attributes = package.surface.fields(package.client)
    for param in _params(package):
        if param.name in _FIXED or param.name.startswith("_") or param.kind in ("var", "keywords"):
            continue
        field = attributes.get(param.name)
        kind = field.type if field is not None and field.type is not None else param.type
        base = without_none(param.type)[0] if param.type is not None else None
        default = _literal(body.defaults.get(param.name) or param.default)
        options[param.name] = OptConfig(
            type=_TYPES.get(base.path, "string") if isinstance(base, Ref) else "string",  # type: ignore[arg-type]
            nullable=kind is not None and NONE in members_of(kind),
            default=default if isinstance(default, str | int | float) else None,
            read_env=body.environment.get(param.name) or None,
        )
    return _with_credentials(options, inferred)


def _with_credentials(
    options: dict[str, OptConfig], inferred: ClientSettings
) -> tuple[dict[str, OptConfig], list[str]]:
    """Return options that are credentials, matched with schemes by name, by kind of secret, then in order."""
    unmatched: dict[str, OptAuth] = {
        name: option.auth for name, option in inferred.opts.items() if option.auth is not None
    }
    credentials: dict[str, OptAuth] = {}
    for name in options:
        if name in unmatched:
            credentials[name] = unmatched.pop(name)
    for is_fit in (_has_role, _is_secret, _is_first):
        for name in options:
            if name not in credentials and "webhook" not in name:
                match = next((key for key, auth in unmatched.items() if is_fit(name, key, auth)), None)
                if match is not None:
                    credentials[name] = unmatched.pop(match)
    remarks = [
        f"client option {name}: no security scheme of the document takes it, so it is not sent"
        for name in options
        if name not in credentials and _secret(name) and "webhook" not in name
    ]
    remarks += [
        f"security scheme {auth.security_scheme}: no option of the client feeds it" for auth in unmatched.values()
    ]
    described = {
        name: option.model_copy(update={"auth": credentials.get(name), **_described(inferred.opts.get(name))})
        for name, option in options.items()
    }
    return described, list(dict.fromkeys(remarks))


def _described(option: OptConfig | None) -> dict[str, Any]:
    return {} if option is None else {"description": option.description, "send_in_header": option.send_in_header}


def _has_role(name: str, key: str, auth: OptAuth) -> bool:
    """Return whether an option and a scheme end in the same word, as names of users and passwords do."""
    return name.split("_")[-1] == key.split("_")[-1] or (auth.role != "value" and name.endswith(auth.role))


def _is_secret(name: str, key: str, auth: OptAuth) -> bool:
    return _secret(name) and auth.role == "value" and bool(key)


def _is_first(name: str, key: str, auth: OptAuth) -> bool:
    """Return whether a secret is what a scheme takes as a user, as APIs with one key and basic credentials do."""
    return _secret(name) and auth.role == "username" and bool(key)


def _secret(name: str) -> bool:
    return name.split("_")[-1] in _SECRETS


def _environments(package: Package, servers: dict[str, str], prefix: str) -> tuple[dict[str, str], list[str]]:
    """Return base URLs by name, with what methods' paths have in front of the document's."""
    module = package.surface.modules[package.client.path.rpartition(".")[0]]
    urls: Any = _literal(_value(module, "ENVIRONMENTS"))
    environments = {str(name): str(url) for name, url in urls.items()} if is_map(urls) else {}
    names = [name for param in _params(package) if param.name == "environment" for name in _literals(param)]
    if not environments and names:
        return {name: servers.get(name, f"https://{name}.example.com") for name in names}, [
            "environments: the package does not show their base URLs"
        ]
    default = package.tree.options.defaults.get("base_url")
    if not environments and default:
        url = _text(default)
        environments = {"production": url} if url else {}
    if not environments:
        return servers, ["environments: the package does not show its base URL; it is the document's"]
    return {name: _shifted(url, prefix) for name, url in environments.items()}, []


def _shifted(url: str, prefix: str) -> str:
    """Return a base URL with what the package's paths begin with, or without what the document's do."""
    bare = url.rstrip("/")
    if prefix.startswith("-"):
        return bare.removesuffix(prefix[1:])
    return bare + prefix if prefix else url


def _literals(param: Param) -> list[str]:
    members = members_of(param.type) if param.type is not None else ()
    values = [value for member in members if isinstance(member, Values) for value in sorted(member.values)]
    return [str(ast.literal_eval(value)) for value in values]


def _value(module: Module, name: str) -> str | None:
    attribute = module.attributes.get(name)
    return attribute.default if attribute is not None else None


def _literal(text: str | None) -> Any:
    """Return the value that source stands for, None where it is no literal."""
    try:
        return None if text is None else ast.literal_eval(text)
    except (ValueError, SyntaxError):
        return None


def _text(source: str) -> str | None:
    """Return a string or an f-string whose parts are names, as a template."""
    try:
        node = ast.parse(source, mode="eval").body
    except SyntaxError:
        return None
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        parts = [
            str(part.value) if isinstance(part, ast.Constant) else "{" + ast.unparse(part)[2:-1].strip("{}'\"") + "}"
            for part in node.values
        ]
        return "".join(parts)
    return None


def _constants(package: Package) -> dict[str, float | int]:
    """Return the package's own figures for timeout and retries, where they are not the usual ones."""
    modules = [package.surface.modules.get(f"{ROOT}.{name}") for name in _CONSTANTS]
    constants: dict[str, float | int] = {}
    for name, usual in _USUAL.items():
        source = next((text for module in modules if module is not None and (text := _value(module, name))), "")
        match = _TIMEOUT.match(source)
        if match is not None:
            value = float(match[1]) if "." in match[1] else int(match[1])
            if value != usual:
                constants[name] = value
    return constants
