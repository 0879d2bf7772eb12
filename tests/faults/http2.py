"""The same over HTTP/2, where a call is a stream of frames on a shared connection."""

from __future__ import annotations

import contextlib
import socket
from collections.abc import Callable, Mapping
from typing import Any

from h2.config import H2Configuration
from h2.connection import H2Connection
from h2.errors import ErrorCodes
from h2.events import RequestReceived
from h2.exceptions import ProtocolError

from .scripts import LATE, LOST, WHOLE, Script
from .wire import BODY, DONE, Gone, Peer, chunk

Act = Callable[[H2Connection, int, socket.socket], None]


def _answer(act: Act) -> Callable[[Peer], None]:
    """Return an answer that speaks HTTP/2 from the first bytes of a connection on: the preface reads as a request."""

    def answer(peer: Peer) -> None:
        connection = H2Connection(H2Configuration(client_side=False))
        connection.initiate_connection()
        peer.send(connection.data_to_send())
        data = peer.first
        with contextlib.suppress(OSError, ProtocolError):
            while data:
                for event in connection.receive_data(data):
                    if isinstance(event, RequestReceived):
                        act(connection, event.stream_id, peer.sock)
                peer.send(connection.data_to_send())
                data = peer.sock.recv(65536)
        raise Gone

    return answer


def _begin(
    connection: H2Connection, stream: int, body: bytes, *, end: bool, media_type: str = "application/json", **more: str
) -> None:
    fields = {":status": "200", "content-type": media_type, **{name.replace("_", "-"): more[name] for name in more}}
    connection.send_headers(stream, list(fields.items()))
    if body:
        connection.send_data(stream, body, end_stream=end)


def _whole(connection: H2Connection, stream: int, sock: socket.socket) -> None:
    _begin(connection, stream, BODY, end=True)


def _reset(connection: H2Connection, stream: int, sock: socket.socket) -> None:
    _begin(connection, stream, BODY[:30], end=False)
    connection.reset_stream(stream, ErrorCodes.INTERNAL_ERROR)


def _refuse(connection: H2Connection, stream: int, sock: socket.socket) -> None:
    connection.reset_stream(stream, ErrorCodes.REFUSED_STREAM)


def _go_away(connection: H2Connection, stream: int, sock: socket.socket) -> None:
    connection.close_connection(ErrorCodes.ENHANCE_YOUR_CALM)


def _cut(connection: H2Connection, stream: int, sock: socket.socket) -> None:
    _begin(connection, stream, BODY[:30], end=False)
    sock.sendall(connection.data_to_send())
    raise Gone


def _silent(connection: H2Connection, stream: int, sock: socket.socket) -> None:
    _begin(connection, stream, BODY[:30], end=False)


def _junk(connection: H2Connection, stream: int, sock: socket.socket) -> None:
    sock.sendall(b"\xff" * 64)
    raise Gone


def _events(end: str) -> Act:
    def act(connection: H2Connection, stream: int, sock: socket.socket) -> None:
        events = chunk(1) + chunk(2) + (DONE if end == "whole" else b"")
        _begin(connection, stream, events, end=end == "whole", media_type="text/event-stream")
        if end == "reset":
            sock.sendall(connection.data_to_send())
            connection.reset_stream(stream, ErrorCodes.CANCEL)
        elif end == "cut":
            sock.sendall(connection.data_to_send())
            raise Gone

    return act


def http2_scripts() -> list[Script]:
    """Return the scripts for a client that speaks HTTP/2 without TLS."""
    impatient: Mapping[str, Any] = {"timeout": 0.4}
    calls: dict[str, tuple[Act, frozenset[str], Mapping[str, Any]]] = {
        "whole": (_whole, WHOLE, {}),
        "stream reset in the body": (_reset, LOST, {}),
        "stream refused": (_refuse, LOST, {}),
        "connection given up": (_go_away, LOST, {}),
        "connection cut in the body": (_cut, LOST, {}),
        "silent in the body": (_silent, LATE, impatient),
        "junk for frames": (_junk, LOST, {}),
    }
    scripts = [
        Script(f"h2: {name}", _answer(act), right, options=options) for name, (act, right, options) in calls.items()
    ]
    lost = frozenset({f"{count} APIConnectionError" for count in range(3)})
    for end, right in {"whole": frozenset({"2 end"}), "reset": lost, "cut": lost}.items():
        scripts.append(Script(f"h2 stream: {end}", _answer(_events(end)), right, "stream"))
    return scripts
