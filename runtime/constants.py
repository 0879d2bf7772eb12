"""Defaults a caller may read or override; the generator writes this module anew for each package."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .transport_api import Limits, Timeout

__all__ = [
    "DEFAULT_CONNECTION_LIMITS",
    "DEFAULT_MAX_RETRIES",
    "DEFAULT_TIMEOUT",
    "INITIAL_RETRY_DELAY",
    "MAX_RETRY_DELAY",
    "OVERRIDE_CAST_TO_HEADER",
    "RAW_RESPONSE_HEADER",
]

DEFAULT_TIMEOUT: Timeout
"""Seconds to wait for each step of a call (connect, write, read, pool) when the caller sets no timeout."""

DEFAULT_MAX_RETRIES = 2
"""How often a call is tried again after a failure that may pass."""

DEFAULT_CONNECTION_LIMITS: Limits
"""Connections a default HTTP client keeps."""

INITIAL_RETRY_DELAY = 0.5
"""Seconds before the first retry, unless the server says otherwise; doubled for each one after it."""

MAX_RETRY_DELAY = 8.0
"""Seconds at which the doubling stops."""

RAW_RESPONSE_HEADER = "X-Stainless-Raw-Response"
"""Marks a call made through ``with_raw_response`` or ``with_streaming_response``; never sent."""

OVERRIDE_CAST_TO_HEADER = "____stainless_override_cast_to"
"""Carries the response class of such a call; never sent."""


if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        # The two that are httpx's, which is loaded with the first request.
        if name not in ("DEFAULT_TIMEOUT", "DEFAULT_CONNECTION_LIMITS"):
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from .transport_api import Limits, Timeout

        global DEFAULT_TIMEOUT, DEFAULT_CONNECTION_LIMITS
        DEFAULT_TIMEOUT = Timeout(timeout=60.0, connect=5.0)
        DEFAULT_CONNECTION_LIMITS = Limits(max_connections=100, max_keepalive_connections=20)
        return DEFAULT_TIMEOUT if name == "DEFAULT_TIMEOUT" else DEFAULT_CONNECTION_LIMITS
