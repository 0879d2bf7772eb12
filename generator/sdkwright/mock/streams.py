"""Streamed answers: the schema of an event in, the bytes of each event out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from sdkwright.openapi import MediaType
from sdkwright.openapi.streams import stream_item
from sdkwright.schema.keywords import Schema, properties
from sdkwright.schema.keywords import variants as list_variants
from sdkwright.schema.media import is_json_lines, is_json_sequence
from sdkwright.schema.values import is_map

from .chat import shaped_chunks, tokens
from .options import Options
from .schemas import Schemas, schema_or_anything

_FIELDS = {"event", "data", "id", "retry", "comment"}
_LINE_END = re.compile(r"\r\n|\r|\n")
_MIN_EVENTS = 3
_MAX_VARIANTS = 100
_TEXT_PLACES = (
    ("choices", 0, "text"),
    ("message", "content"),
    ("delta", "text"),
    ("delta",),
    ("response",),
    ("token",),
)


def make_stream(schemas: Schemas, name: str, media: MediaType, options: Options) -> list[bytes]:
    """Return the pieces of a stream of the media type ``name``, in order.

    The last is the sentinel where there is one.
    """
    schema = schema_or_anything(stream_item(schemas.view, name, media))
    if is_json_lines(name):
        start = b"\x1e" if is_json_sequence(name) else b""
        return [start + dump(value) + b"\n" for value in _values(schemas, schema, media.examples, options)]
    return events_of(schemas, schema, media.examples, options)


def events_of(schemas: Schemas, schema: Schema, examples: tuple[Any, ...], options: Options) -> list[bytes]:
    """Return the pieces of an event stream whose events fit ``schema``."""
    pieces = [_event(value) for value in _values(schemas, schema, examples, options)]
    return [*pieces, f"data: {options.sentinel}\n\n".encode()] if options.sentinel else pieces


def dump(value: Any) -> bytes:
    """Return ``value`` as compact JSON in UTF-8."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(errors="replace")


def _values(schemas: Schemas, schema: Schema, examples: tuple[Any, ...], options: Options) -> list[Any]:
    variants = list(islice(_variants(schemas, schema, set()), _MAX_VARIANTS)) or [schema]
    documented = [value for value in examples if not isinstance(value, str)] if len(variants) == 1 else []
    values = [schemas.examples.make(variant, examples=documented) for variant in variants]
    values = [_without_error(schemas, schema, value) for value in values]
    first = values[0] if schemas.view.expand(schema) or documented else ""
    if len(values) == 1:
        inner = None if options.events is None else max(options.events - 2, 0)
        chunks = shaped_chunks(schemas, schema, first, tokens(options.sentence, inner))
        if chunks is not None:
            return chunks if options.events is None else [*chunks[: options.events - 1], chunks[-1]][-options.events :]
        if isinstance(first, str):
            return tokens(options.sentence, options.events)
        texts = _texts(schemas, schema, first, tokens(options.sentence, options.events))
        if texts is not None:
            return texts
    count = options.events if options.events is not None else max(_MIN_EVENTS, len(values))
    return [values[index % len(values)] for index in range(count)]


def _variants(schemas: Schemas, schema: Schema, visited: set[str]) -> Iterator[Schema]:
    """Yield the alternatives of ``schema``, those of alternatives too, when it is a union; else the schema alone."""
    body, _, passed = schemas.view.inspect(schema)
    if not visited.isdisjoint(passed):
        return
    visited.update(passed)
    members = list_variants(body)
    if properties(body) or not members:
        yield schema
        return
    for index in range(len(members)):
        yield from _variants(schemas, schemas.view.merge_variant(body, index), visited)


def _without_error(schemas: Schemas, schema: Schema, value: Any) -> Any:
    """Leave the property ``error`` out of an event, or make it null, where it may be: it would end the stream."""
    if not is_map(value) or not value.get("error") or len(value) == 1:
        return value
    rest = {key: item for key, item in value.items() if key != "error"}
    calm = (item for item in (rest, {**value, "error": None}) if schemas.validator.is_valid(schema, item))
    return next(calm, value)


def _texts(schemas: Schemas, schema: Schema, value: Any, words: list[str]) -> list[Any] | None:
    """Return ``value`` once for each word, in the place where such events carry their text.

    None when they have none.
    """
    for place in _TEXT_PLACES:
        if not isinstance(_at(value, place), str):
            continue
        pieces = [_with(value, place, word) for word in words]
        if isinstance(value.get("done"), bool):
            pieces = [{**item, "done": index == len(pieces) - 1} for index, item in enumerate(pieces)]
        return pieces if all(schemas.validator.is_valid(schema, item) for item in pieces) else None
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
    """Return one event as text/event-stream; a value that describes the event itself gives its fields (OpenAPI 3.2)."""
    if not (is_map(value) and "data" in value and value.keys() <= _FIELDS):
        return _lines("data", value) + b"\n"
    return b"".join(_lines("" if key == "comment" else key, value[key]) for key in value) + b"\n"


def _lines(name: str, value: Any) -> bytes:
    text = value if isinstance(value, str) else dump(value).decode()
    return "".join(f"{name}: {line}\n" for line in _LINE_END.split(text)).encode()
