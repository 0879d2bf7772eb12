"""Server Objects: URL templates and their variables (OpenAPI 3.1.1, sections 4.8.5 and 4.8.6)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from sdkwright.schema.values import is_map

LOCAL_HOST = "http://localhost"
_VARIABLE = re.compile(r"\{([^{}]+)\}")
_DOUBLED = re.compile(r"\{\{\s*([^{}]+?)\s*\}\}")
_BARE_HOST = re.compile(
    r"(?P<name>localhost|\d{1,3}(?:\.\d{1,3}){3}|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}|[a-z0-9-]+(?=:\d))(?::\d+)?(?:/|$)",
    re.IGNORECASE,
)
_THIS_MACHINE = re.compile(r"localhost|127\.[\d.]+|0\.0\.0\.0|[a-z0-9-]+", re.IGNORECASE)
_RELATIVE = re.compile(r"^(?:\.{0,2}/)+|^\.{1,2}$")


def url_template(server: Mapping[str, Any]) -> str:
    """Return the server's URL with variables in braces, each in one pair; ``/`` where it has none.

    One that begins with a host gets the scheme that it lacks.
    """
    url = _DOUBLED.sub(r"{\1}", str(server.get("url") or "").strip()) or "/"
    scheme = missing_scheme(server)
    return f"{scheme}://{url}" if scheme is not None else url


def missing_scheme(server: Mapping[str, Any]) -> str | None:
    """Return the scheme of a server whose URL begins with a host (``localhost:8080``, ``api.example.com/v1``).

    By RFC 3986 such a URL is a relative path, or has the host for a scheme, which nobody means. None for any other.
    """
    host = _BARE_HOST.match(str(server.get("url") or "").strip())
    if host is None:
        return None
    return "http" if _THIS_MACHINE.fullmatch(host["name"]) else "https"


def variable_names(url: str) -> tuple[str, ...]:
    """Return the names of the variables of a URL template, in order."""
    return tuple(_VARIABLE.findall(url))


def server_variables(server: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    """Return the Server Variable Objects of a server by name."""
    variables: Any = server.get("variables")
    return {name: spec for name, spec in variables.items() if is_map(spec)} if is_map(variables) else {}


def variable_defaults(servers: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """Return the default of each server variable that has one; where servers disagree, the first counts."""
    defaults: dict[str, str] = {}
    for server in servers:
        for name, spec in server_variables(server).items():
            if spec.get("default") is not None:
                defaults.setdefault(name, str(spec["default"]))
    return defaults


def fill_variables(url: str, values: Mapping[str, str]) -> str:
    """Put values in the place of variables; a variable without a value stays in braces.

    A value that begins or ends with a slash shares it with the URL around it.
    """

    def fill(match: re.Match[str]) -> str:
        value = values.get(match[1], match[0])
        if url[: match.start()].endswith("/"):
            value = value.lstrip("/")
        return value.rstrip("/") if url.startswith("/", match.end()) else value

    return _VARIABLE.sub(fill, url)


def default_url(server: Mapping[str, Any]) -> str:
    """Return the server's URL, its variables filled with their defaults, without a slash at the end."""
    return fill_variables(url_template(server), variable_defaults([server])).rstrip("/")


def absolute_url(url: str) -> str:
    """Return the URL without a slash at the end; one without a host is taken to be on this machine."""
    if url.startswith("//"):
        url = "https:" + url
    if "://" not in url:
        url = f"{LOCAL_HOST}/{_RELATIVE.sub('', url).strip('/')}"
    return url.rstrip("/")
