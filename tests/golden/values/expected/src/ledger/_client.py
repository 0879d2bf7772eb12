from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Mapping

from ._arguments import header_lines
from ._core.async_client import AsyncAPIClient
from ._core.compat import cached_property
from ._core.constants import DEFAULT_MAX_RETRIES
from ._core.lazy import attach
from ._core.sync_client import SyncAPIClient
from ._core.types import NotGiven, Omit, not_given
from ._core.utils import get_async_library
from ._version import __version__

if TYPE_CHECKING:
    from typing_extensions import Self

    from ._core.querystring import Querystring
    from ._core.transport_api import httpx
    from .resources.bags import (
        AsyncBagsResource,
        AsyncBagsResourceWithRawResponse,
        AsyncBagsResourceWithStreamingResponse,
        BagsResource,
        BagsResourceWithRawResponse,
        BagsResourceWithStreamingResponse,
    )
    from .resources.entries import (
        AsyncEntriesResource,
        AsyncEntriesResourceWithRawResponse,
        AsyncEntriesResourceWithStreamingResponse,
        EntriesResource,
        EntriesResourceWithRawResponse,
        EntriesResourceWithStreamingResponse,
    )

if TYPE_CHECKING:
    from ._core.streaming import AsyncStream as AsyncStream
    from ._core.streaming import Stream as Stream
    from ._core.types import ProxiesTypes as ProxiesTypes
    from ._core.types import RequestOptions as RequestOptions
    from ._core.types import Timeout as Timeout
    from ._core.types import Transport as Transport
else:
    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(("AsyncStream", "Stream"), "._core.streaming"),
            **dict.fromkeys(("ProxiesTypes", "RequestOptions", "Timeout", "Transport"), "._core.types"),
        },
    )

__all__ = [
    "Timeout",
    "Transport",
    "ProxiesTypes",
    "RequestOptions",
    "Ledger",
    "AsyncLedger",
    "Client",
    "AsyncClient",
]


class Ledger(SyncAPIClient):
    """The client of the Ledger API.

    Threads may share it; its connections are kept until `close()`, or the end of a `with` block.
    """

    def __init__(
        self,
        *,
        base_url: str | httpx.URL | None = None,
        timeout: float | Timeout | None | NotGiven = not_given,
        max_retries: int = DEFAULT_MAX_RETRIES,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: httpx.Client | None = None,
        _strict_response_validation: bool = False,
    ) -> None:
        """Make a client; it connects when the first request is sent.

        `base_url` is where paths start (else `LEDGER_BASE_URL`, else the API's own). `timeout` is in seconds.
        `max_retries` counts the attempts after the first. `http_client` replaces the HTTP client, with its proxies
        and certificates.

        `LEDGER_CUSTOM_HEADERS` adds headers to every request, one `Name: value` a line.
        """
        if base_url is None:
            base_url = os.environ.get("LEDGER_BASE_URL")
        if not base_url:  # a variable that is empty is as good as none
            base_url = "https://ledger.example"

        default_headers = {
            **header_lines(os.environ.get("LEDGER_CUSTOM_HEADERS")),
            **(default_headers or {}),
        }
        super().__init__(
            version=__version__,
            base_url=base_url,
            max_retries=max_retries,
            timeout=timeout,
            http_client=http_client,
            custom_headers=default_headers,
            custom_query=default_query,
            _strict_response_validation=_strict_response_validation,
        )

    @cached_property
    def entries(self) -> EntriesResource:
        from .resources.entries import EntriesResource

        return EntriesResource(self)

    @cached_property
    def bags(self) -> BagsResource:
        from .resources.bags import BagsResource

        return BagsResource(self)

    @cached_property
    def with_raw_response(self) -> LedgerWithRawResponse:
        """The same resources, whose methods return the HTTP response with its body read."""
        return LedgerWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> LedgerWithStreamedResponse:
        """The same resources, whose methods give the HTTP response in a `with` block before its body is read."""
        return LedgerWithStreamedResponse(self)

    @property
    def qs(self) -> Querystring:
        from ._core.querystring import Querystring

        return Querystring(array_format="repeat")

    @property
    def default_headers(self) -> dict[str, str | Omit]:
        return {
            **super().default_headers,
            "X-Stainless-Async": "false",
            **self._custom_headers,
        }

    def copy(
        self,
        *,
        base_url: str | httpx.URL | None = None,
        timeout: float | Timeout | None | NotGiven = not_given,
        http_client: httpx.Client | None = None,
        max_retries: int | NotGiven = not_given,
        default_headers: Mapping[str, str] | None = None,
        set_default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        set_default_query: Mapping[str, object] | None = None,
        _extra_kwargs: Mapping[str, Any] = {},
    ) -> Self:
        """A client with these options changed and all others kept; it shares this one's connections.

        `default_headers` and `default_query` add to what this client has, `set_default_headers` and
        `set_default_query` replace it.  Raises ValueError when both are given.
        """
        if default_headers is not None and set_default_headers is not None:
            raise ValueError("The `default_headers` and `set_default_headers` arguments are mutually exclusive")
        if default_query is not None and set_default_query is not None:
            raise ValueError("The `default_query` and `set_default_query` arguments are mutually exclusive")

        headers: Any = {**self._custom_headers, **(default_headers or {})}
        query: Any = {**self._custom_query, **(default_query or {})}
        options: dict[str, Any] = {
            "timeout": self.timeout if isinstance(timeout, NotGiven) else timeout,
            "http_client": self._client if http_client is None else http_client,
            "max_retries": self.max_retries if isinstance(max_retries, NotGiven) else max_retries,
            "default_headers": headers if set_default_headers is None else set_default_headers,
            "default_query": query if set_default_query is None else set_default_query,
            "_strict_response_validation": self._strict_response_validation,
        }
        options["base_url"] = self.base_url if base_url is None else base_url
        new = self.__class__(**{**options, **_extra_kwargs})
        new._closed = self._closed and http_client is None
        return new

    with_options = copy


