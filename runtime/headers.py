"""Headers: merging them in layers, and knowing which hold secrets."""

from __future__ import annotations

from collections.abc import Collection, Mapping, MutableMapping

from .types import NotGiven, Omit

REDACTED = "<redacted>"

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


def is_secret(name: str) -> bool:
    """Say whether a header, cookie or query parameter of this name is taken to hold a secret."""
    name = name.lower().replace("_", "-")
    return name in _SECRET_NAMES or any(word in name for word in _SECRET_WORDS)


def redact(values: Mapping[str, object], extra: Collection[str] = ()) -> dict[str, object]:
    """Return a copy with the values of secret names masked; ``extra`` are more such names, in lower case."""
    return {name: REDACTED if is_secret(name) or name.lower() in extra else value for name, value in values.items()}


def apply(headers: MutableMapping[str, str], layer: Mapping[str, object]) -> None:
    """Set ``layer`` over ``headers``, which know no case: an ``Omit`` removes, what was not given changes nothing.

    Raises :class:`ValueError` or :class:`TypeError` for what no header can hold, see :func:`header_value`.
    """
    for name, value in layer.items():
        if isinstance(value, Omit):
            headers.pop(name, None)
        elif not isinstance(value, NotGiven):
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
    if "\n" in value or "\r" in value or "\0" in value:
        raise ValueError(f"The value of header {name!r} contains a line break or NUL; was it read from a file?")
    if not value.isascii():
        raise ValueError(f"The value of header {name!r} contains characters outside ASCII")
    return value
