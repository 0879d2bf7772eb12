"""The client as a document describes it: where the API is, and how calls prove who makes them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import count
from typing import Any

from sdkwright.config import OptAuth, OptConfig
from sdkwright.infer.brand import FILLER
from sdkwright.infer.words import NAMES, identifier, words
from sdkwright.naming.reserved import CLIENT_ARGUMENTS, CLIENT_ATTRIBUTES
from sdkwright.openapi import Document
from sdkwright.schema.keywords import as_schema

_SECRETS = frozenset({"key", "token", "secret", "password", "id"})
_PLACES = frozenset({"environment", "env", "server", "servers", "endpoint", "url", "base", "region", "host", "hosted"})
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_VARIABLE = re.compile(r"\{([^{}]+)\}")
_IDEMPOTENCY = frozenset({"idempotency-key", "x-idempotency-key"})
_LICENSES = {
    "apache": "Apache-2.0",
    "mit": "MIT",
    "bsd 3": "BSD-3-Clause",
    "bsd-3": "BSD-3-Clause",
    "bsd 2": "BSD-2-Clause",
    "isc": "ISC",
    "mpl": "MPL-2.0",
    "unlicense": "Unlicense",
}
_KINDS = ("production", "sandbox", "staging", "test", "development", "local", "demo", "preview", "beta", "mock")
_SIGNS: Mapping[str, str] = {
    "prod": "production",
    "live": "production",
    "stage": "staging",
    "testing": "test",
    "tests": "test",
    "dev": "development",
    "localhost": "local",
}


def contact(document: Document) -> tuple[str | None, str | None]:
    """``(documentation URL, e-mail address)`` as far as the document has them."""
    info = as_schema(document.root.get("info"))
    docs = as_schema(document.root.get("externalDocs")).get("url") or as_schema(info.get("contact")).get("url")
    email = as_schema(info.get("contact")).get("email")
    return (docs if _is_link(docs) else None), (email if isinstance(email, str) and "@" in email else None)


def _is_link(value: object) -> bool:
    return isinstance(value, str) and value.startswith(("https://", "http://"))


def license_of(document: Document) -> str:
    """An SPDX identifier: the document's licence where it is a usual one for code, else Apache-2.0."""
    found = as_schema(as_schema(document.root.get("info")).get("license"))
    said = f"{found.get('identifier', '')} {found.get('name', '')} {found.get('url', '')}".lower()
    return next((spdx for sign, spdx in _LICENSES.items() if re.search(rf"\b{sign}\b", said)), "Apache-2.0")


# -- where the API is --------------------------------------------------------------------------------------------------


def environments(document: Document) -> dict[str, str]:
    """Named base URLs, the first the default; variables stay in braces.  A URL without a host is this machine's.

    One that is said to be the production's comes first, wherever the document has it.
    """
    found: dict[str, str] = {}
    servers = document.servers or ({"url": "/"},)
    absolute = [one for one in servers if "://" in str(one.get("url", ""))]
    for index, server in enumerate(absolute or servers):
        url = _absolute(str(server.get("url") or "/"))
        if url not in found.values():
            name = next(one for one in _environment_names(server, url, index) if one not in found)
            found[name] = url
    return dict(sorted(found.items(), key=lambda item: item[0] != "production"))


def _absolute(url: str) -> str:
    if url.startswith("//"):
        url = "https:" + url
    if "://" not in url:
        path = re.sub(r"^(?:\.{0,2}/)+|^\.{1,2}$", "", url).strip("/")
        url = f"http://localhost/{path}"
    return url.rstrip("/")


def _environment_names(server: Mapping[str, Any], url: str, index: int) -> Iterator[str]:
    """Names for a base URL, the best one first."""
    described = [_SIGNS.get(word, word) for word in words(str(server.get("description") or ""))]
    host = _host(url) if "://" in str(server.get("url")) else ""
    hosted = [_SIGNS.get(word, word) for word in words(host)] if host else []
    for said in (described, hosted):
        yield from (kind for kind in _KINDS if kind in said)
    if index == 0:
        yield "production"
    short = [word for word in described if word not in FILLER | _PLACES]
    for text in ("_".join(short[:3]) if len(short) <= 3 else "", host.split(".")[0]):
        name = identifier(text)
        if name is not None:
            yield name
    for number in count(index):
        yield f"environment_{number}"


def _host(url: str) -> str:
    """The host of a URL; empty where it is an address or full of variables."""
    host = url.partition("://")[2].split("/")[0].rpartition("@")[2].split(":")[0]
    return "" if "{" in host or re.fullmatch(r"[\d.]+|\[.*", host) else host


