"""Files that are read from disk while they are sent, and never as a whole."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import Any, BinaryIO, TypeGuard, cast

from .files import to_httpx_files
from .types import HttpxRequestFiles, RequestFiles

__all__ = ["FileUpload"]


class FileUpload(os.PathLike[str]):
    """A path to upload from, with a function that is told how far the upload has come.

    ``on_progress`` is called with the bytes that were sent and the size of the file, from the thread or task that makes
    the call.  Where an attempt is repeated, it begins at 0 again.
    """

    def __init__(self, path: str | os.PathLike[str], on_progress: Callable[[int, int], object] | None = None) -> None:
        self.path = os.fspath(path)
        self.on_progress = on_progress

    def __fspath__(self) -> str:
        return self.path

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.path!r})"


class FileReader:
    """The file at a path, opened when it is read from and closed at its end; it can be read again after ``seek``.

    Raises :class:`OSError` at once when the file cannot be read.
    """

    def __init__(self, path: os.PathLike[str]) -> None:
        self.name = os.fspath(path)
        self._on_progress = path.on_progress if isinstance(path, FileUpload) else None
        self._file: BinaryIO | None = None
        self._position = 0
        self._reported: int | None = None
        with open(self.name, "rb") as file:
            self.size = file.seek(0, os.SEEK_END)

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes, none at the end."""
        if self._file is None:
            self._file = open(self.name, "rb")  # noqa: SIM115 - closed at its end, or by `close`
            self._file.seek(self._position)
        data = self._file.read(size)
        self._position += len(data)
        if not data:
            self.close()
        return data

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Go to a place in the file, and return it."""
        start = {os.SEEK_SET: 0, os.SEEK_CUR: self._position, os.SEEK_END: self.size}[whence]
        self._position = max(start + offset, 0)
        self._reported = None
        if self._file is not None:
            self._file.seek(self._position)
        return self._position

    def tell(self) -> int:
        """Return the place in the file."""
        return self._position

    def close(self) -> None:
        """Close the file; reading opens it again."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def __del__(self) -> None:
        if getattr(self, "_file", None) is not None:
            self.close()

    def tell_progress(self) -> None:
        """Report how much was sent, which is what was read."""
        if self._on_progress is not None and self._position != self._reported:
            self._reported = self._position
            self._on_progress(self._position, self.size)


def open_files(files: RequestFiles) -> HttpxRequestFiles:
    """Return files in the form the transport takes, with a reader in the place of each path.

    Raises :class:`TypeError` for what is no file and :class:`OSError` when one cannot be read.
    """
    return to_httpx_files(cast("RequestFiles", _open_paths(files)) if has_paths(files) else files)


def has_paths(files: Any) -> bool:
    """Say whether any of some files is given by its path."""
    return any(isinstance(_content(file), os.PathLike) for file in _entries(files))


def readers_of(files: Any) -> list[FileReader]:
    """Return the readers among some files."""
    return [reader for reader in map(_content, _entries(files)) if isinstance(reader, FileReader)]


def _open_paths(files: Any) -> Any:
    if hasattr(files, "items"):
        return {name: _open_path(file) for name, file in files.items()}
    return [(name, _open_path(file)) for name, file in cast("Iterable[tuple[str, Any]]", files)]


def _open_path(file: object) -> object:
    if _is_tuple(file):
        name, content, *more = file
        return (name, FileReader(content), *more) if _is_path(content) else file
    return (os.path.basename(os.fspath(file)), FileReader(file)) if _is_path(file) else file


def _entries(files: Any) -> list[Any]:
    if hasattr(files, "values"):
        return list(files.values())
    return [file for _, file in cast("Iterable[tuple[str, Any]]", files)] if isinstance(files, (list, tuple)) else []


def _content(file: object) -> object:
    return file[1] if _is_tuple(file) else file


def _is_path(value: object) -> TypeGuard[os.PathLike[str]]:
    return isinstance(value, os.PathLike)


def _is_tuple(value: object) -> TypeGuard[tuple[Any, ...]]:
    return isinstance(value, tuple)
