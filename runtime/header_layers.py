"""Default headers, merged once and kept until something they were made from changes."""

from __future__ import annotations

from collections.abc import KeysView, Mapping
from typing import Any, NamedTuple

from .headers import apply, redact_headers
from .transport_api import Headers

RETRY_COUNT = "x-stainless-retry-count"
READ_TIMEOUT = "x-stainless-read-timeout"

TimeoutTypes = Any
"""Seconds, or a timeout of either HTTP library."""


class RequestHeaders(Headers):
    """Headers that look a name up at once.

    httpx goes over all headers for each name, and after each response asks for all names (cookies need them): for as
    many headers as an SDK sends, that takes longer than everything else in a call.
    """

    _index: dict[str, str] | None = None

    def copy(self) -> RequestHeaders:
        """Return the same headers, to be changed apart from these."""
        copied = RequestHeaders(self)
        # Found out once; each copy would look at all names and values again.
        copied.encoding = self.encoding
        copied._index = {**self._build_index()}
        return copied

    def _build_index(self) -> dict[str, str]:
        index = self._index
        if index is None:
            index = {}
            for name, value in self.multi_items():
                index[name] = f"{index[name]}, {value}" if name in index else value
            self._index = index
        return index

    def __getitem__(self, key: str) -> str:
        return self._build_index()[key.lower()]

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and key.lower() in self._build_index()

    def keys(self) -> KeysView[str]:
        return self._build_index().keys()

    def __setitem__(self, key: str, value: str) -> None:
        super().__setitem__(key, value)
        if self._index is not None:
            self._index[key.lower()] = value

    def __delitem__(self, key: str) -> None:
        super().__delitem__(key)
        if self._index is not None:
            self._index.pop(key.lower(), None)

    def __repr__(self) -> str:
        return f"RequestHeaders({redact_headers(self._build_index())})"

    def update(self, headers: Any = None) -> None:  # type: ignore[override]
        self._index = None
        super().update(headers)
        self._index = None


class _Copies(NamedTuple):
    ours: Mapping[str, object]
    http: list[Any]
    timeout: TimeoutTypes
    netloc: bytes
    headers: RequestHeaders


class HeaderLayers:
    """The HTTP client's headers with ours over them. One for each client; safe to share between threads."""

    __slots__ = ("_copies",)

    def __init__(self) -> None:
        self._copies: _Copies | None = None

    def copy(self, ours: Mapping[str, object], http: Headers, timeout: TimeoutTypes, netloc: bytes) -> RequestHeaders:
        """Return headers of one's own for a request to ``netloc``; comparing is cheaper than merging."""
        raw, copies = _raw(http), self._copies
        if (
            copies is None
            or copies.timeout is not timeout
            or copies.netloc != netloc
            or copies.ours != ours
            or copies.http != raw
        ):
            headers = RequestHeaders(_merge(ours, http, timeout, netloc))
            copies = self._copies = _Copies(ours, [*raw], timeout, netloc, headers)
        return copies.headers.copy()


def _raw(headers: Headers) -> list[Any]:
    """Return the headers as they are kept, where the HTTP library keeps them in a list; it is for comparing alone."""
    entries: list[Any] | None = getattr(headers, "_list", None)
    return headers.raw if entries is None else entries


def _merge(ours: Mapping[str, object], http: Headers, timeout: TimeoutTypes, netloc: bytes) -> Headers:
    headers = Headers({"Host": netloc.decode("ascii")} if netloc else {})
    headers.update(http)
    apply(headers, ours)
    headers[RETRY_COUNT] = "0"
    set_read_timeout(headers, timeout)
    return headers


def set_read_timeout(headers: Headers, timeout: TimeoutTypes) -> None:
    """Tell the API how many seconds its answer is waited for; nothing when it is waited for without end."""
    seconds: Any = getattr(timeout, "read", timeout)  # of a timeout of either HTTP library
    if seconds is None:
        headers.pop(READ_TIMEOUT, None)
    else:
        headers[READ_TIMEOUT] = str(seconds)
