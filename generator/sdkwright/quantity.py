"""Numbers of things, as messages say them."""

from __future__ import annotations


def count_of(number: int, noun: str) -> str:
    """Return the number with its noun: ``1 file``, ``2 files``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
