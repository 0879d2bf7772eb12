from __future__ import annotations

from typing_extensions import Required, TypedDict

__all__ = ["Bike"]


class Bike(TypedDict, total=False):
    """Adds nothing."""

    kind: Required[str]

    wheels: int
