"""What one event of a stream carries."""

from __future__ import annotations

from typing import cast

from sdkwright.schema.keywords import Schema, properties, types_of
from sdkwright.schema.media import is_json
from sdkwright.schema.view import SchemaView

_EVENT_FIELDS = frozenset({"event", "data", "id", "retry", "comment"})


def describes_event(view: SchemaView, schema: Schema) -> bool:
    """Return whether ``schema`` has the fields of an event and no others (OpenAPI 3.2)."""
    fields = properties(view.expand(schema))
    return "data" in fields and fields.keys() <= _EVENT_FIELDS


def event_payload(view: SchemaView, schema: Schema) -> Schema:
    """Return the schema of an event's data where ``schema`` has the fields of an event (OpenAPI 3.2), else ``schema``."""
    if not describes_event(view, schema):
        return schema
    data = properties(view.expand(schema))["data"]
    content = data.get("contentSchema")
    if isinstance(content, dict) and is_json(str(data.get("contentMediaType", "application/json"))):
        return cast("Schema", content)
    return schema if "string" in types_of(data) else data
