"""The IR as plain JSON values, for caching by content, debugging and golden tests."""

from __future__ import annotations

import dataclasses
from typing import Any, cast


def to_json(value: object) -> Any:
    """Turn any IR value into JSON-ready data; dataclasses become objects with their class name under ``is``.

    Order is the declaration's, so equal values give equal JSON on every machine.
    """
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        body = {"is": type(value).__name__}
        for item in dataclasses.fields(value):
            body[item.name] = to_json(getattr(value, item.name))
        return body
    if isinstance(value, tuple):
        return [to_json(item) for item in cast("tuple[object, ...]", value)]
    return value
