# Kept by Acme.

from __future__ import annotations

from typing_extensions import Required, TypedDict

__all__ = ["Money"]


class Money(TypedDict, total=False):
    amount: Required[int]
