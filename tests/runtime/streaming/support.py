"""What the streaming tests share: a client that is nothing but settings, streams over given bytes, a socket server."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from types import SimpleNamespace
from typing import Any

import httpx

from runtime.limits import SafetyLimits
from runtime.settings import StreamRule
from runtime.stream_rules import EventRules
from runtime.streaming import AsyncStream, Stream

DONE_RULES = (StreamRule(handle="done", data_starts_with="[DONE]"), StreamRule(handle="yield", fallthrough=True))


def client(*, strict: bool = False) -> Any:
    return SimpleNamespace(_strict_response_validation=strict, safety_limits=SafetyLimits())


class Body(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A response body in given pieces, which notes when it is closed and may end with an error."""

    def __init__(self, pieces: Iterable[bytes], error: Exception | None = None) -> None:
        self.pieces = list(pieces)
        self.error = error
        self.closed = False
        self.count = 0

    def __iter__(self) -> Iterator[bytes]:
        for piece in self.pieces:
            self.count += 1
            yield piece
        if self.error is not None:
            raise self.error

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self:
            yield piece

    def close(self) -> None:
        self.closed = True

    async def aclose(self) -> None:
        self.closed = True

    def becomes_closed(self) -> bool:
        """Whether the body is closed within some seconds, as a dropped stream has it done by another thread."""
        return wait_for(lambda: self.closed)


def wait_for(condition: Callable[[], bool]) -> bool:
    """Whether ``condition`` comes to hold within some seconds."""
    deadline = time.monotonic() + 5
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.002)
    return condition()


def response(
    body: Body,
    media_type: str | None = "text/event-stream",
    status: int = 200,
    url: str = "http://api.test/chat?key=s3",
) -> httpx.Response:
    headers = {} if media_type is None else {"content-type": media_type}
    return httpx.Response(status, headers=headers, stream=body, request=httpx.Request("POST", url))


def sync_stream(
    body: Body, cast_to: Any = object, *, rules: tuple[StreamRule, ...] = (), strict: bool = False, **about: Any
) -> Stream[Any]:
    kind: Any = type("TestStream", (Stream,), {"_rules": EventRules(rules)})
    return kind(cast_to=cast_to, response=response(body, **about), client=client(strict=strict))  # type: ignore[no-any-return]


def async_stream(
    body: Body, cast_to: Any = object, *, rules: tuple[StreamRule, ...] = (), strict: bool = False, **about: Any
) -> AsyncStream[Any]:
    kind: Any = type("TestAsyncStream", (AsyncStream,), {"_rules": EventRules(rules)})
    return kind(cast_to=cast_to, response=response(body, **about), client=client(strict=strict))  # type: ignore[no-any-return]


async def collect(mode: str, body: Body, cast_to: Any = object, **options: Any) -> tuple[list[Any], Exception | None]:
    """The items of a stream over ``body``, and the error that it ended with; ``mode`` is "sync" or "async"."""
    items: list[Any] = []
    try:
        if mode == "sync":
            items.extend(_each(sync_stream(body, cast_to, **options), items))
        else:
            async for item in async_stream(body, cast_to, **options):
                items.append(item)
    except Exception as error:
        return items, error
    return items, None


def _each(stream: Stream[Any], items: list[Any]) -> Iterator[Any]:
    for item in stream:
        items.append(item)
    return iter(())


def cuts(data: bytes, sizes: Iterable[int] = ()) -> list[bytes]:
    """``data`` in pieces of the given sizes, the rest in one."""
    pieces: list[bytes] = []
    for size in sizes:
        pieces.append(data[:size])
        data = data[size:]
    return [*pieces, data]


def byte_by_byte(data: bytes) -> list[bytes]:
    return [data[i : i + 1] for i in range(len(data))]


def event(data: str) -> bytes:
    return f"data: {data}\n\n".encode()


class Connection:
    """The server's end of a connection, with HTTP/1.1 spelled out."""

    def __init__(self, sock: socket.socket) -> None:
        self.sock = sock
        self.sock.settimeout(10)

    def read_request(self) -> bytes:
        """The next request, head and body; empty when the client has gone."""
        data = b""
        while b"\r\n\r\n" not in data:
            more = self.sock.recv(65536)
            if not more:
                return b""
            data += more
        return data

    def start(self, media_type: str = "text/event-stream") -> None:
        self.sock.sendall(
            f"HTTP/1.1 200 OK\r\ncontent-type: {media_type}\r\ntransfer-encoding: chunked\r\n\r\n".encode()
        )

    def send(self, data: bytes) -> None:
        self.sock.sendall(b"%x\r\n%s\r\n" % (len(data), data))

    def send_with_end(self, data: bytes) -> None:
        self.sock.sendall(b"%x\r\n%s\r\n0\r\n\r\n" % (len(data), data))

    def end(self) -> None:
        self.sock.sendall(b"0\r\n\r\n")

    def wait_for_close(self) -> bool:
        """Whether the client closes the connection within ten seconds."""
        try:
            return self.sock.recv(1) == b""
        except ConnectionError:
            return True
        except TimeoutError:
            return False


class Server:
    """Serves each connection in a thread of its own with ``script``; ``url`` is where, ``connections`` how many came."""

    def __init__(self, script: Callable[[Connection], None]) -> None:
        self._script = script
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}/"
        self.connections = 0
        self.errors: list[BaseException] = []
        self._threads: list[threading.Thread] = []
        self._accepting = threading.Thread(target=self._accept, daemon=True)

    def __enter__(self) -> Server:
        self._accepting.start()
        return self

    def __exit__(self, *_: object) -> None:
        with contextlib.suppress(OSError):  # wakes the thread that waits in accept()
            self._listener.shutdown(socket.SHUT_RDWR)
        self._accepting.join(10)
        self._listener.close()
        for thread in self._threads:
            thread.join(10)
        if self.errors:
            raise self.errors[0]

    def _accept(self) -> None:
        while True:
            try:
                sock, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            thread = threading.Thread(target=self._serve, args=(sock,), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _serve(self, sock: socket.socket) -> None:
        with sock:
            try:
                self._script(Connection(sock))
            except (BrokenPipeError, ConnectionResetError):
                pass
            except BaseException as error:
                self.errors.append(error)
