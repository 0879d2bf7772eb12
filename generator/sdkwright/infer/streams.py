"""Operations that stream, the schema of their events and the property that switches streaming."""

from __future__ import annotations

from sdkwright.infer.shapes import opened, request
from sdkwright.media import is_event_stream, is_json
from sdkwright.openapi import Document, Operation
from sdkwright.openapi.pointers import from_ref
from sdkwright.schema import as_schema, event_payload, plain_ref, properties, types_of


def event_schema(document: Document, operation: Operation) -> str | None:
    """The pointer of the component that each event of a stream is; ``""`` when it is none, None without a stream."""
    success = operation.success
    for media, content in success.content.items() if success is not None else ():
        if is_event_stream(media) or content.item_schema is not None:
            reference = plain_ref(event_payload(as_schema(content.item_schema or content.schema), document))
            return (from_ref(reference) if reference is not None else None) or ""
    return None


def stream_param(document: Document, operation: Operation) -> str | None:
    """The boolean request property that chooses between a stream and a JSON answer."""
    success = operation.success
    if success is None or not any(is_json(media) and one.item_schema is None for media, one in success.content.items()):
        return None
    found = properties(opened(document, request(operation) or {})).get("stream")
    return "stream" if found is not None and types_of(opened(document, found)) == ("boolean",) else None
