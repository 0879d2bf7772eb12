"""Calling blocking functions from coroutines."""

from __future__ import annotations

import functools
import sys
from collections.abc import Awaitable, Callable
from typing import TypeVar

from typing_extensions import ParamSpec

from .functions import get_async_library

__all__ = ["asyncify", "to_thread"]

_P = ParamSpec("_P")
_R = TypeVar("_R")


async def to_thread(func: Callable[_P, _R], /, *args: _P.args, **kwargs: _P.kwargs) -> _R:
    """Run ``func`` in a worker thread, with the caller's context variables; works under asyncio and trio.

    anyio's threads end with the task that runs the event loop.  Where nest_asyncio lets loops run within loops, as in
    notebooks, no task does that, and the interpreter would wait for these threads for ever: asyncio's own are used.
    """
    if "nest_asyncio" in sys.modules and get_async_library() == "asyncio":
        import asyncio

        return await asyncio.to_thread(func, *args, **kwargs)
    import anyio.to_thread

    return await anyio.to_thread.run_sync(functools.partial(func, *args, **kwargs))


def asyncify(func: Callable[_P, _R]) -> Callable[_P, Awaitable[_R]]:
    """Return the coroutine function that runs ``func`` in a worker thread."""

    @functools.wraps(func)
    async def wrapper(*args: _P.args, **kwargs: _P.kwargs) -> _R:
        return await to_thread(func, *args, **kwargs)

    return wrapper
