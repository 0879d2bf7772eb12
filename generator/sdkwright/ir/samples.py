"""Example argument values for generated tests, docs and README snippets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

SampleKind: TypeAlias = Literal["value", "date", "datetime", "file", "list", "dict", "none"]


@dataclass(frozen=True)
class Sample:
    """A value as source can spell it.

    ``value``: a str, int, float or bool in ``value``.  ``date`` / ``datetime``: ISO 8601 text in ``value``.
    ``file``: bytes content as text in ``value``.  ``list``: ``items``.  ``dict``: ``keys`` beside ``items``; the keys
    are Python names as a caller writes them (not wire names).
    """

    kind: SampleKind
    value: str | int | float | bool | None = None
    keys: tuple[str, ...] = ()
    items: tuple[Sample, ...] = ()