class AsyncLedger(AsyncAPIClient):
    """The async client of the Ledger API.

    Tasks may share it; its connections are kept until `close()`, or the end of a `async with` block.
    """

    def __init__(
        self,
        *,
        base_url: str | httpx.URL | None = None,
        timeout: float | Timeout | None | NotGiven = not_given,
        max_retries: int = DEFAULT_MAX_RETRIES,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: httpx.AsyncClient | None = None,
        _strict_response_validation: bool = False,
    ) -> None:
        """Make a client; it connects when the first request is sent.

        `base_url` is where paths start (else `LEDGER_BASE_URL`, else the API's own). `timeout` is in seconds.
        `max_retries` counts the attempts after the first. `http_client` replaces the HTTP client, with its proxies
        and certificates.

        `LEDGER_CUSTOM_HEADERS` adds headers to every request, one `Name: value` a line.
        """
        if base_url is None:
            base_url = os.environ.get("LEDGER_BASE_URL")
        if not base_url:  # a variable that is empty is as good as none
            base_url = "https://ledger.example"

        default_headers = {
            **header_lines(os.environ.get("LEDGER_CUSTOM_HEADERS")),
            **(default_headers or {}),
        }
        super().__init__(
            version=__version__,
            base_url=base_url,
            max_retries=max_retries,
            timeout=timeout,
            http_client=http_client,
            custom_headers=default_headers,
            custom_query=default_query,
            _strict_response_validation=_strict_response_validation,
        )

    @cached_property
    def entries(self) -> AsyncEntriesResource:
        from .resources.entries import AsyncEntriesResource

        return AsyncEntriesResource(self)

    @cached_property
    def bags(self) -> AsyncBagsResource:
        from .resources.bags import AsyncBagsResource

        return AsyncBagsResource(self)

    @cached_property
    def with_raw_response(self) -> AsyncLedgerWithRawResponse:
        """The same resources, whose methods return the HTTP response with its body read."""
        return AsyncLedgerWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncLedgerWithStreamedResponse:
        """The same resources, whose methods give the HTTP response in a `with` block before its body is read."""
        return AsyncLedgerWithStreamedResponse(self)

    @property
    def qs(self) -> Querystring:
        from ._core.querystring import Querystring

        return Querystring(array_format="repeat")

    @property
    def default_headers(self) -> dict[str, str | Omit]:
        return {
            **super().default_headers,
            "X-Stainless-Async": f"async:{get_async_library()}",
            **self._custom_headers,
        }

    def copy(
        self,
        *,
        base_url: str | httpx.URL | None = None,
        timeout: float | Timeout | None | NotGiven = not_given,
        http_client: httpx.AsyncClient | None = None,
        max_retries: int | NotGiven = not_given,
        default_headers: Mapping[str, str] | None = None,
        set_default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        set_default_query: Mapping[str, object] | None = None,
        _extra_kwargs: Mapping[str, Any] = {},
    ) -> Self:
        """A client with these options changed and all others kept; it shares this one's connections.

        `default_headers` and `default_query` add to what this client has, `set_default_headers` and
        `set_default_query` replace it.  Raises ValueError when both are given.
        """
        if default_headers is not None and set_default_headers is not None:
            raise ValueError("The `default_headers` and `set_default_headers` arguments are mutually exclusive")
        if default_query is not None and set_default_query is not None:
            raise ValueError("The `default_query` and `set_default_query` arguments are mutually exclusive")

        headers: Any = {**self._custom_headers, **(default_headers or {})}
        query: Any = {**self._custom_query, **(default_query or {})}
        options: dict[str, Any] = {
            "timeout": self.timeout if isinstance(timeout, NotGiven) else timeout,
            "http_client": self._client if http_client is None else http_client,
            "max_retries": self.max_retries if isinstance(max_retries, NotGiven) else max_retries,
            "default_headers": headers if set_default_headers is None else set_default_headers,
            "default_query": query if set_default_query is None else set_default_query,
            "_strict_response_validation": self._strict_response_validation,
        }
        options["base_url"] = self.base_url if base_url is None else base_url
        new = self.__class__(**{**options, **_extra_kwargs})
        new._closed = self._closed and http_client is None
        return new

    with_options = copy


