"""Classes of the HTTP library as signatures name them: those of httpx, and what has their form in its successor.

For annotations only, so that type checkers take a client, a URL or a timeout of either library, installed or not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

if TYPE_CHECKING:
    from . import transport_api as _own
    from .transport_api import Auth as Auth
    from .transport_api import Request as Request
    from .transport_api import Response as Response
else:

    def __getattr__(name: str) -> object:
        if name not in ("Auth", "Request", "Response"):
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from . import transport_api

        return getattr(transport_api, name)


__all__ = ["URL", "AsyncClient", "Auth", "Client", "Request", "Response", "Timeout"]


class _Response(Protocol):
    @property
    def is_success(self) -> bool: ...


class _HTTPClient(Protocol):
    follow_redirects: bool
    max_redirects: int

    @property
    def is_closed(self) -> bool: ...


class SyncHTTPClient(_HTTPClient, Protocol):
    """A sync HTTP client of either library."""

    def send(self, request: Any, *, stream: bool = ..., auth: Any = ..., follow_redirects: Any = ...) -> _Response: ...
    def close(self) -> None: ...


class AsyncHTTPClient(_HTTPClient, Protocol):
    """An async HTTP client of either library."""

    async def send(
        self, request: Any, *, stream: bool = ..., auth: Any = ..., follow_redirects: Any = ...
    ) -> _Response: ...
    async def aclose(self) -> None: ...


class TimeoutValue(Protocol):
    """A timeout of either library; seconds."""

    connect: float | None
    read: float | None
    write: float | None
    pool: float | None

    def as_dict(self) -> dict[str, float | None]: ...


class URLValue(Protocol):
    """A URL of either library."""

    @property
    def netloc(self) -> bytes: ...
    @property
    def raw_path(self) -> bytes: ...
    def copy_with(self, **kwargs: Any) -> Any: ...


Client: TypeAlias = "_own.Client | SyncHTTPClient"
AsyncClient: TypeAlias = "_own.AsyncClient | AsyncHTTPClient"
Timeout: TypeAlias = "_own.Timeout | TimeoutValue"
URL: TypeAlias = "_own.URL | URLValue"
