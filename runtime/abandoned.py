"""Closing what was dropped open: responses and HTTP clients that nobody holds any more.

A finalizer runs at any point of any thread, also inside the transport while that holds the lock of its pool; closing a
response there would wait for a lock that the same thread has. So a finalizer hands over what it finds open to a thread
of its own, which closes it. An open response and the iterators over its body are referred to from here until then:
otherwise the garbage collector would finalize the transport's own generators, which close the response as well.

What is asynchronous is closed by its event loop, which finishes the generators that are dropped.
"""

from __future__ import annotations

import _thread
import contextlib
import os
import sys
from collections import deque
from collections.abc import AsyncGenerator, AsyncIterator, Iterator
from typing import Any, TypeVar
from weakref import WeakValueDictionary

from .transport_api import Response

__all__ = ["AsyncHold", "Hold", "async_hold_response", "close_later", "hold_response"]

_T = TypeVar("_T")

_NOTHING: Any = object()

_open: dict[int, list[Any]] = {}
"""By the identity of a response: the response itself, then the iterators over its body."""
_holds: WeakValueDictionary[int, Hold] = WeakValueDictionary()
_async_holds: WeakValueDictionary[int, AsyncHold] = WeakValueDictionary()

_dropped: deque[list[Any]] = deque()
"""What to close: each the object with the method ``close``, then what must not be finalized before it is closed."""
_closing = _thread.allocate_lock()
"""Held by the thread that closes; never waited for."""


def close_later(*dropped: Any) -> None:
    """Have the first of ``dropped`` closed by another thread, and let go of all of them there.

    Waits for no lock, so that finalizers may call it.
    """
    _dropped.append([*dropped])
    if _closing.acquire(blocking=False):
        try:
            _thread.start_new_thread(_close_dropped, ())
        except RuntimeError:  # no threads here, or the interpreter is going down
            _closing.release()


def _close_dropped() -> None:
    while True:
        try:
            while _dropped:
                entry = _dropped.popleft()
                with contextlib.suppress(Exception):
                    entry[0].close()
                del entry
        finally:
            _closing.release()
        if not _dropped or not _closing.acquire(blocking=False):
            return


def _forget_in_child() -> None:
    """Start anew in a forked process, where the thread that closes does not run; what it had stays as it is."""
    global _dropped, _closing
    _left_open.append(_dropped)
    _dropped = deque[list[Any]]()
    _closing = _thread.allocate_lock()


_left_open: list[deque[list[Any]]] = []
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_in_child)


class Hold:
    """Keeps an open response until it is closed; when the hold is dropped before, a thread closes the response.

    Get it from ``hold_response``, so that all that read from one response share it.
    """

    __slots__ = ("__weakref__", "_entry", "_response")

    def __init__(self, response: Response) -> None:
        self._response = response
        self._entry: list[Any] | None = None
        if not response.is_closed:
            self._entry = _open[id(response)] = [response]

    def keep(self, chunks: Iterator[_T]) -> Iterator[_T]:
        """Keep ``chunks``, an iterator over the response's body, as long as the response; return an iterator over it.

        That has no method ``close``, which ``yield from`` would call in a finalizer.
        """
        if self._entry is not None:
            self._entry.append(chunks)
        return iter(chunks.__next__, _NOTHING)

    def close(self) -> None:
        """Close the response now, unless it was abandoned. Not for finalizers, nor for what they may run."""
        if self._take() is not None:
            self._response.close()

    def abandon(self) -> None:
        """Have the response closed by another thread, unless it is closed already."""
        entry = self._take()
        if entry is not None and (len(entry) > 1 or not self._response.is_closed):
            close_later(*entry)

    __del__ = abandon

    def _take(self) -> list[Any] | None:
        entry, self._entry = self._entry, None
        if entry is not None:
            _open.pop(id(self._response), None)
        return entry


def hold_response(response: Response) -> Hold:
    """Return the hold of ``response``; the response stays open as long as something refers to its hold."""
    hold = _holds.get(id(response))
    if hold is None:
        hold = Hold(response)
        if not response.is_closed:
            _holds[id(response)] = hold
    return hold


class AsyncHold:
    """The asynchronous twin of ``Hold``: the event loop that it was made in closes the response."""

    __slots__ = ("__weakref__", "_closer", "_response")

    def __init__(self, response: Response) -> None:
        self._response = response
        self._closer: AsyncGenerator[None, None] | None = None
        if not response.is_closed and sys.get_asyncgen_hooks().finalizer is not None:
            self._closer = _closer(response)
            with contextlib.suppress(StopIteration):
                self._closer.asend(None).send(None)

    def keep(self, chunks: AsyncIterator[_T]) -> AsyncIterator[_T]:
        """Return ``chunks``; the event loop knows of the generators behind them."""
        return chunks

    async def close(self) -> None:
        """Close the response now."""
        closer, self._closer = self._closer, None
        if closer is not None:
            await closer.aclose()
        await self._response.aclose()


async def _closer(response: Response) -> AsyncGenerator[None, None]:
    try:
        yield
    finally:
        await response.aclose()


def async_hold_response(response: Response) -> AsyncHold:
    """Do the same as ``hold_response``, asynchronously."""
    hold = _async_holds.get(id(response))
    if hold is None:
        hold = AsyncHold(response)
        if not response.is_closed:
            _async_holds[id(response)] = hold
    return hold
