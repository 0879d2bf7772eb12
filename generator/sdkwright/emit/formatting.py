"""black over many files: in parallel, and only over what the cache has not seen.

black costs more than everything else in a generation.  A file's formatted text is kept under a hash of its source and
of black's version, so that an unchanged file costs one read.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache
from pathlib import Path

LINE_LENGTH = 120
_CHUNK = 8


def format_files(
    files: Mapping[str, str],
    *,
    jobs: int = 1,
    cache: Path | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> dict[str, str]:
    """Give every file in black's form, in the order of ``files``.

    ``progress`` is told how many are done, of how many.  The result does not depend on ``jobs`` or ``cache``.
    """
    done: dict[str, str] = {}
    missing: list[str] = []
    for path, source in files.items():
        kept = _load(cache, source)
        if kept is None:
            missing.append(path)
        else:
            done[path] = kept
    total = len(files)
    if progress is not None:
        progress(len(done), total)
    # The longest first, so that no process is left alone with one at the end.
    missing.sort(key=lambda path: (-len(files[path]), path))
    chunks = [missing[start : start + _CHUNK] for start in range(0, len(missing), _CHUNK)]
    for chunk, texts in zip(chunks, _run([[files[path] for path in chunk] for chunk in chunks], jobs), strict=True):
        for path, text in zip(chunk, texts, strict=True):
            done[path] = text
            _save(cache, files[path], text)
        if progress is not None:
            progress(len(done), total)
    return {path: done[path] for path in files}


def format_source(source: str, *, width: int = LINE_LENGTH) -> str:
    """One file in black's form, ``width`` columns wide."""
    from black import format_file_contents
    from black.mode import Mode, TargetVersion
    from black.report import NothingChanged

    mode = Mode(target_versions={TargetVersion.PY310}, line_length=width)
    try:
        return format_file_contents(source, fast=True, mode=mode)
    except NothingChanged:
        return source


def _format_chunk(sources: list[str]) -> list[str]:
    return [format_source(source) for source in sources]


def _run(chunks: list[list[str]], jobs: int) -> list[list[str]]:
    if jobs < 2 or len(chunks) < 2:
        return [_format_chunk(chunk) for chunk in chunks]
    with ProcessPoolExecutor(max_workers=min(jobs, len(chunks))) as pool:
        return list(pool.map(_format_chunk, chunks))


@lru_cache(maxsize=1)
def _version() -> str:
    import importlib.metadata

    return f"{importlib.metadata.version('black')}/{LINE_LENGTH}"


def _key(source: str) -> str:
    return hashlib.sha256(f"{_version()}\0{source}".encode("utf-8", "surrogatepass")).hexdigest()


def _place(cache: Path, source: str) -> Path:
    key = _key(source)
    return cache / "black" / key[:2] / key[2:]


def _load(cache: Path | None, source: str) -> str | None:
    if cache is None:
        return None
    try:
        return _place(cache, source).read_bytes().decode()
    except (OSError, UnicodeDecodeError):
        return None


def _save(cache: Path | None, source: str, text: str) -> None:
    if cache is None:
        return
    place = _place(cache, source)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        part = place.with_name(f"{place.name}.{os.getpid()}.part")
        part.write_bytes(text.encode())
        part.replace(place)
    except OSError:
        return  # a cache that cannot be written is no cache
