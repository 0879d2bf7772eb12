"""Questions asked of one schema."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.schema.keywords import item_schemas


def test_items_are_described_where_those_after_the_places_are() -> None:
    places = [{"type": "string"}, {"type": "integer"}]
    schema: dict[str, Any] = {"type": "array", "prefixItems": places}
    assert item_schemas({**schema, "items": {"type": "boolean"}}) == [*places, {"type": "boolean"}]


@pytest.mark.parametrize("end", [{}, {"items": True}, {"items": False}, {"minItems": 2, "maxItems": 2}])
def test_items_are_anything_where_only_places_are_described(end: dict[str, Any]) -> None:
    places = [{"type": "string"}, {"type": "integer"}]
    assert item_schemas({"type": "array", "prefixItems": places, **end}) == [{}]
