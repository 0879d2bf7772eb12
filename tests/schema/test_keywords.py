"""Questions asked of one schema."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.schema.keywords import item_schemas


@pytest.mark.parametrize("end", [{"items": False}, {"minItems": 2, "maxItems": 2}, {"items": {"type": "string"}}])
def test_a_tuple_holds_what_its_places_hold(end: dict[str, Any]) -> None:
    schema = {"type": "array", "prefixItems": [{"type": "string"}, {"type": "integer"}], **end}
    items = item_schemas(schema)
    assert [item["type"] for item in items][:2] == ["string", "integer"] and {} not in items
    assert item_schemas({**schema, "items": True, "maxItems": 3})[-1] == {}
