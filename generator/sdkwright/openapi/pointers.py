"""JSON pointers (RFC 6901), as plain strings without the leading ``#``."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

from sdkwright.schema.pointers import escape_step, unescape_step
from sdkwright.schema.values import is_list, is_map


def join(pointer: str, *tokens: str | int) -> str:
    """Return ``pointer`` followed by ``tokens``, which are escaped."""
    return pointer + "".join("/" + escape_step(str(token)) for token in tokens)


def step(pointer: str, token: str) -> str:
    """Return ``pointer`` followed by one token; `join` in its most frequent form."""
    return f"{pointer}/{escape_step(token) if '/' in token or '~' in token else token}"


def split(pointer: str) -> list[str]:
    """Return the unescaped steps of ``pointer``."""
    return [unescape_step(token) for token in pointer.split("/")[1:]]


def parent(pointer: str) -> str:
    """Return the pointer one step up; the document itself is its own parent."""
    return pointer.rpartition("/")[0]


def from_ref(ref: str) -> str | None:
    """Return the pointer in a reference into the same document (``#/a/b%20c``); None for any other."""
    if ref in ("#", "#/"):
        return ""
    return unquote(ref[1:]) if ref.startswith("#/") else None


def lookup(value: Any, tokens: list[str]) -> Any:
    """Return the value that ``tokens`` lead to in ``value``; raises `KeyError` where there is no such place."""
    for token in tokens:
        if is_map(value):
            value = value[token]
        elif is_list(value) and token.isascii() and token.isdigit() and int(token) < len(value):
            value = value[int(token)]
        else:
            raise KeyError(token)
    return value
