"""Read a large file in a process of its own while this process imports the modules that come after reading.

YAML of several megabytes takes as long to parse as all of this program takes to load, and neither waits for the other.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import TypeVar

from sdkwright.cache.workers import Workers, cores, forks_safely

T = TypeVar("T")

_MIN_BYTES = 1_000_000
"""Size from which on a second process is a gain."""


@contextmanager
def prefetch(
    path: Path, load: Callable[[Path], T | None], modules: Iterable[str]
) -> Generator[Callable[[], T | None], None, None]:
    """Call ``read(path)`` in another process and import ``modules`` meanwhile.

    Yields a callable that blocks until the result is available; it returns None where a second process is no gain.
    """
    if not _is_worthwhile(path):
        yield lambda: None
        return
    with Workers(1, int) as reader:
        result = reader.start(load, path)
        for module in modules:
            import_module(module)
        yield result


def _is_worthwhile(path: Path) -> bool:
    if path.suffix.lower() not in (".yaml", ".yml") or cores() < 2 or not forks_safely():
        return False
    try:
        return path.is_file() and path.stat().st_size >= _MIN_BYTES
    except OSError:
        return False
