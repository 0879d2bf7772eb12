# Kept by Acme.

from __future__ import annotations

from typing_extensions import Required, TypedDict

from .shared_params.money import Money

__all__ = ["ThingParam"]


class ThingParam(TypedDict, total=False):
    name: Required[str]

    price: Money
