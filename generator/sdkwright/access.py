"""What may be read, and how much of it: files with a size limit, standard input, and one address with its origin."""

from __future__ import annotations

import contextlib
import os
import select
import stat
import sys
import tempfile
import time
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from sdkwright.errors import InputError, Problem

MEBIBYTE = 2**20
MAX_BYTES = 128 * MEBIBYTE
MAX_FILES = 10_000
MAX_OPERATIONS = 10_000
_PIPE_SECONDS = 30.0
_FETCH_SECONDS = 30.0
_MAX_REDIRECTS = 5
_CHUNK_BYTES = 2**16


@dataclass(frozen=True)
class Access:
    """Limits of reading.

    Bytes a file, files, operations, and the folders outside the document's own that references may lead to.
    """

    max_bytes: int = MAX_BYTES
    allowed_folders: tuple[Path, ...] = ()
    remote: Remote | None = None
    max_files: int = MAX_FILES
    max_operations: int = MAX_OPERATIONS

    def allows(self, path: Path) -> bool:
        """Return whether a reference may lead to ``path``, which is absolute and has no symbolic links."""
        return any(path.is_relative_to(folder.resolve()) for folder in self.allowed_folders)


@dataclass(frozen=True)
class Remote:
    """A document at an address, and the folder that stands for its origin while it is read."""

    url: str
    folder: Path
    max_bytes: int

    @property
    def path(self) -> Path:
        """Where the document is in the folder."""
        return self.path_of(self.url)

    def path_of(self, url: str) -> Path:
        """Return where the file at ``url`` is in the folder; a name for an address that ends in a slash."""
        path = unquote(urlsplit(url).path).lstrip("/")
        return self.folder / (path if path and not path.endswith("/") else f"{path}index")

    def url_of(self, path: Path) -> str:
        """Return the address of the file at ``path`` in the folder."""
        if path == self.path:
            return self.url
        return urljoin(self.url, "/" + path.relative_to(self.folder).as_posix())

    def fetch(self, path: Path) -> bool:
        """Fetch the file at ``path`` in the folder from the document's origin; return whether it is there.

        Raises InputError when it cannot be fetched or is too large.
        """
        if not path.is_relative_to(self.folder):
            return False
        content = fetch_url(self.url_of(path), self.max_bytes)
        if content is None:
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        return True


def is_url(name: str) -> bool:
    """Return whether ``name`` is an address to fetch from."""
    return name.lower().startswith(("http://", "https://"))


@contextlib.contextmanager
def open_remote(url: str, max_bytes: int) -> Generator[Remote, None, None]:
    """Fetch the document at ``url`` and yield it; its folder is removed at the end.  Raises InputError."""
    with tempfile.TemporaryDirectory(prefix="sdkwright-") as folder:
        remote = Remote(url, Path(folder).resolve(), max_bytes)
        if not remote.path.resolve().is_relative_to(remote.folder):
            raise InputError(_problem(url, "the address leaves its own origin"))
        if not remote.fetch(remote.path):
            raise InputError(_problem(url, "there is no such document", "check the address"))
        yield remote


def fetch_url(url: str, max_bytes: int = MAX_BYTES) -> bytes | None:
    """Return what is at ``url``; None when there is nothing (404, 410).

    Redirects are followed within the origin.  Raises InputError for every other failure.
    """
    import httpx

    deadline = time.monotonic() + _FETCH_SECONDS
    try:
        with httpx.Client(timeout=httpx.Timeout(10.0), trust_env=True) as client:
            for _ in range(_MAX_REDIRECTS + 1):
                with client.stream("GET", url, headers={"accept": "application/json, application/yaml, */*"}) as answer:
                    if answer.is_redirect:
                        target = urljoin(url, answer.headers["location"])
                        if _origin(target) != _origin(url):
                            raise InputError(
                                _problem(url, f"redirects to another origin: {target}", "give that address")
                            )
                        url = target
                        continue
                    if answer.status_code in (404, 410):
                        return None
                    if answer.status_code != 200:
                        raise InputError(_problem(url, f"the server answered with status {answer.status_code}"))
                    return _collect(url, answer.iter_bytes(_CHUNK_BYTES), max_bytes, deadline)
            raise InputError(_problem(url, f"more than {_MAX_REDIRECTS} redirects"))
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        reason = str(error) or type(error).__name__
        raise InputError(_problem(url, f"cannot be fetched: {reason}", "check the address and the network")) from None


