"""Reading the end of a body whose stream has ended, so that its connection serves again.

A connection can be used for another request only after the last byte of the body.  That byte mostly lies in the buffer
already when the last event does; a server that keeps the connection open after it is given up at once.
"""

from __future__ import annotations

import contextlib
import threading
import time
import weakref
from collections.abc import AsyncIterator, Iterator
from typing import Any, Final, cast

import httpx

__all__ = ["LOST", "adrain", "drain"]

LOST: Final = (httpx.RequestError, OSError)
"""What is raised where a connection fails while a body is read."""

_SECONDS = 0.1
_BYTES = 65_536


def drain(response: httpx.Response, chunks: Iterator[bytes]) -> None:
    """Read ``chunks``, the rest of the body of ``response``, if its end is at hand; raises nothing.

    Takes a tenth of a second at most, and leaves closing the response to the caller.
    """
    network = cast(Any, response.extensions.get("network_stream"))
    if network is None or not response.http_version.startswith("HTTP/1") or not can_hurry(network):
        return
    deadline = time.monotonic() + _SECONDS
    hurry.deadline = deadline
    try:
        size = 0
        for chunk in chunks:
            size += len(chunk)
            if size > _BYTES or time.monotonic() > deadline:
                break
    except LOST:
        pass
    finally:
        hurry.deadline = None


class _Hurry(threading.local):
    deadline: float | None = None


hurry = _Hurry()


def can_hurry(network: Any) -> bool:
    """Make the reads of a connection heed the deadline of the thread that reads; say whether they do.

    The timeout of a request cannot be changed once its body is being read, but each read is given one.  With the last
    byte the connection may go to another thread at once, so what is done to it has to be right for all of them, and
    stays.
    """
    if hasattr(network, "_heeds_deadline"):
        return True
    plain_read, this = cast(Any, type(network)).read, weakref.ref(network)

    def read(max_bytes: int, timeout: float | None = None) -> Any:
        if hurry.deadline is not None:
            timeout = max(hurry.deadline - time.monotonic(), 0.001)
        return plain_read(this(), max_bytes, timeout)

    try:
        network.read = read
        network._heeds_deadline = True
    except AttributeError:
        return False
    return True


async def adrain(response: httpx.Response, chunks: AsyncIterator[bytes]) -> None:
    """The asynchronous twin of ``drain``."""
    if "network_stream" not in response.extensions:
        return
    import anyio

    with anyio.move_on_after(_SECONDS), contextlib.suppress(*LOST):
        size = 0
        async for chunk in chunks:
            size += len(chunk)
            if size > _BYTES:
                break
