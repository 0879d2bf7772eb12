from __future__ import annotations

from typing_extensions import Required

from .car import Car

__all__ = ["Truck"]


class Truck(Car, total=False):
    load: Required[float]
