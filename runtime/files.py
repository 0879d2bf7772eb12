"""Files to upload: what callers may pass, and the form httpx takes."""

from __future__ import annotations

import io
import mimetypes
import os
from collections.abc import Iterable, Mapping, Sequence
from fnmatch import fnmatch
from typing import Any, TypeGuard, TypeVar, cast, overload

from .headers import check_header_name, check_line
from .types import Base64FileInput, FileTypes, HttpxFileTypes, HttpxRequestFiles, RequestFiles

__all__ = [
    "assert_is_file_content",
    "async_to_httpx_files",
    "deepcopy_with_paths",
    "guess_content_type",
    "is_base64_file_input",
    "is_file_content",
    "read_content",
    "to_httpx_files",
]

_T = TypeVar("_T")

_NOT_A_FILE = "Expected file types input to be a FileContent type or to be a tuple"


def is_base64_file_input(obj: object) -> TypeGuard[Base64FileInput]:
    """Return whether ``obj`` is an open file or a path, which a base64 parameter reads."""
    return isinstance(obj, (io.IOBase, os.PathLike))


def is_file_content(obj: object) -> TypeGuard[FileTypes]:
    """Return whether ``obj`` can be uploaded: bytes, a path, an object with ``read``, or a tuple around one of them."""
    return isinstance(obj, (bytes, tuple, io.IOBase, os.PathLike)) or callable(getattr(obj, "read", None))


def assert_is_file_content(obj: object, *, key: str | None = None) -> None:
    """Raise :class:`TypeError`, naming the field ``key``, when ``obj`` cannot be uploaded."""
    if not is_file_content(obj):
        subject = f"Expected the entry at `{key}`" if key is not None else f"Expected the file {obj!r}"
        raise TypeError(
            f"{subject} to be bytes, a path, an open binary file or a tuple (name, content[, content type]), "
            f"but it is of {type(obj)}"
        )


@overload
def to_httpx_files(files: None) -> None: ...
@overload
def to_httpx_files(files: RequestFiles) -> HttpxRequestFiles: ...
def to_httpx_files(files: RequestFiles | None) -> HttpxRequestFiles | None:
    """Return the files with paths read and named after their last part.

    Raises :class:`TypeError` for what is no file and :class:`OSError` when a path cannot be read.
    """
    if files is None:
        return None
    if isinstance(files, Mapping):
        return {name: _to_httpx_file(file) for name, file in files.items()}
    _check_sequence(files)
    return [(name, _to_httpx_file(file)) for name, file in files]


@overload
async def async_to_httpx_files(files: None) -> None: ...
@overload
async def async_to_httpx_files(files: RequestFiles) -> HttpxRequestFiles: ...
async def async_to_httpx_files(files: RequestFiles | None) -> HttpxRequestFiles | None:
    """Do the same as :func:`to_httpx_files`, reading files at paths in a worker thread."""
    if files is None:
        return None
    entries = files.values() if isinstance(files, Mapping) else [file for _, file in _check_sequence(files)]
    if not any(_is_path(_content(file)) for file in entries):
        return to_httpx_files(files)
    from .utils.threads import to_thread

    return await to_thread(to_httpx_files, files)


def _check_sequence(files: Any) -> Sequence[tuple[str, FileTypes]]:
    if not isinstance(files, Sequence) or isinstance(files, (str, bytes)):
        raise TypeError(f"Unexpected file type input {type(files)}, expected mapping or sequence")
    return cast("Sequence[tuple[str, FileTypes]]", files)


def _content(file: FileTypes) -> object:
    return file[1] if isinstance(file, tuple) else file


def _to_httpx_file(file: FileTypes) -> HttpxFileTypes:
    if not is_file_content(file):
        raise TypeError(
            f"{_NOT_A_FILE}: bytes, a path or an open binary file, but got {type(file)}; "
            "a path is pathlib.Path(...), text is its encoded bytes"
        )
    if isinstance(file, tuple):
        name, content, *more = file
        _check_part(more)
        return cast(HttpxFileTypes, (name, read_content(content), *more))
    if _is_path(file):
        return (os.path.basename(os.fspath(file)), read_content(file))
    return cast(HttpxFileTypes, cast(object, file))


def _check_part(more: Sequence[object]) -> None:
    """Raise :class:`ValueError` for a content type or headers of a part that would write lines of their own into it."""
    content_type, headers = (*more, None, None)[:2]
    fields: dict[str, object] = {"Content-Type": content_type}
    if isinstance(headers, Mapping):
        fields.update(cast("Mapping[str, object]", headers))
    for name, value in fields.items():
        check_header_name(name)
        if isinstance(value, (str, bytes)):
            check_line(name, value)


def _is_path(obj: object) -> TypeGuard[os.PathLike[str]]:
    return isinstance(obj, os.PathLike)


def guess_content_type(content: object, accepted: str, *, otherwise: str) -> str:
    """Return the media type that the name of a file stands for, if in the range ``accepted`` (``image/*``).

    ``otherwise`` for bytes, and for names that say nothing or something else.
    """
    name: object = content if _is_path(content) else getattr(content, "name", None)
    if not isinstance(name, (str, os.PathLike)):
        return otherwise
    guessed = mimetypes.guess_type(os.fspath(cast("str | os.PathLike[str]", name)))[0]
    return guessed if guessed is not None and fnmatch(guessed, accepted.lower()) else otherwise


def read_content(content: Any) -> Any:
    """Return the content of the file at a path; anything else as it is."""
    if not _is_path(content):
        return content
    with open(content, "rb") as file:
        return file.read()


def deepcopy_with_paths(item: _T, paths: Sequence[Sequence[str]]) -> _T:
    """Return a copy of ``item`` in which the containers along ``paths`` are new, and all else is shared.

    After this, :func:`extract_files` with the same paths changes nothing of the caller's. Paths are keys, with
    ``"<array>"`` for every element of a list and ``"<key>"`` for every key; without paths ``item`` itself is returned.
    """
    if not paths:
        return item
    inner: dict[str, list[Sequence[str]]] = {}
    for path in paths:
        if path:
            inner.setdefault(path[0], []).append(path[1:])
    if isinstance(item, Mapping):
        fields = dict(cast("Mapping[str, Any]", item))
        for key in fields if "<key>" in inner else inner.keys() & fields.keys():
            rest = [path for step in (key, "<key>") for path in inner.get(step, ()) if path]
            fields[key] = deepcopy_with_paths(fields[key], rest)
        return cast(_T, fields)
    if isinstance(item, list) or ("<array>" in inner and _has_entries(item)):
        rest = [path for path in inner.get("<array>", ()) if path]
        entries = cast("Iterable[Any]", item)
        return cast(_T, [deepcopy_with_paths(entry, rest) for entry in entries])
    return cast(_T, cast(object, item))


def _has_entries(item: object) -> bool:
    """Return whether ``item`` is a tuple or may be read entry by entry, and is no text or file."""
    if isinstance(item, tuple):
        return True
    return isinstance(item, Iterable) and not isinstance(item, str) and not is_file_content(cast(object, item))
