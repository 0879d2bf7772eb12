"""A large document is read in a process of its own, while this one loads the rooms that come after reading.

YAML of several megabytes takes as long to parse as all of this program takes to load, and neither waits for the other.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from sdkwright.cache.workers import Workers, cores, starts_at_once
from sdkwright.errors import InputError

if TYPE_CHECKING:
    from sdkwright.openapi.source import Source

_LARGE = 1_000_000
"""Bytes from which on a second process is a gain."""

_ROOMS = ("openapi.read", "openapi.validate", "config", "infer", "plan", "emit.parts")


@contextmanager
def ahead(path: Path) -> Generator[Callable[[], Source | None], None, None]:
    """The document at ``path``, being read; what is given waits for it.

    It gives None where reading ahead is no gain, and for a file that cannot be used: reading it again says why.
    """
    if not _is_worth_it(path):
        yield lambda: None
        return
    with Workers(1, int) as reader:
        source = reader.start(_read, path)
        for room in _ROOMS:
            import_module(f"sdkwright.{room}")
        yield source


def _is_worth_it(path: Path) -> bool:
    if path.suffix.lower() not in (".yaml", ".yml") or cores() < 2 or not starts_at_once():
        return False
    try:
        return path.stat().st_size >= _LARGE
    except OSError:
        return False


def _read(path: Path) -> Source | None:
    from sdkwright.openapi.source import Source

    try:
        return Source(path)
    except InputError:
        return None
