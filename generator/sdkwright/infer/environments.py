"""Where the API is: base URLs by name, and client options for their variables."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import count
from typing import Any

from sdkwright.config import OptConfig
from sdkwright.infer.brand import FILLER
from sdkwright.infer.metadata import first_sentence
from sdkwright.infer.words import config_name, words
from sdkwright.naming.reserved import CLIENT_ARGUMENTS, CLIENT_ATTRIBUTES
from sdkwright.openapi import Document
from sdkwright.openapi.servers import absolute_url, server_variables, url_template, variable_names

_PLACES = frozenset({"environment", "env", "server", "servers", "endpoint", "url", "base", "region", "host", "hosted"})
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
_LOCAL = frozenset({"local", "localhost", "test"})
"""Top-level domains that are never public (RFC 6761 and RFC 6762)."""


def find_environments(document: Document) -> dict[str, str]:
    """Name the base URLs of the document, the default first; variables stay in braces.

    A server described as production comes first, wherever the document has it; a URL without a host is local.
    """
    urls: dict[str, str] = {}
    servers = document.servers or ({"url": "/"},)
    absolute = [server for server in servers if "://" in str(server.get("url", ""))]
    for index, server in enumerate(absolute or servers):
        url = absolute_url(url_template(server))
        if url not in urls.values():
            name = next(name for name in _environment_names(server, url, index) if name not in urls)
            urls[name] = url
    return dict(sorted(urls.items(), key=lambda item: item[0] != "production"))


def _environment_names(server: Mapping[str, Any], url: str, index: int) -> Iterator[str]:
    """Generate names for a base URL, the best first."""
    described = [_SIGNS.get(word, word) for word in words(str(server.get("description") or ""))]
    host = _host(url) if "://" in str(server.get("url")) else ""
    hosted = [_SIGNS.get(word, word) for word in words(_signs_of(host))]
    for signs in (described, hosted):
        yield from (kind for kind in _KINDS if kind in signs)
    if index == 0:
        yield "production"
    short = [word for word in described if word not in FILLER | _PLACES]
    for text in filter(None, ("_".join(short) if len(short) <= 3 else "", host.split(".")[0])):
        name = config_name(text)
        if name is not None:
            yield name
    for number in count(index):
        yield f"environment_{number}"


def _host(url: str) -> str:
    """Return the host of a URL; empty where it is an address or full of variables."""
    host = url.partition("://")[2].split("/")[0].rpartition("@")[2].split(":")[0]
    return "" if "{" in host or re.fullmatch(r"[\d.]+|\[.*", host) else host


def _signs_of(host: str) -> str:
    """Return the labels of a host that can tell its kind: not a top-level domain (``.dev``), not a domain called so."""
    *labels, top = host.split(".")
    if labels and _SIGNS.get(labels[-1], labels[-1]) in _KINDS:
        labels.pop()
    return ".".join([*labels, top] if not labels or top in _LOCAL else labels)


def find_server_options(document: Document, urls: Mapping[str, str], reserved: Collection[str]) -> dict[str, OptConfig]:
    """Return a client option for each variable of the base URLs in use.

    ``reserved`` are other attributes of the client.
    """
    options: dict[str, OptConfig] = {}
    names = {name for url in urls.values() for name in variable_names(url)}
    for server in document.servers:
        for name, spec in server_variables(server).items():
            key = _option_name(name, reserved)
            if name not in names or key in options:
                continue
            default = spec.get("default")
            options[key] = OptConfig(
                type="string",
                default=None if default is None else str(default),
                description=first_sentence(spec.get("description")),
                server_variable=name,
            )
    for name in sorted(names - {option.server_variable for option in options.values()}):
        options[_option_name(name, reserved)] = OptConfig(type="string", server_variable=name)
    return options


def _option_name(wire: str, reserved: Collection[str]) -> str:
    name = config_name(wire) or "server_variable"
    return f"server_{name}" if name in CLIENT_ATTRIBUTES | CLIENT_ARGUMENTS or name in reserved else name
