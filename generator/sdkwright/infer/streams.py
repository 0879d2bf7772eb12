"""Operations that stream, the schema of their events and the property that switches streaming."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from sdkwright.infer.shapes import answer, opened, request
from sdkwright.infer.words import words
from sdkwright.openapi import Document, MediaType, Operation
from sdkwright.openapi.pointers import from_ref, join
from sdkwright.schema.events import event_payload
from sdkwright.schema.keywords import Schema, as_schema, plain_ref, properties, types_of
from sdkwright.schema.media import is_event_stream, is_json, is_json_lines

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
    kind: Literal["sse", "jsonl"] = "sse"


def stream_of(document: Document, operation: Operation) -> Stream | None:
    """How an operation streams, None when it does not.

    It says so by a media type or an ``itemSchema``; or, where it documents JSON alone, in the words its switch is
    described with.  The events then are the component named like the answer, but for a ``Stream`` or ``Chunk``.
    """
    success = operation.success
    content: Mapping[str, MediaType] = success.content if success is not None else {}
    switch = _switch(document, operation) if any(map(_is_answer, content, content.values())) else None
    for media, one in content.items():
        if is_event_stream(media) or one.item_schema is not None:
            return Stream(_event(document, one), switch and switch[0], "jsonl" if is_json_lines(media) else "sse")
    if switch is None:
        return None
    name, described = switch
    for media, one in content.items():
        if is_json_lines(media):
            return Stream(_event(document, one), name, "jsonl")
    if _SPEAKS_OF_EVENTS.search(described):
        return Stream(_beside_answer(document, operation) or _named_like_answer(document, operation), name)
    return None


def _is_answer(media: str, content: MediaType) -> bool:
    return is_json(media) and content.item_schema is None


def _event(document: Document, content: MediaType) -> str | None:
    reference = plain_ref(event_payload(document.view, as_schema(content.item_schema or content.schema)))
    return from_ref(reference) if reference is not None else None


def _switch(document: Document, operation: Operation) -> tuple[str, str] | None:
    """The property's name and what is said of it."""
    found = properties(opened(document, request(operation) or {})).get("stream")
    if found is None:
        return None
    body: Schema = opened(document, found)
    if types_of(body) != ("boolean",) or "const" in body or len(body.get("enum", (True, False))) < 2:
        return None
    return "stream", str(found.get("description") or body.get("description") or "")


def _beside_answer(document: Document, operation: Operation) -> str | None:
    """What streams where another operation with the same answer says so."""
    own = answer(operation)
    for other in document.operations():
        if own and answer(other) == own and other.success is not None:
            for media, one in other.success.content.items():
                if is_event_stream(media) or one.item_schema is not None:
                    return _event(document, one)
    return None


def _named_like_answer(document: Document, operation: Operation) -> str | None:
    reference = plain_ref(answer(operation) or {})
    pointer = from_ref(reference) if reference is not None else None
    own = next((name for name in document.schemas if join(_SCHEMAS, name) == pointer), None)
    if own is None:
        return None
    known = set(words(own))
    alike: list[tuple[int, str]] = []
    for name in document.schemas:
        more, less = set(words(name)) - known, known - set(words(name))
        if more & _MARKS and more <= _MARKS | {"event"} and less <= _MAY_GO:
            alike.append((len(more), name))
    return join(_SCHEMAS, min(alike)[1]) if alike else None