def read_file(path: Path, name: str, max_bytes: int = MAX_BYTES) -> bytes:
    """Return the content of a file, also of a pipe that something is written to.

    Raises InputError, which calls it ``name``.
    """
    try:
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        handle = os.open(path, flags)
        try:
            status = os.fstat(handle)
            if stat.S_ISDIR(status.st_mode):
                raise InputError(_problem(name, "this is a folder", "give a file in it"))
            if status.st_size > max_bytes:
                raise InputError(_too_large(name, max_bytes))
            return _read(handle, name, max_bytes, is_file=stat.S_ISREG(status.st_mode))
        finally:
            os.close(handle)
    except FileNotFoundError:
        raise InputError(_problem(name, "no such file", "check the path")) from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else error
        raise InputError(_problem(name, f"cannot be read: {reason}")) from None


def read_stdin(max_bytes: int = MAX_BYTES) -> bytes:
    """Return what is on standard input.  Raises InputError when that is too much or a terminal."""
    stream = getattr(sys.stdin, "buffer", None)
    if stream is None or sys.stdin.isatty():
        raise InputError(_problem("-", "standard input is a terminal", "pipe a document to it"))
    content: bytes = stream.read(max_bytes + 1)
    if len(content) > max_bytes:
        raise InputError(_too_large("standard input", max_bytes))
    return content


def _read(handle: int, name: str, max_bytes: int, *, is_file: bool) -> bytes:
    """Read to the end; a pipe has to say something, or be closed by its writer, within the time."""
    parts, size, deadline, has_begun = list[bytes](), 0, time.monotonic() + _PIPE_SECONDS, is_file
    while True:
        if not is_file:
            ready, _, _ = select.select([handle], [], [], max(0.0, deadline - time.monotonic()))
            if not ready:
                message = f"this is no file, and nothing came from it for {_PIPE_SECONDS:.0f} s"
                raise InputError(_problem(name, message, "give a file"))
        try:
            part = os.read(handle, MEBIBYTE if is_file else _CHUNK_BYTES)
        except BlockingIOError:
            has_begun = True
            continue
        if not part and (has_begun or time.monotonic() > deadline):
            return b"".join(parts)
        if not part:  # a pipe that nobody has opened for writing yet
            time.sleep(0.02)
            continue
        has_begun = True
        parts.append(part)
        size += len(part)
        if size > max_bytes:
            raise InputError(_too_large(name, max_bytes))


def _collect(url: str, parts: Iterator[bytes], max_bytes: int, deadline: float) -> bytes:
    content = bytearray()
    for part in parts:
        content += part
        if len(content) > max_bytes:
            raise InputError(_too_large(url, max_bytes))
        if time.monotonic() > deadline:
            raise InputError(_problem(url, f"not there after {_FETCH_SECONDS:.0f} s"))
    return bytes(content)


def _origin(url: str) -> tuple[str, str, int | None]:
    parts = urlsplit(url)
    port = parts.port or {"http": 80, "https": 443}.get(parts.scheme)
    return parts.scheme, parts.hostname or "", port


def _too_large(name: str, max_bytes: int) -> Problem:
    return _problem(name, f"larger than {max_bytes / MEBIBYTE:g} MiB", "raise the limit with --max-size")


def _problem(name: str, message: str, hint: str | None = None) -> Problem:
    return Problem("error", name, "", None, message, hint)