class LedgerWithRawResponse:
    _client: Ledger

    def __init__(self, client: Ledger) -> None:
        self._client = client

    @cached_property
    def entries(self) -> EntriesResourceWithRawResponse:
        from .resources.entries import EntriesResourceWithRawResponse

        return EntriesResourceWithRawResponse(self._client.entries)

    @cached_property
    def bags(self) -> BagsResourceWithRawResponse:
        from .resources.bags import BagsResourceWithRawResponse

        return BagsResourceWithRawResponse(self._client.bags)


class AsyncLedgerWithRawResponse:
    _client: AsyncLedger

    def __init__(self, client: AsyncLedger) -> None:
        self._client = client

    @cached_property
    def entries(self) -> AsyncEntriesResourceWithRawResponse:
        from .resources.entries import AsyncEntriesResourceWithRawResponse

        return AsyncEntriesResourceWithRawResponse(self._client.entries)

    @cached_property
    def bags(self) -> AsyncBagsResourceWithRawResponse:
        from .resources.bags import AsyncBagsResourceWithRawResponse

        return AsyncBagsResourceWithRawResponse(self._client.bags)


class LedgerWithStreamedResponse:
    _client: Ledger

    def __init__(self, client: Ledger) -> None:
        self._client = client

    @cached_property
    def entries(self) -> EntriesResourceWithStreamingResponse:
        from .resources.entries import EntriesResourceWithStreamingResponse

        return EntriesResourceWithStreamingResponse(self._client.entries)

    @cached_property
    def bags(self) -> BagsResourceWithStreamingResponse:
        from .resources.bags import BagsResourceWithStreamingResponse

        return BagsResourceWithStreamingResponse(self._client.bags)


class AsyncLedgerWithStreamedResponse:
    _client: AsyncLedger

    def __init__(self, client: AsyncLedger) -> None:
        self._client = client

    @cached_property
    def entries(self) -> AsyncEntriesResourceWithStreamingResponse:
        from .resources.entries import AsyncEntriesResourceWithStreamingResponse

        return AsyncEntriesResourceWithStreamingResponse(self._client.entries)

    @cached_property
    def bags(self) -> AsyncBagsResourceWithStreamingResponse:
        from .resources.bags import AsyncBagsResourceWithStreamingResponse

        return AsyncBagsResourceWithStreamingResponse(self._client.bags)


Client = Ledger

AsyncClient = AsyncLedger

for _class in (Ledger, AsyncLedger):
    _class.__module__ = __name__.rpartition(".")[0]
