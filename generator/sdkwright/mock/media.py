"""Media types: which of those a document names is meant, and how each is written."""

from __future__ import annotations

from collections.abc import Iterable

EVENT_STREAM = "text/event-stream"
_LINES = ("application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonl", "application/jsonlines",
          "application/x-jsonlines", "application/stream+json", "application/json-lines", "text/jsonl")  # fmt: skip
_SEQUENCE = ("application/json-seq", "application/geo+json-seq")


def bare(media_type: str) -> str:
    """``media_type`` without parameters, in lower case."""
    return media_type.partition(";")[0].strip().lower()


def is_json(media_type: str) -> bool:
    """Whether a body of this type is one JSON value."""
    kind = bare(media_type)
    return kind in ("application/json", "text/json", "*/*", "application/*") or (
        kind.endswith("+json") and kind not in _LINES
    )


def is_lines(media_type: str) -> bool:
    """Whether a body of this type is one JSON value a line."""
    return bare(media_type) in _LINES or is_sequence(media_type)


def is_sequence(media_type: str) -> bool:
    """Whether each value begins with a record separator (RFC 7464)."""
    return bare(media_type) in _SEQUENCE


def is_stream(media_type: str) -> bool:
    """Whether a body of this type comes piece by piece."""
    return bare(media_type) == EVENT_STREAM or is_lines(media_type)


def is_text(media_type: str) -> bool:
    """Whether a body of this type is plain text of some kind."""
    kind = bare(media_type)
    return kind.startswith("text/") or kind.endswith(("/xml", "+xml", "/yaml", "/javascript"))


def matching(offered: Iterable[str], wanted: str) -> str | None:
    """The name among ``offered`` that ``wanted``, a type without ranges, falls under: exact first, then ranges."""
    names = {bare(name): name for name in offered}
    kind = bare(wanted)
    family = kind.partition("/")[0]
    return names.get(kind) or names.get(f"{family}/*") or names.get("*/*")


def accepted(offered: Iterable[str], accept: str) -> list[str]:
    """Those of ``offered`` that the header ``accept`` allows, in the header's order of preference (RFC 9110, 12.5.1)."""
    names = list(offered)
    ranked: list[tuple[float, int, str]] = []
    for index, part in enumerate(accept.split(",")):
        kind, *parameters = (piece.strip() for piece in part.split(";"))
        quality = next((p[2:] for p in parameters if p.lower().startswith("q=")), "1")
        try:
            ranked.append((-float(quality), index, kind.lower()))
        except ValueError:
            ranked.append((-1.0, index, kind.lower()))
    found: list[str] = []
    for weight, _, kind in sorted(ranked):
        family = kind.partition("/")[0]
        for name in names:
            own = bare(name)
            fits = kind in ("*/*", own) or own == "*/*" or (kind.endswith("/*") and own.startswith(f"{family}/"))
            if weight < 0 and fits and name not in found:
                found.append(name)
    return found
