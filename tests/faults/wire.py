"""A server that reads requests and leaves every byte of the answer to a script."""

from __future__ import annotations

import contextlib
import json
import re
import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any

LINGER_AT_ONCE = struct.pack("ii", 1, 0)
WHOLE: dict[str, object] = {"id": "whole", "object": "chat.completion", "created": 1, "model": "m", "choices": []}
BODY = json.dumps(WHOLE).encode()


class Gone(Exception):
    """The script has ended the connection."""


class Peer:
    """The server's end of a connection; ``number`` counts the requests that the server has read."""

    def __init__(self, sock: socket.socket, number: int = 0) -> None:
        self.sock = sock
        self.number = number
        self.first = b""
        """The request that was read last, for answers of another protocol."""

    def send(self, data: bytes) -> None:
        self.sock.sendall(data)

    def trickle(self, data: bytes, pause: float) -> None:
        """Send byte by byte."""
        for byte in data:
            self.sock.sendall(bytes([byte]))
            time.sleep(pause)

    def wait(self) -> None:
        """Be silent until the client goes."""
        self.sock.settimeout(10)
        with contextlib.suppress(OSError):
            while self.sock.recv(65536):
                pass
        raise Gone

    def close(self) -> None:
        """End the connection in order (FIN)."""
        raise Gone

    def end_tls(self) -> None:
        """End the TLS connection in order, and with it the TCP connection, which alone ends in ``close``."""
        assert isinstance(self.sock, ssl.SSLSocket)
        self.sock.settimeout(0.2)  # no client answers
        with contextlib.suppress(OSError):
            self.sock.unwrap()
        raise Gone

    def reset(self) -> None:
        """Break the connection off (RST)."""
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, LINGER_AT_ONCE)
        raise Gone

    def read_request(self) -> bytes:
        """Return the head and body of the next request, nothing when the client has gone."""
        data = b""
        while b"\r\n\r\n" not in data:
            more = self.sock.recv(65536)
            if not more:
                return b""
            data += more
        length = re.search(rb"(?i)\r\ncontent-length: *(\d+)", data)
        end = data.index(b"\r\n\r\n") + 4 + (int(length[1]) if length else 0)
        while len(data) < end:
            data += self.sock.recv(65536)
        return data


Answer = Callable[[Peer], None]


@contextmanager
def serving(answer: Answer, tls: ssl.SSLContext | None = None) -> Generator[tuple[int, list[bytes]]]:
    """Serve ``answer``, called after each request; yields the port and the list of requests that arrive."""
    requests: list[bytes] = []
    listener = socket.create_server(("127.0.0.1", 0))
    open_sockets: list[socket.socket] = []

    def handle(sock: socket.socket) -> None:
        with contextlib.suppress(OSError, Gone, ValueError):
            sock.settimeout(10)
            if tls is not None:
                sock = tls.wrap_socket(sock, server_side=True)
                open_sockets.append(sock)
            peer = Peer(sock)
            while request := peer.read_request():
                requests.append(request)
                peer.first = request
                peer.number = len(requests)
                answer(peer)
        with contextlib.suppress(OSError):
            sock.close()

    def accept() -> None:
        while True:
            try:
                sock, _ = listener.accept()
            except OSError:
                return
            open_sockets.append(sock)
            threading.Thread(target=handle, args=(sock,), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    try:
        yield listener.getsockname()[1], requests
    finally:
        with contextlib.suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        for sock in open_sockets:
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)


def response(body: bytes = BODY, status: str = "200 OK", *, length: int | None = None, **headers: str) -> bytes:
    """Return a response whose length is told, rightly or wrongly. A header's underscores become hyphens."""
    fields = {"content-type": "application/json", "content-length": str(len(body) if length is None else length)}
    fields.update({name.replace("_", "-"): value for name, value in headers.items()})
    return head(status, **fields) + body


def head(status: str = "200 OK", **headers: str) -> bytes:
    lines = [f"HTTP/1.1 {status}", *(f"{name.replace('_', '-')}: {value}" for name, value in headers.items())]
    return "\r\n".join([*lines, "", ""]).encode("latin-1")


def chunked(*parts: bytes, end: bytes = b"0\r\n\r\n", media_type: str = "application/json", **headers: str) -> bytes:
    """Return a response in chunks, ended by ``end``."""
    body = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts)
    return head(content_type=media_type, transfer_encoding="chunked", **headers) + body + end


def event(value: Any) -> bytes:
    return b"data: " + (value if isinstance(value, bytes) else json.dumps(value).encode()) + b"\n\n"


def chunk(number: int) -> bytes:
    """Return the event of a chat's chunk."""
    delta = {"index": 0, "delta": {"content": str(number)}, "finish_reason": None}
    return event({"id": str(number), "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": [delta]})


DONE = event(b"[DONE]")
