"""The payload of one event of a stream."""

from __future__ import annotations

import re
from typing import cast

from sdkwright.schema.keywords import Schema, constants, properties, types_of, variants
from sdkwright.schema.media import is_json
from sdkwright.schema.view import SchemaView

_MARK = re.compile(r"\[.*\]")
_EVENT_FIELDS = frozenset({"event", "data", "id", "retry", "comment"})


def describes_event(view: SchemaView, schema: Schema) -> bool:
    """Return whether ``schema`` has the fields of an event and no others (OpenAPI 3.2)."""
    fields = properties(view.expand(schema))
    return "data" in fields and fields.keys() <= _EVENT_FIELDS


def _is_mark(view: SchemaView, schema: Schema) -> bool:
    """Return whether this is a text in brackets, or an event with nothing but one, which says that a stream ends."""
    body = view.expand(schema)
    if describes_event(view, body):
        body = view.expand(properties(body)["data"])
    values = constants(body)
    return bool(values) and all(isinstance(value, str) and _MARK.fullmatch(value) for value in values)


def _join_payloads(view: SchemaView, schema: Schema, members: list[Schema]) -> Schema:
    frames = [member for member in members if not _is_mark(view, member)]
    payloads = [event_payload(view, member) for member in frames]
    is_whole = any(
        describes_event(view, member) and data is member for member, data in zip(frames, payloads, strict=True)
    )
    if is_whole or not payloads:
        return schema
    return payloads[0] if len(payloads) == 1 else {"oneOf": payloads}


def event_payload(view: SchemaView, schema: Schema) -> Schema:
    """Return the schema of an event's data where ``schema`` has the fields of an event (OpenAPI 3.2), else ``schema``.

    Of a union of events it is the union of their data, without texts that only mark the end (``[DONE]``).
    """
    members = variants(view.expand(schema))
    if any(describes_event(view, member) or _is_mark(view, member) for member in members):
        return _join_payloads(view, schema, members)
    if not describes_event(view, schema):
        return schema
    data = properties(view.expand(schema))["data"]
    content = data.get("contentSchema")
    if isinstance(content, dict) and is_json(str(data.get("contentMediaType", "application/json"))):
        return cast("Schema", content)
    return schema if "string" in types_of(data) else data
