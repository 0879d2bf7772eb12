"""Who calls: client options for the credentials that calls need."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import count
from typing import Any, Literal, TypeAlias

from sdkwright.config import OptAuth, OptConfig
from sdkwright.infer.metadata import first_sentence
from sdkwright.infer.words import NAMES, config_name
from sdkwright.naming.reserved import CLIENT_ARGUMENTS, CLIENT_ATTRIBUTES
from sdkwright.openapi import Document
from sdkwright.openapi.security_schemes import describe_handshake
from sdkwright.schema.keywords import as_schema

Requirements: TypeAlias = Sequence[Mapping[str, tuple[str, ...]]]
"""Alternatives of security schemes that are used together."""

_SECRETS = frozenset({"key", "token", "secret", "password", "id"})
_Role: TypeAlias = Literal["value", "username", "password", "client_id", "client_secret"]


def find_credentials(
    document: Document,
    schemes: Mapping[str, Mapping[str, Any]],
    security: Requirements,
    prefix: str,
    reserved: Collection[str],
) -> dict[str, OptConfig]:
    """Return client options for the security schemes in use, each read from an environment variable of the API's own.

    ``schemes`` are those of document and config, ``security`` is what operations need that say nothing of their own,
    ``reserved`` are other attributes of the client.  Options may be left out where the API can do without them: several
    schemes, or operations that need none.
    """
    schemes_in_use = _schemes_in_use(document, security)
    names = [name for name in schemes if name in schemes_in_use] or list(schemes)
    is_required = _is_always_needed(document, security)
    options: dict[str, OptConfig] = {}
    for name in names:
        roles = _roles(name, schemes[name])
        is_choice = {"value", "client_id"} <= {role for role, _ in roles}
        for role, option in roles:
            wishes = (_avoid(key, reserved) for key in _option_names(name, schemes[name], option))
            key = next(key for key in wishes if key not in options)
            options[key] = OptConfig(
                type="string",
                nullable=not is_required or is_choice,
                read_env=f"{prefix}_{key.upper()}",
                auth=OptAuth(security_scheme=name, role=role),
                description=first_sentence(schemes[name].get("description")) if role == "value" else None,
            )
    return options


def _avoid(key: str, reserved: Collection[str]) -> str:
    """Return an option's name that is no other attribute or argument of the client."""
    return f"api_{key}" if key in CLIENT_ATTRIBUTES | CLIENT_ARGUMENTS or key in reserved else key


def webhook_key(prefix: str) -> OptConfig:
    """Return the option for the key that webhooks are signed with."""
    described = "The key that webhooks are signed with; they can be unwrapped with another as well."
    return OptConfig(type="string", nullable=True, read_env=f"{prefix}_WEBHOOK_KEY", description=described)


def _option_names(name: str, scheme: Mapping[str, Any], option: str) -> Iterator[str]:
    """Generate names for an option: the usual one, or where there are several such, what tells its scheme apart."""
    yield option
    if scheme.get("type") == "http" and str(scheme.get("scheme", "")).lower() == "bearer":
        yield "bearer_token"
    own = config_name(name)
    place = config_name(str(scheme.get("name") or "")) if scheme.get("type") == "apiKey" else None
    labels = [label for label in (own, place) if label is not None]
    for label in labels:
        if label.split("_")[-1] in _SECRETS:
            yield label
    for label in labels:
        yield label if set(option.split("_")) <= set(label.split("_")) else f"{label}_{option}"
    if own is not None:
        yield f"{own}_{option}"
    for number in count(2):
        yield f"{option}_{number}"


def _schemes_in_use(document: Document, security: Requirements) -> set[str]:
    requirements = list(security)
    for operation in document.operations():
        requirements.extend(operation.security or ())
    return {name for requirement in requirements for name in requirement}


def _is_always_needed(document: Document, security: Requirements) -> bool:
    """Tell whether every call needs the same one scheme."""
    combinations: set[tuple[str, ...]] = set()
    for operation in document.operations():
        requirements = security if operation.security is None else operation.security
        if not requirements or any(not requirement for requirement in requirements):
            return False
        combinations |= {tuple(sorted(requirement)) for requirement in requirements}
    return len(combinations) == 1


def _roles(name: str, scheme: Mapping[str, Any]) -> list[tuple[_Role, str]]:
    """Return the parts of a scheme's credentials, each with the usual name of its option."""
    if describe_handshake(scheme) is not None:
        return []
    kind = scheme.get("type")
    style = str(scheme.get("scheme", "")).lower()
    if kind == "http" and style == "basic":
        return [("username", "username"), ("password", "password")]
    flows = as_schema(scheme.get("flows"))
    if kind == "oauth2" and "clientCredentials" in flows:
        client: list[tuple[_Role, str]] = [("client_id", "client_id"), ("client_secret", "client_secret")]
        # The other flows end with a token that the caller has.
        return client if len(flows) == 1 else [("value", "access_token"), *client]
    if kind in ("oauth2", "openIdConnect"):
        return [("value", "access_token")]
    if kind == "http":
        snake = NAMES.snake(name)
        return [("value", "access_token" if "jwt" in snake or "access" in snake else "api_key")]
    if kind == "apiKey":
        snake = config_name(name) or "api_key"
        if snake.endswith(("token", "secret")):
            return [("value", snake)]
        return [("value", "auth_token" if "token" in snake else "api_key")]
    return []
