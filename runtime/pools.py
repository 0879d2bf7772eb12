"""The connection pools of HTTP clients: which process and event loop they belong to, and waking who waits in them.

Like ``connections`` it knows the inside of httpx over httpcore, and leaves alone what it does not find as it knows it,
as with another transport.
"""

from __future__ import annotations

import contextlib
import copy
import os
import sys
from collections.abc import Iterator
from typing import Any
from weakref import ReferenceType, ref

from .connections import shut_down
from .network_streams import forget_library, time_connection, time_pool

__all__ = ["EventLoopError", "ForeignConnectionError", "enter_loop", "register", "wake"]

_CONNECTIONS = ("_connections", "_pool")
"""What httpcore calls the list of a pool's connections, in its versions."""
_LISTS = (*_CONNECTIONS, "_requests")
_LOCKS = ("_optional_thread_lock", "_pool_lock")
_MAX_WRAPPERS = 4
"""Transports that may stand around the one which has the pool."""

_clients: dict[int, ReferenceType[Any]] = {}
"""The HTTP clients in use, by identity; plain dictionaries take a tenth of the time of weak ones."""
_loops: dict[int, Any] = {}
"""The event loop (of trio: the token of the run) that an async HTTP client's connections belong to, by its identity."""
_left_to_parent: list[Any] = []
"""In a forked process, the pools of the parent: finalized, they would close what the parent uses."""


class ForeignConnectionError(OSError):
    """A connection was opened by another process, which this one was forked from."""

    def __init__(self) -> None:
        super().__init__("This connection belongs to the process that opened it, which this one was forked from.")


class EventLoopError(RuntimeError):
    """An async client was used in an event loop while its connections belong to another, which is still open."""

    def __init__(self) -> None:
        super().__init__(
            "This client's connections belong to another event loop. Make one client for each event loop, or close "
            "the other loop first."
        )


def register(http: Any) -> None:
    """Note an HTTP client whose connections a forked process must not use, and time those connections."""
    key = id(http)
    if key not in _clients:

        def forget(_: object) -> None:
            _clients.pop(key, None)
            _loops.pop(key, None)

        reference = ref(http, forget)
        if _clients.setdefault(key, reference) is reference:  # else another thread is at it
            for pool in _pools(http):
                time_pool(pool)
                for connection in _connected(pool):
                    if hasattr(connection, "_h11_state"):
                        time_connection(connection)


def wake(http: Any) -> None:
    """End the traffic of all connections of a sync HTTP client, which wakes the threads that wait for it."""
    for pool in _pools(http):
        for network in _networks(pool):
            shut_down(network)


def enter_loop(http: Any) -> None:
    """Let ``http`` be used in the running event loop; connections of one that is closed are forgotten.

    Raises ``EventLoopError`` while it has connections of another event loop that is open.
    """
    register(http)
    loop = _running_loop()
    if loop is None:
        return
    entry = _loops.get(id(http))
    if entry is loop:
        return
    if entry is not None and any(True for pool in _pools(http) for _ in _connections(pool)):
        if not _has_ended(entry):
            raise EventLoopError
        for transport in _transports(http):
            _renew_pool(transport)
            forget_library(transport._pool)
    _loops[id(http)] = loop


def _running_loop() -> Any:
    """Return the event loop of asyncio, or trio's token of the run, in which the caller runs; None outside of both."""
    # Neither is imported for this: one that runs has been imported.
    asyncio, trio = sys.modules.get("asyncio"), sys.modules.get("trio")
    if asyncio is not None:
        with contextlib.suppress(RuntimeError):
            return asyncio.get_running_loop()
    if trio is not None:
        with contextlib.suppress(RuntimeError):
            return trio.lowlevel.current_trio_token()
    return None


def _has_ended(loop: Any) -> bool:
    if hasattr(loop, "is_closed"):
        return bool(loop.is_closed())
    try:
        loop.run_sync_soon(int)
    except Exception:  # trio.RunFinishedError
        return True
    return False


def _renew_pool(transport: Any) -> Any:
    """Give ``transport`` an empty pool of the same settings in place of its own, which is returned."""
    pool = transport._pool
    fresh = copy.copy(pool)
    for renewed in (pool, fresh):  # either's lock may be held by a thread that is not here
        for name in _LOCKS:
            lock = getattr(renewed, name, None)
            if lock is not None:
                setattr(renewed, name, type(lock)())
    for name in _LISTS:
        if isinstance(getattr(fresh, name, None), list):
            setattr(fresh, name, [])
    transport._pool = fresh
    return pool


def _transports(http: Any) -> Iterator[Any]:
    """Yield the transports of an HTTP client that have a pool, those inside of others too."""
    transports: list[Any] = [getattr(http, "_transport", None), *getattr(http, "_mounts", {}).values()]
    for _ in range(_MAX_WRAPPERS):
        inner: list[Any] = []
        for transport in transports:
            if any(isinstance(getattr(getattr(transport, "_pool", None), name, None), list) for name in _CONNECTIONS):
                yield transport
            else:
                inner += [value for value in getattr(transport, "__dict__", {}).values() if _is_transport(value)]
        transports = inner


def _is_transport(value: Any) -> bool:
    return hasattr(value, "handle_request") or hasattr(value, "handle_async_request")


def _pools(http: Any) -> Iterator[Any]:
    return (transport._pool for transport in _transports(http))


def _connections(pool: Any) -> list[Any]:
    for name in _CONNECTIONS:
        connections: Any = getattr(pool, name, None)
        if isinstance(connections, list):
            return [*connections]
    return []


def _networks(pool: Any) -> Iterator[Any]:
    return (connection._network_stream for connection in _connected(pool))


def _connected(pool: Any) -> Iterator[Any]:
    """Yield what has the network stream of each connection of a pool, which may lie beneath a proxy's."""
    for connection in _connections(pool):
        while connection is not None:
            if getattr(connection, "_network_stream", None) is not None:
                yield connection
                break
            connection = getattr(connection, "_connection", None)


def _leave_to_parent() -> None:
    """Take the parent's connections from all HTTP clients, in a forked process."""
    _loops.clear()
    for reference in list(_clients.values()):
        http = reference()  # none when dropped
        for transport in _transports(http):
            pool = _renew_pool(transport)
            _left_to_parent.append(pool)
            for network in _networks(pool):
                _disown(network)


def _disown(network: Any) -> None:
    """Refuse to read and write a connection of the parent; its socket is closed, in this process only.

    Else the server would not see the parent's end.
    """
    if hasattr(network, "aclose"):
        with contextlib.suppress(Exception):
            _blind(network.get_extra_info("socket").fileno())
        network.read = network.write = _refuse_async
        network.aclose = _do_nothing_async
    else:
        with contextlib.suppress(Exception):
            network.get_extra_info("socket").close()
        network.read = network.write = _refuse
        network.close = _do_nothing


def _blind(descriptor: int) -> None:
    """Have a socket's descriptor lead to the null device.

    An event loop closes its sockets by number, when its transports are dropped: the number must not be another's then.
    """
    null = os.open(os.devnull, os.O_RDWR)
    try:
        os.dup2(null, descriptor, inheritable=False)
    finally:
        os.close(null)


def _refuse(*arguments: Any, **options: Any) -> bytes:
    raise ForeignConnectionError


async def _refuse_async(*arguments: Any, **options: Any) -> bytes:
    raise ForeignConnectionError


def _do_nothing() -> None:
    pass


async def _do_nothing_async() -> None:
    pass


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_leave_to_parent)
