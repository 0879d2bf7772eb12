from __future__ import annotations
from typing import Any


def validate(root: Any, version: str) -> list[tuple[str, str]]:
    return []
