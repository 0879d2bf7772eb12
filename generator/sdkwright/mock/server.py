"""The mock on a socket: for the command line until it is stopped, for tests as a context manager."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Callable, Generator
from typing import Any

import uvicorn

from sdkwright.openapi import Document

from .app import create_app
from .options import Options

_START_SECONDS = 30.0


def serve(
    document: Document,
    host: str = "127.0.0.1",
    port: int = 4010,
    options: Options | None = None,
    announce: Callable[[str], None] | None = None,
    **changes: Any,
) -> None:
    """Serve ``document`` until a signal ends it; ``changes`` are fields of `Options`, such as ``delay``.

    ``announce`` is called with the base URL once connections are taken (``port`` 0 picks a free one).  Raises
    `OSError` when the port is taken.
    """
    with _listening(host, port) as listener:
        server = _server(document, options or Options.of(**changes))
        if announce is not None:
            announce(_url(listener))
        server.run(sockets=[listener])


@contextlib.contextmanager
def running(
    document: Document, options: Options | None = None, host: str = "127.0.0.1", **changes: Any
) -> Generator[str, None, None]:
    """Serve ``document`` on a free port in a thread of its own while the context is open; gives the base URL."""
    with _listening(host, 0) as listener:
        server = _server(document, options or Options.of(**changes))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, name="mock", daemon=True)
        thread.start()
        deadline = time.monotonic() + _START_SECONDS
        while not server.started:
            if not thread.is_alive() or time.monotonic() > deadline:
                raise RuntimeError("the mock server did not start")
            time.sleep(0.005)
        try:
            yield _url(listener)
        finally:
            server.should_exit = True
            thread.join(_START_SECONDS)


def _server(document: Document, options: Options) -> uvicorn.Server:
    return uvicorn.Server(
        uvicorn.Config(
            create_app(document, options),
            lifespan="off",
            ws="none",
            log_config=None,
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=1,
            # Idle connections of a client's pool stay open: closing one just as it is used again is an error there.
            timeout_keep_alive=120,
        )
    )


@contextlib.contextmanager
def _listening(host: str, port: int) -> Generator[socket.socket, None, None]:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio turns off Nagle's algorithm (which holds small pieces back for 40 ms) only where the protocol is named.
    with socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(2048)
        yield listener


def _url(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