def server_options(document: Document, urls: Mapping[str, str], taken: Collection[str]) -> dict[str, OptConfig]:
    """A client option for each variable of the base URLs in use; ``taken`` are other attributes of the client."""
    found: dict[str, OptConfig] = {}
    used = {name for url in urls.values() for name in _VARIABLE.findall(url)}
    for server in document.servers:
        for name, variable in as_schema(server.get("variables")).items():
            key = _option_name(name, taken)
            if name not in used or key in found:
                continue
            spec = as_schema(variable)
            default = spec.get("default")
            found[key] = OptConfig(
                type="string",
                default=None if default is None else str(default),
                description=_one_line(spec.get("description")),
                server_variable=name,
            )
    for name in sorted(used - {option.server_variable for option in found.values()}):
        found[_option_name(name, taken)] = OptConfig(type="string", server_variable=name)
    return found


def _option_name(wire: str, taken: Collection[str]) -> str:
    name = identifier(wire) or "server_variable"
    return f"server_{name}" if name in CLIENT_ATTRIBUTES | CLIENT_ARGUMENTS or name in taken else name


def _one_line(text: object) -> str | None:
    """The first sentence of a description, its links without their addresses."""
    if not isinstance(text, str) or not text.strip():
        return None
    return re.split(r"(?<=[.!?])\s", " ".join(_LINK.sub(r"\1", text).split()))[0]


# -- who calls ---------------------------------------------------------------------------------------------------------


def credentials(document: Document, prefix: str, taken: Collection[str]) -> dict[str, OptConfig]:
    """Client options for the security schemes in use, each read from an environment variable of the API's own.

    ``taken`` are other attributes of the client.

    They may be left out where the API can do without them: several schemes, or operations that need none.
    """
    known = document.security_schemes
    used = _schemes_in_use(document)
    names = [name for name in known if name in used] or list(known)
    needed = _is_always_needed(document)
    found: dict[str, OptConfig] = {}
    for name in names:
        for role, option in _roles(name, known[name]):
            key = next(one for one in _option_names(name, known[name], option) if one not in found)
            if key in CLIENT_ATTRIBUTES | CLIENT_ARGUMENTS or key in taken:
                key = f"api_{key}"
            found[key] = OptConfig(
                type="string",
                nullable=not needed,
                read_env=f"{prefix}_{key.upper()}",
                auth=OptAuth(security_scheme=name, role=role),
                description=_one_line(known[name].get("description")) if role == "value" else None,
            )
    return found


def _option_names(name: str, scheme: Mapping[str, Any], option: str) -> Iterator[str]:
    """What the option may be called: as always, or where there are several such, after what tells its scheme apart."""
    yield option
    if scheme.get("type") == "http" and str(scheme.get("scheme", "")).lower() == "bearer":
        yield "bearer_token"
    own = identifier(name)
    place = identifier(str(scheme.get("name") or "")) if scheme.get("type") == "apiKey" else None
    for told in (own, place):
        if told is not None and told.split("_")[-1] in _SECRETS:
            yield told
    for told in (own, place):
        if told is not None:
            yield told if set(option.split("_")) <= set(told.split("_")) else f"{told}_{option}"
    if own is not None:
        yield f"{own}_{option}"
    for number in count(2):
        yield f"{option}_{number}"


def webhook_key(prefix: str) -> OptConfig:
    """The option for the key that webhooks are signed with."""
    described = "The key that webhooks are signed with; they can be unwrapped with another as well."
    return OptConfig(type="string", nullable=True, read_env=f"{prefix}_WEBHOOK_KEY", description=described)


def _schemes_in_use(document: Document) -> set[str]:
    asked = list(document.security)
    for operation in document.operations():
        asked.extend(operation.security or ())
    return {name for requirement in asked for name in requirement}


def _is_always_needed(document: Document) -> bool:
    """Whether every call needs the same one scheme."""
    wanted: set[tuple[str, ...]] = set()
    for operation in document.operations():
        asked = document.security if operation.security is None else operation.security
        if not asked or any(not requirement for requirement in asked):
            return False
        wanted |= {tuple(sorted(requirement)) for requirement in asked}
    return len(wanted) == 1


def _roles(name: str, scheme: Mapping[str, Any]) -> list[tuple[Any, str]]:
    kind = scheme.get("type")
    style = str(scheme.get("scheme", "")).lower()
    if kind == "http" and style == "basic":
        return [("username", "username"), ("password", "password")]
    if kind == "oauth2" and "clientCredentials" in as_schema(scheme.get("flows")):
        return [("client_id", "client_id"), ("client_secret", "client_secret")]
    if kind in ("oauth2", "openIdConnect"):
        return [("value", "access_token")]
    if kind == "http":
        snake = NAMES.snake(name)
        return [("value", "access_token" if "jwt" in snake or "access" in snake else "api_key")]
    if kind == "apiKey":
        snake = identifier(name) or "api_key"
        if snake.endswith(("token", "secret")):
            return [("value", snake)]
        return [("value", "auth_token" if "token" in snake else "api_key")]
    return []


def idempotency_header(document: Document) -> str | None:
    """The header that makes a repeated request harmless, when operations declare one."""
    for operation in document.operations():
        for parameter in operation.parameters:
            if parameter.location == "header" and parameter.name.lower() in _IDEMPOTENCY:
                return parameter.name
    return None
