"""Headers: merging them in layers, and knowing which may be shown and which hold secrets."""

from __future__ import annotations

import re
from collections.abc import Mapping, MutableMapping
from typing import TYPE_CHECKING

from .types import NotGiven, Omit

if TYPE_CHECKING:
    from .transport_api import URL

REDACTED = "<redacted>"

_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
"""Names of headers: tokens (RFC 9110, section 5.6.2)."""

_HARMLESS_NAMES = frozenset(
    (
        *("accept", "accept-charset", "accept-encoding", "accept-language", "accept-ranges", "age", "allow"),
        *("cache-control", "connection", "content-encoding", "content-language", "content-length", "content-range"),
        *(
            "content-type",
            "date",
            "etag",
            "expect",
            "expires",
            "host",
            "if-range",
            "keep-alive",
            "last-modified",
            "pragma",
            "range",
        ),
        *("request-id", "retry-after", "retry-after-ms", "server", "te", "trailer", "transfer-encoding", "upgrade"),
        *("user-agent", "vary", "via", "x-request-id", "x-should-retry"),
    )
)
_HARMLESS_PREFIXES = ("ratelimit-", "x-ratelimit-", "x-stainless-")

_SECRET_WORDS = (
    "access-key",
    "api-key",
    "apikey",
    "authorization",
    "cookie",
    "credential",
    "passw",
    "secret",
    "session",
    "signature",
    "subscription-key",
    "token",
    "x-auth",
)
_SECRET_NAMES = frozenset({"auth", "code", "key", "sig", "x-key"})


def is_harmless(name: str) -> bool:
    """Say whether a header of this name, of a request or response, is known to hold nothing that others may not see."""
    name = name.lower()
    return name in _HARMLESS_NAMES or name.startswith(_HARMLESS_PREFIXES)


def is_secret(name: str) -> bool:
    """Say whether a query parameter or header of this name is taken to hold a secret."""
    name = name.lower().replace("_", "-")
    return name in _SECRET_NAMES or any(word in name for word in _SECRET_WORDS)


def redact_headers(headers: Mapping[str, object]) -> dict[str, object]:
    """Return a copy with all values masked but those of headers that are known to be harmless."""
    return {name: value if is_harmless(name) else REDACTED for name, value in headers.items()}


def redact_query(query: Mapping[str, object]) -> dict[str, object]:
    """Return a copy with all values masked but numbers and truth values under names that are no secret's."""
    plain = (bool, int, float, type(None))
    return {
        name: value if isinstance(value, plain) and not is_secret(name) else REDACTED for name, value in query.items()
    }


def mask_url(url: URL) -> URL:
    """Return a URL without credentials, all values of its query masked but numbers and truth values."""
    query = [(name, value if _is_plain(name, value) else REDACTED) for name, value in url.params.multi_items()]
    return url.copy_with(username=None, password=None, params=query or None)


def _is_plain(name: str, value: str) -> bool:
    return not is_secret(name) and (value.isdigit() or value in ("true", "false"))


def apply(headers: MutableMapping[str, str], layer: Mapping[str, object]) -> None:
    """Set ``layer`` over ``headers``, which know no case: an ``Omit`` removes, what was not given changes nothing.

    Raises :class:`ValueError` or :class:`TypeError` for what no header can hold, see :func:`header_value`, and for
    names that no header can have.
    """
    for name, value in layer.items():
        if isinstance(value, Omit):
            headers.pop(name, None)
        elif not isinstance(value, NotGiven):
            check_header_name(name)
            headers[name] = header_value(name, value)


def header_value(name: str, value: object) -> str:
    """Return ``value`` if it can stand in a header (RFC 9110, section 5.5).

    Otherwise raises :class:`ValueError`, or :class:`TypeError` for what is no text, naming the header but never the
    value: the transport's own message would quote it, key and all.
    """
    if isinstance(value, bytes):
        value = value.decode("latin-1")
    if not isinstance(value, str):
        raise TypeError(f"The value of header {name!r} must be a string, not {type(value).__name__}")
    check_line(name, value)
    if not value.isascii():
        raise ValueError(f"The value of header {name!r} contains characters outside ASCII")
    return value


def check_header_name(name: str) -> None:
    """Raise :class:`ValueError` for what cannot be the name of a header."""
    if not _NAME.fullmatch(name):
        raise ValueError(f"{name!r} cannot be the name of a header")


def check_line(name: str, value: str | bytes) -> None:
    """Raise :class:`ValueError` when the value of a header would write more than its own line."""
    text = value.decode("latin-1") if isinstance(value, bytes) else value
    if "\n" in text or "\r" in text or "\0" in text:
        raise ValueError(f"The value of header {name!r} contains a line break or NUL; was it read from a file?")
