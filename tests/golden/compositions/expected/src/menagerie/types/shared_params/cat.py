from __future__ import annotations

from typing_extensions import Literal, Required, TypedDict

__all__ = ["Cat"]


class Cat(TypedDict, total=False):
    kind: Required[Literal["cat"]]
    """Which animal it is."""

    name: Required[str]

    weight: Required[float]

    lives: int
