"""JSON values of a request with places to fill in, as a config states them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

__all__ = ["fill_shape"]


def fill_shape(shape: Any, values: Mapping[str, Any]) -> Any:
    """Return a JSON value in which each text that is a key of ``values`` is replaced."""
    if isinstance(shape, Mapping):
        return {key: fill_shape(value, values) for key, value in cast("Mapping[str, Any]", shape).items()}
    return values.get(shape, shape) if isinstance(shape, str) else shape
