"""Operations that stream, the schema of their events and the property that switches streaming."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from sdkwright.infer.shapes import get_request_schema, get_response_schema
from sdkwright.infer.words import words
from sdkwright.openapi import Document, MediaType, Operation
from sdkwright.openapi.pointers import from_ref, join
from sdkwright.openapi.streams import (
    SWITCH,
    WireFormat,
    find_stream,
    find_switch,
    find_unasked,
    offers_answer,
    stream_item,
    wire_format,
)
from sdkwright.schema.events import event_payload
from sdkwright.schema.keywords import properties
from sdkwright.schema.media import is_json_lines

_SCHEMAS = "/components/schemas"
_SPEAKS_OF_EVENTS = re.compile(r"server[- ]s(?:ent|ide)[- ]events?|event[- ]stream|\bSSE\b|data: ?\[DONE\]", re.I)
_MARKS = frozenset({"stream", "streaming", "streamed", "chunk", "delta", "partial"})
_MAY_GO = frozenset({"response", "result"})


@dataclass(frozen=True)
class Stream:
    """``event`` is the pointer of the component that each event is, if it is one; ``switch`` the boolean request
    property that chooses between a stream and a JSON answer; ``kind`` what is on the wire."""

    event: str | None
    switch: str | None
    kind: WireFormat = "sse"


def infer_stream(document: Document, operation: Operation) -> Stream | None:
    """Return how an operation streams, None when it does not.

    It says so by a media type or an ``itemSchema``; or, where it documents JSON alone, in the words its switch is
    described with.  The events then are the component named like the answer, but for a ``Stream`` or ``Chunk``.
    """
    success = operation.success
    content: Mapping[str, MediaType] = success.content if success is not None else {}
    body_fields = properties(document.view.expand(get_request_schema(document, operation) or {}))
    switch = find_switch(document.view, body_fields) if offers_answer(content) else None
    name = None if switch is None else SWITCH
    stream = find_stream(content)
    if stream is not None and switch is None and find_unasked(document.view, content, body_fields) is not None:
        return None
    if stream is not None:
        return Stream(_event(document, *stream), name, wire_format(stream[0]))
    if switch is None:
        return None
    for media_type, media in content.items():
        if is_json_lines(media_type):
            return Stream(_event(document, media_type, media), name, "jsonl")
    described = switch.get("description") or document.view.expand(switch).get("description") or ""
    if _SPEAKS_OF_EVENTS.search(str(described)):
        return Stream(_beside_answer(document, operation) or _find_by_answer_name(document, operation), name)
    return None


def _event(document: Document, name: str, content: MediaType) -> str | None:
    view = document.view
    reference = view.plain_reference(event_payload(view, stream_item(view, name, content)))
    return from_ref(reference) if reference is not None else None


def _beside_answer(document: Document, operation: Operation) -> str | None:
    """Return the event of another operation with the same answer that says what it streams."""
    own = get_response_schema(operation)
    for other in document.operations():
        if own and get_response_schema(other) == own and other.success is not None:
            stream = find_stream(other.success.content)
            if stream is not None:
                return _event(document, *stream)
    return None


def _find_by_answer_name(document: Document, operation: Operation) -> str | None:
    reference = document.view.plain_reference(get_response_schema(operation) or {})
    pointer = from_ref(reference) if reference is not None else None
    own = next((name for name in document.schemas if join(_SCHEMAS, name) == pointer), None)
    if own is None:
        return None
    own_words = set(words(own))
    alike: list[tuple[int, str]] = []
    for name in document.schemas:
        more, less = set(words(name)) - own_words, own_words - set(words(name))
        if more & _MARKS and more <= _MARKS | {"event"} and less <= _MAY_GO:
            alike.append((len(more), name))
    return join(_SCHEMAS, min(alike)[1]) if alike else None
