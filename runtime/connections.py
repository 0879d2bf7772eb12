"""What lies beneath a response: its connection, which is looked at before it serves another call.

Like ``pools`` and ``network_streams`` it reads the inside of httpx over httpcore. Where it does not find what it knows,
as with another transport, it changes nothing.
"""

from __future__ import annotations

import contextlib
import socket
from collections.abc import AsyncIterator, Iterator
from itertools import chain
from typing import Any

from .network_streams import expect_tls_end
from .transport_api import AsyncByteStream, ReadError, Response, SyncByteStream
from .waits import Waits, check_deadline

__all__ = ["deadline_of", "parser_of", "watch_end"]

_PATH_TO_CONNECTION = ("_stream", "_httpcore_stream", "_stream", "_connection")
"""From a response's stream to its connection, in httpx over httpcore."""


def parser_of(response: Response) -> Any:
    """Return the HTTP/1.1 parser (of h11) of the connection that a response comes over, ``None`` when not known."""
    stream: Any = response.stream
    if isinstance(stream, (_WatchedStream, _AsyncWatchedStream)):
        return stream.parser
    return getattr(_connection_of(stream), "_h11_state", None)


def deadline_of(response: Response) -> float | None:
    """Return when the call that a response answers has to end, in terms of ``time.monotonic``; None for no limit."""
    stream: Any = response.stream
    return stream.deadline if isinstance(stream, (_WatchedStream, _AsyncWatchedStream)) else None


def watch_end(response: Response, deadline: float | None) -> None:
    """Close the connection of ``response``, instead of using it again, if its body is followed by anything.

    Bytes after the promised length would else be read as the answer to the next call. Closing a response that another
    thread is reading wakes that thread. A body that lasts until its TLS connection ends is to end as TLS does. After
    ``deadline``, in terms of ``time.monotonic``, reading the body raises ``httpx.ReadTimeout``.
    """
    stream: Any = response.stream
    network: Any = response.extensions.get("network_stream")
    parser: Any = getattr(_connection_of(stream), "_h11_state", None) if network is not None else None
    if network is not None and parser is not None:
        if deadline is not None:
            network.waits = Waits(None, deadline)
        if "content-length" not in response.headers and "transfer-encoding" not in response.headers:
            expect_tls_end(network)
    if parser is not None or deadline is not None:
        kind: Any = _WatchedStream if isinstance(stream, SyncByteStream) else _AsyncWatchedStream
        response.stream = kind(stream, parser, network, deadline)


def shut_down(network: Any) -> None:
    """End the traffic of a connection both ways, which wakes a thread that waits for it; raises nothing."""
    with contextlib.suppress(Exception):
        network.is_shut_down = True
        # Not the TLS object's own method, which drops the TLS state under the other thread's feet.
        socket.socket.shutdown(network.get_extra_info("socket"), socket.SHUT_RDWR)


def _connection_of(stream: Any) -> Any:
    try:
        for name in _PATH_TO_CONNECTION:
            stream = getattr(stream, name)
    except AttributeError:  # another transport
        return None
    return stream


def _is_at_end(parser: Any) -> bool:
    return str(parser.their_state) in ("DONE", "MUST_CLOSE", "CLOSED")


class _WatchedStream(SyncByteStream):
    __slots__ = ("_network", "_stream", "deadline", "parser")

    def __init__(self, stream: SyncByteStream, parser: Any, network: Any, deadline: float | None) -> None:
        self._stream = stream
        self._network = network
        self.deadline = deadline
        self.parser = parser

    def __iter__(self) -> Iterator[bytes]:
        parts = iter(self._stream) if self.deadline is None else self._read_until(self.deadline)
        return chain(parts, self._check_end())

    def _read_until(self, deadline: float) -> Iterator[bytes]:
        for part in self._stream:
            check_deadline(deadline)
            yield part

    def _check_end(self) -> Iterator[bytes]:
        """Yield nothing; raise if we ended the traffic: a body that lasts until the connection closes looks whole."""
        if getattr(self._network, "is_shut_down", False):
            raise ReadError("The connection was closed while its body was read.")
        yield from ()

    def close(self) -> None:
        parser, self.parser = self.parser, None
        if parser is not None:
            self._network.waits = None
            if not _is_at_end(parser):
                shut_down(self._network)
            elif parser.trailing_data[0]:
                self._network.close()
        self._stream.close()


class _AsyncWatchedStream(AsyncByteStream):
    __slots__ = ("_network", "_stream", "deadline", "parser")

    def __init__(self, stream: AsyncByteStream, parser: Any, network: Any, deadline: float | None) -> None:
        self._stream = stream
        self._network = network
        self.deadline = deadline
        self.parser = parser

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self._stream.__aiter__() if self.deadline is None else self._read_until(self.deadline)

    async def _read_until(self, deadline: float) -> AsyncIterator[bytes]:
        async for part in self._stream:
            check_deadline(deadline)
            yield part

    async def aclose(self) -> None:
        parser, self.parser = self.parser, None
        if parser is not None:
            self._network.waits = None
            if _is_at_end(parser) and parser.trailing_data[0]:
                await self._network.aclose()
        await self._stream.aclose()
