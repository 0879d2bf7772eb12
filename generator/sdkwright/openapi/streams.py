"""Streams: which responses are streams of events, and which request property chooses between a stream and an answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from sdkwright.schema.keywords import ANNOTATIONS, Schema, as_schema, constants, is_array, types_of, variants
from sdkwright.schema.media import is_event_stream, is_json, is_json_lines, is_text, is_textual, plain_json_first
from sdkwright.schema.view import SchemaView

from .operations import MediaType

Content: TypeAlias = Mapping[str, MediaType]
WireFormat: TypeAlias = Literal["sse", "jsonl"]
SWITCH = "stream"
"""What the request property is called that chooses between a stream and an answer."""


def find_stream(content: Content) -> tuple[str, MediaType] | None:
    """Return the media type that is a stream by itself or by its ``itemSchema``, with its content; None without one."""
    return next(((name, media) for name, media in content.items() if _is_stream(name, media)), None)


def offers_stream(content: Content) -> bool:
    """Tell whether a response may be a stream."""
    return find_stream(content) is not None


def find_answer(content: Content) -> tuple[str, MediaType] | None:
    """Return the media type that is JSON as a whole, the plainest first, with its content; None without one.

    JSON of which nothing is said is none beside bytes or words: frameworks add it to the type that the answer has.
    """
    answers = (entry for entry in plain_json_first(content) if is_json(entry[0]) and entry[1].item_schema is None)
    answer = next(answers, None)
    if answer is not None and _says_nothing(answer[1]) and (offers_bytes(content) or _offers_words(content)):
        return None
    return answer


def offers_answer(content: Content) -> bool:
    """Tell whether a response may be JSON as a whole."""
    return find_answer(content) is not None


def offers_bytes(content: Content) -> bool:
    """Tell whether a response may be bytes: whether it has a type that is neither JSON nor text nor a stream."""
    kinds = (is_json, is_textual, is_event_stream, is_json_lines)
    return any(not any(is_kind(name) for is_kind in kinds) for name in content)


def find_unasked(
    view: SchemaView, content: Content, body_fields: Mapping[str, Schema]
) -> Literal["bytes", "JSON"] | None:
    """Return what comes from an operation that offers events and lets no call choose; None where events do.

    ``body_fields`` are the properties of its requests, one of which may say that events are all there is.
    """
    if offers_bytes(content):
        return "bytes"
    answer = find_answer(content)
    always = constants(view.expand(body_fields.get(SWITCH, {}))) == (True,)
    return None if answer is None or _says_nothing(answer[1]) or always else "JSON"


def _says_nothing(media: MediaType) -> bool:
    return not isinstance(media.schema, Mapping) or not set(media.schema) - ANNOTATIONS


def _offers_words(content: Content) -> bool:
    """Tell whether a response may be plain text and is described as such."""
    texts = (as_schema(media.schema) for name, media in content.items() if is_text(name))
    return any(types_of(schema) == ("string",) for schema in texts)


def stream_item(view: SchemaView, name: str, media: MediaType) -> Schema:
    """Return the schema of one item of what has the media type ``name``; what is no stream is an item as a whole.

    That is its ``itemSchema``; else, as its ``schema`` describes all of a sequence (OpenAPI 3.2, Sequential Media
    Types; what tools write of a ``Flux``), the items of an array.
    """
    if media.item_schema is not None:
        return as_schema(media.item_schema)
    schema = as_schema(media.schema)
    body = view.expand(schema)
    is_sequence = is_event_stream(name) or is_json_lines(name)
    return as_schema(body["items"]) if is_sequence and is_array(body) and "items" in body else schema


def list_lines(view: SchemaView, name: str, media: MediaType) -> Schema | None:
    """Return the schema of the list whose items are the lines of a body; None where its schema is but text or bytes."""
    item = stream_item(view, name, media)
    body = view.expand(item)
    is_text = item == as_schema(media.schema) and (not body or "string" in types_of(body))
    return None if is_text else {"type": "array", "items": item}


def wire_format(media: str) -> WireFormat:
    """Return how a stream of this media type is written: as server-sent events, or as a JSON value a line."""
    return "jsonl" if is_json_lines(media) else "sse"


def find_switch(view: SchemaView, properties: Mapping[str, Schema]) -> Schema | None:
    """Return the schema of the request property that switches streaming: a boolean that may be both.

    None without one.
    """
    schema = properties.get(SWITCH)
    if schema is None:
        return None
    body = view.expand(schema)
    if len(variants(body)) == 1:
        # What `anyOf: [boolean, null]` is without null.
        body = view.expand(variants(body)[0])
    is_free = "const" not in body and len(body.get("enum", (True, False))) > 1
    return schema if types_of(body) == ("boolean",) and is_free else None


def _is_stream(name: str, media: MediaType) -> bool:
    return is_event_stream(name) or media.item_schema is not None
