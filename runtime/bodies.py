"""Request bodies that are streamed: files and iterables of bytes, and whether they can be sent a second time."""

from __future__ import annotations

import inspect
import io
import os
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import IO, TYPE_CHECKING, Any, cast

from .transport_api import AsyncByteStream, StreamConsumed, SyncByteStream

if TYPE_CHECKING:
    from .uploads import FileReader

CHUNK = 65_536
"""Bytes read from a file at a time."""

_MAX_JOINED_PIECES = 4
"""Pieces of a multipart body that one visit to a thread reads, each at most as long."""

Source = Any
"""An open binary file (sync or async), an iterable or an async iterable of bytes."""


class BodyStream(SyncByteStream, AsyncByteStream):
    """A body read while it is sent.

    A file that can seek is sent from where it stood when this was made, however often. What can be read only once,
    such as a generator, raises ``httpx.StreamConsumed`` when it is asked for again.

    ``length`` is the number of bytes, ``None`` when unknown. ``replayable`` turns ``False`` once an attempt has begun
    to read what can be read only once. ``failure`` is what the source raised, if it did.
    """

    def __init__(self, source: Source, *, one_shot: bool | None = None, readers: Sequence[FileReader] = ()) -> None:
        self._source = source
        # Files at paths, which say how far they were read.
        self._readers = [source] if hasattr(source, "tell_progress") else readers
        self._start = _position(source)
        self._started = False
        self._one_shot = _is_one_shot(source) and self._start is None if one_shot is None else one_shot
        self.failure: Exception | None = None
        self.length = None if self._start is None else _remaining_bytes(source, self._start)

    @property
    def replayable(self) -> bool:
        return not (self._one_shot and self._started)

    def _begin(self) -> None:
        if self._one_shot and self._started:
            raise StreamConsumed()
        self._started = True
        if self._start is not None:
            self._source.seek(self._start)

    def __iter__(self) -> Iterator[bytes]:
        source = self._source
        if not (hasattr(source, "__iter__") or hasattr(source, "read")):
            raise TypeError("A body that is read asynchronously needs the async client")
        self._begin()
        try:
            if hasattr(source, "read"):
                while chunk := source.read(CHUNK):
                    yield _as_bytes(chunk)
                    self._tell_progress()
            else:
                for chunk in cast("Iterable[bytes]", source):
                    yield _as_bytes(chunk)
                    self._tell_progress()
        except Exception as error:
            self.failure = error
            raise
        finally:
            self._close_readers()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        source = self._source
        self._begin()
        try:
            if hasattr(source, "read"):
                async for chunk in _read_async(source):
                    yield _as_bytes(chunk)
                    self._tell_progress()
            elif self._readers:
                async for chunk in _iterate_in_threads(source):
                    yield chunk
                    self._tell_progress()
            elif isinstance(source, AsyncIterable):
                async for chunk in cast("AsyncIterable[bytes]", source):
                    yield _as_bytes(chunk)
            else:
                for chunk in cast("Iterable[bytes]", source):
                    yield _as_bytes(chunk)
        except Exception as error:
            self.failure = error
            raise
        finally:
            self._close_readers()

    def _tell_progress(self) -> None:
        """Tell how much was sent, which is all that was read: the transport asks for more when it has written it."""
        for reader in self._readers:
            reader.tell_progress()

    def _close_readers(self) -> None:
        for reader in self._readers:
            reader.close()


def as_body(content: Any) -> bytes | BodyStream:
    """Return ``content`` as bytes when it is in memory, else as a stream that knows whether it can be replayed.

    Raises :class:`TypeError` for what is neither text, bytes, a file nor iterable.
    """
    if isinstance(content, (bytes, BodyStream)):
        return content
    if isinstance(content, str):
        return content.encode()
    if isinstance(content, (bytearray, memoryview)):
        return bytes(cast("bytearray", content))
    if isinstance(content, os.PathLike):
        from .uploads import FileReader

        return BodyStream(FileReader(cast("os.PathLike[str]", content)))
    streams = hasattr(content, "read") or hasattr(content, "__iter__") or hasattr(content, "__aiter__")
    if streams and not isinstance(content, Mapping):
        return BodyStream(content)
    raise TypeError(
        f"A body must be bytes, text, a file or an iterable of bytes, not {type(cast(object, content)).__name__}"
    )


def files_are_replayable(files: Any) -> bool:
    """Say whether every file of a multipart body can be read again from its start."""
    pairs: Any = files.items() if hasattr(files, "items") else files
    entries: list[Any] = [file for _, file in pairs]
    contents: list[Any] = [entry[1] if isinstance(entry, tuple) else entry for entry in entries]
    return all(_position(content) is not None for content in contents if hasattr(content, "read"))


def can_replay(body: object) -> bool:
    """Say whether a request's body can be sent again after an attempt."""
    return not isinstance(body, BodyStream) or body.replayable


def _position(source: Any) -> int | None:
    """Return where a seekable file stands, ``None`` for everything else."""
    if not hasattr(source, "seek") or inspect.iscoroutinefunction(source.seek):
        return None
    try:
        return cast("IO[bytes]", source).tell()
    except (OSError, ValueError, AttributeError):
        return None


def _remaining_bytes(file: IO[bytes], start: int) -> int | None:
    if isinstance(file, io.TextIOBase):
        return None  # counts characters
    try:
        end = file.seek(0, os.SEEK_END)
        file.seek(start)
    except (OSError, ValueError):
        return None
    return end - start


def _is_one_shot(source: Any) -> bool:
    if hasattr(source, "read"):
        return True
    if isinstance(source, AsyncIterable):
        return isinstance(source, AsyncIterator)
    return isinstance(source, Iterator)


async def _read_async(file: Any) -> AsyncIterator[bytes]:
    if inspect.iscoroutinefunction(file.read):
        while chunk := await file.read(CHUNK):
            yield chunk
        return
    from .utils.threads import to_thread

    while chunk := await to_thread(file.read, CHUNK):
        yield chunk


async def _iterate_in_threads(source: Iterable[bytes]) -> AsyncIterator[bytes]:
    """Yield what ``source`` reads from disk, some of its pieces at a time, without blocking the event loop."""
    from anyio import to_thread

    pieces = iter(source)
    while chunk := await to_thread.run_sync(lambda: b"".join(islice(pieces, _MAX_JOINED_PIECES))):
        yield chunk


def _as_bytes(chunk: object) -> bytes:
    if isinstance(chunk, bytes):
        return chunk
    if isinstance(chunk, str):
        return chunk.encode()
    return bytes(cast("bytearray", chunk))
