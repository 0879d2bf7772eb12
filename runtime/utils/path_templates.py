"""Filling URL templates so that a value can only ever be a value (RFC 3986)."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from enum import Enum
from functools import lru_cache
from typing import Any
from urllib.parse import quote

__all__ = ["fill_variable", "path_template"]

_placeholder = re.compile(r"\{([^{}]*)\}")
_unreserved = re.compile(r"[A-Za-z0-9_~-][A-Za-z0-9._~-]*", re.ASCII).fullmatch
_dot_segment = re.compile(r"(?:\.|%2e){1,2}", re.IGNORECASE).fullmatch

_SUB_DELIMS = "!$&'()*+,;="
_PATH_SAFE = _SUB_DELIMS + ":@"
# In a query "&", "=" and ";" part its fields and "+" is a space.
_QUERY_SAFE = "!$'()*,:@/?"
_FRAGMENT_SAFE = _PATH_SAFE + "/?"


def fill_variable(url: str, variable: str, value: str) -> str:
    """Put ``value`` in the place of ``variable`` in a server's URL; return the URL.

    A value that begins or ends with a slash, as ``/prod`` for a base path, shares it with the URL around it.
    """
    while (at := url.find(variable)) >= 0:
        before, after = url[:at], url[at + len(variable) :]
        if variable in value:
            return before + value + after
        if before.endswith("/"):
            value = value.lstrip("/")
        url = before + (value.rstrip("/") if after.startswith("/") else value) + after
    return url


def path_template(template: str, /, **kwargs: Any) -> str:
    """Replace each ``{name}`` of a relative URL by ``kwargs[name]``, percent-encoded for where it stands.

    In the path a value is one segment or a part of one ("/", "?" and "#" are encoded), in the query it is one value.
    ``None`` becomes ``null``, truth values ``true`` and ``false``. Raises :class:`KeyError` for a name without a
    value, and :class:`ValueError` when a path segment comes out as ``.`` or ``..``, which would be resolved away and
    reach another endpoint.
    """
    parts, query_at = _compile(template)
    if not kwargs and len(parts) == 1:
        return template
    out: list[str] = []
    for index, (text, name, encode) in enumerate(parts):
        if index == query_at:
            _reject_dot_segments("".join(out) + text.partition("?")[0].partition("#")[0])
        out.append(text)
        if name is not None:
            value = kwargs[name]
            plain = value if value.__class__ is str else _to_text(value)
            out.append(plain if _unreserved(plain) else encode(plain))
    url = "".join(out)
    if query_at is None:
        _reject_dot_segments(url)
    return url


@lru_cache(maxsize=1024)
def _compile(template: str) -> tuple[tuple[tuple[str, str | None, Callable[[str], str]], ...], int | None]:
    """Return the template as (text, name of the value after it, its encoder), and the text where the path ends."""
    pieces = _placeholder.split(template)
    parts: list[tuple[str, str | None, Callable[[str], str]]] = []
    encode = _encode_path
    query_at: int | None = None
    for index in range(0, len(pieces), 2):
        text = pieces[index]
        if query_at is None and ("?" in text or "#" in text):
            query_at = len(parts)
        if "#" in text or encode is _encode_fragment:
            encode = _encode_fragment
        elif "?" in text:
            encode = _encode_query
        parts.append((text, pieces[index + 1] if index + 1 < len(pieces) else None, encode))
    return tuple(parts), query_at


def _encode_path(value: str) -> str:
    return quote(value, safe=_PATH_SAFE)


def _encode_query(value: str) -> str:
    return quote(value, safe=_QUERY_SAFE)


def _encode_fragment(value: str) -> str:
    return quote(value, safe=_FRAGMENT_SAFE)


def _to_text(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, Enum):
        return _to_text(value.value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    return str(value)


def _reject_dot_segments(path: str) -> None:
    if "." not in path and "%2" not in path:
        return
    for segment in path.split("/"):
        if _dot_segment(segment):
            raise ValueError(f"The path {path!r} has a dot-segment ({segment!r}), which would lead to another endpoint")
