"""The file that a download goes into until it is whole, and what is asked of the server to go on with it."""

# pyright: reportPrivateUsage=false

from __future__ import annotations

import hashlib
import os
import re
import secrets
import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from time import monotonic
from typing import TYPE_CHECKING, Any, BinaryIO, TypeAlias, cast

from . import retries
from .exceptions import APIConnectionError, APIStatusError

if TYPE_CHECKING:
    from .request_options import FinalRequestOptions
    from .transport_api import Request, Response
    from .types import Omit

__all__ = ["PartFile", "Progress"]

Progress: TypeAlias = Callable[[int, "int | None"], object]
"""Takes the bytes that have arrived, and the size of the whole, None where that is not known."""

_CONTENT_RANGE = re.compile(r"bytes (?:(\d+)-(\d+)|\*)/(\d+|\*)")
_RANGE_NOT_SATISFIABLE = 416


class PartFile:
    """What has arrived of a file. ``position`` is how much, ``total`` the size of the whole, None where unknown.

    With ``resume`` the part of an earlier download is gone on with, and that of this one stays if it fails: the name of
    the file tells which version of the content it has, by its ETag.  Raises :class:`OSError` as ``open`` does.
    """

    position: int
    total: int | None
    is_complete: bool
    """Whether there is nothing to ask for."""
    _etag: str | None

    def __init__(
        self,
        file: str | os.PathLike[str],
        response: Any,
        on_progress: Progress | None,
        *,
        resume: bool,
    ) -> None:
        self._target = os.path.realpath(file)
        if os.path.isdir(self._target):
            raise IsADirectoryError(f"A download needs the path of a file, and {self._target} is a directory")
        options = response._options
        self._can_repeat = options.method.upper() == "GET"
        self._retries = max(options.get_max_retries(response._client.max_retries), 0)
        self._seconds = response._client.safety_limits.total_seconds
        self._begun = monotonic()
        self._failures = self._best = 0
        self._on_progress = on_progress
        self._is_read = response.http_response.is_stream_consumed or response.http_response.is_closed
        self._learn(response.http_response)
        self._keeps = resume and self._etag is not None and self._can_repeat and not self._is_read
        self._path, self._file = self._open()
        self.position = self._file.seek(0, os.SEEK_END)
        if self.total is not None and self.position > self.total:
            self._restart()
        self.is_complete = bool(self.position) and self.position == self.total

    def write(self, data: bytes) -> None:
        """Add what has arrived."""
        self._file.write(data)
        self.position += len(data)
        if self._on_progress is not None:
            self._on_progress(self.position, self.total)

    def check_size(self, request: Request) -> None:
        """Raise :class:`APIConnectionError` when less has arrived than was promised."""
        if self.total is not None and self.position != self.total:
            message = f"The body ended after {self.position} of {self.total} bytes."
            raise APIConnectionError(message=message, request=request)

    def next_wait(self, error: APIConnectionError) -> float:
        """Return the seconds to wait before the rest is asked for, or raise ``error``.

        As many attempts in a row may bring nothing as the call has retries.
        """
        if self._etag is not None and self.position > self._best:
            self._failures = 0
        self._best = max(self._best, self.position)
        is_late = self._seconds is not None and monotonic() - self._begun >= self._seconds
        if not self._can_repeat or self._is_read or is_late or self._failures >= self._retries:
            raise error
        self._failures += 1
        return retries.delay(self._failures - 1, None)

    def ask(self, options: FinalRequestOptions) -> FinalRequestOptions:
        """Return the options of a request for the rest; for all of it where the server gives no parts."""
        if self._etag is None:
            self._restart()
        options = options.copy()
        if self.position and self._etag is not None:
            more = {"Range": f"bytes={self.position}-", "If-Range": self._etag, "Accept-Encoding": "identity"}
            names = {name.lower() for name in more}
            headers = {name: value for name, value in options.given_headers().items() if name.lower() not in names}
            options.headers = cast("dict[str, str | Omit]", {**headers, **more})
        return options

    def refuse(self, error: APIStatusError) -> None:
        """Take an error in place of the rest: after the end of the content there is none. Raises other errors."""
        if error.status_code != _RANGE_NOT_SATISFIABLE or not self.position:
            raise error
        match = _CONTENT_RANGE.fullmatch(error.response.headers.get("content-range", ""))
        if match is not None and match[3] == str(self.position) and self.total in (None, self.position):
            self.is_complete = True
        else:
            self._restart()

    def accept(self, response: Response) -> bool:
        """Prepare to write the body of a response; False for a part that does not fit, after which all is asked for."""
        if response.status_code != 206:
            before = self._etag
            self._restart()
            self._learn(response)
            # The file's name tells the version that it was begun with.
            self._keeps = self._keeps and self._etag == before
            return True
        match = _CONTENT_RANGE.fullmatch(response.headers.get("content-range", ""))
        is_same = response.headers.get("etag", self._etag) == self._etag and "content-encoding" not in response.headers
        if match is None or match[1] != str(self.position) or not is_same or not self._has_total(match[3]):
            self._restart()
            self._etag = None
            return False
        return True

    def finish(self) -> None:
        """Put the file in the place of the target, when all of it is on disk."""
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        with suppress(OSError):
            shutil.copymode(self._target, self._path)
        os.replace(self._path, self._target)
        self._keeps = True  # there is nothing to remove
        if sys.platform != "win32":
            with suppress(OSError):
                _sync_folder(os.path.dirname(self._target))

    def abandon(self) -> None:
        """Close the file, and remove it unless it can be of use later; does nothing once it is in its place."""
        is_open = not self._file.closed
        self._file.close()
        if is_open and not (self._keeps and self.position):
            with suppress(OSError):
                os.unlink(self._path)

    def _learn(self, response: Response) -> None:
        """Note what a response says of the whole. Parts of what is encoded on the way cannot be told apart."""
        headers = response.headers
        is_plain = "content-encoding" not in headers
        etag: str = headers.get("etag", "")
        is_firm = etag.startswith('"') and is_plain and headers.get("accept-ranges", "").lower() != "none"
        self._etag = etag if is_firm else None
        length: str = headers.get("content-length", "")
        self.total = int(length) if is_plain and length.isdecimal() else None

    def _has_total(self, total: str) -> bool:
        return total == "*" or self.total is None or int(total) == self.total

    def _restart(self) -> None:
        self._file.seek(0)
        self._file.truncate()
        self.position = 0
        self.is_complete = False

    def _open(self) -> tuple[str, BinaryIO]:
        folder, name = os.path.split(self._target)
        if self._keeps and self._etag is not None:
            digest = hashlib.sha256(self._etag.encode()).hexdigest()[:16]
            path = os.path.join(folder, f".{name}.{digest}.part")
            file = _open_file(path, os.O_CREAT | getattr(os, "O_NOFOLLOW", 0))
            if _lock(file):
                return path, file
            file.close()  # another download goes on with it
            self._keeps = False
        path = os.path.join(folder, f".{name}.{secrets.token_hex(8)}.part")
        return path, _open_file(path, os.O_CREAT | os.O_EXCL)


def _open_file(path: str, flags: int) -> BinaryIO:
    return os.fdopen(os.open(path, flags | os.O_RDWR | getattr(os, "O_BINARY", 0), 0o666), "r+b")


def _lock(file: BinaryIO) -> bool:
    """Have a file for this download alone; False if another has it."""
    if sys.platform == "win32":
        return True
    import fcntl

    try:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _sync_folder(folder: str) -> None:
    """Have a folder's entries on disk."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
