"""Default headers, merged once and kept until something they were made from changes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import httpx

from ._headers import RequestHeaders, apply

RETRY_COUNT = "x-stainless-retry-count"
READ_TIMEOUT = "x-stainless-read-timeout"

Timeout = float | httpx.Timeout | None


class _Made(NamedTuple):
    ours: Mapping[str, object]
    http: list[tuple[bytes, bytes]]
    timeout: Timeout
    netloc: bytes
    headers: httpx.Headers


class HeaderLayers:
    """The HTTP client's headers with ours over them. One for each client; safe to share between threads."""

    __slots__ = ("_made",)

    def __init__(self) -> None:
        self._made: _Made | None = None

    def copy(self, ours: Mapping[str, object], http: httpx.Headers, timeout: Timeout, netloc: bytes) -> RequestHeaders:
        """Return headers of one's own for a request to ``netloc``; comparing is cheaper than merging."""
        raw, made = http.raw, self._made
        if (
            made is None
            or made.timeout is not timeout
            or made.netloc != netloc
            or made.ours != ours
            or made.http != raw
        ):
            made = self._made = _Made(ours, raw, timeout, netloc, _merge(ours, http, timeout, netloc))
        copied = RequestHeaders(made.headers)
        # Found out once; each copy would look at all values again.
        copied.encoding = made.headers.encoding
        return copied


def _merge(ours: Mapping[str, object], http: httpx.Headers, timeout: Timeout, netloc: bytes) -> httpx.Headers:
    headers = httpx.Headers({"Host": netloc.decode("ascii")} if netloc else {})
    headers.update(http)
    apply(headers, ours)
    headers[RETRY_COUNT] = "0"
    set_read_timeout(headers, timeout)
    return headers


def set_read_timeout(headers: httpx.Headers, timeout: Timeout) -> None:
    """Tell the API how many seconds its answer is waited for; nothing when it is waited for without end."""
    seconds = timeout.read if isinstance(timeout, httpx.Timeout) else timeout
    if seconds is None:
        headers.pop(READ_TIMEOUT, None)
    else:
        headers[READ_TIMEOUT] = str(seconds)
