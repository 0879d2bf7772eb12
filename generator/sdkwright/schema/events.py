"""What one event of a stream carries."""

from __future__ import annotations

from typing import cast

from sdkwright.schema.keywords import Schema, properties, types_of
from sdkwright.schema.media import is_json
from sdkwright.schema.view import SchemaView

_EVENT_FIELDS = frozenset({"event", "data", "id", "retry", "comment"})


def event_payload(view: SchemaView, schema: Schema) -> Schema:
    """Return the schema of an event's data where ``schema`` has the fields of an event (OpenAPI 3.2), else ``schema``."""
    fields = properties(view.expand(schema))
    data = fields.get("data")
    if data is None or not fields.keys() <= _EVENT_FIELDS:
        return schema
    content = data.get("contentSchema")
    if isinstance(content, dict) and is_json(str(data.get("contentMediaType", "application/json"))):
        return cast("Schema", content)
    return schema if "string" in types_of(data) else data
