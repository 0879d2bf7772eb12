"""What stands around the network streams of a connection pool (httpx over httpcore): it times their reads and writes.

It also tells a TLS connection that ends as TLS does from one that is cut. The pool is reached through private
attributes; a transport that has none is left alone.
"""

from __future__ import annotations

from time import monotonic
from typing import Any

from .waits import CURRENT, Waits

__all__ = ["expect_tls_end", "forget_library", "time_connection", "time_pool"]

_WRITE_SIZE = 65_536
"""Bytes written at a time when the time of the call is limited."""
_TLS_SWITCHES = {"standard_compatible": True, "_https_compatible": False}
"""Attributes of TLS streams of anyio and trio, with the value at which an end that is none of TLS is an error."""


def time_pool(pool: Any) -> None:
    """Have the connections that ``pool`` opens keep to the waits of their exchange; over HTTP/1.1 only.

    A connection of HTTP/2 serves several calls at a time, and none of them may end it for the others.
    """
    backend = getattr(pool, "_network_backend", None)
    if backend is not None and not isinstance(backend, _Wrapper) and not getattr(pool, "_http2", False):
        is_async = hasattr(pool, "handle_async_request")
        pool._network_backend = (_AsyncBackend if is_async else _Backend)(backend)


def forget_library(pool: Any) -> None:
    """Have ``pool`` ask anew which async library runs it: its backend keeps to the first."""
    backend = getattr(pool, "_network_backend", None)
    inner: Any = backend._wrapped if isinstance(backend, _Wrapper) else backend  # pyright: ignore[reportPrivateUsage]
    if type(inner).__name__ == "AutoBackend":
        fresh = type(inner)()
        pool._network_backend = type(backend)(fresh) if isinstance(backend, _Wrapper) else fresh


def time_connection(connection: Any) -> None:
    """Have ``connection``, one of HTTP/1.1 that is open already, keep to the waits of its exchange."""
    network = connection._network_stream
    if not isinstance(network, _Wrapper):
        connection._network_stream = (_AsyncStream if hasattr(network, "aclose") else _Stream)(network)


def expect_tls_end(network: Any) -> None:
    """Have reads of ``network`` fail where a TLS connection is cut, as any man in the middle can cut it.

    Without this, an end of the TCP connection reads as the end of the body.
    """
    if isinstance(network, _AsyncStream):
        network.expects_tls_end = True
        return
    tls: Any = network.get_extra_info("socket")
    if hasattr(tls, "suppress_ragged_eofs"):
        tls.suppress_ragged_eofs = False


class _Wrapper:
    def __init__(self, wrapped: Any) -> None:
        self._wrapped = wrapped

    def __getattr__(self, name: str) -> Any:
        return getattr(self._wrapped, name)


class _Backend(_Wrapper):
    def connect_tcp(self, *arguments: Any, **options: Any) -> _Stream:
        return _Stream(self._wrapped.connect_tcp(*arguments, **options))

    def connect_unix_socket(self, *arguments: Any, **options: Any) -> _Stream:
        return _Stream(self._wrapped.connect_unix_socket(*arguments, **options))


class _AsyncBackend(_Wrapper):
    async def connect_tcp(self, *arguments: Any, **options: Any) -> _AsyncStream:
        return _AsyncStream(await self._wrapped.connect_tcp(*arguments, **options))

    async def connect_unix_socket(self, *arguments: Any, **options: Any) -> _AsyncStream:
        return _AsyncStream(await self._wrapped.connect_unix_socket(*arguments, **options))


class _Stream(_Wrapper):
    waits: Waits | None = None
    """The waits of the response whose body is read."""

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        waits = self.waits or CURRENT.get()
        if waits is None:
            data: bytes = self._wrapped.read(max_bytes, timeout)
            return data
        begun = monotonic()
        data = self._wrapped.read(max_bytes, waits.allow(timeout))
        waits.count(monotonic() - begun, len(data))
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        waits = CURRENT.get()
        if waits is None or waits.deadline is None:
            self._wrapped.write(buffer, timeout)
            return
        for start in range(0, len(buffer), _WRITE_SIZE):
            self._wrapped.write(buffer[start : start + _WRITE_SIZE], waits.allow(timeout))

    def start_tls(self, *arguments: Any, **options: Any) -> _Stream:
        return _Stream(self._wrapped.start_tls(*arguments, **options))


class _AsyncStream(_Wrapper):
    waits: Waits | None = None
    """The waits of the response whose body is read."""
    expects_tls_end = False

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        waits = self.waits or CURRENT.get()
        if waits is None:
            return await self._read(max_bytes, timeout)
        begun = monotonic()
        data = await self._read(max_bytes, waits.allow(timeout))
        waits.count(monotonic() - begun, len(data))
        return data

    async def _read(self, max_bytes: int, timeout: float | None) -> bytes:
        tls = getattr(self._wrapped, "_stream", None) if self.expects_tls_end else None
        switches = {name: value for name, value in _TLS_SWITCHES.items() if hasattr(tls, name)}
        for name, value in switches.items():
            setattr(tls, name, value)
        try:
            data: bytes = await self._wrapped.read(max_bytes, timeout)
            return data
        finally:  # else closing the stream would wait for the server's end
            for name, value in switches.items():
                setattr(tls, name, not value)

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        waits = CURRENT.get()
        if waits is None or waits.deadline is None:
            await self._wrapped.write(buffer, timeout)
            return
        for start in range(0, len(buffer), _WRITE_SIZE):
            await self._wrapped.write(buffer[start : start + _WRITE_SIZE], waits.allow(timeout))

    async def start_tls(self, *arguments: Any, **options: Any) -> _AsyncStream:
        return _AsyncStream(await self._wrapped.start_tls(*arguments, **options))
