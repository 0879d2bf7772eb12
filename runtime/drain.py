"""Reading the rest of a body after the event that ends its stream, so that the connection can be reused.

A connection serves another request only after the last byte of the body. That byte mostly lies in memory already when
the last event does, and else is waited for shortly; a connection on which it does not come is given up. Nothing of the
transport is changed for this: what cannot be known from outside of it means that the connection is given up.
"""

from __future__ import annotations

import contextlib
import selectors
import time
from collections.abc import AsyncIterator, Iterator
from typing import Any, Final

from .connections import parser_of
from .transport_api import RequestError, Response

__all__ = ["LOST", "adrain", "drain"]

LOST: Final = (RequestError, OSError)
"""What is raised where a connection fails while a body is read."""

_MAX_SECONDS = 0.1
_MAX_BYTES = 65_536
_LAST_CHUNK = b"0\r\n\r\n"


def drain(response: Response, chunks: Iterator[bytes]) -> None:
    """Read ``chunks``, the rest of the body of ``response``, if its end is at hand; raises nothing.

    Takes a tenth of a second at most where the server does not stop in the middle of a TLS record or a chunk, else the
    request's read timeout. Leaves closing the response to the caller.
    """
    deadline = time.monotonic() + _MAX_SECONDS
    size = 0
    with contextlib.suppress(*LOST):
        while size <= _MAX_BYTES and _can_read(response, deadline):
            chunk = next(chunks, None)
            if chunk is None:
                return
            size += len(chunk)


def _can_read(response: Response, deadline: float) -> bool:
    """Return whether the next read of a body finds something, waiting for it until ``deadline``."""
    unread = _unparsed_bytes(response)
    if unread is None:
        return False
    if unread.endswith(_LAST_CHUNK) or response.num_bytes_downloaded == _content_length(response):
        return time.monotonic() < deadline
    return _wait_for_bytes(response.extensions.get("network_stream"), deadline - time.monotonic())


def _unparsed_bytes(response: Response) -> bytes | None:
    """Return what was read from the connection and is not parsed yet, ``None`` where the transport does not show it."""
    try:
        unread, _ = parser_of(response).trailing_data
    except Exception:  # another transport
        return None
    return unread if isinstance(unread, bytes) else None


def _content_length(response: Response) -> int | None:
    try:
        return int(response.headers["content-length"])
    except (KeyError, ValueError):
        return None


def _wait_for_bytes(network: Any, seconds: float) -> bool:
    try:
        socket = network.get_extra_info("socket")
        with selectors.DefaultSelector() as selector:
            selector.register(socket, selectors.EVENT_READ)
            return seconds > 0 and bool(selector.select(seconds))
    except Exception:  # no socket, or one that was closed
        return False


async def adrain(response: Response, chunks: AsyncIterator[bytes]) -> None:
    """Do the same as ``drain`` for an async response."""
    if "network_stream" not in response.extensions:
        return
    import anyio

    with anyio.move_on_after(_MAX_SECONDS), contextlib.suppress(*LOST):
        size = 0
        async for chunk in chunks:
            size += len(chunk)
            if size > _MAX_BYTES:
                break
