from __future__ import annotations

from typing_extensions import Required, TypedDict

__all__ = ["Car"]


class Car(TypedDict, total=False):
    kind: Required[str]

    doors: int

    wheels: int
