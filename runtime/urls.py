"""URLs of requests: paths joined to the base URL, and query parameters."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, cast

from .exceptions import SDKError
from .transport_api import URL, QueryParams

if TYPE_CHECKING:
    from .httpx import URL as AnyURL
    from .querystring import Querystring

_MAX_CACHE_ENTRIES = 512
_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")


class InvalidBaseURLError(SDKError, ValueError):
    """A base URL that no request can be sent to."""

    def __init__(self, url: str, fault: str | None = None) -> None:
        if fault is None:
            local = re.match(r"(localhost|127\.|0\.0\.0\.0|\[?::1)", url) is not None
            whole = f"{'http' if local else 'https'}://{url.lstrip('/')}"
            fault = f"must be a whole URL, with http:// or https:// and a host: pass {whole!r}, say"
        super().__init__(f"base_url={url!r} {fault}.")


class UrlJoiner:
    """Joins paths to one base URL and keeps the results, of which most clients need few."""

    __slots__ = ("_cache", "base", "netloc")

    def __init__(self, base_url: str | AnyURL) -> None:
        # A URL of the other HTTP library is read as text.
        self.base = _with_slash(base_url) if isinstance(base_url, URL) else _parse_base(str(base_url))
        self.netloc = self.base.netloc
        self._cache: dict[str, URL] = {}

    def join(self, path: str) -> URL:
        """Return the URL of ``path`` below the base URL; a leading slash does not matter. Absolute URLs stay."""
        url = self._cache.get(path)
        if url is None:
            if len(self._cache) >= _MAX_CACHE_ENTRIES:  # paths with identifiers in them
                self._cache.clear()
            url = self._cache[path] = self._join(path)
        return url

    def _join(self, path: str) -> URL:
        if _ABSOLUTE.match(path):
            return URL(path)
        relative = URL("/" + path.lstrip("/"))
        below, _, query = relative.raw_path.partition(b"?")
        above, _, base_query = self.base.raw_path.partition(b"?")
        raw_path = above + below.lstrip(b"/")
        both = b"&".join(part for part in (base_query, query) if part)
        return self.base.copy_with(raw_path=raw_path + b"?" + both if both else raw_path)


@lru_cache(maxsize=128)
def _parse_base(base_url: str) -> URL:
    return _with_slash(URL(base_url))


def _with_slash(url: URL) -> URL:
    if not url.host or not url.scheme:
        raise InvalidBaseURLError(str(url))
    if "{" in url.host:
        raise InvalidBaseURLError(str(url), "has a variable without a value: pass the client its value, or a whole URL")
    path, mark, query = url.raw_path.partition(b"?")
    return url if path.endswith(b"/") else url.copy_with(raw_path=path + b"/" + mark + query)


def with_query(url: URL, params: Mapping[str, object], qs: Querystring, defaults: QueryParams) -> URL:
    """Return ``url`` with more query parameters.

    ``params`` replace those of the same name in the URL; ``defaults`` (the HTTP client's own) yield to both.
    """
    text = qs.stringify(cast("Mapping[str, Any]", params)) if params else ""
    own_query = url.query.decode("ascii")
    if own_query and any(name in params for name in url.params):
        own_query = str(QueryParams([pair for pair in url.params.multi_items() if pair[0] not in params]))
    below = ""
    if defaults:
        names = {*params, *url.params}
        below = str(QueryParams([pair for pair in defaults.multi_items() if pair[0] not in names]))
    query = "&".join(part for part in (below, own_query, text) if part)
    return url.copy_with(query=query.encode("ascii") if query else None)
