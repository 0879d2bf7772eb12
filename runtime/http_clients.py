"""HTTP clients made by the package itself: httpx with our timeout, limits, redirects and TCP keep-alive.

Trust and proxies are httpx's: certificates from certifi or ``SSL_CERT_FILE`` and ``SSL_CERT_DIR``, proxies from the
usual variables. The TLS context, which takes longer to make than everything else in a client, is made once per process
for each set of certificates.
"""

from __future__ import annotations

import contextlib
import os
import socket
import ssl
import sys
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from . import proxy_settings
from .abandoned import close_later
from .constants import DEFAULT_CONNECTION_LIMITS, DEFAULT_TIMEOUT
from .http_timeout import own_timeout
from .transport_api import (
    URL,
    AsyncClient,
    AsyncHTTPTransport,
    Client,
    HTTPTransport,
    Proxy,
    Request,
    Response,
    create_ssl_context,
)

__all__ = ["DefaultAioHttpClient", "DefaultAsyncHttpxClient", "DefaultHttpxClient"]

T = TypeVar("T")

_tls_contexts: dict[tuple[str | None, str | None], ssl.SSLContext] = {}
_tls_lock = threading.Lock()


def shared_tls_context() -> ssl.SSLContext:
    """Return the TLS context for httpx's default trust in the present environment."""
    key = (os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR"))
    context = _tls_contexts.get(key)
    if context is None:
        with _tls_lock:
            context = _tls_contexts.get(key)
            if context is None:
                context = _tls_contexts[key] = create_ssl_context()
    return context


def keepalive_options() -> list[tuple[int, int, int]]:
    """Return socket options that keep an idle connection alive through NATs while a long answer is awaited."""
    options = [(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)]
    # Names differ by system: macOS has TCP_KEEPALIVE for TCP_KEEPIDLE.
    for names, value in ((("TCP_KEEPIDLE", "TCP_KEEPALIVE"), 60), (("TCP_KEEPINTVL",), 60), (("TCP_KEEPCNT",), 5)):
        for name in names:
            number = getattr(socket, name, None)
            if number is not None:
                options.append((socket.IPPROTO_TCP, number, value))
                break
    return options


def _with_defaults(options: dict[str, Any], transport: Callable[..., Any], is_async: bool) -> dict[str, Any]:
    """Fill in our defaults for what the caller of an httpx client left open."""
    options["timeout"] = own_timeout(options.get("timeout", DEFAULT_TIMEOUT))
    options.setdefault("limits", DEFAULT_CONNECTION_LIMITS)
    options.setdefault("follow_redirects", True)
    if options.get("transport") is not None or options.get("cert") is not None:
        return options

    trust_env = options.get("trust_env", True)
    if options.get("verify", True) is True and trust_env and not options.get("http2"):
        # HTTP/2 sets other protocols on the context, so such a client gets one of its own.
        options["verify"] = shared_tls_context()

    def make(proxy: Any = None) -> Any:
        shared = {
            name: options[name] for name in ("verify", "trust_env", "http1", "http2", "limits") if name in options
        }
        return transport(socket_options=keepalive_options(), proxy=proxy, **shared)

    # A transport of our own makes httpx leave the environment's proxies aside, so they are given as mounts.
    proxies: dict[str, Any] = {}
    networks: proxy_settings.Networks = ()
    if options.get("proxy") is not None:
        proxies["all://"] = options.pop("proxy")
    elif trust_env:
        proxies.update(proxy_settings.environment_proxies())
        networks = proxy_settings.exempt_networks() if proxies else ()
    direct = options["transport"] = make()
    bypass = proxy_settings.AsyncBypassTransport if is_async else proxy_settings.BypassTransport
    mounts: dict[str, Any] = {}
    for pattern, proxy in proxies.items():
        # Text is taken by httpx 0.26 and later only.
        through = None if proxy is None else make(Proxy(proxy) if isinstance(proxy, (str, URL)) else proxy)
        mounts[pattern] = bypass(through, direct, networks) if through is not None and networks else through
    options["mounts"] = {**mounts, **(options.get("mounts") or {})}
    return options


class _SyncClient(Client):
    def __init__(self, **options: Any) -> None:
        super().__init__(**_with_defaults(options, HTTPTransport, is_async=False))


class _AsyncClient(AsyncClient):
    def __init__(self, **options: Any) -> None:
        super().__init__(**_with_defaults(options, AsyncHTTPTransport, is_async=True))


class OwnedSyncClient(_SyncClient):
    """The HTTP client of one SDK client and its copies; closed by another thread when the last of them is gone."""

    def __del__(self) -> None:
        try:
            if not self.is_closed:
                close_later(self)
        except Exception:  # half-made, or the interpreter is going down
            return


class OwnedAsyncClient(_AsyncClient):
    """The HTTP client of one async SDK client and its copies; closed, if its loop still runs, when they are gone."""

    _loop: Any = None
    """The event loop of asyncio that the connections belong to."""

    async def send(self, request: Request, **options: Any) -> Response:
        if (self._loop is None or self._loop.is_closed()) and "asyncio" in sys.modules:
            with contextlib.suppress(RuntimeError):  # another kind of loop
                self._loop = sys.modules["asyncio"].get_running_loop()
        return await super().send(request, **options)

    def __del__(self) -> None:
        try:
            if self._loop is not None and not self.is_closed:
                self._loop.call_soon_threadsafe(_close_in_loop, self)
        except Exception:  # half-made, or the loop was closed
            return


def _close_in_loop(client: OwnedAsyncClient) -> None:
    import asyncio

    async def close() -> None:
        with contextlib.suppress(Exception):
            await client.aclose()
        _closing_tasks.discard(task)

    task = asyncio.get_running_loop().create_task(close())
    _closing_tasks.add(task)


_closing_tasks: set[Any] = set()
"""Tasks that close clients: an event loop refers to its tasks weakly."""


if TYPE_CHECKING:
    # Callers see httpx's own signatures.
    DefaultHttpxClient = Client
    DefaultAsyncHttpxClient = AsyncClient
    DefaultAioHttpClient = AsyncClient
else:

    class DefaultHttpxClient(_SyncClient):
        """An ``httpx.Client`` with this package's defaults; takes the same arguments."""

    class DefaultAsyncHttpxClient(_AsyncClient):
        """An ``httpx.AsyncClient`` with this package's defaults; takes the same arguments."""

    def __getattr__(name: str) -> Any:
        # aiohttp is an optional extra and slow to import.
        if name != "DefaultAioHttpClient":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        global DefaultAioHttpClient
        DefaultAioHttpClient = _make_aiohttp_client()
        return DefaultAioHttpClient


def _make_aiohttp_client() -> type[Any]:
    try:
        from httpx_aiohttp import HttpxAiohttpClient
    except ImportError:
        from .settings import PACKAGE

        class MissingAioHttpClient(AsyncClient):
            """Says how to install what is missing."""

            def __init__(self, **_: Any) -> None:
                raise RuntimeError(f"To use aiohttp, install the `aiohttp` extra: pip install '{PACKAGE}[aiohttp]'")

        return MissingAioHttpClient

    class AioHttpClient(HttpxAiohttpClient):
        """An ``httpx.AsyncClient`` over aiohttp, with this package's defaults; takes the same arguments."""

        def __init__(self, **options: Any) -> None:
            options.setdefault("timeout", DEFAULT_TIMEOUT)
            options.setdefault("limits", DEFAULT_CONNECTION_LIMITS)
            options.setdefault("follow_redirects", True)
            super().__init__(**options)

    return AioHttpClient
