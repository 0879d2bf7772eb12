"""Server-sent events as callers see them, and what decodes a stream of them: bytes in, ``ServerSentEvent`` out."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterator
from typing import Any

from typing_extensions import Protocol, override, runtime_checkable

from .sse import BlockSplitter, EventTooLarge, parse_block

__all__ = ["SSEBytesDecoder", "SSEDecoder", "ServerSentEvent"]


class ServerSentEvent:
    """One event of a stream, as sent."""

    def __init__(
        self,
        *,
        event: str | None = None,
        data: str | None = None,
        id: str | None = None,
        retry: int | None = None,
    ) -> None:
        self._event = event
        self._data = data
        self._id = id
        self._retry = retry

    @property
    def event(self) -> str | None:
        """Its name; None when it has none."""
        return self._event

    @property
    def id(self) -> str | None:
        """The last id that was sent, with this event or before it; None when there was none."""
        return self._id

    @property
    def retry(self) -> int | None:
        """Milliseconds to wait before reconnecting, when this event says so."""
        return self._retry

    @property
    def data(self) -> str:
        """The data, its lines joined by LF; empty when there is none."""
        return self._data or ""

    def json(self) -> Any:
        """The data decoded as JSON. Raises ``json.JSONDecodeError``."""
        return json.loads(self.data)

    @override
    def __repr__(self) -> str:
        return f"ServerSentEvent(event={self.event}, data={self.data}, id={self.id}, retry={self.retry})"


class SSEDecoder:
    """Decodes one stream of server-sent events, as section 9.2 of the HTML standard describes.

    An event is reported as soon as its blank line is there, and when it carries any field, data or not.  An event that
    the end of the stream cuts short is dropped.
    """

    max_event_bytes: int | None = None
    """The largest event that is read, for one decoder or, set on the class, for all. None: no limit.

    A larger event raises ``APIError`` from a ``Stream``, ``ValueError`` from the decoder itself.
    """

    _data: list[str]
    _event: str | None
    _retry: int | None
    _last_event_id: str | None

    def __init__(self, *, max_event_bytes: int | None = None) -> None:
        if max_event_bytes is not None:
            self.max_event_bytes = max_event_bytes
        self._lines: list[str] = []
        self._last_event_id = None

    def iter_bytes(self, iterator: Iterator[bytes]) -> Iterator[ServerSentEvent]:
        """The events in the bytes that ``iterator`` gives, however they are cut."""
        splitter = BlockSplitter()
        for chunk in iterator:
            yield from self._events(splitter.feed(chunk))
            self._check_size(splitter.pending)

    async def aiter_bytes(self, iterator: AsyncIterator[bytes]) -> AsyncIterator[ServerSentEvent]:
        """The asynchronous twin of ``iter_bytes``."""
        splitter = BlockSplitter()
        async for chunk in iterator:
            for event in self._events(splitter.feed(chunk)):
                yield event
            self._check_size(splitter.pending)

    def decode(self, line: str) -> ServerSentEvent | None:
        """Take the next line, without its end; return the event that it completes (only an empty line does)."""
        if line:
            self._lines.append(line)
            return None
        block = "\n".join(self._lines).encode("utf-8", "replace")
        self._lines.clear()
        return next(self._events(block), None)

    def _events(self, blocks: bytes) -> Iterator[ServerSentEvent]:
        for block in blocks.split(b"\n\n") if blocks else ():
            self._check_size(len(block))
            fields = parse_block(block)
            if fields is not None:
                if fields.id is not None:
                    self._last_event_id = fields.id
                yield ServerSentEvent(
                    event=fields.event, data=fields.text(), id=self._last_event_id, retry=fields.retry
                )

    def _check_size(self, size: int) -> None:
        if self.max_event_bytes is not None and size > self.max_event_bytes:
            raise EventTooLarge(self.max_event_bytes)


@runtime_checkable
class SSEBytesDecoder(Protocol):
    """What a client may put in the decoder's place."""

    def iter_bytes(self, iterator: Iterator[bytes]) -> Iterator[ServerSentEvent]:
        """The events in the bytes that ``iterator`` gives."""
        ...

    def aiter_bytes(self, iterator: AsyncIterator[bytes]) -> AsyncIterator[ServerSentEvent]:
        """The asynchronous twin of ``iter_bytes``."""
        ...
