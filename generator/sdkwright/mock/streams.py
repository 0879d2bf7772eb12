"""Streamed answers: the schema of an event in, the bytes of each event out."""

from __future__ import annotations

import json
import re
from typing import Any

from sdkwright.openapi import MediaType
from sdkwright.openapi.values import is_map
from sdkwright.schema.media import is_json_lines, is_json_sequence

from .chat import shaped_chunks, tokens
from .examples import example, variants
from .options import Options
from .schemas import View

_FIELDS = {"event", "data", "id", "retry", "comment"}
_LINE_END = re.compile(r"\r\n|\r|\n")
_FEWEST = 3
_MOST_VARIANTS = 100
_TEXT_PLACES = (
    ("choices", 0, "text"),
    ("message", "content"),
    ("delta", "text"),
    ("delta",),
    ("response",),
    ("token",),
)


def stream_of(view: View, name: str, media: MediaType, options: Options) -> list[bytes]:
    """The pieces of a stream of the media type ``name``, in order; the last is the sentinel where there is one."""
    key = "itemSchema" if media.item_schema is not None else "schema"
    described = media.item_schema if media.item_schema is not None else media.schema
    schema = True if described is None else view.at(f"{media.pointer}/{key}")
    if is_json_lines(name):
        start = b"\x1e" if is_json_sequence(name) else b""
        return [start + dump(value) + b"\n" for value in _values(view, schema, media.examples, options)]
    return events_of(view, schema, media.examples, options)


def events_of(view: View, schema: Any, examples: tuple[Any, ...], options: Options) -> list[bytes]:
    """The pieces of an event stream whose events fit ``schema``."""
    pieces = [_event(value) for value in _values(view, schema, examples, options)]
    return [*pieces, f"data: {options.sentinel}\n\n".encode()] if options.sentinel else pieces


def dump(value: Any) -> bytes:
    """``value`` as compact JSON in UTF-8."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(errors="replace")


def _values(view: View, schema: Any, examples: tuple[Any, ...], options: Options) -> list[Any]:
    options_of = variants(view, schema)
    given = tuple(value for value in examples if not isinstance(value, str))
    made = [example(view, option, given if len(options_of) == 1 else ()) for option in options_of[:_MOST_VARIANTS]]
    first = made[0]
    if len(made) == 1:
        inner = None if options.events is None else max(options.events - 2, 0)
        chunks = shaped_chunks(view, schema, first, tokens(options.sentence, inner))
        if chunks is not None:
            return chunks if options.events is None else [*chunks[: options.events - 1], chunks[-1]][-options.events :]
        if isinstance(first, str):
            return tokens(options.sentence, options.events)
        texts = _texts(view, schema, first, tokens(options.sentence, options.events))
        if texts is not None:
            return texts
    count = options.events if options.events is not None else max(_FEWEST, len(made))
    return [made[index % len(made)] for index in range(count)]


def _texts(view: View, schema: Any, value: Any, words: list[str]) -> list[Any] | None:
    """``value`` once for each word, in the place where such events carry their text; None when they have none."""
    for place in _TEXT_PLACES:
        if not isinstance(_at(value, place), str):
            continue
        made = [_with(value, place, word) for word in words]
        if isinstance(value.get("done"), bool):
            made = [{**item, "done": index == len(made) - 1} for index, item in enumerate(made)]
        return made if all(view.fits(schema, item) for item in made) else None
    return None


def _at(value: Any, place: tuple[str | int, ...]) -> Any:
    for step in place:
        try:
            value = value[step]
        except (LookupError, TypeError):
            return None
    return value


def _with(value: Any, place: tuple[str | int, ...], text: str) -> Any:
    if not place:
        return text
    changed = _with(value[place[0]], place[1:], text)
    return [changed, *value[1:]] if place[0] == 0 else {**value, place[0]: changed}


def _event(value: Any) -> bytes:
    """One event as text/event-stream; a value that describes the event itself gives its fields (OpenAPI 3.2)."""
    if not (is_map(value) and "data" in value and value.keys() <= _FIELDS):
        return _lines("data", value) + b"\n"
    return b"".join(_lines("" if key == "comment" else key, value[key]) for key in value) + b"\n"


def _lines(name: str, value: Any) -> bytes:
    text = value if isinstance(value, str) else dump(value).decode()
    return "".join(f"{name}: {line}\n" for line in _LINE_END.split(text)).encode()
