"""Media types, by what they mean for an SDK (RFC 6838, RFC 6839 for the ``+json`` suffix)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

_T = TypeVar("_T")
_TEXTUAL = frozenset(
    f"application/{name}" for name in ("xml", "yaml", "x-yaml", "javascript", "graphql", "sql", "toml", "x-sh")
)


def essence(media: str) -> str:
    """The type without parameters, in lower case."""
    return media.split(";")[0].strip().lower()


def is_json(media: str) -> bool:
    """JSON, also by suffix; ``*/*`` is taken for JSON, since that is what documents mean by it."""
    plain = essence(media)
    return plain in {"application/json", "*/*", "text/json"} or plain.endswith("+json") or plain == "application/*"


def is_plain_json(media: str) -> bool:
    """JSON with nothing to tell it from other JSON: what is sent and accepted where nothing else is said."""
    parameters = [one.strip().lower() for one in media.split(";")[1:]]
    return essence(media) == "application/json" and all(one.startswith("charset=") for one in parameters)


def is_range(media: str) -> bool:
    """Not one type but many, such as ``image/*``."""
    return "*" in media


def plain_json_first(content: Mapping[str, _T]) -> list[tuple[str, _T]]:
    """The entries of a ``content`` map in their order, ``application/json`` before its relatives."""
    return sorted(content.items(), key=lambda entry: essence(entry[0]) != "application/json")


def is_event_stream(media: str) -> bool:
    """Server-sent events."""
    return essence(media) == "text/event-stream"


def is_json_lines(media: str) -> bool:
    """One JSON value a line."""
    return essence(media) in {
        "application/jsonl",
        "application/x-jsonl",
        "application/x-ndjson",
        "application/ndjson",
        "application/json-lines",
        "application/json-seq",
        "application/jsonlines",
    }


def is_multipart(media: str) -> bool:
    """A form that may carry files."""
    return essence(media) == "multipart/form-data"


def is_form(media: str) -> bool:
    """A URL-encoded form."""
    return essence(media) == "application/x-www-form-urlencoded"


def is_textual(media: str) -> bool:
    """What people read as text: plain text and the languages that have media types of their own."""
    plain = essence(media)
    return is_text(plain) or plain in _TEXTUAL or plain.endswith(("+xml", "+yaml"))


def is_text(media: str) -> bool:
    """Plain text of any kind, but not events."""
    return essence(media).startswith("text/") and not is_event_stream(media)
