from __future__ import annotations

from typing_extensions import Literal, Required, TypedDict

from ..._types import SequenceNotStr

__all__ = ["Dog"]


class Dog(TypedDict, total=False):
    kind: Required[Literal["dog"]]
    """Which animal it is."""

    name: Required[str]

    tricks: SequenceNotStr[str]

    weight: float
