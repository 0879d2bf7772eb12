"""Media types, by what they mean for an SDK and for the mock (RFC 6838; RFC 6839 and 8091 for structured suffixes)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

EVENT_STREAM = "text/event-stream"

_T = TypeVar("_T")
_JSON = frozenset({"application/json", "text/json", "*/*", "application/*"})
# None of these is registered; ``application/stream+json`` has the suffix of JSON and holds one value a line (Spring).
_JSON_LINES = frozenset(
    {
        "application/json-lines",
        "application/jsonl",
        "application/jsonlines",
        "application/ndjson",
        "application/stream+json",
        "application/x-jsonl",
        "application/x-jsonlines",
        "application/x-ndjson",
        "text/jsonl",
    }
)
_CONCRETE = {
    "*/*": "application/json",
    "application/*": "application/json",
    "image/*": "image/png",
    "audio/*": "audio/wav",
    "video/*": "video/mp4",
    "text/*": "text/plain",
}
_TEXT = frozenset({"application/text", "application/csv", "application/plain"})
_TEXTUAL = frozenset(
    f"application/{name}" for name in ("xml", "yaml", "x-yaml", "javascript", "graphql", "sql", "toml", "x-sh")
)


def essence(media: str) -> str:
    """Return the type without parameters, in lower case."""
    return media.partition(";")[0].strip().lower()


def is_json(media: str) -> bool:
    """Return whether a body is one JSON value; ``*/*`` counts as JSON, since that is what documents mean by it."""
    kind = essence(media)
    return kind in _JSON or (kind.endswith("+json") and kind not in _JSON_LINES)


def is_plain_json(media: str) -> bool:
    """Return whether this is ``application/json`` without parameters other than ``charset``."""
    parameters = [parameter.strip().lower() for parameter in media.split(";")[1:]]
    return essence(media) == "application/json" and all(item.startswith("charset=") for item in parameters)


def is_range(media: str) -> bool:
    """Return whether this stands for many types, such as ``image/*``."""
    return "*" in media


def plain_json_first(content: Mapping[str, _T]) -> list[tuple[str, _T]]:
    """Return the entries of a ``content`` map in their order, ``application/json`` before its relatives."""
    return sorted(content.items(), key=lambda entry: essence(entry[0]) != "application/json")


def is_event_stream(media: str) -> bool:
    """Return whether a body is a stream of server-sent events."""
    return essence(media) == EVENT_STREAM


def is_json_lines(media: str) -> bool:
    """Return whether a body is a stream of JSON values, one a line or one a record."""
    return essence(media) in _JSON_LINES or is_json_sequence(media)


def is_json_sequence(media: str) -> bool:
    """Return whether each JSON value of a stream begins with a record separator (RFC 7464, suffix: RFC 8091)."""
    kind = essence(media)
    return kind == "application/json-seq" or kind.endswith("+json-seq")


def is_stream(media: str) -> bool:
    """Return whether a body comes piece by piece."""
    return is_event_stream(media) or is_json_lines(media)


def is_multipart(media: str) -> bool:
    """Return whether a body is in parts, which may be files."""
    return essence(media).startswith("multipart/")


def is_form_data(media: str) -> bool:
    """Return whether the media type is the multipart body of web forms, whose parts have names."""
    return essence(media) == "multipart/form-data"


def is_form(media: str) -> bool:
    """Return whether a body is a URL-encoded form."""
    return essence(media) == "application/x-www-form-urlencoded"


def is_textual(media: str) -> bool:
    """Return whether people read a body as text: plain text and the languages that have media types of their own."""
    kind = essence(media)
    return is_text(kind) or kind in _TEXTUAL or kind.endswith(("+xml", "+yaml"))


def is_text(media: str) -> bool:
    """Return whether a body is plain text of any kind, but no stream; some documents call it ``application/text``."""
    return (essence(media).startswith("text/") or essence(media) in _TEXT) and not is_stream(media)


def is_media_file(media: str) -> bool:
    """Return whether this is a picture, sound, film or font, which no text is."""
    return essence(media).startswith(("image/", "audio/", "video/", "font/"))


def to_concrete(media: str) -> str:
    """Return a type that can be sent: ``media``, or one of its kind if it is a range."""
    return _CONCRETE.get(essence(media), media)


def find_offered(offered: Iterable[str], media_type: str) -> str | None:
    """Return the name among ``offered`` that ``media_type``, a type without ranges, falls under.

    Exact first, then ranges.
    """
    names = {essence(name): name for name in offered}
    kind = essence(media_type)
    family = kind.partition("/")[0]
    return names.get(kind) or names.get(f"{family}/*") or names.get("*/*")


def filter_accepted(offered: Iterable[str], accept: str) -> list[str]:
    """Return those of ``offered`` that the header ``accept`` allows, by its preference (RFC 9110, section 12.5.1)."""
    names = list(offered)
    ranked: list[tuple[float, int, str]] = []
    for index, part in enumerate(accept.split(",")):
        kind, *parameters = (piece.strip() for piece in part.split(";"))
        quality = next((item[2:] for item in parameters if item.lower().startswith("q=")), "1")
        try:
            ranked.append((-float(quality), index, kind.lower()))
        except ValueError:
            ranked.append((-1.0, index, kind.lower()))
    allowed: dict[str, None] = {}
    for weight, _, kind in sorted(ranked):
        if weight < 0:
            allowed.update((name, None) for name in names if _is_allowed(essence(name), kind))
    return list(allowed)


def _is_allowed(kind: str, media_type: str) -> bool:
    if media_type in ("*/*", kind) or kind == "*/*":
        return True
    return media_type.endswith("/*") and kind.startswith(media_type[:-1])
