"""The timeout that the HTTP library sets where its user sets none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .transport_api import Timeout

    HTTPX_DEFAULT_TIMEOUT: Timeout
    """The timeout of an HTTP client whose maker set none; our own default takes its place."""

__all__ = ["HTTPX_DEFAULT_TIMEOUT", "httpx_default_timeout"]


def httpx_default_timeout() -> Timeout:
    from .transport_api import Timeout

    return Timeout(5.0)


def own_timeout(timeout: Any) -> Any:
    """Return ``timeout`` as it is, or a timeout of the other HTTP library as one of ours."""
    if not hasattr(timeout, "as_dict"):
        return timeout
    from .transport_api import Timeout

    return timeout if isinstance(timeout, Timeout) else Timeout(**timeout.as_dict())


if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name != "HTTPX_DEFAULT_TIMEOUT":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return httpx_default_timeout()
