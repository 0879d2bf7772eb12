"""Values of arguments and options in the form that headers take."""

from __future__ import annotations

import base64
import datetime
import json
from collections.abc import Iterable, Mapping
from enum import Enum
from typing import cast
from urllib.parse import quote

from ._core.types import NotGiven, Omit

_COOKIE_SAFE = "!#$%&'()*+-./:<=>?@[]^_`{|}~"


def header_arguments(
    values: Mapping[str, object], defaults: Mapping[str, str] | None = None, as_json: tuple[str, ...] = ()
) -> dict[str, str]:
    """Return header name → text for the arguments that were given; lists and mappings become comma-separated.

    Headers with a default have it after what is given; those of ``as_json`` are written as JSON, in ASCII.
    """
    given = {name: value for name, value in values.items() if not _is_left_out(value)}
    found = {name: json_text(value) if name in as_json else text_of(value) for name, value in given.items()}
    for name, default in (defaults or {}).items():
        if name in found and default not in found[name].split(","):
            found[name] = ",".join(filter(None, (found[name], default)))
    return found


def json_text(value: object) -> str:
    """Return ``value`` as JSON that a header can hold."""
    from ._core.utils.json_encoding import openapi_dumps

    return json.dumps(json.loads(openapi_dumps(value)), separators=(",", ":"))


def cookie_arguments(defaults: Mapping[str, object], values: Mapping[str, object]) -> dict[str, str]:
    """Return the ``Cookie`` header for the arguments that were given, after the cookies the client sends anyway."""
    pairs = [cookie_pair(name, text_of(value)) for name, value in values.items() if not _is_left_out(value)]
    if not pairs:
        return {}
    known = next((value for name, value in defaults.items() if name.lower() == "cookie"), None)
    return {"Cookie": "; ".join([known, *pairs] if isinstance(known, str) else pairs)}


def cookie_pair(name: str, value: str) -> str:
    """Return ``name=value`` with whatever a cookie cannot hold percent-encoded (RFC 6265, section 4.1)."""
    return name + "=" + quote(value, safe=_COOKIE_SAFE)


def basic_authorization(username: object, password: object) -> str:
    """Return the value of ``Authorization`` for the Basic scheme (RFC 7617)."""
    return "Basic " + base64.b64encode(f"{username}:{password}".encode()).decode("ascii")


def header_lines(text: str | None) -> dict[str, str]:
    """Return the headers written as ``Name: value``, one a line; lines without a colon are passed over."""
    headers: dict[str, str] = {}
    for line in (text or "").splitlines():
        name, colon, value = line.partition(":")
        if colon and name.strip():
            headers[name.strip()] = value.strip()
    return headers


def has_header(name: str, headers: Mapping[str, object], own: Mapping[str, object]) -> bool:
    """Say whether a request has the header ``name``, or its caller left it out on purpose."""
    wanted = name.lower()
    return any(other.lower() == wanted for other in headers) or any(
        other.lower() == wanted and isinstance(value, Omit) for other, value in own.items()
    )


def _is_left_out(value: object) -> bool:
    return value is None or isinstance(value, (Omit, NotGiven))


def text_of(value: object) -> str:
    """Return ``value`` as plain text; lists and mappings become comma-separated."""
    if isinstance(value, str):
        return str(value.value) if isinstance(value, Enum) else value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (datetime.date, datetime.datetime)):
        return value.isoformat()
    if isinstance(value, Mapping):
        pairs = cast("Mapping[str, object]", value).items()
        return ",".join(f"{key},{text_of(item)}" for key, item in pairs)
    if isinstance(value, Iterable):
        return ",".join(text_of(item) for item in cast("Iterable[object]", value))
    return str(value)
