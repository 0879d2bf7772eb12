"""Where the paths of a client start: the API's own base URL, or one of the caller's."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .lazy import later

if TYPE_CHECKING:
    from . import urls
    from .httpx import URL as AnyURL
    from .transport_api import URL
else:
    urls = later(__name__, ".urls")

__all__ = ["HasBaseURL"]


class HasBaseURL:
    """A client's base URL, which may be set at any time.

    ``_default_base_url`` is the API's own in a client that was made with it, None where the caller gave another.
    """

    _base_url: str | AnyURL
    _default_base_url: str | AnyURL | None = None

    @cached_property
    def _urls(self) -> urls.UrlJoiner:
        return urls.UrlJoiner(self._base_url)

    @property
    def base_url(self) -> URL:
        """Where paths start; always ends with a slash."""
        return self._urls.base

    @base_url.setter
    def base_url(self, url: AnyURL | str) -> None:
        self._urls = urls.UrlJoiner(url)

    @property
    def base_url_overridden(self) -> bool:
        """Whether the base URL is the caller's: then operations with servers of their own go there, too."""
        return self._default_base_url is None or self.base_url != urls.UrlJoiner(self._default_base_url).base
